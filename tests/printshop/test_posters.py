"""Posters of an activity, with and without strips to tear off."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from small_town import Printed
from support.papers import DPI, read_paper

from catalog.problems import Problem
from printshop.plan import Order, Shop
from printshop.qr import code_of
from printshop.sheets import poster

MM = 72 / 25.4
SMALL_PRINT = 9
SMALLEST_WORDS = 11
KINDS = (poster.POSTER_A4, poster.POSTER_A3, poster.POSTER_A4_STRIPS, poster.POSTER_A3_STRIPS)


@dataclass(frozen=True)
class Expected:
    """What a finished poster must be: its size in mm, its codes, the dark part of the largest in mm."""

    size: tuple[int, int]
    codes: int
    dark: int


A4 = Expected((210, 297), 1, 36)
A3 = Expected((297, 420), 1, 60)
PAPERS = {
    "nl/poster-a4/soep.pdf": A4,
    "fr/poster-a4/soep.pdf": A4,
    "nl/poster-a3/koffie.pdf": A3,
    "nl/poster-a4-strips/koffie.pdf": replace(A4, codes=7),
    "fr/poster-a4-strips/soep.pdf": replace(A4, codes=7),
    "nl/poster-a3-strips/soep.pdf": replace(A3, codes=9),
}
EACH = pytest.mark.parametrize(("path", "expected"), PAPERS.items(), ids=PAPERS.keys())


@EACH
def test_a_poster_has_its_size_and_its_codes(
    printed: Printed, shop: Shop, path: str, expected: Expected
) -> None:
    """One page; each code leads to the entry, also on every strip; no words lie on words."""
    paper = read_paper(printed.file(path))
    code = next(one.code for one in printed.production.printed if one.sheet.path == f"print/{path}")
    assert paper.sizes == (expected.size,)
    assert paper.codes == (shop.addresses.qr(code),) * expected.codes
    assert paper.collisions == ()
    assert paper.language == path[:2]


@EACH
def test_the_codes_of_a_poster_are_large_enough(printed: Printed, path: str, expected: Expected) -> None:
    """The dark part of the largest can be read from afar; on a strip it is 22 mm, without its border."""
    widths = sorted(code_widths(printed.file(path)))
    assert len(widths) == expected.codes
    assert widths[-1] >= expected.dark
    assert widths[0] >= 22


def code_widths(file: Path) -> list[float]:
    """How wide the dark part of each code is, in mm."""
    with pypdfium2.PdfDocument(file) as pdf:
        picture = pdf[0].render(scale=DPI / 72, grayscale=True).to_pil()
    codes = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    return [(one.position.top_right.x - one.position.top_left.x) * 25.4 / DPI for one in codes]


@EACH
def test_nothing_leaves_a_poster_and_nothing_is_too_small(
    printed: Printed, path: str, expected: Expected
) -> None:
    """Words keep five millimetres from the edge, also on strips; only the imprint is smaller than 11 pt."""
    with pdfplumber.open(printed.file(path)) as pdf:
        chars = [char for char in pdf.pages[0].chars if str(char["text"]).strip()]
    for low, high, length in (("x0", "x1", expected.size[0]), ("top", "bottom", expected.size[1])):
        assert min(float(char[low]) for char in chars) >= 5 * MM
        assert max(float(char[high]) for char in chars) <= (length - 5) * MM
    assert min(float(char["size"]) for char in chars if char["upright"]) >= SMALL_PRINT
    turned = [float(char["x1"]) - float(char["x0"]) for char in chars if not char["upright"]]
    assert all(size >= SMALLEST_WORDS for size in turned)
    assert bool(turned) is (expected.codes > 1)


@pytest.mark.parametrize("path", PAPERS)
def test_a_poster_can_be_read_aloud(printed: Printed, path: str) -> None:
    """Tagged, one heading, words for each code, and nothing but items in lists."""
    with pikepdf.open(printed.file(path)) as pdf:
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        figures = [one for one in tags if one.S == "/Figure"]
        assert sum(one.S == "/H1" for one in tags) == 1
        assert len(figures) == PAPERS[path].codes
        assert all("zand.example/" in str(one.Alt) for one in figures)
        assert {str(child.S) for one in tags if one.S == "/L" for child in one.K} <= {"/LI"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_poster_says_what_when_where_and_whom_to_call(printed: Printed, kind: poster.SheetKind) -> None:
    """In the order in which the eye meets it."""
    text = " ".join(read_paper(printed.file(f"nl/{kind.name}/soep.pdf")).text.split()).replace("\u00a0", " ")
    place = -1
    for fact in ("Zanddorp Strand", "Soep op de stoep", "Zaterdag 5 december 2026", "14 tot 17 uur",
                 "Het pleintje", "2,50 euro", "02 555 00 01", "zand.example/"):  # fmt: skip
        assert fact in text[place + 1 :], fact
        place = text.index(fact, place + 1)


def test_a_strip_says_the_next_date_that_goes_on(shop: Shop) -> None:
    """Title, day, hours and number on each of six strips."""
    orders = [one for one in poster.POSTER_A4_STRIPS.draw(shop) if isinstance(one, Order)]
    soup = next(one for one in orders if one.file == "soep" and one.language == "nl")
    strip = soup.context["poster"]["strip"]
    assert soup.context["poster"]["strips"] == 6
    assert (strip.title, strip.lines) == (
        "Soep op de stoep",
        ("Zaterdag 5\u00a0december", "14 tot 17\u00a0uur"),
    )
    assert strip.phone.replace("\u00a0", " ") == "02 555 00 01"


def test_a_strip_says_that_its_number_is_old(shop: Shop) -> None:
    """Who tears it off has no other caution."""
    orders = [one for one in poster.POSTER_A4_STRIPS.draw(shop) if isinstance(one, Order)]
    said = {one.file: one.context["poster"]["strip"].caution for one in orders if one.language == "nl"}
    assert said == {"soep": "", "koffie": "Bel eerst even"}


def test_a_title_too_long_for_a_strip_is_told(shop: Shop) -> None:
    """Never cut off: it names the entry, the sheet and the characters to lose."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    words = {"nl": soup.words["nl"].model_copy(update={"title": "Soep op de stoep " * 9})}
    long = replace(shop, catalog=replace(shop.catalog, activities=(replace(soup, words=words),)))
    [problem] = [one for one in poster.POSTER_A4_STRIPS.draw(long) if isinstance(one, Problem)]
    assert (problem.path, problem.code) == ("activities/soep.md", "print-title-too-long")
    assert re.search(r"poster-a4-strips \(nl\)\. Hij is \d+ tekens te lang", problem.message)


def test_a_code_outdoors_gets_more_correction_while_it_stays_coarse() -> None:
    """A short address fits in version 3; a long one falls back to middle correction."""
    short, long = "HTTPS://ZBW.BE/482193", "https://zand.example/" + "a" * 40
    assert code_of(short, outdoors=True) != code_of(short)
    assert code_of(long, outdoors=True) == code_of(long)
