"""The facts of an entry as one line each, so that two days can be compared."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Helpline, Service
from catalog.values import Occurrence, Phone, Status
from catalog.values.schedule import occurrences
from website.book import AnyEntry, Guidebook
from website.views.events import place_name

_SHOWN = 4
_FAR = timedelta(days=730)

Lookup = Callable[[str], Service | None]
"""Gives a service as it was on the day that is told."""


@dataclass(frozen=True)
class Told:
    """One fact in words, line by line. A ``number`` is read from left to right in every language."""

    lines: tuple[Said, ...]
    number: bool = False

    def without(self, other: "Told | None") -> "Told | None":
        """The lines that another one does not have; None when there are none."""
        lines = tuple(line for line in self.lines if other is None or line not in other.lines)
        return Told(lines, self.number) if lines else None


def told_facts(book: Guidebook, entry: AnyEntry, service: Lookup) -> Mapping[str, tuple[Said, Told]]:
    """The facts of an entry that stand on paper, each under a name, with the question it answers."""
    if isinstance(entry, Activity):
        return dict(_activity(book, entry, service))
    if isinstance(entry, Service):
        return dict(_service(book, entry))
    return {}


def number_of(book: Guidebook, helper: Service | Helpline) -> Told | None:
    """The number of a service or a help line."""
    phone = helper.facts.phone if isinstance(helper, Service) else helper.facts.number
    return _number(book, phone)


def serves(service: Service, neighbourhood: Neighbourhood) -> bool:
    """Whether the number of a service may stand on the papers of a neighbourhood."""
    return not service.facts.neighbourhoods or bool(
        {"alle", neighbourhood.slug} & set(service.facts.neighbourhoods)
    )


def _activity(
    book: Guidebook, activity: Activity, service: Lookup
) -> Iterator[tuple[str, tuple[Said, Told]]]:
    facts, words = activity.facts, book.words
    yield "when", _answer(book, "When?", *_when(book, activity))
    yield "where", (_question(book, "Where?"), _where(book, activity, service))
    price = words.price(facts.price) if facts.price else ""
    yield "price", _answer(book, "What does it cost?", price)
    signup = {
        "nodig": words.gettext("Sign up first."),
        "niet nodig": words.gettext("You do not have to sign up."),
    }.get(facts.signup or "", "")
    yield "signup", _answer(book, "Do I have to sign up?", signup)
    contact = service(facts.contact or book.catalog.site.facts.first_contact)
    number = _number(book, facts.phone or (contact.facts.phone if contact else None))
    if number is not None:
        yield "phone", (_question(book, "Call"), number)


def _service(book: Guidebook, service: Service) -> Iterator[tuple[str, tuple[Said, Told]]]:
    facts = service.facts
    number = _number(book, facts.phone)
    if number is not None:
        yield "phone", (_question(book, "Call"), number)
    yield "where", (_question(book, "Where?"), _one(Said(facts.address or "", book.source_language)))
    lines = book.words.hours(facts.opening_hours) if facts.opening_hours else []
    hours = (book.words.with_addition(days, times) if days else times for days, times in lines)
    yield "when", _answer(book, "When?", *hours)


def _when(book: Guidebook, activity: Activity) -> list[str]:
    """The repeat with its next exceptions, or the coming dates; when all are past, the last ones."""
    words, region = book.words, book.catalog.site.facts.holiday_region
    coming = occurrences(activity.schedule, book.today, book.today + _FAR, region=region)[:_SHOWN]
    if not activity.facts.every:
        past = occurrences(activity.schedule, book.today - _FAR, book.today, region=region)[-_SHOWN:]
        return [_marked(book, one) for one in coming or past]
    repeats = []
    for repeat in activity.facts.every:
        days = words.repeat(repeat)
        times = words.times(repeat.start, repeat.end) if repeat.start else ""
        repeats.append(words.with_addition(days, times) if times else days)
    unusual = [_marked(book, one) for one in coming if one.status in {Status.CANCELLED, Status.MOVED}]
    return [*repeats, *unusual]


def _marked(book: Guidebook, one: Occurrence) -> str:
    marks = {Status.CANCELLED: "cancelled", Status.MOVED: "moved"}
    moment = book.words.moment(one)
    return f"{moment} ({book.words.gettext(marks[one.status])})" if one.status in marks else moment


def _where(book: Guidebook, activity: Activity, service: Lookup) -> Told:
    host = service(activity.facts.place_service or "")
    name = place_name(book, activity, host) or Said("", book.language)
    address = activity.facts.address or (host.facts.address if host else "")
    if not address or address == name.text:
        return _one(name)
    return _one(Said(book.words.with_addition(str(name.text), address), name.language))


def _number(book: Guidebook, phone: Phone | None) -> Told | None:
    return None if phone is None else Told((Said(book.words.phone(phone), book.language),), number=True)


def _answer(book: Guidebook, question: str, *lines: str) -> tuple[Said, Told]:
    return _question(book, question), Told(tuple(Said(line, book.language) for line in lines if line))


def _one(text: Said) -> Told:
    return Told((text,) if text else ())


def _question(book: Guidebook, question: str) -> Said:
    return Said(book.words.gettext(question), book.language)
