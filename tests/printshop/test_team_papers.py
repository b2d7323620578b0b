"""Papers of the team: what they leave at a door, and what they write to a street."""

from dataclasses import dataclass, replace
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from small_town import Printed
from support.papers import read_paper

from catalog.kinds.activity import CancelledDate
from catalog.problems import Problem
from printshop.plan import LeftOut, Order, Shop
from printshop.sheets import invitation, not_home

MM = 72 / 25.4
SMALL_PRINT = 9


@dataclass(frozen=True)
class Expected:
    """What a finished sheet must be: width and height in mm, its codes, its smallest running text, its cuts.

    ``down`` and ``across`` are where it is cut, in mm from the left and from the top.
    """

    size: tuple[int, int]
    codes: int
    type: float
    down: tuple[float, ...] = ()
    across: tuple[float, ...] = ()


CARDS = Expected(size=(210, 297), codes=4, type=12, down=(105,), across=(148.5,))
LETTER = Expected(size=(210, 297), codes=1, type=14)
PAPERS = {
    "nl/not-home-a6x4/heuvel.pdf": CARDS,
    "fr/not-home-a6x4/strand.pdf": CARDS,
    "nl/invitation-a4/soep.pdf": LETTER,
    "fr/invitation-a4/soep.pdf": LETTER,
    "nl/invitation-a4/koffie.pdf": LETTER,
}
EACH = pytest.mark.parametrize(("path", "expected"), PAPERS.items(), ids=PAPERS.keys())


def plain_text(file: Path) -> str:
    """The text of a PDF with plain spaces."""
    return " ".join(read_paper(file).text.split()).replace("\u00a0", " ")


@EACH
def test_a_paper_of_the_team_has_its_size_and_its_codes(
    printed: Printed, shop: Shop, path: str, expected: Expected
) -> None:
    """One page; each card has a code that leads to the entry, read at 150 dots an inch."""
    paper = read_paper(printed.file(path))
    code = next(one.code for one in printed.production.printed if one.sheet.path == f"print/{path}")
    assert paper.sizes == (expected.size,)
    assert paper.codes == (shop.addresses.qr(code),) * expected.codes
    assert paper.collisions == ()
    assert paper.language == path[:2]


@EACH
def test_nothing_on_a_paper_of_the_team_gets_cut_or_is_too_small(
    printed: Printed, path: str, expected: Expected
) -> None:
    """Five mm stay free beside every edge and every cut."""
    width, height = expected.size
    with pdfplumber.open(printed.file(path)) as pdf:
        chars = [char for char in pdf.pages[0].chars if str(char["text"]).strip()]
    sizes = {round(float(char["size"]), 1) for char in chars}
    assert min(sizes) >= SMALL_PRINT
    assert min(sizes - {SMALL_PRINT}) >= expected.type
    for low, high, cuts in (
        ("x0", "x1", (0, *expected.down, width)),
        ("top", "bottom", (0, *expected.across, height)),
    ):
        for cut in cuts:
            near = [c for c in chars if float(c[low]) < (cut + 5) * MM and float(c[high]) > (cut - 5) * MM]
            assert not near, f"{near[0]['text']} at {cut} mm"


