"""From dates back to series: a repeat is one event with a rule, its exceptions and its changes.

The dates come from ``catalog.values.schedule.occurrences`` and nothing else decides
what takes place: a date that the rule would give and the catalog does not is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalog.values import Occurrence, Repeat, Schedule, Status
from catalog.values.occurrences import falls_on


@dataclass(frozen=True)
class Series:
    """One event of a calendar, once or repeating.

    ``name`` tells it from the other events of its activity; it is empty for the first
    repeat. ``slots`` are the days the rule gives and the catalog knows, the first and
    the last included; ``skipped`` the days between that the catalog does not know.
    ``changes`` are the dates that differ from the rule, by their slot. Without a
    ``repeat`` there is one slot, and one change that tells all.
    """

    name: str
    repeat: Repeat | None
    slots: tuple[date, ...]
    skipped: tuple[date, ...]
    changes: dict[date, Occurrence]


def series_of(schedule: Schedule, found: Sequence[Occurrence]) -> Iterator[Series]:
    """The events that together give exactly the dates ``found``."""
    left = list(found)
    for number, repeat in enumerate(schedule.repeats, start=1):
        claimed = _claim(repeat, left)
        if claimed:
            left = [occurrence for occurrence in left if occurrence not in claimed.values()]
            yield _series("" if number == 1 else str(number), repeat, claimed)
    names: set[str] = set()
    for occurrence in left:
        yield _single(occurrence, names)


def slot_of(occurrence: Occurrence) -> date:
    """The day on which a date was planned."""
    return occurrence.original or occurrence.date


def _claim(repeat: Repeat, found: Sequence[Occurrence]) -> dict[date, Occurrence]:
    """The dates that a repeat gave, by the day it gave."""
    claimed: dict[date, Occurrence] = {}
    for occurrence in found:
        same_hours = (occurrence.start, occurrence.end) == (repeat.start, repeat.end)
        slot = slot_of(occurrence)
        if (same_hours or occurrence.original) and slot not in claimed and falls_on(repeat, slot):
            claimed[slot] = occurrence
    return claimed


def _series(name: str, repeat: Repeat, claimed: dict[date, Occurrence]) -> Series:
    slots = tuple(sorted(claimed))
    days = (slots[0] + timedelta(days=n) for n in range((slots[-1] - slots[0]).days))
    changes = {slot: claimed[slot] for slot in slots if claimed[slot].status is not Status.SCHEDULED}
    skipped = tuple(day for day in days if falls_on(repeat, day) and day not in claimed)
    return Series(name, repeat if len(slots) > 1 else None, slots, skipped, changes or _only(slots, claimed))


def _only(slots: tuple[date, ...], claimed: dict[date, Occurrence]) -> dict[date, Occurrence]:
    return claimed if len(slots) == 1 else {}


def _single(occurrence: Occurrence, names: set[str]) -> Series:
    slot = slot_of(occurrence)
    day = name = f"{slot:%Y%m%d}"
    number = 1
    while name in names:
        number += 1
        name = f"{day}-{number}"
    names.add(name)
    return Series(name, None, (slot,), (), {slot: occurrence})
