"""Moments, repeats and exceptions as volunteers write them."""

from datetime import date, time

import pytest

from catalog.problems import ValueFault
from catalog.values import Exceptions, Moment, Repeat
from catalog.values.schedule import parse_exceptions, parse_moment, parse_moments, parse_repeats

FIFTH = date(2026, 12, 5)
AFTERNOON = (time(14), time(17))
MORNING = (time(9, 30), time(11, 30))

AFTERNOONS = [
    "zaterdag 5 december 2026, 14u-17u",
    "za 5/12/2026 14:00-17:00",
    "2026-12-05 14:00-17:00",
    "za 5 dec 2026 van 14 tot 17 uur",
    "za 5/12/2026, 14.00 - 17.00 uur",
    "za 5/12/2026 van 14 u. tot 17 u.",
    "za 5/12/2026 (14u–17u)",
    "za 5/12/2026 14h-17h",
    "za 5/12/2026 14-17u",
    "za 5/12/2026 tussen 14 en 17 uur",
]

OTHER_MOMENTS = {
    "za 5/12/2026": Moment(FIFTH),
    "za 5/12/2026, 14u": Moment(FIFTH, time(14)),
    "za 5/12/2026 om 14.30 uur": Moment(FIFTH, time(14, 30)),
    "za 5/12/2026 vanaf 14u30": Moment(FIFTH, time(14, 30)),
    "za 5/12/2026 9u30-11u30": Moment(FIFTH, *MORNING),
    "05.12.2026 9.30-11.30": Moment(FIFTH, *MORNING),
}

MOMENT_FAULTS = {
    "za 5/12/2026 17u-14u": ("moment-ends-before-start", "14u-17u"),
    "za 5/12/2026 20u30-24u": ("moment-ends-before-start", "20u30-23u59"),
    "za 5/12/2026 14-17": ("time-no-unit", "14u-17u"),
    "za 5/12/2026 25u": ("time-impossible", "14u-17u"),
    "za 5/12/2026 14u60": ("time-impossible", "14u-17u"),
    "za 5/12/2026 14u17u": ("time-unknown", "14u-17u"),
    "za 5/12/2026 tot 17u": ("time-unknown", "14u-17u"),
    "za 5/12/2026, veertien uur": ("time-unknown", "14u-17u"),
    "za 5/12/2026 14u-15u en 16u-17u": ("moment-two-spans", "za 5/12/2026, 14u-17u"),
    "vr 5/12/2026 14u-17u": ("date-wrong-weekday", "zaterdag 5 december 2026"),
}

REPEATS = {
    "dinsdag 9u30-11u30": (Repeat((1,), (), *MORNING),),
    "elke dinsdag van 9.30 tot 11.30 uur": (Repeat((1,), (), *MORNING),),
    "elke dinsdag tussen 14u en 17u": (Repeat((1,), (), *AFTERNOON),),
    "dinsdag en donderdag 14u-17u": (Repeat((1, 3), (), *AFTERNOON),),
    "di, do, za 14u-17u": (Repeat((1, 3, 5), (), *AFTERNOON),),
    "1e en 3e donderdag 14u-17u": (Repeat((3,), (1, 3), *AFTERNOON),),
    "elke eerste zondag van de maand": (Repeat((6,), (1,)),),
    "laatste vrijdag 14u": (Repeat((4,), (-1,), time(14)),),
    "2de en laatste woensdag, 14u-17u": (Repeat((2,), (2, -1), *AFTERNOON),),
    "ma-vr 14u-17u": (Repeat((0, 1, 2, 3, 4), (), *AFTERNOON),),
    "maandag tot en met woensdag 14u-17u": (Repeat((0, 1, 2), (), *AFTERNOON),),
    "elke dag van maandag tot woensdag, 14u-17u": (Repeat((0, 1, 2), (), *AFTERNOON),),
    "alle dagen van de week 14u": (Repeat((0, 1, 2, 3, 4, 5, 6), (), time(14)),),
    "elke dag 14u": (Repeat((0, 1, 2, 3, 4, 5, 6), (), time(14)),),
    "in het weekend 14u-17u": (Repeat((5, 6), (), *AFTERNOON),),
    "di 9u30-11u30 en 14u-17u": (Repeat((1,), (), *MORNING), Repeat((1,), (), *AFTERNOON)),
    "di 9u30-11u30, do 14u-17u": (Repeat((1,), (), *MORNING), Repeat((3,), (), *AFTERNOON)),
    "eerste dinsdag en derde donderdag 14u-17u": (
        Repeat((1,), (1,), *AFTERNOON),
        Repeat((3,), (3,), *AFTERNOON),
    ),
}

