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


def printed_or_told(drawing: Drawing, shop: Shop, room: PrintRoom, cache: Path, folder: Path) -> None:
    """Each sheet is whole and without words over words, or a problem names its kind and a file."""
    made = print_drawn(drawing, shop, room, root=PRINT, cache=PrintCache(cache))
    wanted = {(kind.name, order.language) for kind, order in drawing.orders}
    printed = {(one.sheet.sheet, one.sheet.language) for one in made.printed}
    assert {one.code for one in made.problems} <= TOLD
    for kind, language in wanted - printed:
        assert any(f"{kind} ({language})" in one.message for one in made.problems), (kind, language)
    for one in (each for each in made.printed if each.sheet.pages <= SHORT):
        file = folder / "sheet.pdf"
        file.write_bytes(one.pdf)
        assert read_paper(file).collisions == (), one.sheet.path


@pytest.fixture(scope="module")
def drawing(full: Shop) -> Drawing:
    """The fullest sheet of each kind in each language, the fullest of all last."""
    drawing = draw_all(full, KINDS)
    assert {one.code for one in drawing.problems} <= TOLD
    ranked = sorted(drawing.orders, key=lambda one: len(repr(one[1].context)))
    fullest = {(kind.name, order.language): (kind, order) for kind, order in ranked}
    assert {language for _, language in fullest} == set(full.catalog.languages)
    return Drawing(orders=sorted(fullest.values(), key=ranked.index))


def test_the_fullest_sheet_of_each_kind_fits_or_tells_what_to_shorten(
    full: Shop, drawing: Drawing, room: PrintRoom, paper_cache: Path, tmp_path: Path
) -> None:
    """In the language in which it holds most."""
    fullest = {kind.name: (kind, order) for kind, order in drawing.orders}
    assert fullest.keys() >= {"flyer-a5", "service-a5", "where-to-go-a4", "calendar-a4", "booklet-a5"}
    printed_or_told(Drawing(orders=list(fullest.values())), full, room, paper_cache, tmp_path)


@pytest.mark.long
def test_every_sheet_of_a_full_guide_fits_or_tells_what_to_shorten(
    full: Shop, drawing: Drawing, room: PrintRoom, paper_cache: Path, tmp_path: Path
) -> None:
    """The fullest of each kind in each language."""
    printed_or_told(drawing, full, room, paper_cache, tmp_path)


def test_a_full_month_and_too_many_needs_are_told(full: Shop, room: PrintRoom, paper_cache: Path) -> None:
    """Forty-five activities do not fit on a page, nor do twenty long needs with twenty numbers."""
    kinds = [one for one in KINDS if one.name in ("calendar-a4", "where-to-go-a4")]
    made = print_drawn(draw_all(full, kinds), full, room, root=PRINT, cache=PrintCache(paper_cache))
    messages = " ".join(one.message for one in made.problems)
    assert "calendar-a4 (nl)" in messages
    assert "where-to-go-a4 (nl)" in messages
