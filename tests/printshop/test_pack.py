"""The pack for a round: the right papers, the right numbers of them, in the order in which they are cut."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from small_town import PRINT, Printed
from support.papers import read_paper

from printshop.cache import PrintCache
from printshop.pack.binding import Pack, Works, make_pack
from printshop.pack.papers import Round, draw_round
from printshop.plan import Shop
from printshop.press import PrintRoom

ROUND = Round(
    neighbourhood="strand",
    first=date(2026, 12, 1),
    last=date(2026, 12, 31),
    copies={"nl": 5, "fr": 3},
)
MOST_BYTES = 3_000_000
MM = 72 / 25.4


@dataclass(frozen=True)
class Made:
    """A pack, its file, the text of each page, and what was heard while it was made."""

    pack: Pack
    file: Path
    pages: list[str]
    heard: list[str]


def make(round_: Round, shop: Shop, room: PrintRoom, folder: Path) -> Made:
    """Make a pack and read it back."""
    heard: list[str] = []
    works = Works(shop=shop, room=room, root=PRINT, cache=PrintCache(folder / "cache"), heard=heard.append)
    pack = make_pack(round_, works)
    file = folder / "pack.pdf"
    file.write_bytes(pack.pdf)
    with pypdfium2.PdfDocument(file) as pdf:
        texts = [words_in(page) for page in pdf]
    return Made(pack, file, texts, heard)


def words_in(page: pypdfium2.PdfPage, side: tuple[float, float] = (0, 1)) -> str:
    """The text of a page, or of a part of its width, with plain spaces."""
    width, height = page.get_size()
    text = page.get_textpage().get_text_bounded(
        left=side[0] * width, right=side[1] * width, bottom=0, top=height
    )
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def made(shop: Shop, room: PrintRoom, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A small pack: five doors in Dutch, three in French."""
    return make(ROUND, shop, room, tmp_path_factory.mktemp("pack"))


def test_a_pack_is_for_an_office_printer(made: Made) -> None:
    """Only A4, its number of pages is told, and nothing went wrong."""
    assert made.pack.problems == []
    with pikepdf.open(made.file) as pdf:
        sizes = {tuple(round(float(side) / MM) for side in page.mediabox[2:]) for page in pdf.pages}
        assert len(pdf.pages) == made.pack.sheets == len(made.pages)
        assert str(pdf.Root.Lang) == "nl"
    assert sizes == {(210, 297), (297, 210)}


def test_a_printer_at_home_loses_nothing_of_the_cover(made: Made) -> None:
    """White stays within 5 mm of every edge of its pages, also around the colour."""
    edge = 5 * MM
    with pypdfium2.PdfDocument(made.file) as pdf:
        for page in [pdf[0], pdf[1]]:
            picture = page.render(scale=1, grayscale=True).to_pil()
            inner = (edge, edge, picture.width - edge, picture.height - edge)
            picture.paste(255, tuple(round(side) for side in inner))
            assert picture.getextrema() == (255, 255)


def test_the_codes_on_flyers_still_read_side_by_side(made: Made) -> None:
    """Both halves of a sheet, at 150 dots an inch."""
    with pypdfium2.PdfDocument(made.file) as pdf:
        flyer = next(page for page in pdf if page.get_width() > page.get_height())
        picture = flyer.render(scale=150 / 72, grayscale=True).to_pil()
    codes = [code.text for code in zxingcpp.read_barcodes(picture)]
    assert len(codes) == 2
    assert all(code.startswith("HTTPS://ZAND.EXAMPLE/") for code in codes)


def test_every_paper_is_there_as_often_as_there_are_doors(made: Made) -> None:
    """Counted on the finished pages, by language; the flyer of the soup speaks both languages."""
    counted = Counter(
        (name, language)
        for page in made.pages[2:-1]
        for name, language, words in (
            ("overview", "nl", "Waar kan ik terecht?"),
            ("overview", "fr", "Où trouver de l’aide ?"),
            ("calendar", "nl", "December 2026"),
            ("calendar", "fr", "Décembre 2026"),
            ("soup", "nl", "Zaterdag 5 december 2026"),
            ("soup", "fr", "Samedi 5 décembre 2026"),
        )
        for _ in range(page.count(words))
    )
    assert counted == {
        ("overview", "nl"): 5,
        ("overview", "fr"): 3,
        ("calendar", "nl"): 5,
        ("calendar", "fr"): 3,
        ("soup", "nl"): 5,
        ("soup", "fr"): 3,
    }


def test_a_flyer_without_a_translation_goes_to_every_door_in_the_language_most_people_read(
    made: Made,
) -> None:
    """Coffee is told in Dutch alone; its makers hear that too."""
    stack = next(one for one in made.pack.stacks if one.copies[0][0].sheet.entry_slug == "koffie")
    assert [(one.sheet.language, number) for one, number in stack.copies] == [("nl", 8)]
    assert any("koffie.md" in one.entry for one in made.pack.left_out)


def test_piles_of_flyers_lie_in_order_once_they_are_cut(made: Made) -> None:
    """First all that lies left, then all that lies right: five in Dutch, three in French."""
    with pypdfium2.PdfDocument(made.file) as pdf:
        lying = [page for page in pdf if page.get_width() > page.get_height()]
        piles = [words_in(page, side) for side in ((0, 0.5), (0.5, 1)) for page in lying]
    told = [
        (("nl",) if "Zaterdag 5 december" in text else ()) + (("fr",) if "Samedi 5 décembre" in text else ())
        for text in piles
    ]
    assert [language for one in told for language in one] == ["nl"] * 5 + ["fr"] * 3


