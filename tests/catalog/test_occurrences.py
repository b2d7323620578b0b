"""From a schedule to its dates."""

from datetime import date, time

import pytest
from holidays.registry import EntityLoader
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems import ValueFault
from catalog.values import Cancellation, Exceptions, Moment, Move, Occurrence, Repeat, Schedule, Status
from catalog.values.daysoff import last_known_year, parse_region
from catalog.values.schedule import (
    occurrences,
    parse_exceptions,
    parse_moments,
    parse_repeats,
    unknown_exceptions,
)

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
TUESDAYS = (1, 8, 15, 22, 29)

EXPANDED = {
    "dinsdag 9u": TUESDAYS,
    "eerste dinsdag": (1,),
    "laatste dinsdag": (29,),
    "5e dinsdag": (29,),
    "5e vrijdag": (),
    "1e en 3e donderdag": (3, 17),
    "weekend": (5, 6, 12, 13, 19, 20, 26, 27),
}


def dates_of(schedule: Schedule, first: date = FIRST, last: date = LAST) -> list[date]:
    """The dates of a schedule in a window."""
    return [occurrence.date for occurrence in occurrences(schedule, first, last)]


def weekly(written: str = "dinsdag 9u-10u", **more: object) -> Schedule:
    """A schedule with one repeat and whatever else a test needs."""
    return Schedule(repeats=parse_repeats(written), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("written", "days"), EXPANDED.items())
def test_a_repeat_falls_on_its_days(written: str, days: tuple[int, ...]) -> None:
    """Places in the month count from its first day; the last is the last, be it fourth or fifth."""
    assert dates_of(weekly(written)) == [date(2026, 12, day) for day in days]


def test_first_and_last_bound_the_repeat_but_not_the_moments() -> None:
    """A single date before the series still counts."""
    moments = parse_moments("wo 2/12/2026, 14u")
    schedule = weekly(moments=moments, first=date(2026, 12, 8), last=date(2026, 12, 15))
    assert dates_of(schedule) == [date(2026, 12, day) for day in (2, 8, 15)]


def test_public_holidays_pause_a_repeat() -> None:
    """Christmas falls on a Friday in 2026."""
    schedule = weekly("vrijdag 9u", exceptions=parse_exceptions("feestdagen"))
    assert dates_of(schedule) == [date(2026, 12, day) for day in (4, 11, 18)]


def test_flemish_school_holidays_pause_a_repeat() -> None:
    """The Christmas break runs from 21 December 2026 to 3 January 2027."""
    schedule = weekly(exceptions=parse_exceptions("schoolvakanties"))
    assert dates_of(schedule, FIRST, date(2027, 1, 12)) == [
        *(date(2026, 12, day) for day in (1, 8, 15)),
        date(2027, 1, 5),
        date(2027, 1, 12),
    ]


def test_single_dates_pause_a_repeat() -> None:
    """The date itself goes, the others stay."""
    schedule = weekly(exceptions=Exceptions(frozenset({date(2026, 12, 8)})))
    assert dates_of(schedule) == [date(2026, 12, day) for day in (1, 15, 22, 29)]


def test_a_cancelled_date_stays_visible_with_its_reason() -> None:
    """Who planned to come must see that it is off."""
    schedule = weekly(cancelled=(Cancellation(date(2026, 12, 8), "de zaal is stuk"),))
    found = occurrences(schedule, date(2026, 12, 8), date(2026, 12, 8))
    assert found == (
        Occurrence(date(2026, 12, 8), time(9), time(10), Status.CANCELLED, None, "de zaal is stuk"),
    )


def test_a_moved_date_stands_at_its_new_moment() -> None:
    """It keeps its old date, also when that lies outside the window."""
    move = Move(date(2026, 12, 8), Moment(date(2026, 12, 10), time(14), time(15)), "er is een markt")
    found = occurrences(weekly(moved=(move,)), date(2026, 12, 8), date(2026, 12, 14))
    assert found == (
        Occurrence(
            date(2026, 12, 10), time(14), time(15), Status.MOVED, date(2026, 12, 8), "er is een markt"
        ),
    )
    assert occurrences(weekly(moved=(move,)), date(2026, 12, 10), date(2026, 12, 10)) == found
    assert occurrences(weekly(moved=(move,)), date(2026, 12, 8), date(2026, 12, 9)) == ()


