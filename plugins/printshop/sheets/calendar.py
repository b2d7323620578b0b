"""``calendar-a4`` and ``calendar-a3``: what a neighbourhood does in one month, on one page to hang up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.values import Occurrence, Status
from catalog.values.schedule import occurrences
from localisation import Localizer
from printshop.contacts import number_of, withheld
from printshop.editions import Issue, Sources, day_after, edition_for
from printshop.job import Fit
from printshop.pieces import frame_of, mark_of, sentence
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop
from printshop.sheets.about_activity import Call
from printshop.sheets.needs import foreign
from printshop.variant import ALL

A4, A3 = "calendar-a4", "calendar-a3"
A4_FIT = Fit(sizes=(24, 22, 20, 18.5, 17, 16, 15, 14.5, 14, 13.5, 13, 12.5, 12, 11.5, 11), target=12)
A3_FIT = Fit(sizes=(32, 30, 28, 26, 24, 22.5, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11), target=16)
STREET = 800
MOST_AIR = 3.0


@dataclass(frozen=True)
class Dated:
    """An activity on one of its dates."""

    activity: Activity
    when: Occurrence


@dataclass(frozen=True)
class Item:
    """One thing to do: its name, its hours, place and price; ``note`` when it changed."""

    title: str
    language: str
    facts: tuple[str, ...]
    cancelled: bool
    note: str


@dataclass(frozen=True)
class Day:
    """A day on which there is something to do."""

    weekday: str
    number: str
    items: tuple[Item, ...]


def draw(shop: Shop, *, name: str, fit: Fit) -> Iterator[Drawn]:
    """What is left of this month and the next month, for each neighbourhood in each language."""
    main = shop.catalog.languages[0]
    yield from withheld([shop.catalog.first_contact], shop.today, sheet=name, language=main)
    first_of_next = next_month(shop.today)
    for neighbourhood in shop.catalog.neighbourhoods:
        for first in (shop.today, first_of_next):
            dated = _dated(neighbourhood, first, next_month(first) - timedelta(days=1), shop)
            if all(one.when.status is Status.CANCELLED for one in dated):
                why = f"Er is niets te doen in {first:%m/%Y}: er komt geen kalender van die maand."
                yield LeftOut(name, main, neighbourhood.path, why)
                continue
            for language in shop.catalog.languages:
                yield _order(neighbourhood, dated, shop.localizers[language], shop, fit=fit)


def next_month(day: date) -> date:
    """The first day of the month after that of ``day``."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _dated(neighbourhood: Neighbourhood, first: date, last: date, shop: Shop) -> list[Dated]:
    """All dates of the neighbourhood, in the order of the clock."""
    region = shop.catalog.site.facts.holiday_region
    found = [
        Dated(activity, one)
        for activity in shop.catalog.activities
        if neighbourhood in shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
        for one in occurrences(activity.schedule, first, last, region=region)
    ]
    return sorted(found, key=_by_clock)


def _by_clock(one: Dated) -> tuple[date, str, str]:
    start = one.when.start
    return one.when.date, "" if start is None else start.isoformat(), one.activity.slug


def _order(
    neighbourhood: Neighbourhood, dated: Sequence[Dated], words: Localizer, shop: Shop, *, fit: Fit
) -> Order:
    language = words.language
    month = dated[0].when.date
    mark = mark_of((neighbourhood,), language, shop, width=STREET)
    heading = sentence(words.month(month))
    days = tuple(_days(dated, words, shop))
    calendar: dict[str, Any] = {
        "title": heading,
        "example": any(one.activity.facts.example for one in dated),
        "days": days,
        "contact": first_call(words, shop),
    }
    title = words.with_addition(heading, mark.names)
    edition = edition_for(shop, words, _sources(neighbourhood, month, shop))
    last = next_month(month) - timedelta(days=1)
    return Order(
        language=language,
        entry=neighbourhood,
        name=f"{neighbourhood.slug}-{month:%Y-%m}",
        title=title,
        context={
            "page": frame_of(neighbourhood, title, language, shop, issue=Issue(edition, last)),
            "mark": mark,
            "calendar": calendar,
        },
        fit=Fit(sizes=fit.sizes, target=fit.target, slots=2 * len(days) + 1, air=MOST_AIR),
        longest=_busiest(dated),
    )


def _sources(neighbourhood: Neighbourhood, month: date, shop: Shop) -> Sources:
    """What a calendar is drawn from; a day that passes leaves it. An activity that left the month counts too."""
    first = month.replace(day=1)
    over = _dated(neighbourhood, first, shop.today - timedelta(days=1), shop)
    activities = shop.catalog.activities
    return Sources(
        own=activities,
        beside=(neighbourhood, *shop.catalog.services),
        folders=("activities",),
        passed=tuple(day_after(one.when.date) for one in over),
    )


def _busiest(dated: Sequence[Dated]) -> tuple[str, ...]:
    """The files of the activities, the one with most dates first."""
    paths = [one.activity.path for one in dated]
    return tuple(sorted(set(paths), key=lambda path: (-paths.count(path), path)))


def _days(dated: Sequence[Dated], words: Localizer, shop: Shop) -> Iterator[Day]:
    for day, group in groupby(dated, key=lambda one: one.when.date):
        items = tuple(item_of(one, words, shop) for one in group)
        yield Day(sentence(words.weekday(day.weekday())), words.number(day.day), items)


def item_of(one: Dated, words: Localizer, shop: Shop) -> Item:
    """One line of a calendar."""
    title = one.activity.say("title", words.language)
    when, price = one.when, one.activity.facts.price
    facts = (
        "" if when.start is None else words.times(when.start, when.end),
        _place(one.activity, words.language, shop),
        "" if price is None else words.price(price),
    )
    notes = {Status.CANCELLED: words.gettext("cancelled"), Status.MOVED: words.gettext("moved")}
    return Item(
        title=str(title.text),
        language=foreign(title.language, words),
        facts=_from_capital([fact for fact in facts if fact]),
        cancelled=when.status is Status.CANCELLED,
        note=notes.get(when.status, ""),
    )


def _from_capital(facts: Sequence[str]) -> tuple[str, ...]:
    return tuple(sentence(fact) if i == 0 else fact for i, fact in enumerate(facts))


def _place(activity: Activity, language: str, shop: Shop) -> str:
    service = shop.catalog.service.get(activity.facts.place_service or "")
    if activity.facts.place or service is None:
        return activity.facts.place or ""
    return str(service.say("name", language).text)


def first_call(words: Localizer, shop: Shop) -> Call | None:
    """Whom to call with any question: the first contact, unless nobody vouches for its number."""
    number = number_of(shop.catalog.first_contact, shop.today)
    if number is None:
        return None
    if not number.due:
        return Call(words.gettext("Questions? Call"), words.phone(number.phone), "")
    caution = words.gettext("We have not checked the phone number for more than half a year.")
    return Call(words.gettext("Questions? Call first"), words.phone(number.phone), caution)


CALENDAR_A4 = SheetKind(
    name=A4,
    paper="A4",
    draw=partial(draw, name=A4, fit=A4_FIT),
    bases=("wall-a4",),
    word="Calendar",
    purpose="What there is to do in a neighbourhood this month, to hang up.",
    variants=ALL,
)
CALENDAR_A3 = SheetKind(
    name=A3,
    paper="A3",
    draw=partial(draw, name=A3, fit=A3_FIT),
    always=False,
    like=A4,
    bases=("wall-a4", "wall-a3"),
    word="Calendar",
    purpose="The same calendar on large paper.",
    variants=ALL,
)
