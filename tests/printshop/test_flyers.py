"""Flyers in other forms: small ones to cut apart, and one with a language on each side."""

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from small_town import Printed, print_all
from support.papers import plain_text, read_paper, visual_lines

from printshop.plan import Order, Shop
from printshop.press import PrintRoom
from printshop.sheets import flyer, flyer_small

MM = 72 / 25.4
SMALL_PRINT = 9
LABEL = 12
SMALL = ("nl/flyer-a6x4/soep.pdf", "fr/flyer-a6x4/soep.pdf", "nl/flyer-a6x4/koffie.pdf")
DUPLEX = "fr/flyer-a5-duplex/soep.pdf"


@pytest.mark.parametrize("path", SMALL)
def test_small_flyers_are_four_alike_with_a_code_each(printed: Printed, shop: Shop, path: str) -> None:
    """One page of A4; the code is 22 mm wide or more, its quiet border not counted."""
    paper = read_paper(printed.file(path))
    code = next(one.code for one in printed.production.printed if one.sheet.path == f"print/{path}")
    assert paper.sizes == ((210, 297),)
    assert paper.codes == (shop.addresses.qr(code),) * flyer_small.COPIES
    assert paper.collisions == ()
    with pikepdf.open(printed.file(path)) as pdf:
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        assert sum(one.S == "/H1" for one in tags) == flyer_small.COPIES
        assert all("zand.example/" in str(one.Alt) for one in tags if one.S == "/Figure")
    with pypdfium2.PdfDocument(printed.file(path)) as pdf:
        picture = pdf[0].render(scale=150 / 72, grayscale=True).to_pil()
    for found in zxingcpp.read_barcodes(picture):
        width = found.position.top_right.x - found.position.top_left.x
        assert width / 150 * 25.4 >= 22


@pytest.mark.parametrize("path", SMALL)
def test_small_flyers_are_large_enough_to_read_and_to_cut(printed: Printed, path: str) -> None:
    """Fourteen points, but for small print and the label; five mm beside every edge and every cut."""
    with pdfplumber.open(printed.file(path)) as pdf:
        chars = [char for char in pdf.pages[0].chars if str(char["text"]).strip()]
    words: dict[float, str] = {}
    for char in chars:
        size = round(float(char["size"]), 1)
        words[size] = words.get(size, "") + str(char["text"])
    assert words.pop(LABEL, "") in ("", "Voorbeeld" * 4, "Exemple" * 4)
    assert min(words) >= SMALL_PRINT
    assert min(size for size in words if size > SMALL_PRINT) >= 14
    for low, high, cuts in (("x0", "x1", (0, 105, 210)), ("top", "bottom", (0, 148.5, 297))):
        for cut in cuts:
            near = [c for c in chars if float(c[low]) < (cut + 5) * MM and float(c[high]) > (cut - 5) * MM]
            assert not near, f"{near[0]['text']} at {cut} mm"


def test_a_small_flyer_says_the_facts_four_times(printed: Printed) -> None:
    """In few words: no summary."""
    text = plain_text(printed.file("nl/flyer-a6x4/soep.pdf"))
    for fact in (
        "Voorbeeld", "Zanddorp Strand", "Soep op de stoep", "Zaterdag 5 december 2026", "14 tot 17 uur", "Het pleintje",
        "Zandplein 5, 9999 Zanddorp", "2,50 euro", "02 555 00 01",
    ):  # fmt: skip
        assert text.count(fact) == flyer_small.COPIES, fact
    assert "Breng een kom mee" not in text


def test_a_small_flyer_of_a_repeat_says_what_is_not_as_usual(printed: Printed) -> None:
    """The usual dates follow from the day of the week."""
    text = plain_text(printed.file("nl/flyer-a6x4/koffie.pdf"))
    for fact in ("Elke dinsdag", "9.30 tot 11.30 uur", "8 december", "afgelast"):
        assert text.count(fact) == flyer_small.COPIES, fact
    assert "1 december" not in text.replace("11 december", "")


def test_a_small_flyer_loses_no_date_of_what_does_not_repeat(shop: Shop) -> None:
    """Dates with other hours stand in a list: all of them stay."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    [first] = soup.facts.when
    others = tuple(
        replace(first, date=first.date.replace(day=day), end=first.end.replace(hour=16))
        for day in (6, 12, 13)
    )
    facts = soup.facts.model_copy(update={"when": (first, *others)})
    catalog = replace(shop.catalog, activities=(replace(soup, facts=facts),))
    order = next(one for one in flyer_small.draw(replace(shop, catalog=catalog)) if isinstance(one, Order))
    assert len(order.context["flyer"]["rows"][0].dates) == 3


def test_a_flyer_in_two_languages_has_dutch_on_its_front(printed: Printed, shop: Shop) -> None:
    """Two pages of A5; each side says the facts in its own language and carries the code."""
    paper = read_paper(printed.file(DUPLEX))
    assert paper.sizes == ((148, 210),) * 2
    assert paper.language == "fr"
    assert paper.collisions == ()
    assert len(paper.codes) == 2
    with pdfplumber.open(printed.file(DUPLEX)) as pdf:
        front, back = (" ".join(visual_lines(page.chars)) for page in pdf.pages)
    assert "Zaterdag 5 december 2026" in front
    assert "Dit is een vertaling." not in front
    assert "Samedi 5 décembre 2026" in back
    assert "Ceci est une traduction." in back
    assert not [one for one in flyer.draw_duplex(shop) if isinstance(one, Order) and one.language == "nl"]


def test_each_side_is_marked_with_its_language(printed: Printed) -> None:
    """A screen reader changes its voice between the sides."""
    with pikepdf.open(printed.file(DUPLEX)) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        spoken = {
            (pages.index(one.Pg.objgen), str(one.Lang))
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/Lang" in one
        }
    assert spoken == {(0, "nl"), (1, "fr")}


def test_a_full_front_is_seen(shop: Shop, room: PrintRoom, tmp_path: Path) -> None:
    """The press looks at both sides, not only at the last page."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    long = soup.words["nl"].model_copy(update={"summary": "We koken samen soep in de straat. " * 16})
    catalog = replace(shop.catalog, activities=(replace(soup, words={**soup.words, "nl": long}),))
    made = print_all(replace(shop, catalog=catalog), room, tmp_path, kinds=[flyer.FLYER_A5_DUPLEX])
    assert made.printed == []
    assert [problem.code for problem in made.problems] == ["print-too-full"]
