"""The small pieces of JSON-LD that kinds share."""

from datetime import date, datetime, time

from catalog.values import Phone
from feeds.addresses import split_address
from feeds.almanac import Almanac
from feeds.calendars.zone import ZONE
from feeds.known import known


def place(almanac: Almanac, name: str, address: str) -> dict[str, object] | None:
    """A place. An address without a town is in the municipality of the guide."""
    if not (name or address):
        return None
    site = almanac.catalog.site.facts
    parts = split_address(address)
    postal = {
        "@type": "PostalAddress",
        "streetAddress": parts.street,
        "postalCode": parts.code,
        "addressLocality": parts.town or site.municipality,
        "addressCountry": site.holiday_region,
    }
    return known({"@type": "Place", "name": name or address, "address": known(postal)})


def moment(day: date, clock: time | None) -> str:
    """A date, or a moment with its distance from UTC on that day."""
    return day.isoformat() if clock is None else datetime.combine(day, clock, ZONE).isoformat()


def telephone(phone: Phone | None) -> str:
    """A number as machines dial it."""
    return phone.href.removeprefix("tel:") if phone else ""
