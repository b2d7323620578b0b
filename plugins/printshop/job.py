"""What travels to a printing process and back: plain data only."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

ANY = 0
"""As a number of pages: as many as the text takes."""

ELEMENTS = "elements.css"
"""The style sheet that says what elements look like before any rule of a sheet."""


@dataclass(frozen=True, kw_only=True)
class Fit:
    """Which sizes of running text a sheet may use, in pt, the largest first.

    ``expected`` is how full the sheet should get at each of them (1 is the whole sheet), so that the first try is
    nearly always the last one. Without it ``slope`` is how much fuller the sheet gets with each pt; without
    both the sheet is taken to grow with its letters. ``slots`` is the number of places over
    which white space that is left over gets spread, each at most ``air`` mm; on a page of a known ``height`` (in mm)
    it is expected as well, and there from the first try. Running text
    never gets smaller than ``text_floor``, even when gaps go on shrinking with the size.
    A sheet that ends below ``target`` is made, and its makers hear that it is small.
    """

    sizes: tuple[float, ...]
    expected: tuple[float, ...] = ()
    slope: float = 0.0
    slots: int = 0
    air: float = 0.0
    height: float = 0.0
    text_floor: float = 0.0
    target: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Separation:
    """For a print shop: inks and no colours of a screen.

    With a ``profile`` (a file, and its ``checksum``) the PDF becomes PDF/X-4, dated ``day``.
    """

    day: str
    profile: Path | None = None
    checksum: str = ""


@dataclass(frozen=True, kw_only=True)
class Job:
    """One PDF to make: a whole HTML document, its style sheets in order, and how it may shrink.

    A sheet has exactly ``pages`` pages or it is not made at all; ``ANY`` lets a list go on.
    What must have a ``multiple`` of pages brings fillers: elements of the classes ``filler--1``,
    ``filler--2`` and so on, one page each. As many are shown as there are pages missing.
    What a print shop makes has a ``separation``.
    """

    html: str
    styles: tuple[str, ...]
    fit: Fit
    pages: int = 1
    multiple: int = 1
    separation: Separation | None = None


class Where(StrEnum):
    """What is wrong with the place of words."""

    PAGE = "page"
    """They stand outside the part of the page that every printer prints."""
    PARENT = "parent"
    """They stick out of the box that they belong to, or are cut off by it."""
    COVERED = "covered"
    """They stand on other words or on a code."""
    LOST = "lost"
    """They stand nowhere."""


@dataclass(frozen=True)
class Flaw:
    """Words that are not where they belong; ``too_many`` is how many characters would have to go, if known."""

    where: Where
    words: str
    too_many: int = 0


@dataclass(frozen=True, kw_only=True)
class Result:
    """What became of a job: the facts of a finished PDF, or why there is none.

    ``overfull`` means it did not fit at the smallest size; ``too_many`` says how many characters
    would have to go. ``flaws`` are words that left their place at the smallest size. ``fault``
    is what the renderer complained about; ``closed`` that it has no press at all, for this job or any other.
    """

    pdf: bytes = field(default=b"", repr=False)
    pages: int = 0
    size: float = 0.0
    overfull: bool = False
    too_many: int = 0
    flaws: tuple[Flaw, ...] = ()
    fault: str = ""
    closed: bool = False

    @property
    def made(self) -> bool:
        """Whether there is a PDF."""
        return not (self.fault or self.flaws or self.overfull)

    @property
    def kept(self) -> bool:
        """Whether the same job would end the same way: a fault may be one of this machine."""
        return not self.fault and not self.flaws


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """Where a printing process finds its things: the folder ``print``."""

    root: Path
