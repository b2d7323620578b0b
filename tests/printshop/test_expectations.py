"""How full a sheet is expected to get, so that it is laid out once."""

from dataclasses import replace

import pytest
from small_town import PRINT
from weasyprint import Document

from printshop.fullness import filled
from printshop.job import Fit, Job, Workshop
from printshop.paper import Paper
from printshop.plan import SheetKind, Shop
from printshop.production import draw_all, jobs_of
from printshop.sheets.flyer import FLYER_A5, FLYER_A5_DUPLEX
from printshop.sheets.poster import POSTER_A3, POSTER_A3_STRIPS, POSTER_A4, POSTER_A4_STRIPS
from printshop.sheets.where_to_go import WHERE_TO_GO_A4
from printshop.variant import Variant
from printshop.worker import Press

ALMOST = 0.01
"""How far an expectation may be off: a hundredth of the page. Letters are measured without their kerning."""

KINDS = (FLYER_A5, FLYER_A5_DUPLEX, POSTER_A4, POSTER_A3, POSTER_A4_STRIPS, POSTER_A3_STRIPS, WHERE_TO_GO_A4)


class Counting(Press):
    """A press that counts how often it lays out, and measures how full each sheet got."""

    def __init__(self) -> None:
        super().__init__(Workshop(root=PRINT))
        self.measured: list[tuple[float, float, float]] = []

    def _lay_out(self, html: Paper, job: Job, size: float, *, air: float = 0.0, fillers: int = 0) -> Document:
        document = super()._lay_out(html, job, size, air=air, fillers=fillers)
        self.measured.append((size, filled(document, job.pages), air))
        return document


@pytest.fixture(scope="module")
def press() -> Counting:
    """A press in this very process."""
    return Counting()


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_sheet_is_laid_out_once(press: Counting, shop: Shop, kind: SheetKind, variant: Variant) -> None:
    """What its style sheet says, and what is expected of it, are the same."""
    papers = replace(shop, variant=variant)
    for job in jobs_of(papers, draw_all(papers, [kind]).orders[:3], PRINT):
        press.measured.clear()
        assert press.make(job).made
        assert len(press.measured) == 1
        [(size, part, air)] = press.measured
        assert part == pytest.approx(expected_at(size, air, job.fit), abs=ALMOST)


def expected_at(size: float, air: float, fit: Fit) -> float:
    """How full the sheet was expected to get, its white space included."""
    return fit.expected[fit.sizes.index(size)] + (air * fit.slots / fit.height if air else 0)
