"""What happens when: every date of every activity, worked out once for all languages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from catalog.horizon import horizon, months_later
from catalog.kinds.activity import Activity
from catalog.values import Occurrence, Status
from catalog.values.schedule import occurrences

LOOK_BACK = timedelta(days=366)
"""How far back a repeat without a first day is searched for its last date."""


@dataclass(frozen=True)
class Happening:
    """One date of one activity."""

    activity: Activity
    occurrence: Occurrence


class Diary:
    """All dates from today to the end of the last month shown, and the last date of what is over.

    Takes the activities, the day of today and the country for public holidays.
    """

    def __init__(self, activities: Iterable[Activity], today: date, *, region: str) -> None:
        self.today = today
        self._region = region
        last = horizon(today)
        self._upcoming = {
            activity.slug: occurrences(activity.schedule, today, last, region=region)
            for activity in activities
        }
        happenings = (Happening(a, o) for a in activities for o in self._upcoming[a.slug])
        self.happenings = tuple(sorted(happenings, key=_moment))
        self._near: dict[str, tuple[Happening, ...]] = {}

    def upcoming(self, activity: Activity) -> tuple[Occurrence, ...]:
        """The dates of an activity that are still to come, cancelled ones included."""
        return self._upcoming[activity.slug]

    def is_past(self, activity: Activity) -> bool:
        """Whether nothing of an activity is still to come."""
        return not self._upcoming[activity.slug]

    def last(self, activity: Activity) -> Occurrence | None:
        """The last date that an activity had before today."""
        schedule = activity.schedule
        starts = [moment.date for moment in schedule.moments]
        starts += [schedule.first] if schedule.first else []
        first = min([*starts, self.today - LOOK_BACK])
        past = occurrences(schedule, first, self.today - timedelta(days=1), region=self._region)
        return past[-1] if past else None

    def of(self, neighbourhood: str | None) -> tuple[Happening, ...]:
        """What is to come in one neighbourhood, or in all of them."""
        if neighbourhood is None:
            return self.happenings
        if neighbourhood not in self._near:
            self._near[neighbourhood] = tuple(h for h in self.happenings if serves(h.activity, neighbourhood))
        return self._near[neighbourhood]

    def between(self, first: date, last: date, neighbourhood: str | None = None) -> tuple[Happening, ...]:
        """What is to come from ``first`` to ``last``, both included."""
        return tuple(h for h in self.of(neighbourhood) if first <= h.occurrence.date <= last)

    def months(self, neighbourhood: str | None = None) -> tuple[date, ...]:
        """The first day of every month from the current one to the last in which something happens."""
        happenings = self.of(neighbourhood)
        last = happenings[-1].occurrence.date if happenings else self.today
        count = (last.year - self.today.year) * 12 + last.month - self.today.month + 1
        return tuple(months_later(self.today, months) for months in range(count))


def first_of(happenings: Iterable[Happening], count: int) -> Sequence[Happening]:
    """The first dates, each activity once, so that a weekly one does not push out the others.

    A cancelled date is news of its own: it does not hide the next one that takes place.
    """
    first: dict[tuple[str, bool], Happening] = {}
    for happening in happenings:
        if len(first) == count:
            break
        cancelled = happening.occurrence.status is Status.CANCELLED
        first.setdefault((happening.activity.slug, cancelled), happening)
    return tuple(first.values())


def serves(activity: Activity, neighbourhood: str) -> bool:
    """Whether an activity is for the people of a neighbourhood."""
    return neighbourhood in activity.facts.neighbourhoods or "alle" in activity.facts.neighbourhoods


def _moment(happening: Happening) -> tuple[date, time, str]:
    occurrence = happening.occurrence
    return occurrence.date, occurrence.start or time.min, happening.activity.slug
