"""What the eye meets on paper is what the content says; and every way of breaking that is seen."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from small_town import PRINT, TODAY, Printed
from support.facts import Facts, dates_in, facts_of, phones_in, prices_in, times_in
from support.papers import Paper, read_paper

from catalog import load
from guide.generator import routes_for
from localisation import load_localizers
from printshop.job import Job, Result, Where, Workshop
from printshop.plan import SheetKind, Shop
from printshop.production import draw_all, jobs_of
from printshop.sheets import KINDS
from printshop.shop import open_shop
from printshop.worker import Press

HOLDS = {
    date(2026, 11, 30),
    date(2026, 12, 24),
    date(2026, 12, 31),
    date(2027, 1, 19),
    date(2027, 5, 24),
    date(2027, 11, 24),
}
"""Until when sheets hold: a month, eight weeks, half a year, a year."""

TURNED = {"poster-a4-strips": 7, "poster-a3-strips": 9}
"""Sheets with words that run up, which a reader of lines takes letter by letter, and how many codes each has."""

BY_HAND = {"paper-form-a4"}
"""Paper that comes back: it leads to a desk, not to a page."""

FOR_THE_TEAM = {"call-list-a4", "tally-a4", "signals-a4"}
"""Sheets for the team, which speaks the main language."""

THREE_LANGUAGES = Path(__file__).resolve().parents[1] / "sites" / "drie-talen"
ABOUT_SOUP = (
    "flyer-a5",
    "flyer-a6x4",
    "poster-a4",
    "poster-a3",
    "poster-a4-strips",
    "poster-a3-strips",
    "invitation-a4",
)


@pytest.fixture(scope="module")
def press() -> Press:
    """A press in this very process, for every kind of sheet."""
    return Press(Workshop(root=PRINT))


@pytest.fixture(scope="module")
def facts(shop: Shop) -> Facts:
    """Every fact of the small municipality."""
    found = facts_of(shop.catalog, Path(__file__).parent / "content", TODAY)
    return replace(found, dates=found.dates | HOLDS)


@pytest.fixture(scope="module")
def arabic() -> Shop:
    """A municipality that speaks Arabic too."""
    catalog, _ = load(THREE_LANGUAGES)
    assert catalog is not None
    localizers = load_localizers(catalog.languages, PRINT.parent / "theme" / "translations")
    routes = routes_for(catalog, localizers, catalog.site.facts.url)
    return open_shop(PRINT, catalog=catalog, localizers=localizers, addresses=routes, today=TODAY)


def job_of(shop: Shop, kind: str, slug: str, language: str) -> Job:
    """One real sheet, not printed yet."""
    drawing = draw_all(shop, [one for one in KINDS if one.name == kind])
    [order] = [(k, o) for k, o in drawing.orders if (o.file, o.language) == (slug, language)]
    return jobs_of(shop, [order], PRINT)[0]


def paper_of(result: Result, folder: Path) -> Paper:
    """A finished sheet, read back."""
    assert result.made, (result.fault, result.flaws)
    file = folder / "sheet.pdf"
    file.write_bytes(result.pdf)
    return read_paper(file)


def test_no_kind_of_sheet_tells_a_fact_that_the_content_does_not(printed: Printed, facts: Facts) -> None:
    """One sheet of each kind in each language, those on demand too, read in the order of the eye."""
    sheets = {(one.sheet.sheet, one.sheet.language): one.sheet for one in printed.production.printed}
    faults = [
        f"{sheet.path}: {fault}"
        for sheet in sheets.values()
        if sheet.sheet not in TURNED
        for fault in facts.foreign(read_paper(printed.folder / sheet.path).text, sheet.language)
    ]
    assert {kind for kind, _ in sheets} >= {kind.name for kind in KINDS} - {"flyer-a5-duplex"}
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    "kind",
    [one for one in KINDS if not one.always and one.name not in FOR_THE_TEAM],
    ids=lambda kind: kind.name,
)
def test_arabic_paper_tells_no_fact_that_the_content_does_not(
    press: Press, arabic: Shop, kind: SheetKind, tmp_path: Path
) -> None:
    """Paper on demand fits; its codes are there; numbers and hours keep their order among words from right to left.

    What every build prints is read in ``acceptance/test_facts_on_paper.py``, all of it.
    """
    drawn = [(k, o) for k, o in draw_all(arabic, [kind]).orders if o.language == "ar"]
    assert drawn
    found = facts_of(arabic.catalog, THREE_LANGUAGES, TODAY)
    paper = paper_of(press.make(jobs_of(arabic, drawn[:1], PRINT)[0]), tmp_path)
    assert paper.language == "ar"
    assert paper.collisions == ()
    if kind.name not in BY_HAND:
        assert arabic.addresses.qr(drawn[0][1].entry.code) in paper.codes
        assert len(paper.codes) >= TURNED.get(kind.name, 1)
    if kind.name in TURNED:
        return
    text = paper.text
    issue = drawn[0][1].edition
    known = replace(found, dates=found.dates | HOLDS | {issue})
    assert known.foreign(text, "ar") == []
    assert phones_in(text)


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("kind", ABOUT_SOUP)
def test_every_fact_of_an_activity_is_on_its_paper(
    printed: Printed, shop: Shop, kind: str, language: str
) -> None:
    """Number, date, both hours, price, address and short code."""
    text = read_paper(printed.file(f"{language}/{kind}/soep.pdf")).text
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    assert "025550001" in phones_in(text)
    assert {(when[1], when[2]) for when in dates_in(text, language)} >= {(12, 5)}
    assert {time(14), time(17)} <= times_in(text, language)
    assert Decimal("2.50") in prices_in(text, language)
    assert str(soup.facts.address) in text
    assert shop.addresses.spoken(soup.code) in "".join(text.split())


def test_a_reversed_number_is_seen(press: Press, arabic: Shop, tmp_path: Path) -> None:
    """Without its isolate and its fixed spaces the groups of a number print from right to left."""
    shop, catalog = arabic, arabic.catalog
    job = job_of(shop, "flyer-a5", "winterfeest", "ar")
    sure = {service.facts.phone.digits for service in catalog.services if service.facts.phone}
    assert phones_in(paper_of(press.make(job), tmp_path).text) & sure
    broken = replace(job, html=job.html.replace('<span dir="ltr">', "<span>").replace("\u00a0", " "))
    assert not phones_in(paper_of(press.make(broken), tmp_path).text) & sure


def test_a_wrong_price_is_seen(press: Press, shop: Shop, facts: Facts, tmp_path: Path) -> None:
    """Two figures that changed places."""
    job = job_of(shop, "flyer-a5", "soep", "nl")
    broken = replace(job, html=job.html.replace("2,50", "2,05"))
    assert facts.foreign(paper_of(press.make(broken), tmp_path).text, "nl") == ["prijs 2.05"]


def test_a_missing_short_code_is_seen(press: Press, shop: Shop, tmp_path: Path) -> None:
    """Its square may still be there."""
    job = job_of(shop, "flyer-a5", "soep", "nl")
    code = next(one.code for one in shop.catalog.activities if one.slug == "soep")
    spoken = shop.addresses.spoken(code)
    broken = replace(job, html=job.html.replace(f">{spoken}<", "><"))
    assert spoken in "".join(paper_of(press.make(job), tmp_path).text.split())
    assert spoken not in "".join(paper_of(press.make(broken), tmp_path).text.split())


def test_a_missing_strip_is_seen(press: Press, shop: Shop, tmp_path: Path) -> None:
    """Left out of the template it is missed by its code; hidden by a style it is not even made."""
    job = job_of(shop, "poster-a4-strips", "soep", "nl")
    start = job.html.index('<div class="strip strip--5">')
    without = replace(job, html=job.html[:start] + "</body></html>")
    assert len(paper_of(press.make(job), tmp_path).codes) == 7
    assert len(paper_of(press.make(without), tmp_path).codes) == 6
    hidden = replace(job, html=job.html.replace("<body>", "<body><style>.strip--5{display:none}</style>"))
    assert Where.LOST in {flaw.where for flaw in press.make(hidden).flaws}


@pytest.mark.parametrize(
    "style",
    [".fact__main{height:3mm;overflow:hidden}", ".foot{inset-block-end:-9mm}", ".band__title{margin-inline-start:-20mm}",
     ".foot__words{margin-inline-end:-20mm}", ".fact{height:4mm;min-height:0}"],
)  # fmt: skip
def test_a_clipped_or_covered_word_is_seen(press: Press, shop: Shop, style: str) -> None:
    """A style sheet that cuts, moves or covers words makes no sheet."""
    job = job_of(shop, "flyer-a5", "soep", "nl")
    broken = press.make(replace(job, html=job.html.replace("<body>", f"<body><style>{style}</style>")))
    assert broken.flaws or broken.overfull
    assert not broken.pdf
