"""Builds on awkward days: when the clock changes, on a leap day, at the end of a year of 53 weeks."""

import calendar
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

import pytest
from support.guide import SITES

from catalog import load
from catalog.freshness import state_of
from catalog.horizon import horizon
from catalog.values import Exceptions, Schedule
from catalog.values.daysoff import last_known_year, public_holidays, school_holidays
from catalog.values.schedule import occurrences, parse_repeats
from guide import clock

BRUSSELS = ZoneInfo("Europe/Brussels")
AWKWARD = (
    date(2026, 3, 28), date(2026, 3, 29), date(2026, 3, 30),
    date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 26),
    date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 3), date(2027, 1, 4),
    date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1),
    date(2032, 12, 31), date(2033, 1, 2),
)  # fmt: skip
"""2026 and 2032 have 53 weeks."""

REPEATS = {
    "dinsdag 9u30-11u30": lambda day: day.weekday() == 1,
    "elke 1e en 3e donderdag 14u": lambda day: day.weekday() == 3 and (day.day - 1) // 7 in {0, 2},
    "laatste zondag 2u30-3u30": lambda day: (
        day.weekday() == 6 and day.day + 7 > calendar.monthrange(day.year, day.month)[1]
    ),
    "vijfde woensdag 10u": lambda day: day.weekday() == 2 and day.day > 28,
    "eerste zaterdag 23u": lambda day: day.weekday() == 5 and day.day <= 7,
}
"""Each with what it means, told in another way."""


def days(first: date, last: date) -> Iterator[date]:
    """Every day, one after another."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


@pytest.mark.parametrize("text", REPEATS)
@pytest.mark.parametrize("today", AWKWARD, ids=str)
def test_a_repeat_falls_on_the_right_days(today: date, text: str) -> None:
    """From an awkward day to the last day that the guide shows, with and without holidays."""
    last = horizon(today)
    means = REPEATS[text]
    bare = Schedule(repeats=parse_repeats(text))
    assert [one.date for one in occurrences(bare, today, last)] == [
        day for day in days(today, last) if means(day)
    ]
    pausing = Schedule(repeats=bare.repeats, exceptions=Exceptions(holidays=True, school_holidays=True))
    off = set(chain.from_iterable(known("BE", year) for known in (public_holidays, school_holidays)
                                  for year in (today.year, today.year + 1)))  # fmt: skip
    found = [one.date for one in occurrences(pausing, today, last)]
    assert found == [day for day in days(today, last) if means(day) and day not in off]


@pytest.mark.parametrize("today", AWKWARD, ids=str)
def test_the_guide_is_read_alike_on_every_day(today: date) -> None:
    """Whatever the day, content that is sound has no fault, and everything has a state of freshness."""
    catalog, problems = load(SITES / "drie-talen", today=today)
    assert catalog is not None
    assert [problem for problem in problems if problem.severity == "fout"] == []
    assert all(state_of(service, today) for service in catalog.services)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_it_is_the_day_that_it_is_in_brussels(
    moment: datetime, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build at night runs on a machine that counts in UTC."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            assert tz == BRUSSELS
            return moment.astimezone(BRUSSELS)

    monkeypatch.setattr(clock, "datetime", Clock)
    assert clock.today(None) == day


def test_holidays_that_run_out_are_told_a_year_before_the_guide_needs_them() -> None:
    """The guide shows a year: who renews a package has another one for it."""
    last = last_known_year("BE")
    told = {}
    for year in (last - 2, last - 1, last):
        _, problems = load(SITES / "klein", today=date(year, 1, 1))
        told[year] = [problem.severity for problem in problems if problem.code == "holidays-run-out"]
    assert told == {last - 2: [], last - 1: ["waarschuwing"], last: ["waarschuwing"]}
