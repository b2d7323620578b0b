"""The page behind a short code: what it is, in every language, with big links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from website.book import AnyEntry, Guidebook
from website.diary import Happening
from website.views.activity import contact_of, ends, instead
from website.views.events import Event, event, place_name
from website.views.paper_changes import Before, paper_changes
from website.views.parts import Call, Mark, call, mark, marks

TITLES = {
    "activity": "title",
    "page": "title",
    "service": "name",
    "neighbourhood": "full_name",
    "question": "question",
}
PICTOGRAMS = {
    "activity": "calendar-heart",
    "page": "info",
    "service": "hand-heart",
    "neighbourhood": "house",
    "question": "question",
}


@dataclass(frozen=True)
class ShortEntry:
    """The essentials of one entry in one language. ``until`` is when all is over, ``agenda`` where to go then."""

    kind: str
    title: Said
    pictogram: str
    path: str
    marks: tuple[Mark, ...]
    next: Event | None
    repeats: str
    place: Said | None
    past: bool
    until: str
    agenda: str
    instead: tuple[Event, ...]
    call: Call | None
    before: tuple[Before, ...]


def entries_by_code(book: Guidebook) -> Mapping[str, Sequence[AnyEntry]]:
    """Every entry under its short code. Two that share one both stand there."""
    found: dict[str, list[AnyEntry]] = {}
    for entry in book.catalog.entries():
        found.setdefault(entry.code, []).append(entry)
    return found


def short_title(book: Guidebook, entry: AnyEntry) -> Said:
    """What an entry is called."""
    return book.say(entry, TITLES[entry.kind])


def short_entry(book: Guidebook, entry: AnyEntry) -> ShortEntry:
    """The essentials of an entry."""
    activity = entry if isinstance(entry, Activity) else None
    return ShortEntry(
        kind=entry.kind,
        title=short_title(book, entry),
        pictogram=book.pictogram(entry, PICTOGRAMS[entry.kind]),
        path=book.path(entry),
        marks=_marks(book, entry),
        next=_next(book, activity) if activity else None,
        repeats=book.words.listing([book.words.repeat(r) for r in activity.facts.every]) if activity else "",
        place=place_name(book, activity) if activity else None,
        past=book.diary.is_past(activity) if activity else False,
        until=ends(book, activity) if activity else "",
        agenda=book.routes.agenda(book.language),
        instead=instead(book, activity) if activity else (),
        call=_call(book, entry),
        before=paper_changes(book, entry),
    )


def _marks(book: Guidebook, entry: AnyEntry) -> tuple[Mark, ...]:
    if isinstance(entry, Activity):
        return marks(book, entry.facts.neighbourhoods)
    return (mark(book, entry),) if isinstance(entry, Neighbourhood) else ()


def _next(book: Guidebook, activity: Activity) -> Event | None:
    upcoming = book.diary.upcoming(activity)
    return event(book, Happening(activity, upcoming[0])) if upcoming else None


def _call(book: Guidebook, entry: AnyEntry) -> Call | None:
    if isinstance(entry, Activity):
        return call(book, entry.facts.phone or contact_of(book, entry).facts.phone)
    if isinstance(entry, Service):
        return call(book, entry.facts.phone)
    return call(book, book.first_contact.facts.phone)
