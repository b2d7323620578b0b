"""From need to action: what answers a need that residents named, and the way back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from catalog.answers import serves
from catalog.checking.references import EVERYWHERE
from catalog.entry import Said
from catalog.horizon import horizon
from catalog.kinds.action import Action
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from catalog.model import Catalog
from catalog.values import Status
from catalog.values.schedule import occurrences

E = TypeVar("E", Action, Activity, Service)


@dataclass(frozen=True)
class Need:
    """A need by its short name, and the neighbourhoods that named it, each in its own words."""

    key: str
    neighbourhoods: tuple[Neighbourhood, ...]

    def say(self, language: str, neighbourhood: Neighbourhood | None = None) -> Said:
        """The need in the words of a neighbourhood; in those of the first one otherwise."""
        said = (neighbourhood or self.neighbourhoods[0]).say("needs", language)
        return Said(said.text[self.key], said.language)


@dataclass(frozen=True)
class Response:
    """What answers a need."""

    actions: tuple[Action, ...]
    activities: tuple[Activity, ...]
    services: tuple[Service, ...]

    def __bool__(self) -> bool:
        return bool(self.actions or self.activities or self.services)


def needs_of(catalog: Catalog) -> Mapping[str, Need]:
    """Every need by its short name, once, in the order in which neighbourhoods tell them."""
    named: dict[str, list[Neighbourhood]] = {}
    for place in catalog.neighbourhoods:
        for key in place.say("needs", place.source_language).text:
            named.setdefault(key, []).append(place)
    return {key: Need(key, tuple(places)) for key, places in named.items()}


def response_to(catalog: Catalog, key: str, neighbourhood: Neighbourhood | None, today: date) -> Response:
    """What answers a need in a neighbourhood (None: anywhere). An activity that is over answers nothing."""
    return Response(
        actions=tuple(_answering(catalog.actions, key, neighbourhood)),
        activities=tuple(
            activity
            for activity in _answering(catalog.activities, key, neighbourhood)
            if happens(activity, today, region=catalog.site.facts.holiday_region)
        ),
        services=tuple(
            service
            for service in catalog.services
            if key in service.facts.needs and serves(service, neighbourhood)
        ),
    )


def happens(activity: Activity, today: date, *, region: str) -> bool:
    """Whether an activity still takes place, as far as the guide looks ahead."""
    found = occurrences(activity.schedule, today, horizon(today), region=region)
    return any(one.status is not Status.CANCELLED for one in found)


def _answering(entries: tuple[E, ...], key: str, neighbourhood: Neighbourhood | None) -> Iterator[E]:
    for entry in entries:
        places = entry.facts.neighbourhoods
        if key in entry.facts.needs and (
            neighbourhood is None or EVERYWHERE in places or neighbourhood.slug in places
        ):
            yield entry
