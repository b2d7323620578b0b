"""Leaving entries out without leaving loose ends: what pointed to them is mended or left out too."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from catalog.checking.references import EVERYWHERE
from catalog.entry import Entry, Facts, Words
from catalog.kinds.activity import Activity
from catalog.kinds.page import Page
from catalog.kinds.service import Service
from catalog.kinds.site import Site

if TYPE_CHECKING:
    from catalog.model import Catalog

AnyEntry = Entry[Facts, Words]
E = TypeVar("E", bound=Entry[Any, Any])


@dataclass
class Pruned:
    """A catalog without loose ends, and the entries that had to go along."""

    catalog: "Catalog"
    gone: list[AnyEntry] = field(default_factory=list)


def prune(catalog: "Catalog") -> Pruned:
    """Take out every reference to an entry that is not in the catalog.

    An activity without any neighbourhood or place left goes out with it, and so does a
    service for neighbourhoods that are gone. Raises ValueError when no service is left to
    be the first contact.
    """
    neighbourhoods = {neighbourhood.slug for neighbourhood in catalog.neighbourhoods} | {EVERYWHERE}
    kept_services = [_service(service, neighbourhoods) for service in catalog.services]
    services = {service.slug for service in kept_services if service is not None}
    helplines = {helpline.slug for helpline in catalog.helplines}
    kept_activities = [_activity(activity, services, neighbourhoods) for activity in catalog.activities]
    pruned = replace(
        catalog,
        site=_site(catalog, services),
        activities=tuple(activity for activity in kept_activities if activity is not None),
        services=tuple(service for service in kept_services if service is not None),
        questions=tuple(
            _narrow(entry, services=services, helplines=helplines) for entry in catalog.questions
        ),
        actions=tuple(
            _narrow(entry, neighbourhoods=neighbourhoods, who=services) for entry in catalog.actions
        ),
        pages=tuple(_page(page, services) for page in catalog.pages),
    )
    gone = [*_gone(catalog.services, kept_services), *_gone(catalog.activities, kept_activities)]
    return Pruned(pruned, gone)


def _gone(before: Iterable[AnyEntry], after: Iterable[AnyEntry | None]) -> Iterator[AnyEntry]:
    return (entry for entry, kept in zip(before, after, strict=True) if kept is None)


def _service(service: Service, neighbourhoods: set[str]) -> Service | None:
    """The service; None when its neighbourhoods are gone, since without any it would serve everyone."""
    mended = _narrow(service, neighbourhoods=neighbourhoods)
    return mended if mended.facts.neighbourhoods or not service.facts.neighbourhoods else None


def _narrow(entry: E, **known: set[str]) -> E:
    """The entry with only known names in the given fields of its facts."""
    return _with_facts(
        entry, {name: _only(getattr(entry.facts, name), names) for name, names in known.items()}
    )


def _only(names: Sequence[str], known: set[str]) -> tuple[str, ...]:
    """The known names. Mostly that is all of them."""
    return tuple(names if known.issuperset(names) else (name for name in names if name in known))


def _with_facts(entry: E, changes: dict[str, Any]) -> E:
    changed = {name: value for name, value in changes.items() if getattr(entry.facts, name) != value}
    return replace(entry, facts=entry.facts.model_copy(update=changed)) if changed else entry


def _activity(activity: Activity, services: set[str], neighbourhoods: set[str]) -> Activity | None:
    facts = activity.facts
    left = _only(facts.neighbourhoods, neighbourhoods)
    place = facts.place_service if facts.place_service in services else None
    if not left or (place is None and facts.place is None):
        return None
    contact = facts.contact if facts.contact in services else None
    if (left, place, contact) == (facts.neighbourhoods, facts.place_service, facts.contact):
        return activity
    return _with_facts(activity, {"neighbourhoods": left, "place_service": place, "contact": contact})


def _page(page: Page, services: set[str]) -> Page:
    contact = page.facts.contact if page.facts.contact in services else None
    return _with_facts(page, {"contact": contact})


def _site(catalog: "Catalog", services: set[str]) -> Site:
    facts = catalog.site.facts
    team = _only(facts.team, services)
    first = facts.first_contact
    if first not in services:
        first = next(
            iter(team or [service.slug for service in catalog.services if service.slug in services]), ""
        )
    if not first:
        raise ValueError("Er is geen enkele dienst die het eerste contact kan zijn.")
    outreach = facts.outreach if facts.outreach in services else None
    return _with_facts(catalog.site, {"team": team, "first_contact": first, "outreach": outreach})