@EACH
def test_a_paper_of_the_team_can_be_read_aloud(printed: Printed, path: str, expected: Expected) -> None:
    """Tagged, a heading on each card, words for each code, nothing but items in lists."""
    with pikepdf.open(printed.file(path)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        names = [str(one.S) for one in tags]
        assert names.count("/H1") == max(expected.codes, 1)
        figures = [one for one in tags if one.S == "/Figure"]
        assert len(figures) == expected.codes
        assert all("zand.example/" in str(one.Alt) for one in figures)
        children = {str(child.S) for one in tags if one.S == "/L" for child in one.K}
    assert children <= {"/LI"}


def test_a_card_says_who_came_and_whom_to_call(printed: Printed) -> None:
    """Four times, with lines to write on."""
    text = plain_text(printed.file("nl/not-home-a6x4/heuvel.pdf"))
    for fact in (
        "Zanddorp Heuvel", "We waren hier", "Zorgloket", "We belden bij je aan.", "Datum:", "Voor jou:",
        "02 555 00 01", "zand.example/", "Geldig tot 24 mei 2027", "Gemeente Zanddorp, Zandplein 1",
    ):  # fmt: skip
        assert text.count(fact) == 4, fact
    assert "Ceci est une traduction." in plain_text(printed.file("fr/not-home-a6x4/heuvel.pdf"))


def test_who_comes_to_the_door_stands_on_the_card(shop: Shop) -> None:
    """An old number asks for caution; one that nobody checked makes place for the first contact."""
    site = shop.catalog.site
    for slug, name, phone, cautious in (
        ("buurthuis", "Buurthuis De Duin", "02 555 00 02", True),
        ("kliniek", "Kliniek", "02 555 00 01", False),
    ):
        outreach = replace(site, facts=site.facts.model_copy(update={"outreach": slug}))
        drawn = list(not_home.draw(replace(shop, catalog=replace(shop.catalog, site=outreach))))
        team = next(one for one in drawn if isinstance(one, Order)).context["card"]["team"]
        assert team.name == name
        assert team.call.phone.replace("\u00a0", " ") == phone
        assert bool(team.call.caution) is cautious
        assert any("02 555 00 03" in one.reason_dutch for one in drawn if isinstance(one, LeftOut)) is (
            slug == "kliniek"
        )


def test_an_invitation_says_the_facts_and_leaves_room_for_a_street_and_a_name(printed: Printed) -> None:
    """The same facts as the flyer."""
    text = plain_text(printed.file("nl/invitation-a4/soep.pdf"))
    for fact in (
        "Voorbeeld", "Zanddorp Strand", "Je bent welkom", "Aan de bewoners van:", "Dag buur,", "Soep op de stoep",
        "Zaterdag 5 december 2026", "14 tot 17 uur", "Het pleintje", "Zandplein 5, 9999 Zanddorp", "2,50 euro",
        "Groetjes van:", "Vragen? Bel", "02 555 00 01", "Geldig tot 5 december 2026",
    ):  # fmt: skip
        assert fact in text, fact
    assert "Bel eerst" in plain_text(printed.file("nl/invitation-a4/koffie.pdf"))


def test_nobody_is_invited_to_what_is_over_or_cancelled(shop: Shop) -> None:
    """Nor in a language that the activity does not speak; the plan says so."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    drawn = list(invitation.draw(shop))
    assert {(one.entry.slug, one.language) for one in drawn if isinstance(one, Order)} == {
        ("koffie", "nl"), ("soep", "nl"), ("soep", "fr"),
    }  # fmt: skip
    missing = [one for one in drawn if isinstance(one, LeftOut) and one.language == "fr"]
    assert [one.entry for one in missing] == ["activities/koffie.md"]
    day = soup.facts.when[0].date
    cancelled = replace(
        soup,
        facts=soup.facts.model_copy(
            update={"cancelled": (CancelledDate.model_construct(date=day, reason=""),)}
        ),
    )
    [left_out] = invitation.draw(replace(shop, catalog=replace(shop.catalog, activities=(cancelled,))))
    assert isinstance(left_out, LeftOut)
    assert "afgelast" in left_out.reason_dutch


def test_a_title_too_long_for_a_letter_becomes_a_problem(shop: Shop) -> None:
    """It names the entry and the sheet."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    words = {"nl": soup.words["nl"].model_copy(update={"title": "S" * 60})}
    long = replace(shop, catalog=replace(shop.catalog, activities=(replace(soup, words=words),)))
    problems = [one for one in invitation.draw(long) if isinstance(one, Problem)]
    assert [one.path for one in problems] == ["activities/soep.md"]
    assert "invitation-a4" in problems[0].message
