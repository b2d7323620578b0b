"""Opening hours as people write them."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import opening_hours
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems import ValueFault
from catalog.values import OpeningRule
from catalog.values.hours import opening_rules, parse_opening_hours

NINE_TWELVE = (time(9), time(12))
ONE_FOUR = (time(13), time(16))

OSM = {
    "ma-vr 9:00-12:00": "Mo-Fr 09:00-12:00",
    "maandag tot en met vrijdag van 9 tot 12 uur": "Mo-Fr 09:00-12:00",
    "ma t/m vr: 9.00 u. - 12.00 u.": "Mo-Fr 09:00-12:00",
    "weekdagen 9u-12u": "Mo-Fr 09:00-12:00",
    "ma, wo en vr 9u-12u": "Mo,We,Fr 09:00-12:00",
    "ma-vr 9:00-12:00 en 13:00-16:00": "Mo-Fr 09:00-12:00,13:00-16:00",
    "ma-vr 9:00-12:00, 13:00-16:00": "Mo-Fr 09:00-12:00,13:00-16:00",
    "ma-vr 9-12u / 13-16u": "Mo-Fr 09:00-12:00,13:00-16:00",
    "ma-vr 9u-12u, feestdagen gesloten": "Mo-Fr 09:00-12:00; PH off",
    "ma-vr 9u-12u, gesloten op feestdagen": "Mo-Fr 09:00-12:00; PH off",
    "elke dag 9u-12u, zo gesloten": "Mo-Sa 09:00-12:00; Su off",
    "zo en feestdagen 9u-12u": "Su 09:00-12:00; PH 09:00-12:00",
    "zon- en feestdagen gesloten": "Su off; PH off",
    "ma-vr tussen 9 en 12 uur": "Mo-Fr 09:00-12:00",
    "wo enkel op afspraak": 'We unknown "op afspraak"',
    "24u/24 en 7d/7": "24/7",
    "24 op 24": "24/7",
    "zo gesloten": "Su off",
    "op afspraak": "",
    "ma-vr 9u-12u, wo op afspraak": 'We unknown "op afspraak", Mo-Fr 09:00-12:00',
    "wo 9u-12u op afspraak": 'We 09:00-12:00 unknown "op afspraak"',
    "dag en nacht": "24/7",
    "24/7": "24/7",
    "ma-vr dag en nacht": "Mo-Fr 00:00-24:00",
    "za 20:00-24:00": "Sa 20:00-24:00",
    "vr 19:00 - ma 7:00": "Mo 00:00-07:00, Fr 19:00-24:00, Sa,Su 00:00-24:00",
    "van vrijdag 19 uur tot maandag 7 uur": "Mo 00:00-07:00, Fr 19:00-24:00, Sa,Su 00:00-24:00",
}

FAULTS = {
    "ma-vr 9:00-12:00, di 10:00-16:00": "hours-overlap",
    "vr 19u - ma 7u, za 9u-12u": "hours-overlap",
    "ma 12:00-9:00": "hours-end-before-start",
    "vr 20:00-2:00": "hours-end-before-start",
    "zo 9u-12u, zo gesloten": "hours-contradiction",
    "ma": "hours-no-times",
    "9u-12u": "hours-no-days",
    "gesloten": "hours-no-days",
    "ma 9u": "hours-no-end",
    "ma 9-12": "time-no-unit",
    "ma 25u-26u": "time-impossible",
    "mandag 9u-12u": "weekday-unknown",
    "vr-ma 9u-12u": "days-backwards",
    "juli gesloten": "hours-season",
    "gesloten tijdens de schoolvakanties": "hours-season",
    "1e maandag 9u-12u": "hours-nth",
}

OPEN_AT = {
    ("Tuesday", "2026-11-24 14:00"): True,
    ("Monday", "2026-11-23 14:00"): False,
    ("Monday morning", "2026-11-23 10:00"): True,
    ("Armistice day", "2026-11-11 10:00"): False,
}


@pytest.mark.parametrize(("written", "osm"), OSM.items())
def test_hours_become_an_expression_computers_share(written: str, osm: str) -> None:
    """The expression is valid OSM."""
    assert parse_opening_hours(written).osm == osm
    assert not osm or opening_hours.validate(osm)


@pytest.mark.parametrize(("written", "code"), FAULTS.items())
def test_hours_that_cannot_be_are_refused(written: str, code: str) -> None:
    """Each fault has its own code."""
    with pytest.raises(ValueFault) as caught:
        parse_opening_hours(written)
    assert caught.value.code == code


def test_an_overlap_names_the_day_and_both_spans() -> None:
    """Also around midnight, where the end is 24."""
    with pytest.raises(ValueFault, match="op zaterdag lopen over elkaar: 0:00-0:30 en 0:15-24:00"):
        parse_opening_hours(["za 0:00-0:30", "za 0:15-24:00"])


def test_hours_after_midnight_get_advice() -> None:
    """The way to write a night stands in the fault, and works."""
    with pytest.raises(ValueFault, match="na middernacht") as caught:
        parse_opening_hours("vr 20:00-2:00")
    assert parse_opening_hours(caught.value.example).osm


@pytest.mark.parametrize(("moment", "is_open"), OPEN_AT.items())
def test_a_second_line_adds_to_the_first(moment: tuple[str, str], is_open: bool) -> None:  # noqa: FBT001 - a table of yes and no
    """In OSM a later rule would replace an earlier one; people mean "also"."""
    hours = parse_opening_hours(["ma-vr 9:00-12:00", "di 13:30-16:00", "feestdagen gesloten"])
    clock = datetime.fromisoformat(moment[1]).replace(tzinfo=ZoneInfo("Europe/Brussels"))
    expression = opening_hours.OpeningHours(hours.osm, country="BE", timezone=ZoneInfo("Europe/Brussels"))
    assert expression.is_open(clock) is is_open


def test_days_cut_by_a_flow_list_find_their_hours() -> None:
    """YAML cuts ``[ma, wo en vr 9u-12u]`` at the comma."""
    cut = parse_opening_hours(["ma", "wo en vr 9u-12u", "zo gesloten"])
    assert cut.osm == parse_opening_hours("ma, wo en vr 9u-12u; zo gesloten").osm


def test_shown_rules_put_days_with_the_same_hours_together() -> None:
    """Who looks up Tuesday finds all of Tuesday in one row."""
    hours = parse_opening_hours(["ma-vr 9u-12u", "di 13u-16u", "zo en feestdagen gesloten"])
    assert opening_rules(hours) == (
        OpeningRule((0, 2, 3, 4), spans=(NINE_TWELVE,)),
        OpeningRule((1,), spans=(NINE_TWELVE, ONE_FOUR)),
        OpeningRule((6,), holidays=True),
    )


def test_shown_rules_keep_a_weekend_in_one_piece() -> None:
    """A stretch from Friday evening to Monday morning is one thing."""
    rules = opening_rules(parse_opening_hours("vr 19:00 - ma 7:00"))
    assert rules == (OpeningRule((4, 0), spans=((time(19), time(7)),), through=True),)


def test_an_appointment_needs_no_days() -> None:
    """The flag tells it to whoever does not read rules."""
    hours = parse_opening_hours("op afspraak")
    assert hours.by_appointment
    assert opening_rules(hours) == (OpeningRule(by_appointment=True),)


def test_endless_hours_are_refused() -> None:
    """An OSM tag holds 255 characters."""
    lines = [f"{day} {hour}:00-{hour}:{hour + 10}" for day in ("ma", "di", "wo") for hour in range(24)]
    with pytest.raises(ValueFault, match="te veel regels"):
        parse_opening_hours(lines)


HALF_HOURS = st.integers(0, 47)


@given(st.lists(st.tuples(st.integers(0, 6), HALF_HOURS, st.integers(1, 6)), min_size=1, max_size=5))
def test_the_expression_is_open_when_the_lines_say_so(spans: list[tuple[int, int, int]]) -> None:
    """Our reading and the OSM library agree at every half hour of a week."""
    names = ("ma", "di", "wo", "do", "vr", "za", "zo")
    ends = [(day, start, min(start + length, 48)) for day, start, length in spans]
    lines = [
        f"{names[day]} {start // 2}:{start % 2 * 3}0-{end // 2}:{end % 2 * 3}0" for day, start, end in ends
    ]
    try:
        hours = parse_opening_hours(lines)
    except ValueFault as fault:
        assert fault.code == "hours-overlap"  # noqa: PT017 - both ends of the property are fine
        return
    expression = opening_hours.OpeningHours(hours.osm)
    for half in range(7 * 48):
        clock = datetime(2026, 11, 23 + half // 48, half % 48 // 2, half % 2 * 30 + 1)  # noqa: DTZ001 - wall time
        said = any(day == half // 48 and start <= half % 48 < end for day, start, end in ends)
        assert expression.is_open(clock) is said
