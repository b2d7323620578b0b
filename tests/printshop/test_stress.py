"""The fullest guide that somebody may write: every sheet fits, or its makers hear what to shorten."""

from pathlib import Path

import pytest
from small_town import PRINT, TODAY
from support.full_site import ACTIVITIES, QUESTIONS, SERVICES, write_full_site
from support.papers import read_paper

from catalog import load
from guide.generator import routes_for
from localisation import load_localizers
from printshop.cache import PrintCache
from printshop.plan import Shop
from printshop.press import PrintRoom
from printshop.production import Drawing, draw_all, print_drawn
from printshop.sheets import KINDS
from printshop.shop import open_shop

TOLD = {"print-too-full", "print-title-too-long", "print-small-type"}
"""What somebody can mend by writing less; anything else would be a fault of ours."""

SHORT = 2
"""How many pages are read back; on longer papers the press itself looks for words over words."""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """What the sheets of the full guide are drawn from."""
    catalog, problems = load(write_full_site(tmp_path_factory.mktemp("full") / "content"))
    assert catalog is not None
    assert problems == []
    assert len(catalog.questions) >= QUESTIONS
    assert len(catalog.services) >= SERVICES
    assert len(catalog.activities) >= ACTIVITIES
    localizers = load_localizers(catalog.languages, PRINT.parent / "theme" / "translations")
    routes = routes_for(catalog, localizers, catalog.site.facts.url)
    return open_shop(PRINT, catalog=catalog, localizers=localizers, addresses=routes, today=TODAY)


def test_every_sheet_of_a_full_guide_fits_or_tells_what_to_shorten(
    full: Shop, room: PrintRoom, paper_cache: Path, tmp_path: Path
) -> None:
    """The fullest of each kind in each language: whole and without words over words, or a problem that names a file."""
    drawing = draw_all(full, KINDS)
    fullest = {}
    for kind, order in sorted(drawing.orders, key=lambda one: len(repr(one[1].context))):
        fullest[kind.name, order.language] = (kind, order)
    made = print_drawn(
        Drawing(orders=list(fullest.values())), full, room, root=PRINT, cache=PrintCache(paper_cache)
    )
    told = {one.code for one in (*drawing.problems, *made.problems)}
    printed = {(one.sheet.sheet, one.sheet.language) for one in made.printed}
    assert told <= TOLD
    for kind, language in fullest.keys() - printed:
        assert any(f"{kind} ({language})" in one.message for one in made.problems), (kind, language)
    for one in (each for each in made.printed if each.sheet.pages <= SHORT):
        file = tmp_path / "sheet.pdf"
        file.write_bytes(one.pdf)
        assert read_paper(file).collisions == (), one.sheet.path


def test_a_full_month_and_too_many_needs_are_told(full: Shop, room: PrintRoom, paper_cache: Path) -> None:
    """Forty-five activities do not fit on a page, nor do twenty long needs with twenty numbers."""
    kinds = [one for one in KINDS if one.name in ("calendar-a4", "where-to-go-a4")]
    made = print_drawn(draw_all(full, kinds), full, room, root=PRINT, cache=PrintCache(paper_cache))
    messages = " ".join(one.message for one in made.problems)
    assert "calendar-a4 (nl)" in messages
    assert "where-to-go-a4 (nl)" in messages
