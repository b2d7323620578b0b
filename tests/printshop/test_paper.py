"""The finished PDFs, read back with other programs than the one that made them."""

from pathlib import Path

import pdfplumber
import pikepdf
import pytest
import weasyprint
from small_town import Printed
from support.papers import qr_codes, read_paper, visual_lines

from printshop.plan import Shop
from printshop.sheets.flyer import NAME as FLYER
from printshop.sheets.where_to_go import NAME as SHEET

MM = 72 / 25.4
SAFE = 5 * MM
FONTS = {"Noto-Sans-Guide", "IBM-Plex-Sans-Arabic-Guide"}
PAPERS = (
    "nl/flyer-a5/soep.pdf",
    "fr/flyer-a5/soep.pdf",
    "nl/flyer-a5/koffie.pdf",
    "nl/where-to-go-a4/heuvel.pdf",
    "fr/where-to-go-a4/strand.pdf",
)


def text_of(file: Path) -> str:
    """The text of a PDF as the eye meets it, with plain spaces and without line ends."""
    with pdfplumber.open(file) as pdf:
        lines = [line for page in pdf.pages for line in visual_lines(page.chars)]
    return " ".join(lines).replace("\u00a0", " ")


def test_everything_planned_is_printed(printed: Printed) -> None:
    """Three flyers, four sheets, nothing else, and no problem."""
    paths = [one.sheet.path for one in printed.production.printed]
    assert printed.production.problems == []
    assert sum(f"/{FLYER}/" in path for path in paths) == 3
    assert sum(SHEET in path for path in paths) == 4
    assert paths == sorted(paths, key=lambda path: (path.split("/")[2], path.split("/")[1], path))


@pytest.mark.parametrize("path", PAPERS)
def test_a_paper_is_one_page_of_its_size(printed: Printed, path: str) -> None:
    """A5 or A4, exactly one page."""
    with pikepdf.open(printed.file(path)) as pdf:
        assert len(pdf.pages) == 1
        box = [round(float(number) / MM) for number in pdf.pages[0].mediabox]
    assert box == ([0, 0, 148, 210] if FLYER in path else [0, 0, 210, 297])


@pytest.mark.parametrize("path", PAPERS)
def test_a_paper_can_be_read_aloud(printed: Printed, path: str) -> None:
    """Tags, language, a title that shows, and a QR code with words for it."""
    with pikepdf.open(printed.file(path)) as pdf:
        root = pdf.Root
        assert str(root.Lang) == path[:2]
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title)
        figures = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
        assert len(figures) == 1
        assert "zand.example/" in str(figures[0].Alt)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("path", PAPERS)
def test_lists_hold_only_items(printed: Printed, path: str) -> None:
    """PDF/UA: nothing but items in a list; white space between them would become a stray child."""
    with pikepdf.open(printed.file(path)) as pdf:
        lists = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/L"]
        kinds = {str(child.S) for one in lists for child in one.K}
    assert kinds <= {"/LI"}


def test_words_printed_over_words_are_seen(tmp_path: Path) -> None:
    """The eye of the tests is not blind: two lines on one spot are told, two lines below each other are not."""
    for shift, expected in (("-1em", True), ("0", False)):
        file = tmp_path / f"{expected}.pdf"
        weasyprint.HTML(
            string=f"<p style='margin:0'>Soep</p><p style='margin:{shift} 0 0'>Koffie</p>"
        ).write_pdf(file)
        assert bool(read_paper(file).collisions) is expected


@pytest.mark.parametrize("path", PAPERS)
def test_a_paper_holds_only_our_own_fonts(printed: Printed, path: str) -> None:
    """All of them embedded."""
    with pikepdf.open(printed.file(path)) as pdf:
        described = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        names = {str(one.FontName).split("+")[1] for one in described}
        assert all("/FontFile2" in one or "/FontFile3" in one for one in described)
    assert names
    assert all(any(name.startswith(ours) for ours in FONTS) for name in names), names


