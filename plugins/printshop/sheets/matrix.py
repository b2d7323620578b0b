"""``matrix-a3``: who answers which question in which neighbourhood, and where nobody does. For professionals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.service import Helpline, Service
from catalog.matrix import Row, matrix_of
from localisation import Localizer
from printshop.editions import Sources, issue_for
from printshop.job import ANY, Fit
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop
from printshop.sheets.calendar import first_call

NAME = "matrix-a3"
SIZE = 12
STREET = 400
_MONTHS = 6


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: names; a gap has none."""

    names: tuple[Said, ...]
    gap: bool


@dataclass(frozen=True)
class MatrixRow:
    """One question with its cells: all neighbourhoods first, then each of them."""

    question: Said
    everywhere: Cell
    unsure: Cell
    cells: tuple[Cell, ...]


def draw(shop: Shop) -> Iterator[Drawn]:
    """One matrix in each language; names without translation stay in the main one."""
    if not shop.catalog.questions or not shop.catalog.neighbourhoods:
        main = shop.catalog.languages[0]
        yield LeftOut(NAME, main, shop.catalog.site.path, "Er zijn nog geen vragen: er komt geen overzicht.")
        return
    for language in shop.catalog.languages:
        yield _order(shop.localizers[language], shop)


def _order(words: Localizer, shop: Shop) -> Order:
    language, site = words.language, shop.catalog.site
    title = words.gettext("Who does what?")
    found = matrix_of(shop.catalog)
    sources = Sources(
        own=(*shop.catalog.questions, *shop.catalog.services), folders=("questions", "services", "helplines")
    )
    issue = issue_for(shop, words, sources, months=_MONTHS)
    return Order(
        language=language,
        entry=site,
        title=title,
        context={
            "page": frame_of(site, title, language, shop, issue=issue),
            "mark": mark_of(shop.catalog.neighbourhoods, language, shop, width=STREET),
            "contact": first_call(words, shop),
            "matrix": {
                "title": title,
                "heads": tuple(place.say("name", language) for place in shop.catalog.neighbourhoods),
                "rows": tuple(_row(row, language) for row in found.rows),
                "unasked": _names(found.unasked, language),
            },
        },
        fit=Fit(sizes=(SIZE,)),
        longest=(site.path,),
        pages=ANY,
    )


def _row(row: Row, language: str) -> MatrixRow:
    helpers: tuple[Service | Helpline, ...] = (*row.everywhere, *row.helplines)
    return MatrixRow(
        question=row.question.say("question", language),
        everywhere=Cell(_names(helpers, language), gap=False),
        unsure=Cell(_names(row.unknown, language), gap=False),
        cells=tuple(Cell(_names(cell.services, language), cell.gap) for cell in row.cells),
    )


def _names(entries: Iterable[Service | Helpline], language: str) -> tuple[Said, ...]:
    return tuple(entry.say("name", language) for entry in entries)


MATRIX_A3 = SheetKind(
    name=NAME,
    paper="A3",
    draw=draw,
    bases=("low-band", "many-pages"),
    always=False,
    word="Who does what",
    purpose="A matrix of questions and neighbourhoods: who answers what, for professionals.",
)
