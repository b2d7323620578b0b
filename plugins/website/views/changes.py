"""What is new in the guide: activities and services that came or changed, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.service import Service
from website.book import Guidebook
from website.views.events import Day, day
from website.views.told_facts import told_facts

SHOWN = timedelta(days=90)
_DAY = timedelta(days=1)
_NAMES = {
    "when": "the day or the hours",
    "where": "the place",
    "price": "the price",
    "signup": "whether you have to sign up",
    "phone": "the phone number",
}
"""What a fact is called (a msgid), under the name that :func:`told_facts` gives it."""


@dataclass(frozen=True)
class Item:
    """One entry that is new or changed; ``what`` names all that changed, in words."""

    title: Said
    path: str
    pictogram: str
    new: bool
    what: str


@dataclass(frozen=True)
class DayOfChanges:
    """All that came or changed on one day."""

    day: Day
    items: tuple[Item, ...]


@dataclass(frozen=True)
class ChangesView:
    """The days on which something changed, the newest first."""

    days: tuple[DayOfChanges, ...]


def changes(book: Guidebook) -> ChangesView:
    """What came or changed in the last three months. What is over is left out."""
    found: dict[date, list[Item]] = {}
    alive = [one for one in book.catalog.activities if not book.diary.is_past(one)]
    entries: list[Activity | Service] = [*alive, *book.catalog.services]
    for entry in entries:
        for moment, item in _items(book, entry):
            found.setdefault(moment, []).append(item)
    newest = sorted(found, reverse=True)
    return ChangesView(tuple(DayOfChanges(day(book, moment), tuple(found[moment])) for moment in newest))


def _items(book: Guidebook, entry: Activity | Service) -> Iterator[tuple[date, Item]]:
    moments = book.past.days(entry)
    title = book.say(entry, "title" if isinstance(entry, Activity) else "name")
    pictogram = book.pictogram(entry, "calendar-heart" if isinstance(entry, Activity) else "hand-heart")
    item = partial(Item, title, book.path(entry), pictogram)
    for moment in moments:
        if moment < book.today - SHOWN:
            return
        if moment != moments[-1]:
            what = _what(book, entry, moment)
            if what:
                yield moment, item(new=False, what=what)
        elif moment != book.past.first_day():  # what the guide began with is no news
            yield moment, item(new=True, what="")


def _what(book: Guidebook, entry: Activity | Service, moment: date) -> str:
    """What changed on a day, in words; empty when a reader sees no difference."""
    new, old = book.past.on(entry, moment), book.past.on(entry, moment - _DAY)
    if new is None or old is None:
        return ""
    now, was = (told_facts(book, one, book.catalog.service.get) for one in (new, old))
    names = [_NAMES[name] for name in _NAMES if now.get(name) != was.get(name)]
    if _words(book, new) != _words(book, old):
        names.append("the text")
    return book.words.listing([book.words.gettext(name) for name in names]) if names else ""


def _words(book: Guidebook, entry: object) -> object:
    """Everything an entry says in words to readers of this language."""
    if not isinstance(entry, Activity | Service):
        return None
    fields = type(entry.words[entry.source_language]).model_fields
    return {name: entry.say(name, book.language) for name in fields}, entry.body(book.language)
