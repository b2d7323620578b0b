"""A street of gables as SVG: the mark of the guide, drawn anew for each neighbourhood.

The same seed always gives the same street: every choice comes from a checksum of the
seed, so that paper printed twice is the same paper.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from zlib import crc32

from drawing.gables import GABLES, WIDTH, Gable, outline
from printshop.palette import INK, LAMP, WHITE, Colour, contrast, mix

HEIGHT = 100.0
"""Where the pavement lies, in units of the drawing."""

SKY = 14.0
"""Room above, for the highest chimney."""

_DUSK = "#8a3200"
"""Shades light bands, which ink would turn muddy."""

_PANE, _WALL = 9, 5
"""How high a window is, and the wall below it."""

_GARDEN_EVERY, _FIRST_GARDEN = 5, 3
_TOLD_APART = 3
"""The contrast that a shape needs."""

_HEART = "m{x} {y}c-5-4-6-6-6-8 0-4 5-4 6-1 1-3 6-3 6 1 0 2-1 4-6 8z"


@dataclass(frozen=True)
class _Plot:
    """One place in the row: where it starts, how wide it is, and which one it is."""

    number: int
    left: float
    width: float


class _Layer(IntEnum):
    """What lies upon what, the farthest first."""

    FAR = 0
    GARDEN = 1
    NEAR = 2
    OPENING = 3
    GROUND = 4


class _Drawing:
    """Path data by layer and colour: one path for each, which keeps the drawing small."""

    def __init__(self, outline: str) -> None:
        self._outline = f' stroke="{outline}" stroke-width="0.8"' if outline else ""
        self._paths: dict[tuple[_Layer, str], list[str]] = defaultdict(list)
        self._panes: dict[str, list[str]] = defaultdict(list)

    def add(self, layer: _Layer, colour: str, path: str) -> None:
        self._paths[layer, colour].append(path)

    def panes(self, colour: str, path: str) -> None:
        """Windows above each other: a single thick dashed line, ten times quicker to draw than boxes."""
        self._panes[colour].append(path)

    def svg(self, width: float) -> str:
        shapes = "".join(
            f'<path fill="{key[1]}"{self._outline} d="{"".join(d)}"/>'
            for key, d in sorted(self._paths.items())
        )
        panes = "".join(
            f'<path fill="none" stroke="{colour}" stroke-width="7" stroke-dasharray="{_PANE} {_WALL}" d="{"".join(d)}"/>'
            for colour, d in self._panes.items()
        )
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {-SKY:g} {width:g} {HEIGHT + SKY:g}">{shapes}{panes}</svg>'


class _Dice:
    """Choices that look like chance and never change."""

    def __init__(self, seed: str) -> None:
        self._seed = seed

    def pick(self, what: str, number: int, *, sides: int) -> int:
        return crc32(f"{self._seed}/{what}/{number}".encode()) % sides


@lru_cache(maxsize=64)
def draw_street(gable: str, colour: Colour, *, width: float, seed: str) -> str:
    """A street of one kind of gable as an SVG text, ``width`` by 114.

    Takes the names of gable and colour, and a seed: two seeds give two streets.
    """
    street = _Street(GABLES[gable], colour, _Dice(seed))
    for plot in _plots(street.dice, "far", width=width, start=-20, widths=(34, 40, 46, 52)):
        street.far_house(plot)
    for plot in _plots(street.dice, "near", width=width, start=0, widths=(36, 42, 48, 30, 44, 39)):
        if plot.number % _GARDEN_EVERY == _FIRST_GARDEN:
            street.garden(plot)
        else:
            street.near_house(plot)
    street.pavement(width)
    return street.drawing.svg(width)


class _Street:
    """Draws houses and gardens of one neighbourhood, each choice by its dice."""

    def __init__(self, gable: Gable, colour: Colour, dice: _Dice) -> None:
        self.gable = gable
        self.colour = colour
        self.dice = dice
        self.drawing = _Drawing(colour.line if colour.band == WHITE else "")
        self.hole = colour.band
        self.lamp = LAMP if contrast(colour.band, LAMP) > _TOLD_APART else WHITE
        if colour.band == WHITE:
            self.hole = self.lamp = mix(colour.line, WHITE, 0.7)
            self.far: tuple[str, ...] = (WHITE,)
            self.near: tuple[str, ...] = (WHITE,)
        elif colour.on_band == INK:
            self.far = tuple(mix(colour.band, _DUSK, share) for share in (0.3, 0.2, 0.4))
            self.near = tuple(mix(INK, _DUSK, share) for share in (0, 0.22, 0.4))
        else:
            self.far = tuple(mix(colour.band, WHITE, share) for share in (0.26, 0.18, 0.36))
            self.near = tuple(mix(WHITE, colour.band, share) for share in (0, 0.09, 0.18))

    def far_house(self, plot: _Plot) -> None:
        """A house of the row behind: a shadow without windows."""
        eaves = 60 - 6 * self.dice.pick("far-height", plot.number, sides=4)
        shade = self.far[self.dice.pick("far-shade", plot.number, sides=len(self.far))]
        self._walls(_Layer.FAR, plot, eaves, shade)

    def near_house(self, plot: _Plot) -> None:
        """A house of the row in front, with its windows and its door."""
        scale = plot.width / WIDTH
        eaves = 64 - 6 * self.dice.pick("height", plot.number, sides=4)
        shade = self.near[self.dice.pick("shade", plot.number, sides=len(self.near))]
        if self.dice.pick("chimney", plot.number, sides=3) == 0:
            top = eaves - self.gable.height * scale * 0.72
            chimney = _box(plot.left + 36 * scale, top, 5 * scale, eaves - top)
            self.drawing.add(_Layer.NEAR, shade, chimney)
        self._walls(_Layer.NEAR, plot, eaves, shade)
        self._top_window(plot, eaves)
        self._windows(plot, eaves)

    def garden(self, plot: _Plot) -> None:
        """A tree between two houses."""
        x = plot.left + plot.width / 2
        crown = mix(self.colour.band, self.colour.on_band, 0.58)
        self.drawing.add(_Layer.GARDEN, crown, _oval(x, 66, plot.width * 0.36, plot.width * 0.45))
        self.drawing.add(_Layer.GARDEN, self.near[0], _box(x - 1.4, 70, 2.8, HEIGHT - 70))

    def pavement(self, width: float) -> None:
        """A line under dark houses; white ones melt into the paper below."""
        if self.colour.on_band == INK:
            self.drawing.add(_Layer.GROUND, INK, f"M0 97.5H{width:g}V100H0z")

    def _walls(self, layer: _Layer, plot: _Plot, eaves: float, shade: str) -> None:
        scale = plot.width / WIDTH
        self.drawing.add(
            layer, shade, outline(self.gable, left=plot.left, eaves=eaves, base=HEIGHT, scale=scale)
        )

    def _top_window(self, plot: _Plot, eaves: float) -> None:
        """A heart or a round window under the top: this is a street that cares."""
        scale = plot.width / WIDTH
        x = plot.left + self.gable.window[0] * scale
        y = eaves - self.gable.window[1] * scale
        heart = self.dice.pick("top", plot.number, sides=4) == 0
        shape = _HEART.format(x=f"{x:.1f}", y=f"{y + 4:.1f}") if heart else _oval(x, y, 3.4, 3.4)
        self.drawing.add(_Layer.OPENING, self.hole, shape)

    def _windows(self, plot: _Plot, eaves: float) -> None:
        """Columns of windows down to the pavement; in one of them the door stands at the bottom."""
        scale = plot.width / WIDTH
        columns = (13, 35) if self.dice.pick("columns", plot.number, sides=3) else (10, 24, 38)
        door = columns[self.dice.pick("door", plot.number, sides=len(columns))]
        top, storey = round(eaves + 4), _PANE + _WALL
        floors = int((HEIGHT - 4 - top) // storey)
        for column in columns:
            x = plot.left + column * scale
            rows = floors - 1 if column == door else floors
            self.drawing.panes(self.hole, f"M{x:.1f} {top}v{rows * storey - _WALL}")
            lit = self.dice.pick(f"lit-{column}", plot.number, sides=9)
            if lit < rows:
                self.drawing.panes(self.lamp, f"M{x:.1f} {top + lit * storey}v{_PANE}")
        self.drawing.add(_Layer.OPENING, self.hole, _box(plot.left + door * scale - 4.5, HEIGHT - 15, 9, 15))


def _plots(dice: _Dice, row: str, *, width: float, start: float, widths: tuple[int, ...]) -> list[_Plot]:
    """Plots side by side from ``start``, stretched a little so that the last one ends where the street ends."""
    chosen: list[int] = []
    while start + sum(chosen) < width:
        chosen.append(widths[dice.pick(row, len(chosen), sides=len(widths))])
    stretch = (width - start) / sum(chosen)
    plots = []
    left = start
    for number, plot in enumerate(chosen):
        plots.append(_Plot(number, left, plot * stretch))
        left += plot * stretch
    return plots


def _oval(x: float, y: float, across: float, up: float) -> str:
    """An oval of two curves, which are quicker to draw than arcs."""
    u = up * 4 / 3
    return (
        f"M{x - across:.1f} {y:.1f}c0 {-u:.1f} {2 * across:.1f} {-u:.1f} {2 * across:.1f} 0"
        f"c0 {u:.1f} {-2 * across:.1f} {u:.1f} {-2 * across:.1f} 0z"
    )


def _box(x: float, y: float, wide: float, high: float) -> str:
    return f"M{x:.1f} {y:.1f}h{wide:.1f}v{high:.1f}h{-wide:.1f}z"
