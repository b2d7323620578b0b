"""Puts finished pages together on the sheets of a printer.

Links do not come along. Tags come along with a booklet, where each page is placed once.

A page is kept once as a drawing (a form), however often it is printed, so that many copies take few bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar, cast

from printshop.tags import Home, carry_tags

if TYPE_CHECKING:
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import IndirectObject

T = TypeVar("T")

POINTS = 72 / 25.4
A4_UPRIGHT, A4_LYING = (210.0, 297.0), (297.0, 210.0)
_MARK = 4.0
"""How long a cut mark is, in mm: no longer than the edge that printers leave white."""

SHEET_OF_A_BOOKLET = 4


@dataclass(frozen=True)
class Cell:
    """A place on a sheet, in mm from its left and its foot, and how far the page is moved to get there.

    What the page holds outside of the place is not shown.
    """

    left: float
    foot: float
    width: float
    height: float
    move: float = 0.0


@dataclass(frozen=True)
class Drawing:
    """One page of a finished PDF, as a form that can be placed any number of times."""

    form: IndirectObject


Placed = tuple[Cell, Drawing]

HALVES = (Cell(0, 0, 148.5, 210, move=0.5), Cell(148.5, 0, 148.5, 210, move=148.5))
"""Two pages of A5 side by side: they touch in the middle, so that no white line shows in the fold."""

QUARTERS = tuple(Cell(left, foot, 105, 148.5) for foot in (148.5, 0) for left in (0, 105))
"""The quarters of a sheet that holds four equal cards: no card moves."""

WHOLE = (Cell(0, 0, *A4_UPRIGHT),)


def fold(pages: int, *, rtl: bool = False) -> Iterator[tuple[int, int]]:
    """Which pages (from 0) stand left and right on each side of a booklet, front and back in turn.

    Takes a multiple of four. Fold the pile in the middle and the pages follow each other;
    a booklet that is read from right to left has its back on the right.
    """
    if pages % SHEET_OF_A_BOOKLET:
        raise ValueError(f"{pages} pages do not fold into a booklet")
    for outer in range(0, pages // 2, 2):
        front, back = (pages - 1 - outer, outer), (outer + 1, pages - 2 - outer)
        for left, right in (front, back):
            yield (right, left) if rtl else (left, right)


def cut_stack(items: Sequence[T], places: int) -> Iterator[tuple[T, ...]]:
    """Which items share a sheet, so that the piles lie in order once they are cut and put on each other.

    The first pile holds the first items, the second pile those that follow. The last sheets
    have fewer items when they do not divide.
    """
    sheets = -(-len(items) // places)
    for sheet in range(sheets):
        yield tuple(items[sheet::sheets])


class Binder:
    """A PDF for a printer that gets its sides one by one.

    ``duplex`` asks the printer for both sides, turned over the short edge.
    """

    def __init__(self, title: str, language: str, *, duplex: bool = False) -> None:
        from pypdf import PdfWriter  # noqa: PLC0415 - only who imposes needs it
        from pypdf.generic import (  # noqa: PLC0415 - the same
            BooleanObject,
            DictionaryObject,
            NameObject,
            TextStringObject,
        )

        self._writer: PdfWriter = PdfWriter()
        self._writer.add_metadata({"/Title": title})
        self._writer.root_object[NameObject("/Lang")] = TextStringObject(language)
        wishes = DictionaryObject(
            {
                NameObject("/PrintScaling"): NameObject("/None"),
                NameObject("/DisplayDocTitle"): BooleanObject(True),
            }
        )
        if duplex:
            wishes[NameObject("/Duplex")] = NameObject("/DuplexFlipShortEdge")
        self._writer.root_object[NameObject("/ViewerPreferences")] = wishes
        self._sides: dict[tuple[object, ...], tuple[IndirectObject, IndirectObject]] = {}

    def take_in(self, pdf: bytes) -> list[Drawing]:
        """The pages of a finished PDF, ready to be placed."""
        from pypdf import PdfReader  # noqa: PLC0415 - only who imposes needs it

        return self._drawings(PdfReader(BytesIO(pdf)))

    def fold_in(self, pdf: bytes, *, rtl: bool) -> None:
        """All sides of a booklet with the pages of a finished PDF, and its tags in the order of its pages."""
        from pypdf import PdfReader  # noqa: PLC0415 - only who imposes needs it

        reader = PdfReader(BytesIO(pdf))
        drawings = self._drawings(reader)
        homes: dict[int, Home] = {}
        for sides in fold(len(drawings), rtl=rtl):
            sheet = self.add_side(
                A4_LYING, [(cell, drawings[page]) for cell, page in zip(HALVES, sides, strict=True)]
            )
            homes |= {page: Home(drawings[page].form, sheet) for page in sides}
        carry_tags(reader, self._writer, [homes[page] for page in range(len(drawings))])

    def _drawings(self, reader: PdfReader) -> list[Drawing]:
        from pypdf.generic import DecodedStreamObject, NameObject  # noqa: PLC0415 - only who imposes needs it

        drawings = []
        for page in reader.pages:
            contents = page.get_contents()
            form = DecodedStreamObject()
            form.set_data(contents.get_data() if contents is not None else b"")
            form[NameObject("/Type")] = NameObject("/XObject")
            form[NameObject("/Subtype")] = NameObject("/Form")
            form[NameObject("/BBox")] = page.mediabox
            form[NameObject("/Resources")] = page["/Resources"].clone(self._writer)
            drawings.append(Drawing(self._writer._add_object(form.flate_encode())))  # noqa: SLF001 - no public way
        return drawings

    def add_side(
        self, size: tuple[float, float], placed: Sequence[Placed], *, marks: bool = False
    ) -> IndirectObject:
        """One side of a sheet of ``size`` in mm, with cut marks between its places when asked for."""
        from pypdf.generic import NameObject  # noqa: PLC0415 - only who imposes needs it

        key = (size, tuple(placed), marks)
        if key not in self._sides:
            self._sides[key] = self._draw(size, placed, marks=marks)
        page = self._writer.add_blank_page(size[0] * POINTS, size[1] * POINTS)
        page[NameObject("/Contents")], page[NameObject("/Resources")] = self._sides[key]
        return cast("IndirectObject", page.indirect_reference)

    def finish(self) -> bytes:
        """The whole PDF, the same bytes for the same sides."""
        out = BytesIO()
        self._writer.write(out)
        return out.getvalue()

    def _draw(
        self, size: tuple[float, float], placed: Sequence[Placed], *, marks: bool
    ) -> tuple[IndirectObject, IndirectObject]:
        """What stands on one side, kept once: its drawing and what that needs."""
        from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject  # noqa: PLC0415 - see above

        names = {drawing: f"/P{number}" for number, drawing in enumerate(dict.fromkeys(d for _, d in placed))}
        lines = [_show(cell, names[drawing]) for cell, drawing in placed]
        if marks:
            lines.append(_cut_marks(size, [cell for cell, _ in placed]))
        stream = DecodedStreamObject()
        stream.set_data("\n".join(lines).encode("ascii"))
        forms = DictionaryObject({NameObject(name): drawing.form for drawing, name in names.items()})
        resources = DictionaryObject({NameObject("/XObject"): forms})
        add = self._writer._add_object  # noqa: SLF001 - pypdf has no public way
        return add(stream.flate_encode()), add(resources)


def _show(cell: Cell, name: str) -> str:
    """Show a page in its place, and nothing of it beside."""
    box = " ".join(_short(number * POINTS) for number in (cell.left, cell.foot, cell.width, cell.height))
    return f"q {box} re W n 1 0 0 1 {_short(cell.move * POINTS)} 0 cm {name} Do Q"


def _cut_marks(size: tuple[float, float], cells: Sequence[Cell]) -> str:
    """Short lines at the edges of the sheet, where the knife goes."""
    across = sorted({cell.left for cell in cells} - {0})
    up = sorted({cell.foot for cell in cells} - {0})
    ends = [((x, 0.0), (x, _MARK)) for x in across] + [((x, size[1] - _MARK), (x, size[1])) for x in across]
    ends += [((0.0, y), (_MARK, y)) for y in up] + [((size[0] - _MARK, y), (size[0], y)) for y in up]
    drawn = " ".join(
        f"{_short(a * POINTS)} {_short(b * POINTS)} m {_short(c * POINTS)} {_short(d * POINTS)} l S"
        for (a, b), (c, d) in ends
    )
    return f"q 0.4 w 0 G {drawn} Q"


def _short(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def fold_booklet(pdf: bytes, *, title: str, language: str, rtl: bool) -> bytes:
    """A finished booklet of A5, two pages a side of A4, to print on both sides, fold and staple."""
    binder = Binder(title, language, duplex=True)
    binder.fold_in(pdf, rtl=rtl)
    return binder.finish()
