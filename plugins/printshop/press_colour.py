"""Which inks make a colour of a screen, on the coated paper of an ordinary print shop.

What each ink gives when it covers the paper is known, and what two give on top of each other. A screen of dots mixes
them by how much of the paper each one covers (Neugebauer), with the light that spreads in the paper (Yule and Nielsen).
That tells the colour of inks; the inks of a colour are found by trying, from coarse to fine.
"""

from functools import lru_cache
from itertools import product

MOST = 2.8
"""How much ink paper takes in all; 1 is one full layer."""

Light = tuple[float, float, float]
Inks = tuple[float, float, float, float]

_SPREAD = 2.0
"""How much light spreads in the paper (the n of Yule and Nielsen)."""

_FULL: dict[tuple[int, int, int], tuple[int, int, int]] = {
    (0, 0, 0): (255, 255, 255),
    (1, 0, 0): (0, 159, 227),
    (0, 1, 0): (230, 0, 126),
    (0, 0, 1): (255, 237, 0),
    (1, 1, 0): (49, 39, 131),
    (1, 0, 1): (0, 150, 64),
    (0, 1, 1): (227, 6, 19),
    (1, 1, 1): (58, 50, 46),
}
"""Full layers of cyan, magenta and yellow on coated paper (FOGRA39), as a screen shows them."""

_BLACK = (29, 29, 27)
_STEPS = (0.25, 0.12, 0.06, 0.03, 0.015, 0.008, 0.004)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055  # noqa: PLR2004 - sRGB


def _spread(colour: tuple[int, int, int], black: int) -> Light:
    """What a full layer reflects, perhaps with black on it."""
    parts = (
        _linear(channel / 255) * (_linear(dark / 255) if black else 1)
        for channel, dark in zip(colour, _BLACK, strict=True)
    )
    red, green, blue = (part ** (1 / _SPREAD) for part in parts)
    return red, green, blue


_LAYERS = [(inks, black, _spread(_FULL[inks], black)) for inks in _FULL for black in (0, 1)]


def seen(inks: Inks) -> Light:
    """The colour that inks make, as a screen shows it: each from 0 to 1."""
    *chromatic, key = inks
    sums = [0.0, 0.0, 0.0]
    for layer, black, light in _LAYERS:
        share = key if black else 1 - key
        for ink, there in zip(chromatic, layer, strict=True):
            share *= ink if there else 1 - ink
        if share:
            sums = [total + share * part for total, part in zip(sums, light, strict=True)]
    red, green, blue = (_encoded(total**_SPREAD) for total in sums)
    return red, green, blue


@lru_cache(maxsize=1024)
def inks_of(red: float, green: float, blue: float) -> Inks:
    """The inks whose colour comes nearest: two of colour and black, since the third would only make them grey."""
    wanted = (red, green, blue)
    spared = wanted.index(max(wanted))
    free = [place for place in range(4) if place != spared]
    best = [1 - channel for channel in wanted] + [0.0]
    best[spared] = 0.0
    error = _apart(best, wanted)
    for step in _STEPS:
        better = True
        while better:
            better = False
            for moves in product((-step, 0.0, step), repeat=3):
                tried = list(best)
                for place, move in zip(free, moves, strict=True):
                    tried[place] = min(1.0, max(0.0, tried[place] + move))
                if sum(tried) <= MOST and (found := _apart(tried, wanted)) < error - 1e-9:
                    best, error, better = tried, found, True
    cyan, magenta, yellow, key = (round(ink, 2) for ink in best)
    return cyan, magenta, yellow, key


def _apart(inks: list[float], wanted: Light) -> float:
    cyan, magenta, yellow, key = inks
    return sum((a - b) ** 2 for a, b in zip(seen((cyan, magenta, yellow, key)), wanted, strict=True))
