"""Whether a door is open: our week against the library that knows OSM's opening hours."""

from datetime import date, datetime, time, timedelta

import pytest
from opening_hours import OpeningHours as Library

from catalog.values.daysoff import public_holidays
from catalog.values.hours import parse_opening_hours
from catalog.values.open_days import OpenDays, open_days

HOURS = (
    ["ma-vr 9:00-12:00", "di 13:30-16:00", "feestdagen gesloten"],
    ["ma, wo 9:00-11:30", "do 17:00-19:00", "feestdagen 10:00-11:00"],
    ["wo 14:00-16:00", "op afspraak", "feestdagen gesloten"],
    ["vrijdag 19u-maandag 7u", "feestdagen gesloten"],
    ["za 20:00-24:00", "zo gesloten", "feestdagen gesloten"],
    ["altijd"],
)
FIRST = date(2026, 12, 21)
WEEKS = 4


def is_open(days: OpenDays, moment: datetime) -> bool:
    """Whether the spans of its day hold a moment."""
    holiday = moment.date() in public_holidays("BE", moment.year)
    spans = (days.holidays or ()) if holiday else days.weekdays[moment.weekday()]
    return any(start <= moment.time() and (moment.time() < end or end == time(0)) for start, end in spans)


@pytest.mark.parametrize("lines", HOURS, ids=", ".join)
def test_the_week_says_what_the_library_says(lines: list[str]) -> None:
    """Every quarter of an hour around Christmas and New Year."""
    hours = parse_opening_hours(lines)
    ours, library = open_days(hours), Library(hours.osm, country="BE")
    quarters = (datetime.combine(FIRST, time(0)) + timedelta(minutes=15 * n) for n in range(WEEKS * 7 * 96))
    assert [m for m in quarters if is_open(ours, m) != library.is_open(m)] == []


def test_hours_without_a_word_on_holidays_promise_nothing() -> None:
    """On a public holiday nobody may stand before a closed door because of us."""
    assert open_days(parse_opening_hours(["ma-vr 9:00-12:00"])).holidays is None


def test_an_appointment_opens_no_door() -> None:
    """Who may only come by appointment does not read "open"."""
    assert open_days(parse_opening_hours(["op afspraak"])).spans == ()
