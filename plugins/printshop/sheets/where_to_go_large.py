"""``where-to-go-large``: which need, which number, in large letters on as many pages as that takes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.question import Question
from localisation import Localizer
from printshop.editions import issue_for
from printshop.job import ANY, Fit
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, Order, SheetKind, Shop
from printshop.sheets.needs import Box, boxes_of
from printshop.sheets.where_to_go import draw_each, helplines_for, length_of, line_of, sources_of, unsure_of

NAME = "where-to-go-large"
SIZE = 18.0
STREET = 800
MOST_NEEDS = 4
_MONTHS = 6


def draw(shop: Shop) -> Iterator[Drawn]:
    """A sheet of each neighbourhood in each language in which questions are asked."""
    yield from draw_each(shop, NAME, _order)


def _order(neighbourhood: Neighbourhood, asked: Sequence[Question], words: Localizer, shop: Shop) -> Order:
    language, main = words.language, shop.catalog.languages[0]
    heading = words.gettext("Where can I go?")
    mark = mark_of((neighbourhood,), language, shop, width=STREET)
    boxes = [part for box in boxes_of(neighbourhood, asked, mark, words, shop) for part in _parts(box)]
    lines = [
        line_of(helpline, number, words, main=main) for helpline, number in helplines_for(language, shop)
    ]
    unsure = unsure_of(words, shop)
    due = [*(one.due for one in boxes), *(one.due for one in lines), unsure is not None and unsure.due]
    sheet: dict[str, Any] = {
        "title": heading,
        "example": neighbourhood.facts.example or any(box.example for box in boxes),
        "boxes": boxes,
        "helplines": lines,
        "contact": unsure,
        "any_due": any(due),
    }
    title = f"{heading} {mark.names}"
    issue = issue_for(shop, words, sources_of(neighbourhood, asked, shop), months=_MONTHS)
    page = frame_of(neighbourhood, title, language, shop, issue=issue)
    return Order(
        language=language,
        entry=neighbourhood,
        title=title,
        context={"page": page, "mark": mark, "sheet": sheet},
        fit=Fit(sizes=(SIZE,)),
        longest=tuple(question.path for question in sorted(asked, key=lambda one: length_of(one, language))),
        pages=ANY,
    )


def _parts(box: Box) -> Iterator[Box]:
    """The box in parts that leave no page half empty, each with the number."""
    needs = [need for row in box.rows for need in row if need is not None]
    for start in range(0, len(needs), MOST_NEEDS):
        yield replace(box, rows=(tuple(needs[start : start + MOST_NEEDS]),))


WHERE_TO_GO_LARGE = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    always=False,
    word="Overview in large letters",
    purpose="Which question, which number, in large letters for people who see less well.",
)
