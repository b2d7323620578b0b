"""How full ``where-to-go-a4`` is expected to get at each of its sizes: what its style sheet says, in pt."""

from collections.abc import Mapping, Sequence
from typing import Any

from printshop.measure import Faces, Run, lines_of
from printshop.pieces import PageFrame
from printshop.plan import Shop
from printshop.sheets.fact_room import MM, faces_in
from printshop.sheets.needs import Box

HEIGHT = 297
"""The page, in mm."""

WIDE, COLUMN, INSET = 182 * MM, 89 * MM, 8.8 * MM
BESIDE_CODE, BELOW = 150 * MM, 153 * MM
LINE, NUMBER, UNSURE, IMPRINT = 11.0, 16.0, 12.0, 9.0


def expected(
    sizes: Sequence[float], sheet: Mapping[str, Any], page: PageFrame, shop: Shop
) -> tuple[float, ...]:
    """Which part of its page the sheet takes at each size of its text, without spread white space."""
    faces = faces_in(shop)
    foot = _foot(sheet, page, shop)
    return tuple((38.5 * MM + _boxes(size, sheet, faces) + foot) / (HEIGHT * MM) for size in sizes)


def _boxes(size: float, sheet: Mapping[str, Any], faces: Faces) -> float:
    wide = sum(_box(box, size, WIDE, faces) for box in sheet["wide"])
    columns = (sum(_box(box, size, COLUMN, faces) for box in column) for column in sheet["columns"])
    return wide + max(columns, default=0.0)


def _box(box: Box, size: float, width: float, faces: Faces) -> float:
    """A box and the gap below it: its needs, then who helps."""
    inside, beside = width - INSET, 2.6 * size
    cell = inside / len(box.rows[0]) - beside
    needs = 1.8 * MM + sum(
        max(lines_of([Run(need.question, faces.bold, size)], cell) for need in row if need) * 1.2 * size
        + 0.7 * size
        + 0.8 * MM
        for row in box.rows
    )
    helper = lines_of([Run(box.helper, faces.regular, size)], inside - beside) * 1.2 * size
    digits = 1.75 if len(box.rows[0]) > 1 else 1.4
    phone = 1.2 * digits * size if box.phone else 0.0
    return 3.8 * MM + needs + 1.4 * MM + helper + phone


def _foot(sheet: Mapping[str, Any], page: PageFrame, shop: Shop) -> float:
    """From the rule above the numbers to the edge of the page."""
    faces, say = faces_in(shop), shop.localizers[page.language].gettext

    def lines(size: float, width: float, text: str, *more: Run) -> int:
        return lines_of([Run(text, faces.regular, size), *more], width)

    words = 0.0
    for row in sheet["helplines"]:
        texts = [f"{one.what} ({one.spoken})" if one.spoken else one.what for one in row if one]
        words += max(lines(LINE, 47 * MM, text) for text in texts) * 1.15 * LINE + 1.15 * NUMBER + 0.8 * MM
    words += MM if sheet["helplines"] else 0.0
    contact, asking = sheet["contact"], 0
    if contact:
        phone = Run(f"{contact.phone}*" if contact.due else contact.phone, faces.heavy, UNSURE)
        asking += lines(UNSURE, BESIDE_CODE, contact.invite, phone)
    asking += lines(UNSURE, BESIDE_CODE, say("All help:"), Run(page.address, faces.bold, UNSURE))
    due = say("Call first: we have not checked this number for more than half a year.")
    below = lines(UNSURE, BELOW, f"* {due}") if sheet["any_due"] else 0
    small = sum(lines(IMPRINT, WIDE, f"{one.text} {one.beside}") for one in page.imprint)
    return (
        9.9 * MM + max(29 * MM, words + asking * 1.3 * UNSURE) + below * 1.3 * UNSURE + small * 1.24 * IMPRINT
    )
