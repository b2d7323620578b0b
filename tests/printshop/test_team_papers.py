"""Papers of the team: what they leave at a door, and what they write to a street."""

from dataclasses import dataclass, replace
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from small_town import Printed, print_all
from support.papers import plain_text, read_paper

from catalog.kinds.activity import CancelledDate
from catalog.problems import Problem
from printshop.plan import LeftOut, Order, Shop
from printshop.press import PrintRoom
from printshop.sheets import call_list, invitation, not_home

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
HANGERS = Expected(size=(297, 210), codes=3, type=12, down=(99, 198))
LETTER = Expected(size=(210, 297), codes=1, type=14)
LIST = FORM = Expected(size=(210, 297), codes=0, type=12)
PAPERS = {
    "nl/not-home-a6x4/heuvel.pdf": CARDS,
    "fr/not-home-a6x4/strand.pdf": CARDS,
    "nl/door-hanger/heuvel.pdf": HANGERS,
    "fr/door-hanger/strand.pdf": HANGERS,
    "nl/invitation-a4/soep.pdf": LETTER,
    "fr/invitation-a4/soep.pdf": LETTER,
    "nl/invitation-a4/koffie.pdf": LETTER,
    "nl/call-list-a4/site.pdf": LIST,
    "nl/paper-form-a4/site.pdf": FORM,
    "fr/paper-form-a4/site.pdf": FORM,
}
EACH = pytest.mark.parametrize(("path", "expected"), PAPERS.items(), ids=PAPERS.keys())


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


def test_a_door_hanger_says_who_will_come(printed: Printed) -> None:
    """Three times, with a line for the day."""
    text = plain_text(printed.file("nl/door-hanger/heuvel.pdf"))
    for fact in (
        "Zanddorp Heuvel", "Dag buur!", "Zorgloket", "We komen langs", "Wanneer:", "Heb je een vraag?",
        "02 555 00 01", "Geldig tot 24 mei 2027",
    ):  # fmt: skip
        assert text.count(fact) == 3, fact


def test_who_comes_to_the_door_stands_on_the_card(shop: Shop) -> None:
    """An old number asks for caution; one that nobody checked makes place for the first contact."""
    site = shop.catalog.site
    for slug, name, phone, cautious in (
        ("buurthuis", "Buurthuis De Duin", "02 555 00 02", True),
        ("kliniek", "Kliniek", "02 555 00 01", False),
    ):
        outreach = replace(site, facts=site.facts.model_copy(update={"outreach": slug}))
        drawn = list(not_home.NOT_HOME_A6X4.draw(replace(shop, catalog=replace(shop.catalog, site=outreach))))
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


def test_the_call_list_says_what_we_know_and_what_to_ask(printed: Printed) -> None:
    """What was checked lately is not on it; a number that nobody checked is, and only here."""
    text = plain_text(printed.file("nl/call-list-a4/site.pdf"))
    for fact in (
        "Bellijst", "Niet uitdelen", "Buurthuis De Duin", "Laatst nagekeken: 2023", "Duinstraat 2", "02 555 00 02",
        "Kliniek", "Nog nooit nagekeken", "02 555 00 03", "Klopt het nummer?", "Wat is het adres?", "klopt niet",
        "Nieuw nummer:", "services/kliniek.yml", "1 / 1",
    ):  # fmt: skip
        assert fact in text, fact
    assert "Zorgloket" not in text


def test_a_long_call_list_takes_the_pages_it_needs(shop: Shop, room: PrintRoom, tmp_path: Path) -> None:
    """Each page has its number, and no service falls off."""
    clinic = shop.catalog.service["kliniek"]
    many = tuple(replace(clinic, slug=f"kliniek-{n}", path=f"services/kliniek-{n}.yml") for n in range(15))
    desk = shop.catalog.first_contact
    crowded = replace(shop, catalog=replace(shop.catalog, services=(desk, *many)))
    [made] = print_all(crowded, room, tmp_path, kinds=[call_list.CALL_LIST_A4]).printed
    file = tmp_path / "list.pdf"
    file.write_bytes(made.pdf)
    text = plain_text(file)
    assert made.sheet.pages > 1
    assert f"{made.sheet.pages} / {made.sheet.pages}" in text
    assert all(one.path in text for one in many)


def test_a_number_for_danger_is_never_called_to_check(shop: Shop) -> None:
    """It goes to its website; a service without a number has to be looked up."""
    danger = next(one for one in shop.catalog.helplines if one.facts.urgent)
    unchecked = replace(danger, facts=danger.facts.model_copy(update={"checked_on": None}))
    clinic = shop.catalog.service["kliniek"]
    unknown = replace(clinic, facts=clinic.facts.model_copy(update={"phone": None}))
    catalog = replace(shop.catalog, services=(shop.catalog.first_contact, unknown), helplines=(unchecked,))
    [order] = call_list.draw(replace(shop, catalog=catalog))
    assert isinstance(order, Order)
    parts = order.context["list"]["parts"]
    assert [(part.heading, part.calls) for part in parts] == [
        ("Zoek het nummer", True),
        ("Bel deze nummers niet", False),
    ]
    assert parts[0].rows[0].questions[0] == "Wat is het nummer?"


def test_there_is_no_call_list_when_all_is_checked(shop: Shop) -> None:
    """And somebody hears why."""
    catalog = replace(shop.catalog, services=(shop.catalog.first_contact,), helplines=())
    [left_out] = call_list.draw(replace(shop, catalog=catalog))
    assert isinstance(left_out, LeftOut)
    assert "Alles is nagekeken" in left_out.reason_dutch
