"""Colours of a screen as inks of a press, in a PDF that is laid out but not written yet.

Text and codes are black ink only: four inks on top of each other make thin letters blurred.
Colours get the inks that look most like them on coated paper, three at most. A print shop that
needs it exact has its own profile.
"""

import re

import pydyf

from printshop.press_colour import inks_of

_RGB = re.compile(rb"(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (rg|RG)")
_GREY = 0.03
"""Colours whose channels differ less than this are greys: black ink only."""

_BLACK = 0.2
"""Greys darker than this are text: full black."""


def to_inks(red: float, green: float, blue: float) -> tuple[float, float, float, float]:
    """Cyan, magenta, yellow and black for one colour, all from 0 to 1."""
    light = max(red, green, blue)
    if light - min(red, green, blue) < _GREY:
        return 0.0, 0.0, 0.0, 1.0 if light < _BLACK else 1 - light
    return inks_of(red, green, blue)


def use_inks(pdf: pydyf.PDF) -> None:
    """Put inks in place of every colour of a screen."""
    for one in pdf.objects:
        if isinstance(one, pydyf.Stream):
            one.stream = [_inked(part) if isinstance(part, bytes) else part for part in one.stream]
            group = one.extra.get("Group")
            if group is not None:
                group["CS"] = "/DeviceCMYK"


def _inked(part: bytes) -> bytes:
    found = _RGB.fullmatch(part)
    if found is None:
        return part
    inks = to_inks(*(float(found[channel]) for channel in (1, 2, 3)))
    operator = "k" if found[4] == b"rg" else "K"
    return f"{' '.join(f'{ink:.4g}' for ink in inks)} {operator}".encode()
