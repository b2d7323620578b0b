"""What changed since the paper in your hand: told on the page behind its code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Helpline, Service
from website.book import AnyEntry, Guidebook
from website.views.told_facts import Lookup, Told, number_of, serves, told_facts

MEMORY = timedelta(days=366)
"""Older paper is not told about: hardly any of it is still around."""

MOST_PARTS = 4
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Changed:
    """One fact: the question it answers, what it was, and what it is. Either may be missing."""

    question: Said
    was: Told | None
    now: Told | None


@dataclass(frozen=True)
class Before:
    """What is wrong on paper of an edition before a day (in words). Older paper is wrong in later parts too."""

    day: str
    changes: tuple[Changed, ...]


def paper_changes(book: Guidebook, entry: AnyEntry) -> tuple[Before, ...]:
    """What changed in the last year on the papers of an entry, the newest first."""
    if isinstance(entry, Activity) and book.diary.is_past(entry):
        return ()
    found: list[Before] = []
    told: set[Changed] = set()
    for day in sorted(_days(book, entry), reverse=True):
        changes = tuple(change for change in _changes(book, entry, day - _DAY) if change not in told)
        told.update(changes)
        if changes:
            found.append(Before(book.words.date(day, weekday=False), changes))
    return _few(found)


def _few(found: Sequence[Before]) -> tuple[Before, ...]:
    """At most a few parts: what changed long ago joins the last one, each question once."""
    if len(found) <= MOST_PARTS:
        return tuple(found)
    kept, rest = found[: MOST_PARTS - 1], found[MOST_PARTS - 1 :]
    by_question = {change.question: change for part in reversed(rest) for change in part.changes}
    return (*kept, Before(rest[0].day, tuple(by_question.values())))


def _days(book: Guidebook, entry: AnyEntry) -> set[date]:
    """The days of change of everything that stands on the papers of an entry, once it was there."""
    own = book.past.days(entry)
    if not own:
        return set()
    since = max(own[-1] + _DAY, book.today - MEMORY)
    sources = (entry, *_beside(book, entry))
    return {day for source in sources for day in book.past.days(source) if day >= since}


def _beside(book: Guidebook, entry: AnyEntry) -> tuple[AnyEntry, ...]:
    if isinstance(entry, Activity):
        slugs = (entry.facts.place_service, entry.facts.contact, book.catalog.site.facts.first_contact)
        return tuple(book.catalog.service[slug] for slug in slugs if slug in book.catalog.service)
    return tuple(_helpers(book, entry)) if isinstance(entry, Neighbourhood) else ()


def _helpers(book: Guidebook, neighbourhood: Neighbourhood) -> Iterator[Service | Helpline]:
    yield from (one for one in book.catalog.services if serves(one, neighbourhood))
    yield from book.catalog.helplines


def _changed_after(book: Guidebook, entry: AnyEntry, day: date) -> bool:
    return any(moment > day for moment in book.past.days(entry)[:1])


def _changes(book: Guidebook, entry: AnyEntry, before: date) -> Iterator[Changed]:
    """What differs between the end of a day and now."""
    if isinstance(entry, Neighbourhood):
        yield from _numbers(book, entry, before)
        return
    then = book.past.on(entry, before)
    if then is None:
        return
    old = told_facts(book, then, _lookup(book, before))
    new = told_facts(book, entry, book.catalog.service.get)
    for name, (question, now) in new.items():
        was = old[name][1] if name in old else None
        yield from _change(question, was, now)
    for name, (question, was) in old.items():
        if name not in new:
            yield from _change(question, was, None)


def _numbers(book: Guidebook, neighbourhood: Neighbourhood, before: date) -> Iterator[Changed]:
    """The numbers on the sheets of a neighbourhood that are not what they were."""
    for helper in _helpers(book, neighbourhood):
        if not _changed_after(book, helper, before):
            continue
        then = book.past.on(helper, before)
        if isinstance(then, Service | Helpline):
            was, now = number_of(book, then), number_of(book, helper)
            yield from _change(book.say(helper, "name"), was, now)


def _lookup(book: Guidebook, day: date) -> Lookup:
    """Services as they were at the end of a day."""

    def service(slug: str) -> Service | None:
        now = book.catalog.service.get(slug)
        if now is None or not _changed_after(book, now, day):
            return now
        then = book.past.on(now, day)
        return then if isinstance(then, Service) else now

    return service


def _change(question: Said, was: Told | None, now: Told | None) -> Iterator[Changed]:
    """What to tell of one fact: only the lines that differ."""
    gone = was.without(now) if was else None
    come = now.without(was) if now else None
    if gone or come:
        yield Changed(question, gone, come)
