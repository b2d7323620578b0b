"""What travels to a printing process and back: plain data only."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ANY = 0
"""As a number of pages: as many as the text takes."""


@dataclass(frozen=True, kw_only=True)
class Fit:
    """Which sizes of running text a sheet may use, in pt, the largest first.

    ``slope`` is how much fuller the sheet gets with each pt (1 is the whole sheet); without
    it the sheet is taken to grow with its letters. ``slots`` is the number of places over
    which white space that is left over gets spread, each at most ``air`` mm. Running text
    never gets smaller than ``text_floor``, even when gaps go on shrinking with the size.
    A sheet that ends below ``target`` is made, and its makers hear that it is small.
    """

    sizes: tuple[float, ...]
    slope: float = 0.0
    slots: int = 0
    air: float = 0.0
    text_floor: float = 0.0
    target: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Job:
    """One PDF to make: a whole HTML document, its style sheets in order, and how it may shrink.

    A sheet has exactly ``pages`` pages or it is not made at all; ``ANY`` lets a list go on.
    What must have a ``multiple`` of pages brings fillers: elements of the classes ``filler--1``,
    ``filler--2`` and so on, one page each. As many are shown as there are pages missing.
    """

    html: str
    styles: tuple[str, ...]
    fit: Fit
    pages: int = 1
    multiple: int = 1


@dataclass(frozen=True, kw_only=True)
class Result:
    """What became of a job: the facts of a finished PDF, or why there is none.

    ``overfull`` means it did not fit at the smallest size; ``excess`` says by which part (0.1
    is a tenth too much). ``fault`` is what the renderer complained about.
    """

    pdf: bytes = field(default=b"", repr=False)
    pages: int = 0
    size: float = 0.0
    overfull: bool = False
    excess: float = 0.0
    fault: str = ""


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """Where a printing process finds its things: the folder ``print`` and the style sheets in it."""

    root: Path
    styles: Sequence[tuple[str, ...]]
