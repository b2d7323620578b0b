"""Where people can just walk in: services without an appointment, and what comes back every week."""

from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.service import Service
from catalog.values import Status
from website.book import Guidebook
from website.views.events import Day, day, place_name
from website.views.parts import (
    EVERYWHERE,
    Call,
    Freshness,
    Mark,
    ServiceCard,
    call,
    freshness,
    mark,
    service_card,
)


@dataclass(frozen=True)
class OpenDoor:
    """A place to walk in. ``hours`` are rows of days and times; ``next_time`` is the next date of an activity."""

    name: Said
    summary: Said
    path: str
    pictogram: str
    hours: tuple[tuple[str, str], ...]
    hours_note: Said | None
    place: Said | None
    call: Call | None
    freshness: Freshness | None
    next_time: Day | None
    example: bool


@dataclass(frozen=True)
class WalkInView:
    """Places by neighbourhood; a group without mark is for all neighbourhoods."""

    groups: tuple[tuple[Mark | None, tuple[OpenDoor, ...]], ...]
    first_contact: ServiceCard
    agenda: str


def walk_in(book: Guidebook) -> WalkInView:
    """Every place whose facts say that nobody needs an appointment."""
    groups = [
        (None, _doors(book, EVERYWHERE)),
        *((mark(book, place), _doors(book, place.slug)) for place in book.catalog.neighbourhoods),
    ]
    return WalkInView(
        groups=tuple((sign, doors) for sign, doors in groups if doors),
        first_contact=service_card(book, book.first_contact),
        agenda=book.routes.agenda(book.language),
    )


def is_open_door(service: Service) -> bool:
    """Whether the facts of a service say that people may walk in: outright, or by hours without appointment."""
    facts = service.facts
    if facts.walk_in is not None:
        return facts.walk_in
    hours = facts.opening_hours
    return hours is not None and bool(hours.osm) and not hours.by_appointment


def comes_back(activity: Activity) -> bool:
    """Whether an activity is there every week, and nobody has to sign up."""
    facts = activity.facts
    return facts.signup == "niet nodig" and any(not repeat.nth for repeat in facts.every)


def _doors(book: Guidebook, neighbourhood: str) -> tuple[OpenDoor, ...]:
    """The open doors of one neighbourhood, or of all together; one that names none is for all."""
    services = (s for s in book.catalog.services if is_open_door(s))
    activities = (a for a in book.catalog.activities if comes_back(a) and _next(book, a))
    return (
        *(_service(book, s) for s in services if neighbourhood in (s.facts.neighbourhoods or (EVERYWHERE,))),
        *(_activity(book, a) for a in activities if neighbourhood in a.facts.neighbourhoods),
    )


def _service(book: Guidebook, service: Service) -> OpenDoor:
    facts = service.facts
    return OpenDoor(
        name=book.say(service, "name"),
        summary=book.say(service, "summary"),
        path=book.path(service),
        pictogram=book.pictogram(service, "hand-heart"),
        hours=tuple(book.words.hours(facts.opening_hours)) if facts.opening_hours else (),
        hours_note=book.say(service, "opening_hours_note") or None,
        place=book.in_source(facts.address),
        call=call(book, facts.phone),
        freshness=freshness(book, service),
        next_time=None,
        example=facts.example,
    )


def _activity(book: Guidebook, activity: Activity) -> OpenDoor:
    words = book.words
    return OpenDoor(
        name=book.say(activity, "title"),
        summary=book.say(activity, "summary"),
        path=book.path(activity),
        pictogram=book.pictogram(activity, "calendar-heart"),
        hours=tuple(
            (words.repeat(repeat), words.times(repeat.start, repeat.end) if repeat.start else "")
            for repeat in activity.facts.every
        ),
        hours_note=None,
        place=place_name(book, activity),
        call=None,
        freshness=None,
        next_time=_next(book, activity),
        example=activity.facts.example,
    )


def _next(book: Guidebook, activity: Activity) -> Day | None:
    """The next date that takes place."""
    dates = (o.date for o in book.diary.upcoming(activity) if o.status is not Status.CANCELLED)
    first = next(dates, None)
    return day(book, first) if first else None
