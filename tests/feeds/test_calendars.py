"""Calendars, read back by programs of another make."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
import recurring_ical_events
from hamlet import read_almanac, write_guide
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component, Event
from support.guide import TODAY, BuiltGuide

from catalog.horizon import horizon
from catalog.values import Cancellation, Exceptions, Moment, Move, Occurrence, Repeat, Schedule, Status
from catalog.values.schedule import occurrences
from feeds.almanac import Almanac
from feeds.calendars.files import calendar_files, writer
from feeds.calendars.lines import folded, line, text
from feeds.calendars.series import series_of

Seen = tuple[date, time | None, time | None, bool]
"""A date as both sides know it: the day, from, to, and whether it is cancelled."""


def ours(found: Iterable[Occurrence]) -> set[Seen]:
    """The dates of the catalog."""
    return {(o.date, o.start, o.end if o.start else None, o.status is Status.CANCELLED) for o in found}


def theirs(calendar: Component, first: date, last: date) -> set[Seen]:
    """The dates that another program sees in a calendar."""
    found = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    return {seen(event) for event in found if day_of(event.start) <= last}


def day_of(moment: date) -> date:
    """The day of a date with or without its hour."""
    return moment.date() if isinstance(moment, datetime) else moment


def seen(event: Component) -> Seen:
    """One event as a date."""
    start, end = event.start, event.end
    cancelled = event["STATUS"] == "CANCELLED"
    if not isinstance(start, datetime):
        return start, None, None, cancelled
    return start.date(), start.time(), end.time() if end != start else None, cancelled


def faults_of(component: Component) -> list[object]:
    """What the strict parser of another make did not understand."""
    return [fault for part in component.walk() for fault in part.errors]


def test_every_calendar_is_read_by_another_program_without_a_fault(book: Almanac) -> None:
    """Short lines, each whole in its letters, and nothing that the parser has to guess."""
    write = writer(book)
    for file in calendar_files(book):
        content = write(file)
        lines = content.split(b"\r\n")
        assert lines.pop() == b""
        assert all(len(one) <= 75 and one.decode() and b"\n" not in one for one in lines)
        assert faults_of(Calendar.from_ical(content)) == []


def test_every_calendar_holds_exactly_the_dates_of_the_catalog(book: Almanac) -> None:
    """Of every activity, neighbourhood and language, cancelled and moved dates included."""
    write = writer(book)
    first, last = TODAY.replace(day=1), horizon(TODAY)
    for file in calendar_files(book):
        expected = {seen for a in file.activities for seen in ours(book.dates[a.slug])}
        assert theirs(Calendar.from_ical(write(file)), first, last) == expected, file.path


def test_events_keep_their_names(book: Almanac) -> None:
    """A program that follows a calendar recognises an event by its UID, tomorrow and in every language."""
    write = writer(book)
    names: dict[str, set[str]] = {}
    for file in calendar_files(book):
        events = Calendar.from_ical(write(file)).walk("VEVENT")
        masters = [str(event["UID"]) for event in events if "RECURRENCE-ID" not in event]
        assert len(masters) == len(set(masters))
        assert all(name.endswith(f"@{book.host}") for name in masters)
        names.setdefault(book.routes.relative("", file.path).rpartition("/")[2], set()).update(masters)
    codes = {activity.code for activity in book.activities()}
    assert {name[:6] for found in names.values() for name in found} == codes


hours = st.sampled_from([(None, None), (time(9, 30), time(11)), (time(14), None), (time(2, 30), time(3, 30))])
days = st.dates(date(2026, 11, 1), date(2027, 11, 30))
repeats = st.builds(
    lambda weekdays, nth, span: Repeat(tuple(sorted(weekdays)), tuple(sorted(nth)), *span),
    st.sets(st.integers(0, 6), min_size=1, max_size=3),
    st.sets(st.sampled_from([1, 2, 4, 5, -1]), max_size=2),
    hours,
)
moments = st.builds(lambda day, span: Moment(day, *span), days, hours)
schedules = st.builds(
    Schedule,
    moments=st.lists(moments, max_size=3).map(tuple),
    repeats=st.lists(repeats, max_size=2, unique=True).map(tuple),
    first=st.none() | days,
    last=st.none() | days,
    exceptions=st.builds(Exceptions, st.frozensets(days, max_size=4), st.booleans(), st.booleans()),
    cancelled=st.lists(st.builds(Cancellation, days), max_size=4, unique_by=lambda c: c.date).map(tuple),
    moved=st.lists(st.builds(Move, days, moments), max_size=4, unique_by=lambda m: m.date).map(tuple),
)


@given(schedules)
@settings(max_examples=150)
def test_any_schedule_survives_the_way_through_series(schedule: Schedule) -> None:
    """No date is lost or told twice, however repeats, single dates, changes and exceptions overlap."""
    found = occurrences(schedule, TODAY, horizon(TODAY))
    told: list[Occurrence] = []
    for series in series_of(schedule, found):
        if series.repeat:
            regular = [slot for slot in series.slots if slot not in series.changes]
            told += [Occurrence(slot, series.repeat.start, series.repeat.end) for slot in regular]
            assert not set(series.skipped) & set(series.slots)
        told += series.changes.values()
    assert sorted(told, key=str) == sorted(found, key=str)


def test_hours_stay_on_the_wall_when_the_clock_changes(tmp_path: Path) -> None:
    """Half past nine is half past nine in March, in April and in November; in UTC it is not."""
    content = write_guide(tmp_path, activity="elke: dinsdag 9u30-11u30")
    book = read_almanac(content, date(2027, 3, 1))
    calendar = Calendar.from_ical(writer(book)(next(calendar_files(book))))
    found = recurring_ical_events.of(calendar)
    starts = [event.start for event in found.between(date(2027, 3, 23), date(2027, 4, 7))]
    starts += [event.start for event in found.between(date(2027, 10, 26), date(2027, 11, 3))]
    assert {start.time() for start in starts} == {time(9, 30)}
    hours_apart = [start.astimezone(UTC).hour for start in sorted(starts)]
    assert hours_apart == [8, 7, 7, 7, 8]


@given(st.text(max_size=120))
def test_no_text_can_add_a_line(words: str) -> None:
    """Whatever a title holds, another program reads one property with that text."""
    content = folded(
        ["BEGIN:VEVENT", line("SUMMARY", text(words), {"LANGUAGE": words}), "UID:1", "END:VEVENT"]
    )
    read = Event.from_ical(content)
    assert set(read.keys()) == {"SUMMARY", "UID"}
    assert not read.subcomponents
    assert all(len(one) <= 75 for one in content.split(b"\r\n"))


@pytest.mark.parametrize(
    "words",
    ["a; b, c \\ d", "regel\nBEGIN:VEVENT\nEND:VEVENT", "السعر: مجاني، كل يوم", "é" * 80, "👩‍👩‍👧 " * 20],
)
def test_text_comes_back_as_it_was(words: str) -> None:
    """Signs of the format, new lines, Arabic, letters of several bytes."""
    content = folded(["BEGIN:VEVENT", line("SUMMARY", text(words)), "END:VEVENT"])
    assert str(Event.from_ical(content)["SUMMARY"]) == words


def test_pages_offer_the_calendar_of_what_they_show(guide: BuiltGuide) -> None:
    """An activity to come, a neighbourhood, the whole agenda: a file to add and an address to follow."""
    routes = guide.routes
    for language in guide.catalog.languages:
        shown = {routes.agenda(language): routes.calendar(language)}
        shown |= {
            routes.entry(a, language): routes.calendar(language, a)
            for a in guide.catalog.activities
            if occurrences(a.schedule, TODAY, horizon(TODAY))
        }
        shown |= {
            routes.agenda(language, n.slug): routes.calendar(language, n)
            for n in guide.catalog.neighbourhoods
        }
        for page, calendar in shown.items():
            links = guide.page(page).links
            assert routes.webcal(calendar) in links
            assert guide.page(page).resolve(routes.relative(page, calendar), guide.address) == calendar
            assert (guide.output / calendar).is_file()


def test_an_activity_that_is_over_offers_no_calendar(guide: BuiltGuide) -> None:
    """Nobody can go there any more."""
    over = [a for a in guide.catalog.activities if not occurrences(a.schedule, TODAY, horizon(TODAY))]
    for activity in over:
        page = guide.page(guide.routes.entry(activity, guide.catalog.languages[0]))
        assert not [link for link in page.links if "agenda.ics" in link]
