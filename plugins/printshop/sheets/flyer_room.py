"""How full a flyer is expected to get at each of its sizes: what ``flyer-a5.css`` says, in pt."""

from collections.abc import Mapping, Sequence
from typing import Any

from printshop.measure import Faces, Run, lines_of, rows_of
from printshop.pieces import PageFrame
from printshop.plan import Shop
from printshop.sheets.about_activity import Call, Extra
from printshop.sheets.fact_room import LEADING, MM, Setting, edge_in, faces_in, facts_height

PAGE = 210 * MM
WIDTH = 124 * MM
PICTO = 15 * MM
BESIDE = 87 * MM
PLACE, CALL, PHONE, IMPRINT = 14.0, 14.0, 27.0, 9.0


def expected(sizes: Sequence[float], side: Mapping[str, Any], shop: Shop) -> tuple[float, ...]:
    """Which part of its page one side of a flyer takes at each size of its text.

    Takes what the template of the side takes.
    """
    below = _foot(side["page"], side["flyer"]["contact"], shop)
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


def _foot(page: PageFrame, contact: Call | None, shop: Shop) -> float:
    """From the line above the code to the edge of the page."""
    faces, say = faces_in(shop), shop.localizers[page.language].gettext
    address = Run(page.address, faces.bold, CALL)
    imprint = [f"{line.text} {line.beside}" for line in page.imprint]
    if contact is None:
        lines = lines_of([Run(say("Questions? Look at"), faces.regular, CALL)], BESIDE) + 1
    else:
        lines = lines_of([Run(contact.invite, faces.regular, CALL)], BESIDE)
        lines += lines_of([Run(say("or look at"), faces.regular, CALL), address], BESIDE)
        imprint += [contact.caution] * bool(contact.caution)
    small = sum(lines_of([Run(one, faces.regular, IMPRINT)], BESIDE) for one in imprint)
    words = lines * 1.3 * CALL + (contact is not None) * 1.15 * PHONE + 1.5 * MM + small * 1.24 * IMPRINT
    return 11.1 * MM + max(words, 40 * MM)
