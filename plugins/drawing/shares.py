"""A result of the survey as a row of houses: so many of so many. Never more exact than what was published.

A house is full, open, or striped. Stripes mean "about": the published words are about so many, and
nobody knows where exactly the last house ends. A count of people has no row of open houses
beside it, since nobody published out of how many.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from catalog.values import Nearness, Share
from drawing.gables import GABLES, WIDTH, Gable, outline

MOST = 20
"""More houses than this are no picture any more but a crowd."""

_PERCENT_HOUSES = 10
_ROW = 10
_GAP = 10.0
_WALLS = 40.0
_LINE = 3.0
_STRIPE = 4.0
_ALMOST = 0.8
"""How far the last house is filled when the words say "almost"."""

_FULL = 0.999
_PERSON = "M{x:g} {y:g}a9 9 0 0 1 0 18a9 9 0 0 1 0-18zm-16 52v-14a14 14 0 0 1 14-14h4a14 14 0 0 1 14 14v14z"
_PERSON_WIDTH, _PERSON_HEIGHT = 40.0, 52.0


@dataclass(frozen=True)
class Row:
    """How to draw a share: how much of each house is filled, and which ones are only about so full."""

    filled: tuple[float, ...]
    striped: frozenset[int] = frozenset()


def row_of(share: Share) -> Row | None:
    """The houses of a share; None for a count of people, or when there would be too many."""
    if share.whole is None or not 0 < share.whole <= (100 if share.percent else MOST):
        return None
    houses = _PERCENT_HOUSES if share.percent else share.whole
    part = share.part * houses / share.whole
    if share.nearness is Nearness.ALMOST and part:
        part -= 1 - _ALMOST
    filled = tuple(min(max(part - index, 0.0), 1.0) for index in range(houses))
    last = max((index for index, amount in enumerate(filled) if amount > 0), default=0)
    about = share.nearness is not Nearness.EXACT and share.part
    return Row(filled, frozenset({last}) if about else frozenset())


@lru_cache(maxsize=256)
def draw_share(share: Share, gable: str, *, colour: str) -> str:
    """A share as an SVG text without words, or nothing when no honest picture exists.

    Takes the share, the name of the gable, and the colour of everything (``currentColor`` on a page). The
    words always stand beside it.
    """
    row = row_of(share)
    if row is not None:
        return _svg(list(_houses(row, GABLES[gable])), len(row.filled), GABLES[gable], colour)
    if share.whole is None and share.nearness is Nearness.EXACT and 0 < share.part <= MOST:
        return _people(share.part, colour)
    return ""


def _svg(paths: list[str], houses: int, gable: Gable, colour: str) -> str:
    wide = min(houses, _ROW) * (WIDTH + _GAP) + _LINE
    high = -(-houses // _ROW) * (_height(gable) + _GAP) + _LINE - _GAP
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" color="{colour}">{"".join(paths)}</svg>'


def _height(gable: Gable) -> float:
    return gable.height + _WALLS + _LINE


def _houses(row: Row, gable: Gable) -> Iterator[str]:
    """One path for all full houses, one for all other outlines, and a line for each part that is filled."""
    full, open_, parts = [], [], []
    for index, amount in enumerate(row.filled):
        left = _LINE + index % _ROW * (WIDTH + _GAP)
        top = index // _ROW * (_height(gable) + _GAP)
        eaves = top + _LINE / 2 + gable.height
        shape = outline(gable, left=left, eaves=eaves, base=eaves + _WALLS, scale=1)
        whole = amount > _FULL
        if whole and index not in row.striped:
            full.append(shape)
            continue
        open_.append(shape)
        if amount > 0:
            parts.append(_part(left, eaves, amount, striped=index in row.striped))
    line = f'stroke="currentColor" stroke-width="{_LINE:g}" stroke-linejoin="round"'
    if full:
        yield f'<path fill="currentColor" {line} d="{"".join(full)}"/>'
    if open_:
        yield f'<path fill="none" {line} d="{"".join(open_)}"/>'
    yield from parts


def _part(left: float, eaves: float, amount: float, *, striped: bool) -> str:
    """The walls filled from the left: a thick line down, in dashes when it is only about so much."""
    wide = WIDTH * amount
    dashes = f' stroke-dasharray="{_STRIPE:g}"' if striped else ""
    down = f"M{left + wide / 2:.1f} {eaves:g}v{_WALLS:g}"
    return f'<path fill="none" stroke="currentColor" stroke-width="{wide:.1f}"{dashes} d="{down}"/>'


def _people(number: int, colour: str) -> str:
    wide = min(number, _ROW) * _PERSON_WIDTH
    high = -(-number // _ROW) * (_PERSON_HEIGHT + _GAP) - _GAP
    places = (((i % _ROW + 0.5) * _PERSON_WIDTH, i // _ROW * (_PERSON_HEIGHT + _GAP)) for i in range(number))
    shapes = "".join(_PERSON.format(x=x, y=y) for x, y in places)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" color="{colour}">'
        f'<path fill="currentColor" d="{shapes}"/></svg>'
    )
