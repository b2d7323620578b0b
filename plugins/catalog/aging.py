"""Which entries a person should look at again, and why: the list behind ``stale``."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from catalog.freshness import State, due_from, state_of
from catalog.kinds.activity import Activity
from catalog.kinds.service import Helpline, Service
from catalog.model import Catalog

SOON_DAYS = 30
"""So long beforehand a check is announced."""

SERIES_DAYS = 90
"""After so many days without a change, a series without an end is asked about."""

EVERYWHERE = "alle"


class Why(IntEnum):
    """Why an entry asks for a look; the most pressing first."""

    NEVER = 1
    """Nobody ever checked it."""
    DISPUTED = 2
    """Another source says something else."""
    DUE = 3
    """It was checked too long ago."""
    UNCHANGED = 4
    """A series without an end that nobody touched for long."""
    ENDING = 5
    """A series that is about to stop."""
    SOON = 6
    """It will be checked too long ago soon."""


@dataclass(frozen=True)
class Aged:
    """One entry to look at. ``day`` is when it was last checked or changed, or when it stops or becomes due."""

    entry: Service | Helpline | Activity
    why: Why
    day: date | None = None

    @property
    def neighbourhoods(self) -> tuple[str, ...]:
        """Whom it concerns; a help line, and a service without neighbourhoods, concern everyone."""
        slugs = () if isinstance(self.entry, Helpline) else self.entry.facts.neighbourhoods
        return tuple(slugs) or (EVERYWHERE,)


LastChange = Callable[[Activity], date | None]
"""When an activity last changed; None when nobody can tell."""


def aged(catalog: Catalog, today: date, last_change: LastChange) -> tuple[Aged, ...]:
    """Everything to look at on ``today``, the most pressing first, by path within the same reason."""
    helpers: Sequence[Service | Helpline] = (*catalog.services, *catalog.helplines)
    found = [*_helpers(helpers, today), *_activities(catalog.activities, today, last_change)]
    return tuple(sorted(found, key=lambda one: (one.why, one.entry.path)))


def _helpers(helpers: Sequence[Service | Helpline], today: date) -> Iterator[Aged]:
    for helper in helpers:
        checked_on = helper.facts.checked_on
        if helper.facts.example:
            continue
        match state_of(helper, today):
            case State.OPEN:
                yield Aged(helper, Why.NEVER if checked_on is None else Why.DISPUTED)
            case State.DUE:
                yield Aged(helper, Why.DUE, checked_on.latest if checked_on else None)
            case State.CHECKED:
                due = due_from(helper)
                if due is not None and due <= today + timedelta(days=SOON_DAYS):
                    yield Aged(helper, Why.SOON, due)


def _activities(activities: Sequence[Activity], today: date, last_change: LastChange) -> Iterator[Aged]:
    """A date says by itself when it is over; only what comes back can go on too long."""
    for activity in activities:
        facts = activity.facts
        if facts.example or not facts.every:
            continue
        if facts.ends is not None:
            if today <= facts.ends <= today + timedelta(days=SOON_DAYS):
                yield Aged(activity, Why.ENDING, facts.ends)
            continue
        changed = last_change(activity)
        if changed is not None and changed + timedelta(days=SERIES_DAYS) < today:
            yield Aged(activity, Why.UNCHANGED, changed)
