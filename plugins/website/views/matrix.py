"""Who does what: questions by neighbourhood, with the services that answer and the gaps."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.service import Helpline, Service
from catalog.matrix import Row, matrix_of
from website.book import Guidebook, Sheet
from website.links import anchor
from website.views.parts import Mark, mark


@dataclass(frozen=True)
class Name:
    """A service or help line by name. ``unsure`` says that nobody knows yet for which neighbourhoods it is."""

    text: Said
    path: str
    unsure: bool = False


@dataclass(frozen=True)
class MatrixRow:
    """One question. A cell is its names, and whether it is a gap."""

    question: Name
    everywhere: tuple[Name, ...]
    cells: tuple[tuple[tuple[Name, ...], bool], ...]


@dataclass(frozen=True)
class MatrixView:
    """The whole matrix, and what stands outside it."""

    marks: tuple[Mark, ...]
    rows: tuple[MatrixRow, ...]
    unasked: tuple[Name, ...]
    sheets: tuple[Sheet, ...]
    directory: str


def matrix(book: Guidebook) -> MatrixView:
    """The page of who does what."""
    found = matrix_of(book.catalog)
    return MatrixView(
        marks=tuple(mark(book, place) for place in book.catalog.neighbourhoods),
        rows=tuple(_row(book, row) for row in found.rows),
        unasked=_names(book, found.unasked),
        sheets=book.sheets_named("matrix-a3"),
        directory=book.routes.directory(book.language),
    )


def _row(book: Guidebook, row: Row) -> MatrixRow:
    return MatrixRow(
        question=Name(book.say(row.question, "question"), book.path(row.question)),
        everywhere=(
            *_names(book, row.everywhere),
            *_names(book, row.unknown, unsure=True),
            *_names(book, row.helplines),
        ),
        cells=tuple((_names(book, cell.services), cell.gap) for cell in row.cells),
    )


def _names(
    book: Guidebook, entries: Iterable[Service | Helpline], *, unsure: bool = False
) -> tuple[Name, ...]:
    numbers = book.routes.numbers(book.language)
    return tuple(
        Name(
            book.say(one, "name"),
            anchor(numbers, one) if isinstance(one, Helpline) else book.path(one),
            unsure,
        )
        for one in entries
    )
