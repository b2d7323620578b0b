"""The colours of the neighbourhoods on paper, and the mixes drawn from them."""

from collections.abc import Mapping
from dataclasses import dataclass

from printshop.variant import Variant

INK = "#1b1b1b"
WHITE = "#ffffff"
LAMP = "#ffd766"
"""Light behind a window: warm, and only ever a detail."""


@dataclass(frozen=True, kw_only=True)
class Colour:
    """How one colour of the palette is used on paper.

    ``band`` fills the header and ``on_band`` is the text upon it. ``line`` draws pictograms
    on white (never a light colour), ``fill`` colours them in, ``tint`` lies behind them.
    """

    band: str
    on_band: str
    line: str
    fill: str
    tint: str


_NEARLY_BLACK = 0.04045
"""Below this sRGB is a straight line (WCAG, relative luminance)."""


def mix(colour: str, other: str, share: float) -> str:
    """``colour`` with a ``share`` (0 to 1) of ``other`` stirred in, as ``#rrggbb``."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def contrast(colour: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, from 1 to 21."""
    light, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= _NEARLY_BLACK else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _dark(band: str) -> Colour:
    return Colour(
        band=band, on_band=WHITE, line=band, fill=mix(band, WHITE, 0.78), tint=mix(band, WHITE, 0.92)
    )


def _light(band: str) -> Colour:
    return Colour(band=band, on_band=INK, line=INK, fill=band, tint=mix(band, WHITE, 0.78))


def _outlined(colour: Colour) -> Colour:
    """The same colour for lines only: where it would be filled, paper stays white."""
    return Colour(band=WHITE, on_band=colour.line, line=colour.line, fill=WHITE, tint=WHITE)


COLOURS: dict[str, Colour] = {
    "paars": _dark("#5b2a86"),
    "rood": _dark("#a6192e"),
    "geel": _light("#ffd100"),
    "groen": _dark("#1d5735"),
    "blauw": _dark("#0b3d91"),
    "oranje": _light("#ff9f1c"),
}
"""By the word a writer uses. Text on a band has a contrast of 7 or more."""

_OUTLINED = {name: _outlined(colour) for name, colour in COLOURS.items()}


def palette_of(variant: Variant) -> Mapping[str, Colour]:
    """The colours as one variant uses them. Inks of a print shop are mixed when a page is finished."""
    return _OUTLINED if variant is Variant.ECO else COLOURS