def test_cards_of_a_quarter_page_come_in_the_languages_of_the_doors(made: Made) -> None:
    """Eight doors take two sheets of four; what is cut off is French after five in Dutch."""
    stack = next(one for one in made.pack.stacks if one.layout.kind.name == "phone-card-a6x4")
    assert [[one.sheet.language for one in sheet] for sheet in stack.sheets] == [
        ["nl", "nl", "nl", "fr"],
        ["nl", "nl", "fr", "fr"],
    ]


def test_the_checklist_names_every_paper_its_copies_and_its_pages(made: Made) -> None:
    """The pages that it names are those of the paper."""
    cover = made.pages[0]
    assert "5 Nederlands en 3 Frans" in cover
    spans = {
        name: (int(first), int(last))
        for name, first, last in re.findall(
            r"(Waar kan ik terecht|December 2026|Soep op de stoep).*?bladzijde (\d+) tot (\d+)", cover
        )
    }
    assert set(spans) == {"Waar kan ik terecht", "December 2026", "Soep op de stoep"}
    for name, words in (("Waar kan ik terecht", "Waar kan ik terecht"), ("Soep op de stoep", "Soep")):
        first, last = spans[name]
        assert words in made.pages[first - 1]
        assert words not in made.pages[last]
    assert spans["Waar kan ik terecht"] == (3, 10)


def test_the_team_reads_its_own_language_on_the_cover(shop: Shop, room: PrintRoom, tmp_path: Path) -> None:
    """Also when no door of the round does."""
    french = make(replace(ROUND, copies={"fr": 2}), shop, room, tmp_path)
    assert "Overzicht, Waar kan ik terecht?" in french.pages[0]
    assert "Flyer, Soep op de stoep 2 Frans" in french.pages[0]
    assert "Samedi 5 décembre 2026" in " ".join(french.pages[2:])
    assert "Zaterdag 5 december 2026" not in " ".join(french.pages[2:])


def test_the_second_page_is_for_the_door(made: Made) -> None:
    """What to say, what to do, the number for danger and that of the team; roles only."""
    door = made.pages[1]
    for words in ("Buren samen", "Niemand thuis?", "Bel 112", "Nee is nee", "02 555 00 01", "geen namen"):
        assert words in door, words


def test_the_tally_sheet_closes_the_pack_and_asks_for_nobody(made: Made) -> None:
    """Strokes for doors, talks and papers by language; no line for a name, an address or a number."""
    tally = made.pages[-1]
    for words in ("Schrijf geen namen, geen adressen en geen telefoonnummers op", "Niemand thuis", "Gesprekken",
                  "Papieren gegeven: Nederlands", "Papieren gegeven: Frans", "Enkel tellen"):  # fmt: skip
        assert words in tally, words
    asked = re.sub(
        r"Schrijf geen .*? op\. Enkel streepjes\.|Schrijf het op zonder namen\.|Geef het nummer van het team\.",
        "",
        tally,
    )
    assert not re.search(r"naam|adres|straat|telefoon|nummer", asked, re.IGNORECASE)
    with pikepdf.open(made.file) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_the_tally_sheet_is_a_paper_of_its_own(printed: Printed) -> None:
    """One page of A4, tagged, 14 pt or more, in the language of the team only."""
    file = printed.file("nl/tally-a4/heuvel.pdf")
    paper = read_paper(file)
    assert (paper.pages, paper.sizes, paper.collisions) == (1, ((210, 297),), ())
    with pdfplumber.open(file) as pdf:
        sizes = {round(float(char["size"]), 1) for char in pdf.pages[0].chars}
    assert min(sizes - {9.0}) >= 14
    with pikepdf.open(file) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
    assert not printed.file("fr/tally-a4/heuvel.pdf").exists()


def test_every_sheet_is_heard_when_it_is_ready(made: Made, shop: Shop) -> None:
    """Once each, the cover last."""
    orders = draw_round(ROUND, shop).orders
    assert sorted(made.heard[:-1]) == sorted(f"{kind.name} {o.file} ({o.language})" for kind, o in orders)
    assert made.heard[-1] == "round-cover-a4 strand (nl)"


def test_many_copies_take_few_bytes(made: Made, shop: Shop, room: PrintRoom) -> None:
    """A hundred and twenty doors: every copy is there, and the file still travels by mail."""
    many = make(replace(ROUND, copies={"nl": 80, "fr": 40}), shop, room, made.file.parent)
    assert len(many.pack.pdf) < MOST_BYTES
    assert sum("Waar kan ik terecht?" in page for page in many.pages[2:]) == 80
    assert sum("Où trouver de l’aide ?" in page for page in many.pages[2:]) == 40


def test_the_same_round_has_the_same_bytes(made: Made, shop: Shop, room: PrintRoom) -> None:
    """Also from the cache."""
    assert make(ROUND, shop, room, made.file.parent).pack.pdf == made.file.read_bytes()


def test_a_round_in_other_days_takes_other_flyers(shop: Shop) -> None:
    """In January there is no soup, and the calendar of December stays home."""
    january = replace(ROUND, first=date(2027, 1, 1), last=date(2027, 1, 31))
    files = {order.file for _, order in draw_round(january, shop).orders}
    assert "soep" not in files
    assert "strand-2026-12" not in files
    assert "koffie" in files
