"""``booklet-a5``: the whole guide of a neighbourhood, in reading order. It takes a multiple of four pages."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from catalog.kinds.neighbourhood import Neighbourhood
from localisation import Localizer
from printshop.contacts import Helper, withheld
from printshop.editions import Sources, issue_for
from printshop.imposing import fold_booklet
from printshop.job import ANY, Fit, Result
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop, why_silent
from printshop.sheets.about_activity import passed_of
from printshop.sheets.booklet_parts import (
    Asked,
    Chapters,
    Happening,
    Place,
    chapters_of,
    contacts_of,
    last_numbers,
)

NAME = "booklet-a5"
SIZES = (17, 16.5, 16, 15.5, 15, 14.5, 14)
"""Of the words of a need, which has a page for itself; everything else stands in 14 pt."""

FOLD = 4
"""Pages on one folded sheet: a booklet has a multiple of them."""

STREET = 520
COVER = TitleRoom(width=345, height=120, sizes=(52, 48, 44, 40, 36, 32, 28), leading=1.1)
_MONTHS = 6
_MY_NUMBERS = ("Doctor", "Pharmacy", "Neighbour", "Family or friend")


def draw(shop: Shop, *, name: str = NAME) -> Iterator[Drawn]:
    """A booklet of each neighbourhood in each language in which questions are asked."""
    main = shop.catalog.languages[0]
    helpers: tuple[Helper, ...] = (*shop.catalog.services, *shop.catalog.helplines)
    yield from withheld(helpers, shop.today, sheet=name, language=main)
    for language in shop.catalog.languages:
        yield from _untranslated(language, shop, sheet=name)
        if any(question.speaks(language) for question in shop.catalog.questions):
            for neighbourhood in shop.catalog.neighbourhoods:
                yield _order(neighbourhood, shop.localizers[language], shop)


def _untranslated(language: str, shop: Shop, *, sheet: str) -> Iterator[LeftOut]:
    for entry in (*shop.catalog.questions, *shop.catalog.services):
        if not entry.speaks(language):
            yield LeftOut(sheet, language, entry.path, why_silent(entry, language))


def _order(neighbourhood: Neighbourhood, words: Localizer, shop: Shop) -> Order:
    language = words.language
    mark = mark_of((neighbourhood,), language, shop, width=STREET)
    chapters = chapters_of(Place(neighbourhood, mark, words, shop))
    title = words.with_addition(words.gettext("Guide to your neighbourhood"), mark.names)
    booklet: dict[str, Any] = {
        "title_size": fit_title(mark.names, COVER, shop.title_widths).size,
        "tagline": str(shop.catalog.site.say("tagline", language).text),
        "example": neighbourhood.facts.example,
        "contacts": contacts_of(words, shop),
        "chapters": chapters,
        "last": last_numbers(words, shop),
        "my_numbers": [words.gettext(one) for one in _MY_NUMBERS],
    }
    issue = issue_for(shop, words, _sources(neighbourhood, shop), months=_MONTHS)
    page = frame_of(neighbourhood, title, language, shop, issue=issue)
    return Order(
        language=language,
        entry=neighbourhood,
        title=title,
        context={"page": page, "mark": mark, "booklet": booklet},
        fit=Fit(sizes=SIZES),
        longest=_longest(chapters),
        pages=ANY,
        multiple=FOLD,
    )


def _sources(neighbourhood: Neighbourhood, shop: Shop) -> Sources:
    """It shows all there is."""
    known = shop.catalog
    return Sources(
        own=(*known.questions, *known.services, *known.helplines, *known.activities),
        beside=(neighbourhood,),
        folders=("questions", "services", "helplines", "activities"),
        passed=tuple(day for activity in known.activities for day in passed_of(activity, shop)),
    )


def _longest(chapters: Chapters) -> tuple[str, ...]:
    """The files of the needs and the activities, the one with most words first."""

    def length(one: Asked | Happening) -> int:
        return -len(one.intro + "".join(one.steps) if isinstance(one, Asked) else one.summary)

    written: list[Asked | Happening] = [*chapters.questions, *chapters.happenings]
    return tuple(one.path for one in sorted(written, key=length))


def _folded(order: Order, booklet: Result) -> Result:
    """Two pages a side."""
    rtl = order.context["page"].direction == "rtl"
    pdf = fold_booklet(booklet.pdf, title=order.title, language=order.language, rtl=rtl)
    return replace(booklet, pdf=pdf, pages=booklet.pages // 2)


BOOKLET_A5 = SheetKind(
    name=NAME,
    paper="A5",
    draw=draw,
    always=False,
    word="Booklet",
    purpose="The whole guide of a neighbourhood, to read on a screen or to send on.",
)
BOOKLET_A4_IMPOSED = SheetKind(
    name="booklet-a4-imposed",
    paper="A4",
    draw=partial(draw, name="booklet-a4-imposed"),
    always=False,
    word="Booklet to fold",
    purpose="The same booklet for the printer: print on both sides, fold and staple.",
    like=NAME,
    finish=_folded,
)
