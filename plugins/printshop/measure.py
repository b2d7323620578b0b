"""How much room a line of text takes, so that a title gets the largest size that fits.

Widths come from the font itself, without kerning: a little too wide rather than too narrow.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

Widths = Callable[[str], float]
"""The width of a text set at 1 pt, in pt."""


_JOINED = 0.76
"""How wide an Arabic letter is between others, in parts of one that stands alone: the middle of what was measured."""


@dataclass(frozen=True)
class Faces:
    """The widths of the three weights of type, as wide as words will about be; and of titles, never too narrow."""

    regular: Widths
    bold: Widths
    heavy: Widths
    title: Widths


class Run(NamedTuple):
    """Words in one type, at one size in pt."""

    text: str
    widths: Widths
    size: float


@dataclass(frozen=True, kw_only=True)
class TitleRoom:
    """The room for a title, and the sizes it may have, largest first, all in pt."""

    width: float
    height: float
    sizes: Sequence[int]
    leading: float


@dataclass(frozen=True)
class Fitted:
    """The size found. ``too_many`` says how many characters too long the title is at the smallest size."""

    size: int
    lines: int
    too_many: int = 0


@lru_cache(maxsize=16)
def widths_of(*fonts: Path, joined: float = 1.0) -> Widths:
    """The widths of text in the first of ``fonts`` that has each character.

    Arabic letters are ``joined`` times as wide as when they stand alone.
    """
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to import, and only needed when titles are set

    advances: dict[int, float] = {}
    for path in fonts:
        with TTFont(path, lazy=True) as font:
            glyphs, scale = font["hmtx"].metrics, font["head"].unitsPerEm
            for character, glyph in font.getBestCmap().items():
                advances.setdefault(character, glyphs[glyph][0] / scale)
    for character in range(0x600, 0x700):
        if character in advances:
            advances[character] *= joined
    return lambda text: sum(advances.get(ord(character), 1.0) for character in text)


@lru_cache(maxsize=8)
def faces_of(fonts: Path) -> Faces:
    """The type in a folder of fonts. Arabic has no third weight."""

    def widths(latin: str, arabic: str, joined: float = _JOINED) -> Widths:
        paths = (fonts / f"NotoSans-{latin}.ttf", fonts / f"IBMPlexSansArabic-{arabic}.ttf")
        return widths_of(*paths, joined=joined)

    return Faces(
        widths("Regular", "Regular"),
        widths("Bold", "Bold"),
        widths("ExtraBold", "Bold"),
        title=widths("ExtraBold", "Bold", joined=1.0),
    )


def fit_title(text: str, room: TitleRoom, widths: Widths) -> Fitted:
    """The largest size at which ``text`` fits its room, or how much it is too long at the smallest."""
    for size in room.sizes:
        lines = _lines(text, room.width / size, widths)
        if lines is not None and lines * size * room.leading <= room.height:
            return Fitted(size, lines)
    smallest = room.sizes[-1]
    for kept in range(len(text) - 1, 0, -1):
        lines = _lines(text[:kept], room.width / smallest, widths)
        if lines is not None and lines * smallest * room.leading <= room.height:
            return Fitted(smallest, lines, too_many=len(text) - kept)
    return Fitted(smallest, 1, too_many=len(text))


def lines_of(runs: Sequence[Run], width: float) -> int:
    """How many lines runs of words take in a paragraph that is ``width`` pt wide; a long word sticks out."""
    return rows_of(_words(runs), width)


def width_of(runs: Sequence[Run]) -> float:
    """The width of runs of words on one line, in pt."""
    return sum(space + wide for wide, space in _words(runs))


def _words(runs: Sequence[Run]) -> Iterator[tuple[float, float]]:
    """The width of each word, and of the space before it: before a run that one is in the type of the run before."""
    before = 0.0
    for run in runs:
        space = run.widths(" ") * run.size
        for word in filter(None, run.text.split(" ")):
            yield run.widths(word) * run.size, before
            before = space
        before = space


def rows_of(things: Iterable[tuple[float, float]], width: float) -> int:
    """How many rows things take that stand beside each other: the width of each, and of the space before it."""
    rows, used = 0, 0.0
    for wide, space in things:
        if rows and used + space + wide <= width:
            used += space + wide
        else:
            rows, used = rows + 1, wide
    return rows


def _lines(text: str, width: float, widths: Widths) -> int | None:
    """How many lines ``text`` takes, or None when a single word is wider than the room."""
    lines, used, space = 1, 0.0, widths(" ")
    for word in filter(None, text.split(" ")):  # what no-break spaces join stays one word
        wide = widths(word)
        if wide > width:
            return None
        if used and used + space + wide > width:
            lines, used = lines + 1, wide
        else:
            used += (space if used else 0) + wide
    return lines
