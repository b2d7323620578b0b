"""Services and help lines in the words of HSDS 3, the format in which guides of help exchange services.

``docs/data.md`` tells what each field holds. Ids follow from the short code of an
entry, so they stay when a file gets another name.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from catalog.freshness import State, state_of
from catalog.kinds.service import Helpline, Service
from catalog.values import PartialDate, Phone
from feeds.addresses import split_address
from feeds.almanac import Almanac
from feeds.known import known
from feeds.open_data.attributes import attributes
from feeds.open_data.schedules import schedules

Data = dict[str, object]
ALERTS = {State.DUE: "Not checked for more than half a year.", State.OPEN: "Still to be checked"}
"""What a reader must know before trusting a fact, in the words that the site has for it."""


@dataclass(frozen=True)
class Names:
    """Makes ids that stay the same: one root per entry, one name per thing in it."""

    root: str

    @cached_property
    def _space(self) -> uuid.UUID:
        return uuid.uuid5(uuid.NAMESPACE_URL, self.root)

    def __call__(self, thing: str = "") -> str:
        """The id of a thing in the entry, or of the entry itself."""
        return str(uuid.uuid5(self._space, thing) if thing else self._space)


def services(almanac: Almanac) -> Data:
    """All services and help lines, as the page that HSDS gives for ``/services``."""
    catalog = almanac.catalog
    found = [_service(almanac, service) for service in catalog.services]
    found += [_helpline(almanac, line) for line in catalog.helplines]
    return {
        "total_items": len(found),
        "total_pages": 1,
        "page_number": 1,
        "size": len(found),
        "first_page": True,
        "last_page": True,
        "empty": not found,
        "contents": found,
    }


def _service(almanac: Almanac, service: Service) -> Data:
    facts, main = service.facts, almanac.languages[0]
    names = Names(almanac.routes.absolute(almanac.routes.short(service.code)))
    offers = [f"- {offer}" for offer in service.say("offers", main).text]
    return known(
        {
            **_shared(almanac, service, names),
            "description": "\n".join([service.say("summary", main).text, *offers]),
            "url": facts.website,
            "email": facts.mail,
            "application_process": "\n".join(service.say("steps", main).text),
            "eligibility_description": service.say("audience", main).text,
            "phones": [_phone(names, facts.phone, ())] if facts.phone else [],
            "schedules": list(
                schedules(names, facts.opening_hours, service.say("opening_hours_note", main).text)
            ),
            "service_areas": list(_areas(almanac, names, service)),
            "service_at_locations": [_location(almanac, names, facts.address)] if facts.address else [],
            "required_documents": [
                {"id": names(f"bring/{number}"), "document": thing}
                for number, thing in enumerate(service.say("bring", main).text, start=1)
            ],
            "attributes": attributes(names, service),
        }
    )


def _helpline(almanac: Almanac, line: Helpline) -> Data:
    facts, main = line.facts, almanac.languages[0]
    # A help line has no short code: it shares a page with the others.
    names = Names(almanac.routes.absolute(f"{almanac.routes.numbers(main)}#{line.slug}"))
    return known(
        {
            **_shared(almanac, line, names),
            "url": facts.website,
            "fees_description": almanac.localizers[main].gettext("free") if facts.free else "",
            "phones": [_phone(names, facts.number, facts.languages)] if facts.number else [],
            "languages": [_language(names, code) for code in facts.languages],
            "attributes": attributes(names, line),
        }
    )


def _shared(almanac: Almanac, entry: Service | Helpline, names: Names) -> Data:
    main, checked = almanac.languages[0], entry.facts.checked_on
    name, summary = entry.say("name", main).text, entry.say("summary", main).text
    alert = ALERTS.get(state_of(entry, almanac.today))
    return {
        "id": names(),
        "name": name,
        "description": summary,
        "status": "active",
        "alert": almanac.localizers[main].gettext(alert) if alert else "",
        "assured_date": _first_day(checked) if checked else "",
        # HSDS wants an organisation behind every service; the guide knows services only.
        "organization": {"id": names("organization"), "name": name, "description": summary},
    }


def _first_day(known_date: PartialDate) -> str:
    """The first day a date can mean: a check is never told as newer than it is."""
    return f"{known_date.year:04}-{known_date.month or 1:02}-{known_date.day or 1:02}"


def _phone(names: Names, phone: Phone, languages: tuple[str, ...]) -> Data:
    number = phone.plain if phone.short else f"+32 {phone.plain.removeprefix('0')}"
    spoken = [_language(names, code, "phone/") for code in languages]
    return known({"id": names("phone"), "number": number, "type": "voice", "languages": spoken})


def _language(names: Names, code: str, where: str = "") -> Data:
    return {"id": names(f"{where}language/{code}"), "code": code}


def _areas(almanac: Almanac, names: Names, service: Service) -> Iterator[Data]:
    for place in almanac.catalog.neighbourhoods_of(service.facts.neighbourhoods):
        name = place.say("full_name", almanac.languages[0]).text
        yield {"id": names(f"area/{place.slug}"), "name": name}


def _location(almanac: Almanac, names: Names, written: str) -> Data:
    parts, site = split_address(written), almanac.catalog.site.facts
    address = {
        "id": names("address"),
        "address_1": parts.street,
        "city": parts.town,
        "state_province": "",
        "postal_code": parts.code,
        "country": site.holiday_region,
        "address_type": "physical",
    }
    location = {"id": names("location"), "location_type": "physical", "addresses": [address]}
    return {"id": names("service-at-location"), "location": location}
