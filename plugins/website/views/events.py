"""Dates of activities as a reader sees them in a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.service import Service
from catalog.values import Occurrence
from website.book import Guidebook
from website.diary import Happening, first_of
from website.remembered import remembered
from website.views.filters import fits
from website.views.parts import Mark, colour_of, marks

KEPT_DAYS = 56
"""How far ahead pages keep dates for when the first ones are over."""


@dataclass(frozen=True)
class Day:
    """A date for a tile and for a heading."""

    iso: str
    weekday: str
    number: int
    month: str
    long: str


@dataclass(frozen=True)
class ActivityCard:
    """What stays the same on every date of an activity."""

    path: str
    title: Said
    summary: Said
    place: Said | None
    price: str
    marks: tuple[Mark, ...]
    everywhere: bool
    colour: str
    pictogram: str
    example: bool


@dataclass(frozen=True)
class Event:
    """One date of an activity. ``status`` is scheduled, cancelled or moved (then ``original`` is the old date).

    ``fits`` are the filters it passes.
    """

    card: ActivityCard
    day: Day
    times: str
    status: str
    reason: Said | None
    original: str
    fits: tuple[str, ...]
    until: str


@dataclass(frozen=True)
class DayGroup:
    """All dates on one day. ``until`` is when the last one is over."""

    day: Day
    events: tuple[Event, ...]
    until: str


@dataclass(frozen=True)
class Soon:
    """What comes next: each date with whether it is among the first ``most``.

    The others are for a reader who opens a page that was made weeks ago. ``until`` is
    when the last of all is over.
    """

    events: tuple[tuple[Event, bool], ...]
    most: int
    until: str


def day(book: Guidebook, moment: date) -> Day:
    """A date in the words of the language; worded once."""
    words = book.words
    if moment not in book.days:
        book.days[moment] = Day(
            iso=moment.isoformat(),
            weekday=words.weekday_short(moment),
            number=moment.day,
            month=words.month_short(moment),
            long=words.date(moment, year=moment.year != book.today.year),
        )
    return book.days[moment]


@remembered
def activity_card(book: Guidebook, activity: Activity) -> ActivityCard:
    """An activity in a list."""
    facts = activity.facts
    found = marks(book, facts.neighbourhoods)
    return ActivityCard(
        path=book.path(activity),
        title=book.say(activity, "title"),
        summary=book.say(activity, "summary"),
        place=place_name(book, activity),
        price=book.words.price(facts.price) if facts.price else "",
        marks=found,
        everywhere=len(found) > 1 and len(found) == len(book.catalog.neighbourhoods),
        colour=colour_of(found),
        pictogram=book.pictogram(activity, "calendar-heart"),
        example=facts.example,
    )


def place_name(book: Guidebook, activity: Activity, host: Service | None = None) -> Said | None:
    """Where it is: the place itself, else the service it is at (``host``: as it was once), else the address."""
    facts = activity.facts
    host = host or book.catalog.service.get(facts.place_service or "")
    if facts.place is None and host is not None:
        return book.say(host, "name")
    return book.in_source(facts.place or facts.address)


def event(book: Guidebook, happening: Happening) -> Event:
    """One date of an activity; worded once per language."""
    activity, occurrence = happening.activity, happening.occurrence
    key = _key(happening)
    if key not in book.events:
        book.events[key] = Event(
            card=activity_card(book, activity),
            day=day(book, occurrence.date),
            times=times(book, occurrence),
            status=str(occurrence.status),
            reason=reason(book, activity, occurrence),
            original=book.words.date(occurrence.original, year=False) if occurrence.original else "",
            fits=fits(happening),
            until=until(occurrence),
        )
    return book.events[key]


def until(occurrence: Occurrence) -> str:
    """When a date is over, in the time of the guide: ``2026-12-05T17:00``; by midnight when nobody knows."""
    known = (
        occurrence.end if occurrence.start and occurrence.end and occurrence.start < occurrence.end else None
    )
    return f"{occurrence.date}T{known.isoformat('minutes') if known else '24:00'}"


def soon(book: Guidebook, happenings: Sequence[Happening], most: int, *, a_week: int) -> Soon:
    """The first dates of a list, each activity once; and ``a_week`` that will be first in each week to come."""
    first = [_key(h) for h in first_of(happenings, most)]
    chosen = set(first)
    for days in range(7, KEPT_DAYS + 1, 7):
        later = book.today + timedelta(days=days)
        rest = (h for h in happenings if h.occurrence.date >= later)
        chosen.update(_key(h) for h in first_of(rest, a_week))
    kept = [(event(book, h), _key(h) in first) for h in happenings if _key(h) in chosen]
    return Soon(tuple(kept), most, max((e.until for e, _ in kept), default=""))


def _key(happening: Happening) -> tuple[str, Occurrence]:
    return happening.activity.slug, happening.occurrence


def events(book: Guidebook, happenings: Iterable[Happening]) -> tuple[Event, ...]:
    """Dates in the order given."""
    return tuple(event(book, happening) for happening in happenings)


def by_day(found: Sequence[Event]) -> tuple[DayGroup, ...]:
    """Dates grouped by day; they must be in order."""
    return tuple(
        DayGroup(group[0].day, group, max(e.until for e in group))
        for group in (tuple(same) for _iso, same in groupby(found, key=lambda e: e.day.iso))
    )


def times(book: Guidebook, occurrence: Occurrence) -> str:
    """The hours in words; empty when they are not known."""
    if occurrence.start is None:
        return ""
    if occurrence.end is None:
        return book.words.time(occurrence.start)
    return book.words.times(occurrence.start, occurrence.end)


def reason(book: Guidebook, activity: Activity, occurrence: Occurrence) -> Said | None:
    """Why a date is cancelled or moved, in this language when a translator wrote it."""
    own = activity.words.get(book.language)
    changed = (occurrence.original or occurrence.date).isoformat()
    if own is not None and changed in own.reasons:
        return Said(own.reasons[changed], book.language)
    return book.in_source(occurrence.reason)
