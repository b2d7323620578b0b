"""Services and neighbourhoods in the words of schema.org."""

from collections.abc import Iterator
from datetime import time
from urllib.parse import urlsplit

from catalog.freshness import State, state_of
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from catalog.values import OpeningHours
from catalog.values.hours import opening_rules
from feeds.almanac import Almanac
from feeds.known import known
from feeds.linked.parts import place, telephone

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def service_data(almanac: Almanac, service: Service, language: str) -> dict[str, object]:
    """A service. What nobody checked, or sources disagree on, is not told to machines: they cannot doubt."""
    facts, name = service.facts, service.say("name", language)
    sure = state_of(service, almanac.today) is not State.OPEN
    channel = {
        "@type": "ServiceChannel",
        "servicePhone": _phone(service) if sure else None,
        "serviceUrl": facts.website,
        "serviceLocation": place(almanac, name.text, facts.address or "") if facts.address else None,
    }
    near = almanac.catalog.neighbourhoods_of(facts.neighbourhoods)
    return known(
        {
            "@type": "GovernmentService" if _is_public(almanac, service) else "Service",
            "@id": almanac.routes.absolute(almanac.routes.short(service.code)),
            "url": almanac.page(service, language),
            "name": name.text,
            "description": service.say("summary", language).text,
            "audience": _audience(service, language),
            "areaServed": [n.say("full_name", language).text for n in near],
            "availableChannel": known(channel) if len(known(channel)) > 1 else None,
            "hoursAvailable": list(_hours(facts.opening_hours)) if sure and facts.opening_hours else [],
        }
    )


def neighbourhood_data(almanac: Almanac, neighbourhood: Neighbourhood, language: str) -> dict[str, object]:
    """A neighbourhood: a place within its municipality."""
    town = {"@type": "AdministrativeArea", "name": almanac.catalog.site.facts.municipality}
    return {
        "@type": "Place",
        "@id": almanac.routes.absolute(almanac.routes.short(neighbourhood.code)),
        "url": almanac.page(neighbourhood, language),
        "name": neighbourhood.say("full_name", language).text,
        "description": neighbourhood.say("summary", language).text,
        "containedInPlace": town,
    }


def _is_public(almanac: Almanac, service: Service) -> bool:
    """Whether a service shares its web or mail host with the first contact, which the municipality runs."""
    return bool(_hosts(service) & _hosts(almanac.catalog.first_contact))


def _hosts(service: Service) -> set[str]:
    website = urlsplit(service.facts.website or "").netloc.removeprefix("www.")
    mail = (service.facts.mail or "").rpartition("@")[2]
    return {host for host in (website, mail) if host}


def _phone(service: Service) -> dict[str, object] | None:
    facts = service.facts
    contact = known({"telephone": telephone(facts.phone), "email": facts.mail})
    return {"@type": "ContactPoint", **contact} if contact else None


def _audience(service: Service, language: str) -> dict[str, object] | None:
    audience = service.say("audience", language)
    return {"@type": "Audience", "name": audience.text} if audience else None


def _hours(hours: OpeningHours) -> Iterator[dict[str, object]]:
    """The weekly hours; holidays and hours by appointment have no sure form here."""
    for rule in opening_rules(hours):
        if rule.by_appointment or rule.through:
            continue
        for start, end in rule.spans:
            days = rule.weekdays or (() if rule.holidays else tuple(range(len(DAYS))))
            if days:
                yield {
                    "@type": "OpeningHoursSpecification",
                    "dayOfWeek": [DAYS[day] for day in days],
                    "opens": f"{start:%H:%M}",
                    "closes": "23:59" if end == time(0) else f"{end:%H:%M}",
                }