def test_a_move_without_hours_keeps_the_old_hours() -> None:
    """Only what changes has to be written."""
    move = Move(date(2026, 12, 8), Moment(date(2026, 12, 9)))
    (found,) = occurrences(weekly(moved=(move,)), date(2026, 12, 9), date(2026, 12, 9))
    assert (found.start, found.end) == (time(9), time(10))


def test_a_moved_date_can_be_cancelled_after_all() -> None:
    """Cancelling its new date is no slip of the pen."""
    move = Move(date(2026, 12, 8), Moment(date(2026, 12, 9)))
    schedule = weekly(moved=(move,), cancelled=(Cancellation(date(2026, 12, 9), "ziek"),))
    (found,) = occurrences(schedule, date(2026, 12, 9), date(2026, 12, 9))
    assert (found.status, found.original) == (Status.CANCELLED, date(2026, 12, 8))
    assert unknown_exceptions(schedule) == ()


def test_the_same_moment_from_two_sides_counts_once() -> None:
    """A date that is also part of the series is one date."""
    schedule = weekly(moments=parse_moments("di 8/12/2026, 9u-10u"))
    assert dates_of(schedule) == [date(2026, 12, day) for day in TUESDAYS]


def test_changes_to_a_date_that_is_not_planned_are_found() -> None:
    """A cancelled Wednesday in a series of Tuesdays is a slip of the pen; a paused Tuesday too."""
    schedule = weekly(
        exceptions=Exceptions(frozenset({date(2026, 12, 15)})),
        cancelled=(
            Cancellation(date(2026, 12, 9)),
            Cancellation(date(2026, 12, 8)),
            Cancellation(date(2026, 12, 15)),
        ),
        moved=(Move(date(2026, 12, 2), Moment(date(2026, 12, 3))),),
    )
    assert unknown_exceptions(schedule) == (date(2026, 12, 2), date(2026, 12, 9), date(2026, 12, 15))


def test_a_country_without_known_school_holidays_pauses_nothing() -> None:
    """Better a date too many than a crash."""
    schedule = weekly(exceptions=Exceptions(school_holidays=True))
    assert len(occurrences(schedule, FIRST, LAST, region="NL")) == len(TUESDAYS)


def test_a_region_is_a_country_with_known_holidays() -> None:
    """Small letters will do; another word is refused when it is written, not when dates are counted."""
    assert parse_region("be") == "BE"
    with pytest.raises(ValueFault, match="“Vlaanderen” ken ik de feestdagen niet"):
        parse_region("Vlaanderen")


def test_every_country_can_be_asked() -> None:
    """Each is imported without the package that would bring all of them."""
    assert all(last_known_year(parse_region(code)) for code in EntityLoader.get_country_codes())


def test_an_endless_series_stops_at_a_thousand() -> None:
    """The first thousand, of all its days together."""
    found = occurrences(weekly("dinsdag en donderdag 9u"), date.min, date.max)
    assert len(found) == 1000
    assert found[-1].date < date(1912, 1, 1)


WEEKDAYS = st.lists(st.integers(0, 6), min_size=1, unique=True).map(lambda days: tuple(sorted(days)))
PLACES = st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), unique=True).map(tuple)


@given(st.builds(Repeat, WEEKDAYS, PLACES), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 90))
def test_a_window_shows_what_a_larger_one_shows(repeat: Repeat, first: date, length: int) -> None:
    """No date depends on where one starts to look."""
    last = date.fromordinal(first.toordinal() + length)
    schedule = Schedule(repeats=(repeat,), exceptions=Exceptions(holidays=True))
    wide = occurrences(schedule, date(first.year - 1, 1, 1), date(last.year + 1, 12, 31))
    assert occurrences(schedule, first, last) == tuple(o for o in wide if first <= o.date <= last)
