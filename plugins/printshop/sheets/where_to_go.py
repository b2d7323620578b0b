"""``where-to-go-a4``: which need, which number, on one page for a neighbourhood.

Needs that the same number answers share one box: a number stands on the page once, and
large. A box of many needs spans the page; the others stand in two columns.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline
from localisation import Localizer
from printshop.contacts import Helper, Number, number_of, withheld
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop, why_silent
from printshop.sheets.needs import Box, boxes_of, foreign, in_columns, speaks
from printshop.sheets.where_to_go_room import HEIGHT, expected
from printshop.trouble import title_too_long
from printshop.variant import ALL

NAME = "where-to-go-a4"
SIZES = tuple(half / 2 for half in range(32, 21, -1))
TARGET = 12
"""Smaller letters than this are a last resort."""

MOST_AIR = 3.0
ROOM = TitleRoom(width=510, height=50, sizes=(40, 38, 36, 34, 32, 30, 28, 26), leading=1.15)
STREET = 270
LINES = 6
LINES_A_ROW = 3
_MONTHS = 6


@dataclass(frozen=True)
class Line:
    """One helpline: number, what for, and its language when that is another."""

    phone: str
    due: bool
    what: str
    language: str
    spoken: str


@dataclass(frozen=True)
class Unsure:
    """Whom to call when you do not know whom to call."""

    invite: str
    phone: str
    due: bool


def draw(shop: Shop) -> Iterator[Drawn]:
    """A sheet of each neighbourhood in each language in which questions are asked."""
    yield from draw_each(shop, NAME, _order)


def draw_each(
    shop: Shop, name: str, order: Callable[[Neighbourhood, Sequence[Question], Localizer, Shop], Drawn]
) -> Iterator[Drawn]:
    """What ``order`` makes of the questions that a language asks, for each neighbourhood; ``name`` is the sheet."""
    main = shop.catalog.languages[0]
    helpers: tuple[Helper, ...] = (*shop.catalog.services, *shop.catalog.helplines)
    yield from withheld(helpers, shop.today, sheet=name, language=main)
    chosen = [question for question in shop.catalog.questions if question.facts.on_sheet]
    for language in shop.catalog.languages:
        asked = [question for question in chosen if question.speaks(language)]
        for question in chosen:
            if question not in asked:
                yield LeftOut(name, language, question.path, why_silent(question, language))
        for neighbourhood in shop.catalog.neighbourhoods if asked else ():
            yield order(neighbourhood, asked, shop.localizers[language], shop)


def _order(neighbourhood: Neighbourhood, asked: Sequence[Question], words: Localizer, shop: Shop) -> Drawn:
    language = words.language
    title = words.gettext("Where can I go?")
    fitted = fit_title(title, ROOM, shop.title_widths)
    if fitted.too_many:
        return title_too_long(NAME, neighbourhood.path, language, title, fitted.too_many)
    mark = mark_of((neighbourhood,), language, shop, width=STREET)
    boxes = boxes_of(neighbourhood, asked, mark, words, shop)
    sheet = {"title": title, "title_size": fitted.size, **_content(neighbourhood, boxes, words, shop)}
    full_title = f"{title} {mark.names}"
    issue = issue_for(shop, words, sources_of(neighbourhood, asked, shop), months=_MONTHS)
    page = frame_of(neighbourhood, full_title, language, shop, issue=issue)
    fit = Fit(
        sizes=SIZES,
        expected=expected(SIZES, sheet, page, shop),
        slots=_slots(sheet["wide"], sheet["columns"]),
        air=MOST_AIR,
        height=HEIGHT,
        target=TARGET,
    )
    return Order(
        language=language,
        entry=neighbourhood,
        title=full_title,
        context={"page": page, "mark": mark, "sheet": sheet},
        fit=fit,
        longest=tuple(question.path for question in sorted(asked, key=lambda one: length_of(one, language))),
    )


def _content(
    neighbourhood: Neighbourhood, boxes: Sequence[Box], words: Localizer, shop: Shop
) -> dict[str, Any]:
    """What stands below the title."""
    lines = tuple(
        line_of(helpline, number, words, main=shop.catalog.languages[0])
        for helpline, number in helplines_for(words.language, shop)
    )
    return {
        "example": neighbourhood.facts.example or any(box.example for box in boxes),
        "wide": tuple(box for box in boxes if len(box.rows[0]) > 1),
        "columns": in_columns([box for box in boxes if len(box.rows[0]) == 1]),
        "helplines": tuple(zip_longest(*[iter(lines)] * LINES_A_ROW)),
        "contact": unsure_of(words, shop),
        "any_due": any(one.due for one in boxes) or any(one.due for one in lines),
    }


def sources_of(neighbourhood: Neighbourhood, asked: Sequence[Question], shop: Shop) -> Sources:
    """What a sheet of all needs is drawn from."""
    helpers = (*shop.catalog.services, *shop.catalog.helplines)
    return Sources(
        own=tuple(asked),
        beside=(neighbourhood, *helpers),
        folders=("questions", "services", "helplines"),
    )


def helplines_for(language: str, shop: Shop) -> list[tuple[Helpline, Number]]:
    """Six lines: those for danger, then those that speak the language of the sheet, then the others."""
    ranked = sorted(
        shop.catalog.helplines, key=lambda line: (not line.facts.urgent, not speaks(line, language))
    )
    numbered = [(line, number_of(line, shop.today)) for line in ranked]
    return [(line, number) for line, number in numbered if number is not None][:LINES]


def line_of(helpline: Helpline, number: Number, words: Localizer, *, main: str) -> Line:
    """A helpline as a sheet in one language shows it."""
    name = helpline.say("name", words.language)
    return Line(
        phone=words.phone(number.phone),
        due=number.due,
        what=str(name.text),
        language=foreign(name.language, words),
        spoken=spoken_at(helpline, words, main),
    )


def spoken_at(helpline: Helpline, words: Localizer, main: str) -> str:
    """The languages one speaks there, where a reader would not expect them."""
    languages = helpline.facts.languages
    if not languages or (words.language == main and main in languages):
        return ""
    return words.listing([words.locale.languages.get(language, language) for language in languages])


def unsure_of(words: Localizer, shop: Shop) -> Unsure | None:
    """The first contact, unless nobody can vouch for its number."""
    number = number_of(shop.catalog.first_contact, shop.today)
    if number is None:
        return None
    name = shop.catalog.first_contact.say("name", words.language).text
    invite = words.gettext("Not sure whom to call? Call {name}:").format(name=name)
    return Unsure(invite, words.phone(number.phone), number.due)


def _slots(wide: Sequence[Box], columns: Sequence[Sequence[Box]]) -> int:
    """Places for white space from top to bottom: above and below each row of needs and each number."""
    tallest = max((sum(len(box.rows) + 1 for box in column) for column in columns), default=0)
    return 2 * (sum(len(box.rows) + 1 for box in wide) + tallest)


def length_of(question: Question, language: str) -> int:
    """A number that puts the longest question first."""
    return -len(str(question.say("question", language).text))


WHERE_TO_GO_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    word="Overview",
    purpose="Which question, which number: a sheet for the fridge.",
    variants=ALL,
)
