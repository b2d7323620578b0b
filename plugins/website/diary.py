"""What happens when: every date of every activity, worked out once for all languages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property

from catalog.horizon import horizon, months_later
from catalog.kinds.activity import Activity
from catalog.values import Occurrence, Status
from catalog.values.schedule import occurrences

EVERYWHERE = "alle"

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

    def __init__(self, activities: Sequence[Activity], today: date, *, region: str) -> None:
        self.today = today
        self._region = region
        last = horizon(today)
        self._upcoming = {
            activity.slug: activity.dates(today, last, region=region) for activity in activities
        }
        self._activities = activities
        self._near: dict[str, tuple[Happening, ...]] = {}

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Everything that is to come, in order."""
        happenings = (Happening(a, o) for a in self._activities for o in self._upcoming[a.slug])
        return tuple(sorted(happenings, key=_moment))

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
        ends = self._ends
        last = max(
            (ends[place] for place in (neighbourhood, EVERYWHERE) if place in ends), default=self.today
        )
        count = (last.year - self.today.year) * 12 + last.month - self.today.month + 1
        return tuple(months_later(self.today, months) for months in range(count))

    @cached_property
    def _ends(self) -> dict[str | None, date]:
        """The last date on which something happens: in each neighbourhood, and under None of all."""
        together: dict[tuple[str, ...], date] = {}  # many are for the same neighbourhoods
        for activity in self._activities:
            upcoming, places = self._upcoming[activity.slug], activity.facts.neighbourhoods
            if upcoming and upcoming[-1].date > together.get(places, date.min):
                together[places] = upcoming[-1].date
        ends: dict[str | None, date] = {}
        for places, end in together.items():
            for place in (None, *places):
                ends[place] = max(ends.get(place, self.today), end)
        return ends


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
    return neighbourhood in activity.facts.neighbourhoods or EVERYWHERE in activity.facts.neighbourhoods


def _moment(happening: Happening) -> tuple[date, time, str]:
    occurrence = happening.occurrence
    return occurrence.date, occurrence.start or time.min, happening.activity.slug