@pytest.mark.parametrize("path", PAPERS)
def test_a_code_leads_to_the_entry(printed: Printed, shop: Shop, path: str) -> None:
    """Read from a picture of 150 dots an inch."""
    planned = {one.sheet.path: one.code for one in printed.production.printed}
    assert list(qr_codes(printed.file(path))) == [shop.addresses.qr(planned[f"print/{path}"])]


@pytest.mark.parametrize("path", PAPERS)
def test_nothing_is_too_small_or_too_near_the_edge(printed: Printed, path: str) -> None:
    """Small print is 9 pt, the rest 14 on a flyer and 11 on a sheet; 5 mm stay free."""
    with pdfplumber.open(printed.file(path)) as pdf:
        page = pdf.pages[0]
        sizes = {round(float(char["size"]), 1) for char in page.chars if str(char["text"]).strip()}
        assert min(float(char["x0"]) for char in page.chars) >= SAFE
        assert max(float(char["x1"]) for char in page.chars) <= float(page.width) - SAFE
        assert min(float(char["top"]) for char in page.chars) >= SAFE
        assert max(float(char["bottom"]) for char in page.chars) <= float(page.height) - SAFE
    body = sizes - {9.0}
    assert min(sizes) >= 9
    assert min(body) >= (14 if FLYER in path else 11)


def test_a_flyer_says_every_fact_of_its_activity(printed: Printed) -> None:
    """When, where, price, number, address, validity and publisher."""
    text = text_of(printed.file("nl/flyer-a5/soep.pdf"))
    for fact in (
        "Voorbeeld", "Zanddorp Strand", "Soep op de stoep", "Zaterdag 5 december 2026", "14 tot 17 uur", "Het pleintje",
        "Zandplein 5, 9999 Zanddorp", "2,50 euro", "Kinderen welkom", "Rolstoel", "Toilet", "Vragen? Bel", "02 555 00 01",
        "zand.example/", "Uitgave 24 november 2026", "Geldig tot 5 december 2026", "Gemeente Zanddorp, Zandplein 1",
    ):  # fmt: skip
        assert fact in text, fact


def test_a_translated_flyer_says_that_it_is_a_translation(printed: Printed) -> None:
    """In both languages, as the law of languages asks."""
    text = text_of(printed.file("fr/flyer-a5/soep.pdf"))
    assert "Samedi 5 décembre 2026" in text
    assert "Ceci est une traduction." in text
    assert "Dit is een vertaling." in text


def test_a_repeat_shows_its_dates_and_asks_to_call_first(printed: Printed) -> None:
    """The contact was checked too long ago, and both neighbourhoods are named."""
    text = text_of(printed.file("nl/flyer-a5/koffie.pdf"))
    for fact in ("Zanddorp: Heuvel en Strand", "Elke dinsdag", "9.30 tot 11.30 uur", "8 december", "afgelast",
                 "Buurthuis De Duin", "Duinstraat 2", "02 555 00 02", "Bel eerst even"):  # fmt: skip
        assert fact in text, fact
    assert "Voorbeeld" not in text


def test_a_sheet_says_every_need_and_number(printed: Printed, shop: Shop) -> None:
    """The unchecked number of the clinic is not among them."""
    text = text_of(printed.file("nl/where-to-go-a4/heuvel.pdf"))
    for question in shop.catalog.questions:
        assert question.say("question", "nl").text in text
    for fact in (
        "02 555 00 01",
        "02 555 00 02*",
        "106",
        "112",
        "Waar kan ik terecht?",
        "Zanddorp Heuvel",
        "24 mei 2027",
    ):
        assert fact in text, fact
    assert "02 555 00 03" not in text


def test_a_french_sheet_says_which_line_speaks_dutch(printed: Printed) -> None:
    """A line belongs to the languages it speaks."""
    assert "néerlandais" in text_of(printed.file("fr/where-to-go-a4/heuvel.pdf"))
