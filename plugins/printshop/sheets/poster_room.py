"""How full a poster is expected to get at each of its sizes: what ``poster-a4.css`` says, in pt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from printshop.measure import Run, lines_of
from printshop.plan import Shop
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


@dataclass(frozen=True, kw_only=True)
class Measures:
    """The lengths at the top of a style sheet, in mm: ``mm`` counts them, A3 has a longer one."""

    mm: float = 1.0
    foot_end: float
    code: float
    street: float
    call: float


def expected(
    sizes: Sequence[float], measures: Measures, sheet: Mapping[str, Any], shop: Shop
) -> tuple[float, ...]:
    """Which part of its page a poster takes at each size of its facts, without spread white space.

    Takes what its template takes.
    """
    mm, code = measures.mm * MM, measures.code * MM
    call = measures.call * MM
    foot = Foot(width=189 * mm - code, call=call, phone=2.35 * call, imprint=3.2 * mm, gap=2 * mm)
    words = foot_height(sheet["page"], sheet["poster"]["contact"], foot, shop)
    rest = _band(measures, sheet, shop) + 6 * mm + 5.8 * mm + max(words, code) + measures.foot_end * MM
    return tuple((rest + _facts(size, mm, sheet, shop)) / (297 * mm) for size in sizes)


def _band(measures: Measures, sheet: Mapping[str, Any], shop: Shop) -> float:
    mm, edge, faces = measures.mm * MM, edge_in(shop), faces_in(shop)
    poster, size = sheet["poster"], float(sheet["poster"]["title_size"])
    direction = sheet["page"].direction
    place = lines_of([Run(sheet["mark"].names, faces.bold, 7 * mm)], 186 * mm) * LEADING[direction] * 7 * mm
    title = lines_of([Run(poster["title"], faces.heavy, size)], 186 * mm)
    leading = 1.25 if direction == "rtl" else 1.1
    words = place + title * leading * size
    return edge + max(9 * mm - edge, 4 * mm) + words + 3 * mm + measures.street * MM


def _facts(size: float, mm: float, sheet: Mapping[str, Any], shop: Shop) -> float:
    direction = sheet["page"].direction
    setting = Setting(
        width=186 * mm - 3.1 * size,
        text=size,
        main=1.4 * size,
        main_leading=1.35 if direction == "rtl" else 1.18,
        leading=LEADING[direction],
        least=2.4 * size,
        gap=0.5 * size,
        apart=0.8 * size,
    )
    return facts_height(sheet["poster"]["rows"], setting, faces_in(shop))
