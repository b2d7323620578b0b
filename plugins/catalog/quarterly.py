"""The bundled signals quarter by quarter, and what changed since the one before."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.signals import Signals
from catalog.model import Catalog


@dataclass(frozen=True)
class Told:
    """How often something was heard in a neighbourhood, and how often in the quarter before (None: not told)."""

    neighbourhood: Neighbourhood
    count: int
    before: int | None


def quarters(catalog: Catalog) -> tuple[Signals, ...]:
    """The signals of each quarter, the last one first."""
    return tuple(sorted(catalog.signals, key=lambda one: one.facts.quarter, reverse=True))


def told(catalog: Catalog, signals: Signals, theme: str) -> tuple[Told, ...]:
    """What is told of a theme, in the order of the neighbourhoods. What is too small to tell is not there."""
    return tuple(_told(catalog, signals, theme))


def most_of(signals: Signals) -> int:
    """The highest count of a quarter: every bar is measured by it."""
    return max((count for places in signals.facts.counts.values() for count in places.values()), default=0)


def _told(catalog: Catalog, signals: Signals, theme: str) -> Iterator[Told]:
    quarter = signals.facts.quarter.before
    before = next((one for one in catalog.signals if one.facts.quarter == quarter), None)
    for place in catalog.neighbourhoods:
        count = signals.count(theme, place.slug)
        if count is not None:
            yield Told(place, count, before.count(theme, place.slug) if before else None)
