"""From a schedule to its dates: repeats expanded, exceptions left out, changes applied."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import islice

from catalog.values import Cancellation, Moment, Move, Occurrence, Repeat, Schedule, Status
from catalog.values.daysoff import public_holidays, school_holidays

MOST = 1000
FIRST, LAST = date(1902, 1, 1), date(2099, 12, 31)
WEEK = timedelta(days=7)
LAST_OF_MONTH = -1


def occurrences(schedule: Schedule, first: date, last: date, *, region: str = "BE") -> tuple[Occurrence, ...]:
    """The dates of a schedule from ``first`` to ``last``, both included, sorted, at most 1000.

    ``region`` is the country whose public holidays count. A cancelled one stays in, with
    its status and reason; a moved one stands at its new date and keeps its old one.
    """
    cancelled = {change.date: change for change in schedule.cancelled}
    moved = {change.date: change for change in schedule.moved}
    planned = _planned(schedule, max(first, FIRST), min(last, LAST), region)
    found = [
        Occurrence(moment.date, moment.start, moment.end) for moment in planned if moment.date not in moved
    ]
    for move in moved.values():
        if first <= move.to.date <= last:
            found += [_moved(moment, move) for moment in _planned(schedule, move.date, move.date, region)]
    once = {_order(occurrence): occurrence for occurrence in found}
    in_order = [once[key] for key in sorted(once)[:MOST]]
    return tuple(_cancel(occurrence, cancelled.get(occurrence.date)) for occurrence in in_order)


def unknown_exceptions(schedule: Schedule, *, region: str = "BE") -> tuple[date, ...]:
    """The cancelled or moved dates on which nothing was planned, sorted: a slip of the pen."""
    new_dates = {move.to.date for move in schedule.moved}
    dates = {change.date for change in schedule.moved}
    dates |= {change.date for change in schedule.cancelled if change.date not in new_dates}
    return tuple(sorted(day for day in dates if not any(_planned(schedule, day, day, region))))


def falls_on(repeat: Repeat, day: date) -> bool:
    """Whether a repeat has a turn on a day, whatever its exceptions say."""
    return day.weekday() in repeat.weekdays and (not repeat.nth or _is_nth(day, repeat.nth))


def _planned(schedule: Schedule, first: date, last: date, region: str) -> Iterator[Moment]:
    """What was planned before anything was cancelled or moved; may hold one moment twice."""
    yield from (moment for moment in schedule.moments if first <= moment.date <= last)
    start = max(first, schedule.first or FIRST)
    end = min(last, schedule.last or LAST)
    for repeat in schedule.repeats:
        for day in _days_of(repeat, start, end, schedule, region):
            yield Moment(day, repeat.start, repeat.end)


def _days_of(repeat: Repeat, start: date, end: date, schedule: Schedule, region: str) -> Iterator[date]:
    """The days of a repeat, weekday by weekday, each at most 1000: the caller sorts and cuts."""
    for weekday in repeat.weekdays:
        days = (day for day in _every(weekday, start, end) if not repeat.nth or _is_nth(day, repeat.nth))
        yield from islice((day for day in days if not _is_excepted(day, schedule, region)), MOST)


def _every(weekday: int, start: date, end: date) -> Iterator[date]:
    day = start + timedelta(days=(weekday - start.weekday()) % 7)
    while day <= end:
        yield day
        day += WEEK


def _is_nth(day: date, places: tuple[int, ...]) -> bool:
    place = (day.day - 1) // 7 + 1
    return place in places or (LAST_OF_MONTH in places and (day + WEEK).month != day.month)


def _is_excepted(day: date, schedule: Schedule, region: str) -> bool:
    exceptions = schedule.exceptions
    return (
        day in exceptions.dates
        or (exceptions.holidays and day in public_holidays(region, day.year))
        or (exceptions.school_holidays and day in school_holidays(region, day.year))
    )


def _moved(moment: Moment, move: Move) -> Occurrence:
    """The moment at its new place; without new hours it keeps its own."""
    start, end = (move.to.start, move.to.end) if move.to.start else (moment.start, moment.end)
    return Occurrence(move.to.date, start, end, Status.MOVED, move.date, move.reason)


def _cancel(occurrence: Occurrence, change: Cancellation | None) -> Occurrence:
    return (
        occurrence if change is None else replace(occurrence, status=Status.CANCELLED, reason=change.reason)
    )


def _order(occurrence: Occurrence) -> tuple[date, time, time]:
    """Two occurrences with the same key are one; a moved one tells more than a planned one."""
    return occurrence.date, occurrence.start or time(0), occurrence.end or time(0)
