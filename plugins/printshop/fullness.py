"""How full a sheet is as it was laid out: its white space, and by how many characters it is too full."""

from itertools import chain
from math import ceil

from weasyprint import HTML, Document

from printshop.job import ANY
from printshop.layout_check import letters, texts

_MM = 96 / 25.4
_A_LITTLE_TOO_FULL, _ROOM_TO_GROW = 1.02, 0.9


def room(document: Document) -> float:
    """The white space, in mm, between the end of the text and the foot of the page; less than 0 when they collide.

    A sheet with a front has such a place on both its sides: the fuller one counts.
    """
    sides = ((document.pages[-1].anchors, ""), (document.pages[0].anchors, "-front"))
    rooms = (
        (place[f"foot{side}"][1] - place[f"end{side}"][1]) / _MM
        for place, side in sides
        if f"end{side}" in place and f"foot{side}" in place
    )
    return float(min(rooms, default=0.0))


def filled(document: Document, pages: int) -> float:
    """Which part of its pages the text takes: more than 1 does not fit.

    A text that may go on has room, unless something on it got torn.
    """
    if pages == ANY:
        return _A_LITTLE_TOO_FULL if _torn(document) else _ROOM_TO_GROW
    left = room(document) * _MM / document.pages[-1].height
    if len(document.pages) <= pages:
        return float(1 - left)
    last = document.pages[-1]
    end = last.anchors["end"][1] / last.height if "end" in last.anchors else 1.0
    return float(max(len(document.pages) - 1 + end + _foot(document), pages + 0.01) / pages)


def _torn(document: Document) -> bool:
    """Whether something that must stay whole runs on over the edge of a page.

    That is what lies between an anchor and the one of the same name with ``~end`` behind it.
    """
    page_of: dict[str, int] = {}
    for number, page in enumerate(document.pages):
        for name in page.anchors:
            page_of.setdefault(name, number)  # a torn element has its anchor on each of its pages
    return any(page_of[name] != page_of.get(f"{name}~end", page_of[name]) for name in page_of)


def too_many(document: Document, html: HTML, part: float) -> int:
    """About how many characters of the main text have to go before it fits; at least one.

    Takes the sheet at its smallest size, what it was made from, and which part of its pages it takes.
    """
    main = html.etree_element.find(".//main")
    if main is None:
        return 1
    characters = len(letters("".join(texts(main))))
    taken = max(part - _top(document) - _foot(document), part - 1)
    return max(1, ceil(characters * (part - 1) / taken))


def _top(document: Document) -> float:
    """Which part of the first page stands above the main text."""
    page = document.pages[0]
    tops = (box.position_y for box in page._page_box.descendants() if box.element_tag == "main")  # noqa: SLF001 - the only way to the boxes
    return float(next(chain(tops, [0.0])) / page.height)


def _foot(document: Document) -> float:
    """Which part of a page its foot takes: it stays free of text, also of text that ran on to another page."""
    pages = (page for page in document.pages if "foot" in page.anchors)
    return next((float(1 - page.anchors["foot"][1] / page.height) for page in pages), 0.0)