REPEAT_FAULTS = {
    "dinsdg 9u": "weekday-unknown",
    "14u-16u": "repeat-no-day",
    "feestdagen 14u-16u": "repeat-no-day",
    "om de twee weken dinsdag 14u": "repeat-every-other-week",
    "tweewekelijks op dinsdag": "repeat-every-other-week",
    "zo-di 14u": "days-backwards",
    "dinsdag 16u-14u": "moment-ends-before-start",
    "6e dinsdag 14u": "days-place-impossible",
}

EXCEPTIONS = {
    "feestdagen": Exceptions(holidays=True),
    "op feestdagen en in de schoolvakanties": Exceptions(holidays=True, school_holidays=True),
    "za 5/12/2026": Exceptions(frozenset({FIFTH})),
    "zaterdag, 5 december 2026 en feestdagen": Exceptions(frozenset({FIFTH}), holidays=True),
}


@pytest.mark.parametrize("written", AFTERNOONS)
def test_every_way_to_write_an_afternoon_is_one_moment(written: str) -> None:
    """14u-17u, 14:00-17:00 and "van 14 tot 17 uur" are the same hours."""
    assert parse_moment(written) == Moment(FIFTH, *AFTERNOON)


@pytest.mark.parametrize(("written", "read"), OTHER_MOMENTS.items())
def test_hours_may_be_half_known(written: str, read: Moment) -> None:
    """A date without an end, or without hours, is a moment too."""
    assert parse_moment(written) == read


@pytest.mark.parametrize(("written", "fault"), MOMENT_FAULTS.items())
def test_a_wrong_moment_is_named_with_an_example(written: str, fault: tuple[str, str]) -> None:
    """Wrong hours have their own codes, and an example to copy."""
    with pytest.raises(ValueFault) as caught:
        parse_moment(written)
    assert (caught.value.code, caught.value.example) == fault


def test_a_night_that_runs_on_gets_advice() -> None:
    """Nobody is left alone with "ends before it starts"."""
    with pytest.raises(ValueFault, match="na middernacht"):
        parse_moment("za 5/12/2026 20u-2u")


def test_moments_are_sorted_and_hold_none_twice() -> None:
    """A list, a block of lines and two spans on one day all work."""
    read = parse_moments(
        ["zo 6/12/2026, 14u", "za 5/12/2026, 9u-10u en 11u-12u", "6 december 2026 om 14 uur"]
    )
    assert read == (
        Moment(FIFTH, time(9), time(10)),
        Moment(FIFTH, time(11), time(12)),
        Moment(date(2026, 12, 6), time(14)),
    )
    assert parse_moments("zo 6/12/2026, 14u; za 5/12/2026, 9u-10u en 11u-12u") == read


@pytest.mark.parametrize(("written", "read"), REPEATS.items())
def test_repeats_are_read_as_people_say_them(written: str, read: tuple[Repeat, ...]) -> None:
    """Days wait for their hours; two places in the month stay apart."""
    assert parse_repeats(written) == read


@pytest.mark.parametrize(("written", "code"), REPEAT_FAULTS.items())
def test_a_repeat_that_cannot_be_known_is_refused(written: str, code: str) -> None:
    """Every other week means nothing without a first week."""
    with pytest.raises(ValueFault) as caught:
        parse_repeats(written)
    assert caught.value.code == code


@pytest.mark.parametrize(("written", "read"), EXCEPTIONS.items())
def test_exceptions_are_dates_or_holidays(written: str, read: Exceptions) -> None:
    """One text may name several."""
    assert parse_exceptions(written) == read


def test_exceptions_may_be_a_list() -> None:
    """A list says the same as one text."""
    assert parse_exceptions(["feestdagen", "5/12/2026"]) == parse_exceptions("feestdagen, 5/12/2026")


def test_a_misspelt_holiday_is_suggested() -> None:
    """The word to copy stands in the fault."""
    with pytest.raises(ValueFault) as caught:
        parse_exceptions(["schoolvakantis"])
    assert (caught.value.code, caught.value.example) == ("exception-unknown", "schoolvakanties")
