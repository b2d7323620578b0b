"""The page of one activity."""

from dataclasses import dataclass
from datetime import timedelta

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.service import Service
from catalog.values import Occurrence, Status
from website.book import Guidebook, Sheet
from website.diary import first_of
from website.markdown_text import Body
from website.views.events import (
    KEPT_DAYS,
    ActivityCard,
    Day,
    Event,
    activity_card,
    day,
    events,
    reason,
    times,
    until,
)
from website.views.needs import NeedLink, need_links
from website.views.parts import (
    CalendarLinks,
    Call,
    Picture,
    Place,
    ServiceCard,
    calendar_links,
    call,
    picture,
    place,
    service_card,
)
from website.views.share import Share, share

NEXT_DATES = 4


@dataclass(frozen=True)
class DateLine:
    """One date on the page of its activity. ``later`` ones wait until those before them are over."""

    day: Day
    times: str
    status: str
    reason: Said | None
    original: str
    until: str
    later: bool


@dataclass(frozen=True)
class ActivityView:
    """What the page of an activity shows, of its ``dates`` at first the ``most`` next ones.

    ``until`` is when all is over; empty when it goes on without an end.
    """

    card: ActivityCard
    picture: Picture | None
    repeats: tuple[str, ...]
    dates: tuple[DateLine, ...]
    most: int
    calendar: CalendarLinks | None
    past: bool
    until: str
    last: Day | None
    instead: tuple[Event, ...]
    place: Place | None
    free: bool
    signup: str
    accessibility: tuple[str, ...]
    with_children: bool | None
    dutch: str
    goes_along: bool
    audience: Said
    bring: tuple[Said, ...]
    good_to_know: tuple[Said, ...]
    needs: tuple[NeedLink, ...]
    body: Body
    body_language: str
    body_direction: str
    contact: ServiceCard
    call: Call | None
    mail: str
    sheets: tuple[Sheet, ...]
    short: str
    short_path: str
    agenda: str
    share: Share


def activity(book: Guidebook, entry: Activity, *, body: Body) -> ActivityView:
    """The page of an activity. ``body`` is its text, made into HTML."""
    facts, diary = entry.facts, book.diary
    contact, card, lines = contact_of(book, entry), activity_card(book, entry), _lines(book, entry)
    spoken = entry.body(book.language).language
    return ActivityView(
        card=card,
        picture=picture(book, entry),
        repeats=tuple(book.words.repeat(r) for r in facts.every),
        dates=lines,
        most=sum(not line.later for line in lines),
        calendar=calendar_links(book, entry),
        past=diary.is_past(entry),
        until=ends(book, entry),
        last=_last(book, entry),
        instead=instead(book, entry),
        place=_place(book, entry),
        free=facts.price is not None and facts.price.free,
        signup=facts.signup or "",
        accessibility=facts.accessibility,
        with_children=facts.with_children,
        dutch=facts.dutch or "",
        goes_along=facts.goes_along,
        audience=book.say(entry, "audience"),
        bring=book.say_each(entry, "bring"),
        good_to_know=book.say_each(entry, "good_to_know"),
        needs=need_links(book, facts.needs),
        body=body,
        body_language=spoken,
        body_direction=book.localizers[spoken].direction,
        contact=service_card(book, contact),
        call=call(book, facts.phone or contact.facts.phone),
        mail=facts.mail or contact.facts.mail or "",
        sheets=book.sheets_of(entry),
        short=book.routes.spoken(entry.code),
        short_path=book.routes.short(entry.code),
        agenda=book.routes.agenda(book.language),
        share=share(book, entry, book.say(entry, "title").text),
    )


def contact_of(book: Guidebook, entry: Activity) -> Service:
    """Who answers questions about an activity."""
    return book.catalog.service.get(entry.facts.contact or "") or book.first_contact


def next_dates(upcoming: tuple[Occurrence, ...]) -> tuple[Occurrence, ...]:
    """The next four dates that take place, and the cancelled ones in between."""
    chosen: list[Occurrence] = []
    wanted = NEXT_DATES
    for occurrence in upcoming:
        if wanted == 0:
            break
        chosen.append(occurrence)
        wanted -= occurrence.status is not Status.CANCELLED
    return tuple(chosen)


def instead(book: Guidebook, entry: Activity) -> tuple[Event, ...]:
    """What comes next in the neighbourhoods of an activity that is over."""
    if not book.diary.is_past(entry):
        return ()
    near = set(entry.facts.neighbourhoods)
    happenings = (  # few are looked at: the first ones are enough
        h
        for h in book.diary.happenings
        if "alle" in near
        or "alle" in h.activity.facts.neighbourhoods
        or near & set(h.activity.facts.neighbourhoods)
    )
    return events(book, first_of(happenings, 3))


def _lines(book: Guidebook, entry: Activity) -> tuple[DateLine, ...]:
    upcoming = book.diary.upcoming(entry)
    shown = next_dates(upcoming)
    horizon = book.today + timedelta(days=KEPT_DAYS)
    kept = (o for o in upcoming[len(shown) :] if o.date <= horizon)
    return (
        *(_line(book, entry, o, later=False) for o in shown),
        *(_line(book, entry, o, later=True) for o in kept),
    )


def _last(book: Guidebook, entry: Activity) -> Day | None:
    last = book.diary.last(entry) if book.diary.is_past(entry) else None
    return day(book, last.date) if last else None


def ends(book: Guidebook, entry: Activity) -> str:
    """When all of an activity is over; empty when it is already, or when it goes on without an end."""
    upcoming, schedule = book.diary.upcoming(entry), entry.schedule
    ends = not schedule.repeats or schedule.last is not None
    return until(upcoming[-1]) if upcoming and ends else ""


def _line(book: Guidebook, entry: Activity, occurrence: Occurrence, *, later: bool) -> DateLine:
    return DateLine(
        day=day(book, occurrence.date),
        times=times(book, occurrence),
        status=str(occurrence.status),
        reason=reason(book, entry, occurrence),
        original=book.words.date(occurrence.original, year=False) if occurrence.original else "",
        until=until(occurrence),
        later=later,
    )


def _place(book: Guidebook, entry: Activity) -> Place | None:
    facts = entry.facts
    host = book.catalog.service.get(facts.place_service or "")
    if host is None:
        return place(book, name=facts.place, address=facts.address)
    return place(
        book,
        name=facts.place or host.say("name", book.source_language).text,
        address=facts.address or host.facts.address,
        path=book.path(host),
    )
