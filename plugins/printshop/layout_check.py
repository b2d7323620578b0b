"""Looks at a sheet as it was laid out: words or codes that left their place, and words that got lost.

WeasyPrint cuts silently. This reads its tree of boxes before a PDF is written, which costs
about a millisecond; so it is part of every print.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import ceil, inf
from typing import Any, NamedTuple

from weasyprint import HTML, Document
from weasyprint.anchors import rectangle_aabb
from weasyprint.formatting_structure import boxes
from weasyprint.matrix import Matrix

from printshop.job import Flaw, Where

EDGE = 5 * 96 / 25.4
"""What printers cannot print, in px: no word stands nearer to the edge of the page."""

_CAPITAL, _SMALL, _TAIL, _TIGHT = 0.72, 0.5, 0.22, 0.1
"""How far a capital and a small letter rise and a tail hangs down, in parts of the size of type. Tails may hang out
of a tightly set line, but not where they are cut off."""

_ROUNDING = 1.0
_SHOWN = 60


class Area(NamedTuple):
    """A rectangle on the page, in px."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Area) -> bool:
        """Whether ``other`` lies in this one, but for a rounding."""
        return (
            other.left >= self.left - _ROUNDING
            and other.top >= self.top - _ROUNDING
            and other.right <= self.right + _ROUNDING
            and other.bottom <= self.bottom + _ROUNDING
        )

    def meets(self, other: Area) -> bool:
        """Whether the two cover each other by more than a rounding."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > _ROUNDING and down > _ROUNDING


@dataclass(frozen=True)
class _Bound:
    """The box of a parent. One that is ``positioned`` also holds what is placed in it out of the flow."""

    area: Area
    clips: bool
    positioned: bool
    holds_floats: bool


@dataclass(frozen=True)
class _Piece:
    """A line of words, or a code (no words), where it stands and within which parents."""

    words: str
    ink: Area
    body: Area
    core: Area
    bounds: tuple[_Bound, ...]
    turned: bool


def flaws_of(document: Document, html: HTML) -> tuple[Flaw, ...]:
    """What is wrong with a sheet.

    Args:
        document: the sheet as it was laid out.
        html: what it was made from.

    Returns:
        Words outside their page or parent, words or codes that others cover, and what got lost.
    """
    pages = [(page, list(_pieces(page._page_box))) for page in document.pages]  # noqa: SLF001 - the only way to the boxes
    found: list[Flaw] = []
    for page, pieces in pages:
        sheet = Area(EDGE, EDGE, page.width - EDGE, page.height - EDGE)
        paper = Area(0, 0, page.width, page.height)
        found += chain.from_iterable(_astray(one, sheet if one.words else paper) for one in pieces)
        found += _covered(pieces)
    every = [one for _, pieces in pages for one in pieces]
    found += _lost(html, every)
    return tuple(dict.fromkeys(found))


def _pieces(
    box: Any,  # noqa: ANN401 - WeasyPrint carries no types
    bounds: tuple[_Bound, ...] = (),
    matrix: Matrix | None = None,
) -> Iterator[_Piece]:
    """Every line of words and every code in a box, with the parents that must hold it."""
    box = getattr(box, "_box", box)  # what is placed out of the flow hides behind a placeholder
    own = box.transformation_matrix
    if own is not None:
        matrix = own if matrix is None else own @ matrix
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            yield _words(box, bounds, matrix)
        return
    if isinstance(box, boxes.ReplacedBox):
        area = _on_page(box.content_box_x(), box.content_box_y(), box.width, box.height, matrix)
        yield _Piece("", area, area, area, (), matrix is not None)
        return
    bounds = _within(box, bounds, matrix)
    for child in box.children:
        yield from _pieces(child, bounds, matrix)


def _within(box: Any, bounds: tuple[_Bound, ...], matrix: Matrix | None) -> tuple[_Bound, ...]:  # noqa: ANN401
    """The parents of what is in ``box``: those of the box that reach it, and the box itself."""
    if box.is_absolutely_positioned():
        bounds = tuple(one for one in bounds if one.positioned)
    elif box.is_floated():
        bounds = tuple(one if one.holds_floats else _sideways(one) for one in bounds)
    if not isinstance(box, boxes.BlockContainerBox) or box.element_tag in ("html", "body"):
        return bounds
    area = _on_page(box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height(), matrix)
    apart = box.is_absolutely_positioned() or box.style["position"] == "relative"
    alone = not isinstance(box, boxes.BlockBox) or box.establishes_formatting_context()
    clips = box.style["overflow"] != "visible"
    return (*bounds, _Bound(area, clips, apart, alone))


def _sideways(bound: _Bound) -> _Bound:
    """A parent that a float may leave below, but not at its sides."""
    area = Area(bound.area.left, -inf, bound.area.right, inf)
    return replace(bound, area=area)


def _words(box: Any, bounds: tuple[_Bound, ...], matrix: Matrix | None) -> _Piece:  # noqa: ANN401
    size, line = box.style["font_size"], box.position_y + box.baseline

    def area(up: float, down: float) -> Area:
        return _on_page(box.position_x, line - up * size, box.width, (up + down) * size, matrix)

    ink, body, core = area(_CAPITAL, _TAIL), area(_CAPITAL, _TIGHT), area(_SMALL, 0)
    return _Piece(box.text.strip(), ink, body, core, bounds, matrix is not None)


def _on_page(left: float, top: float, width: float, height: float, matrix: Matrix | None) -> Area:
    if matrix is not None:
        return Area(*rectangle_aabb(matrix, left, top, width, height))
    return Area(left, top, left + width, top + height)


def _astray(piece: _Piece, sheet: Area) -> Iterator[Flaw]:
    """The piece when it stands outside the page or outside a parent."""
    if not sheet.holds(piece.ink):
        yield Flaw(Where.PAGE, _shown(piece.words), _too_many(piece, sheet))
        return
    for bound in piece.bounds:
        if not bound.area.holds(piece.ink if bound.clips else piece.body):
            yield Flaw(Where.PARENT, _shown(piece.words), _too_many(piece, bound.area))
            return


def _too_many(piece: _Piece, area: Area) -> int:
    """How many characters of the line stand outside, along the line; 0 when it stands too high or too low."""
    sides = (area.left - piece.body.left, piece.body.right - area.right)
    ends = (area.top - piece.body.top, piece.body.bottom - area.bottom)
    over = sum(max(0.0, one) for one in (ends if piece.turned else sides))
    body = piece.body
    length = body.bottom - body.top if piece.turned else body.right - body.left
    return ceil(over / length * len(piece.words)) if over > _ROUNDING else 0


def _covered(pieces: Sequence[_Piece]) -> Iterator[Flaw]:
    """Words that stand on other words or on a code."""
    ordered = sorted(pieces, key=lambda one: one.core.top)
    for place, piece in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.core.top >= piece.core.bottom:
                break
            if piece.core.meets(other.core):
                yield Flaw(Where.COVERED, _shown(piece.words or other.words))


def _lost(html: HTML, pieces: Sequence[_Piece]) -> Iterator[Flaw]:
    """Words of the document that stand nowhere on the sheet."""
    laid = "".join(letters(one.words) for one in pieces)
    body = html.etree_element.find("body")
    if sum(not one.words for one in pieces) < sum(1 for _ in _drawings(body)):
        yield Flaw(Where.LOST, "QR")
    said = [" ".join(text.split()) for text in texts(body) if letters(text)]
    wanted = Counter(letters(text) for text in said)
    for text in dict.fromkeys(said):
        if laid.count(letters(text)) < wanted[letters(text)]:
            yield Flaw(Where.LOST, _shown(text))


def texts(element: Any) -> Iterator[str]:  # noqa: ANN401 - an element tree
    """Every stretch of text that a reader should see."""
    if _is_shown(element):
        yield element.text or ""
        for child in element:
            yield from texts(child)
    yield element.tail or ""


def _drawings(element: Any) -> Iterator[Any]:  # noqa: ANN401 - an element tree
    """Every code that a reader should see."""
    for child in element:
        if child.tag == "img":
            yield child
        elif _is_shown(child):
            yield from _drawings(child)


def _is_shown(element: Any) -> bool:  # noqa: ANN401 - an element tree
    """No comment, and no page that only fills up a booklet."""
    return isinstance(element.tag, str) and "filler" not in element.get("class", "").split()


def letters(text: str) -> str:
    """What is left of a text when lines break elsewhere and capitals differ."""
    return re.sub(r"[\s\u00ad]", "", text).casefold()


def _shown(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
