"""A page of the site, printed by the browser of whoever reads it."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from support.kinds import one_of_each
from support.visitor import Visitor

pytestmark = pytest.mark.browser

NOTHING_TO_CLICK = ".zb-top, form, button, .zb-more, .zb-filters, .zb-months, .zb-share, .zb-street"
PAPER = {"width": 680, "height": 1000}
"""Pixels between the margins of an A4."""


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("three", "ar")])
def test_on_paper_all_is_black_and_nothing_waits_for_a_click(
    visitor: Visitor, site: str, language: str
) -> None:
    """Whatever colours the screen has: words are black on white, also of those who read in the dark."""
    faults = []
    with visitor.visit(site, width=PAPER["width"], color_scheme="dark") as visit:
        visit.page.emulate_media(media="print", color_scheme="dark")
        for path in one_of_each(visit.guide, language):
            visit.go(path)
            faults += [f"/{path} {fault}" for fault in visit.probe("paper", NOTHING_TO_CLICK)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("place", "most"), [("agenda", 6), ("numbers", 4)])
def test_a_list_takes_few_sheets(visitor: Visitor, place: str, most: int) -> None:
    """Eight weeks of the agenda, or all numbers: little paper, and no empty last page."""
    with visitor.visit("real") as visit:
        visit.go(getattr(visit.guide.routes, place)("nl"))
        printed = PdfReader(BytesIO(visit.page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(printed.pages) <= most
    assert printed.pages[-1].extract_text().strip()
