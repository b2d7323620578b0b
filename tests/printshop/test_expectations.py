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
from printshop.variant import Variant
from printshop.worker import Press

ALMOST = 0.01
"""How far an expectation may be off: a hundredth of the page. Letters are measured without their kerning."""


class Counting(Press):
    """A press that counts how often it lays out, and measures how full each sheet got."""

    def __init__(self) -> None:
        super().__init__(Workshop(root=PRINT))
        self.measured: list[tuple[float, float]] = []

    def _lay_out(self, html: Paper, job: Job, size: float, *, air: float = 0.0, fillers: int = 0) -> Document:
        document = super()._lay_out(html, job, size, air=air, fillers=fillers)
        self.measured.append((size, filled(document, job.pages)))
        return document


@pytest.fixture(scope="module")
def press() -> Counting:
    """A press in this very process."""
    return Counting()


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("kind", [FLYER_A5, FLYER_A5_DUPLEX], ids=lambda kind: kind.name)
def test_a_sheet_is_laid_out_once(press: Counting, shop: Shop, kind: SheetKind, variant: Variant) -> None:
    """What its style sheet says, and what is expected of it, are the same."""
    papers = replace(shop, variant=variant)
    for job in jobs_of(papers, draw_all(papers, [kind]).orders[:4], PRINT):
        press.measured.clear()
        assert press.make(job).made
        assert len(press.measured) == 1
        [(size, part)] = press.measured
        assert part == pytest.approx(expected_at(size, job.fit), abs=ALMOST)


def expected_at(size: float, fit: Fit) -> float:
    """How full the sheet was expected to get."""
    return fit.expected[fit.sizes.index(size)]
