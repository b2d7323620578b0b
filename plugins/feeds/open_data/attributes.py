"""What HSDS has no field for, as attributes: yes or no, and a few names."""

import uuid
from collections.abc import Callable, Iterator

from catalog.kinds.service import Helpline, Service
from catalog.values import PartialDate

TERMS = {
    "kind": "service: a place or desk; helpline: a telephone line for a whole country or language",
    "name-in-guide": "the name of the file in the guide, and of its page",
    "checked": "when a person last checked the facts, as exactly as it is known",
    "walk-in": "whether one may walk in without an appointment",
    "goes-along": "whether somebody comes with you when you ask",
    "urgent": "for danger, right now",
    "free": "calling costs nothing",
    "anonymous": "one need not say a name",
    "always-open": "day and night",
    "everywhere": "for all neighbourhoods of the guide",
}


def attributes(names: Callable[[str], str], entry: Service | Helpline) -> list[dict[str, object]]:
    """The attributes of a service or help line that are known."""
    return [
        {
            "id": names(f"attribute/{term}"),
            "value": value,
            "taxonomy_term": {"id": _term_id(term), "name": term, "description": TERMS[term]},
        }
        for term, value in _values(entry)
        if value
    ]


def _values(entry: Service | Helpline) -> Iterator[tuple[str, str]]:
    yield "kind", entry.kind
    yield "name-in-guide", entry.slug
    yield "checked", _iso(entry.facts.checked_on) if entry.facts.checked_on else ""
    if isinstance(entry, Service):
        yield "walk-in", _yes_no(entry.facts.walk_in)
        yield "goes-along", _yes_no(entry.facts.goes_along or None)
        yield "everywhere", _yes_no("alle" in entry.facts.neighbourhoods or None)
    else:
        facts = entry.facts
        yield "urgent", _yes_no(facts.urgent or None)
        yield "free", _yes_no(facts.free)
        yield "anonymous", _yes_no(facts.anonymous)
        yield "always-open", _yes_no(facts.always_open)


def _term_id(term: str) -> str:
    """The same for every guide: the terms are those of the software."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:neighbourhood-guide:{term}"))


def _yes_no(value: bool | None) -> str:  # noqa: FBT001 - the fact itself
    return "" if value is None else "yes" if value else "no"


def _iso(known: PartialDate) -> str:
    parts = [f"{part:02}" for part in (known.year, known.month, known.day) if part is not None]
    return "-".join(parts)
