"""How full a flyer is expected to get at each of its sizes: what ``flyer-a5.css`` says, in pt."""

from collections.abc import Mapping, Sequence
from typing import Any

from printshop.measure import Faces, Run, lines_of, rows_of
from printshop.plan import Shop
from printshop.sheets.about_activity import Extra
from printshop.sheets.fact_room import (
    LEADING,
    MM,
    Foot,
    Setting,
    edge_in,
    faces_in,
    facts_height,
    foot_height,
)

PAGE = 210 * MM
WIDTH = 124 * MM
PICTO = 15 * MM
PLACE = 14.0
FOOT = Foot(width=87 * MM, call=14, phone=27, imprint=9, gap=1.5 * MM)


def expected(sizes: Sequence[float], side: Mapping[str, Any], shop: Shop) -> tuple[float, ...]:
    """Which part of its page one side of a flyer takes at each size of its text.

    Takes what the template of the side takes.
    """
    words = foot_height(side["page"], side["flyer"]["contact"], FOOT, shop)
    below = 11.1 * MM + max(words, 40 * MM)
    return tuple((_end(size, side, shop) + below) / PAGE for size in sizes)


def _end(size: float, side: Mapping[str, Any], shop: Shop) -> float:
    """Where the last words end."""
    flyer, faces, leading = side["flyer"], faces_in(shop), LEADING[side["page"].direction]
    text = max(size, 14.0)
    setting = Setting(
        width=WIDTH - PICTO,
        text=text,
        main=1.32 * text,
        main_leading=1.2,
        leading=leading,
        least=11 * MM,
        gap=2.4 * size - 27.6,
        apart=4 * MM,
        above=0.15 * text,
    )
    facts = facts_height(flyer["rows"], setting, faces) + max(0.0, 0.2 * text - setting.gap)
    summary = lines_of([Run(flyer["summary"], faces.regular, text)], WIDTH) * leading * text
    extras = _extras(flyer["extras"], text, leading, 2.4 * size - 29, faces)
    return _band(size, side, leading, shop) + 4 * size - 15 * MM + facts + summary + extras


def _band(size: float, side: Mapping[str, Any], leading: float, shop: Shop) -> float:
    faces, edge, flyer = faces_in(shop), edge_in(shop), side["flyer"]
    title = float(flyer["title_size"]) * size
    words = lines_of([Run(side["mark"].names, faces.bold, PLACE)], WIDTH) * leading * PLACE
    words += lines_of([Run(flyer["title"], faces.heavy, title)], WIDTH) * title * 1.08
    above = edge + max(2.4 * size - 4.9 * MM - edge, 3 * MM)
    return above + max(words, 20 * size - 70 * MM) + 22 * size - 85.9 * MM


def _extras(extras: Sequence[Extra], text: float, leading: float, gap: float, faces: Faces) -> float:
    if not extras:
        return 0.0
    wide = [(faces.regular(one.text) * text + 1.5 * text + 6.2 * MM, 0.0) for one in extras]
    return gap + rows_of(wide, WIDTH) * (leading * text + MM)
