"""Cards of pages: signals to tick, slips to fill in, whom to call about a neighbour, a pack to begin with."""

from dataclasses import dataclass, replace

import pdfplumber
import pikepdf
import pytest
from small_town import Printed
from support.papers import plain_text, read_paper

from catalog.kinds.page import Page
from catalog.problems import Problem
from printshop.plan import LeftOut, Order, Shop
from printshop.sheets import at_your_door, referral_slip, report_point, signal_card

MM = 72 / 25.4
TICKS = 10 + 1
"""The signals on a card, and what the person agrees with."""


@dataclass(frozen=True)
class Expected:
    """Its pages in mm, its codes, its smallest running text, the edges and cuts of the first page in mm."""

    sizes: tuple[tuple[int, int], ...]
    codes: int
    type: float
    down: tuple[float, ...]
    across: tuple[float, ...]


A4, A5, LYING = (210, 297), (148, 210), (297, 210)
FOUR = Expected((A4,), codes=4, type=11, down=(0, 105, 210), across=(0, 148.5, 297))
DUPLEX = replace(FOUR, sizes=(A4, A4))
ONE = Expected((A5,), codes=1, type=14, down=(0, 148), across=(0, 210))
PACK = Expected((A4, A4, LYING, A4, A4), codes=2, type=14, down=(0, 210), across=(0, 297))
PAPERS = {
    "signal-card-a6-duplex/signaalkaart": DUPLEX,
    "signal-card-a5/signaalkaart": replace(ONE, sizes=(A5, A5)),
    "referral-slip-a6/doorverwijzen": FOUR,
    "report-point-card-a6/meldpunt": FOUR,
    "worried-card-a6/buur": FOUR,
    "at-your-door-a5/aan-je-deur": ONE,
    "starter-pack/netwerk": PACK,
}
EACH = pytest.mark.parametrize(
    ("path", "expected"),
    [(f"{language}/{path}.pdf", expected) for path, expected in PAPERS.items() for language in ("nl", "fr")],
)


def page_of(shop: Shop, slug: str) -> Page:
    """A page of the small municipality."""
    return next(page for page in shop.catalog.pages if page.slug == slug)


def only(shop: Shop, page: Page) -> Shop:
    """The same municipality with one page."""
    return replace(shop, catalog=replace(shop.catalog, pages=(page,)))


@EACH
def test_a_card_has_its_size_and_its_codes(
    printed: Printed, shop: Shop, path: str, expected: Expected
) -> None:
    """Each code leads to the page that says the same."""
    paper = read_paper(printed.file(path))
    slug = path.rpartition("/")[2].removesuffix(".pdf")
    assert paper.sizes == expected.sizes
    assert paper.codes == (shop.addresses.qr(page_of(shop, slug).code),) * expected.codes
    assert paper.collisions == ()
    assert paper.language == path[:2]


@EACH
def test_nothing_on_a_card_is_too_small_or_gets_cut(printed: Printed, path: str, expected: Expected) -> None:
    """Five mm stay free beside every edge and every cut, on every page of the same size."""
    with pdfplumber.open(printed.file(path)) as pdf:
        for page, size in zip(pdf.pages, expected.sizes, strict=True):
            chars = [char for char in page.chars if str(char["text"]).strip()]
            sizes = {round(float(char["size"]), 1) for char in chars} - {9.0}
            assert min(sizes) >= expected.type
            if size != expected.sizes[0]:
                continue
            for low, high, cuts in (("x0", "x1", expected.down), ("top", "bottom", expected.across)):
                for cut in cuts:
                    near = [
                        c for c in chars if float(c[low]) < (cut + 5) * MM and float(c[high]) > (cut - 5) * MM
                    ]
                    assert not near, f"{near[0]['text']} at {cut} mm"


@EACH
def test_a_card_can_be_read_aloud(printed: Printed, path: str, expected: Expected) -> None:
    """Tagged, with a first heading, words for each code and nothing but items in lists."""
    with pikepdf.open(printed.file(path)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        assert any(one.S == "/H1" for one in tags)
        figures = [one for one in tags if one.S == "/Figure"]
        assert len(figures) == expected.codes
        assert all("zand.example/" in str(one.Alt) for one in figures)
        children = {str(child.S) for one in tags if one.S == "/L" for child in one.K}
    assert children <= {"/LI"}


@pytest.mark.parametrize(
    ("path", "cards"),
    [("nl/signal-card-a6-duplex", 4), ("fr/signal-card-a6-duplex", 4), ("nl/signal-card-a5", 1)],
)
def test_a_signal_card_has_a_box_for_each_signal(printed: Printed, path: str, cards: int) -> None:
    """All on the front, one more for what the person agrees with, and none on the back."""
    with pdfplumber.open(printed.file(f"{path}/signaalkaart.pdf")) as pdf:
        front, back = pdf.pages
        assert [len(boxes(page)) for page in (front, back)] == [TICKS * cards, 0]


def boxes(page: pdfplumber.page.Page) -> set[tuple[int, int]]:
    """The middles of squares of the size of a letter: each is an outer and an inner edge."""
    return {
        (round(float(one["x0"] + one["x1"])), round(float(one["top"] + one["bottom"])))
        for one in page.rects
        if 3 * MM < float(one["width"]) < 7 * MM and abs(float(one["width"]) - float(one["height"])) < 1
    }


def test_fronts_and_backs_of_signal_cards_match(printed: Printed) -> None:
    """Whichever edge the paper turns over: every card of a side is the same, and stands in its quarter."""
    with pdfplumber.open(printed.file("nl/signal-card-a6-duplex/signaalkaart.pdf")) as pdf:
        for page in pdf.pages:
            quarters = [
                page.crop((x, y, x + page.width / 2, y + page.height / 2)).extract_text()
                for x in (0, page.width / 2)
                for y in (0, page.height / 2)
            ]
            assert len(set(quarters)) == 1
            assert "Signaalkaart" in quarters[0]


def test_a_signal_card_says_what_happens_and_leaves_open_what_nobody_decided(printed: Printed) -> None:
    """Steps, the number of the desk, the number for danger; when one hears something is a line to write on."""
    text = plain_text(printed.file("nl/signal-card-a5/signaalkaart.pdf"))
    for fact in (
        "Ik maak me zorgen", "eet of drinkt te weinig", "Niet pluis, bel vandaag nog", "wil niet meer leven",
        "Nu gevaar? Bel 112", "Ik vind het goed dat je voor mij belt.", "Nummer kaart:", "Datum:",
        "Geen naam, geen adres, geen kopie.", "Wat gebeurt er nu?", "Zij zoeken samen de juiste dienst.",
        "Wanneer hoor je iets?", "Zorgloket", "02 555 00 01", "zand.example/",
    ):  # fmt: skip
        assert fact in text, fact


def test_a_slip_asks_where_when_who_and_what(printed: Printed) -> None:
    """Four times, in the words of its language."""
    for path, facts in (
        ("nl", ("Ik ga naar:", "Waar?", "Wanneer?", "Wie gaat mee?", "Ik breng mee:", "02 555 00 01")),
        ("fr", ("Je vais à :", "Où ?", "Quand ?", "Qui m’accompagne ?", "J’apporte :", "02 555 00 01")),
    ):
        text = plain_text(printed.file(f"{path}/referral-slip-a6/doorverwijzen.pdf"))
        assert [text.count(fact) for fact in facts] == [4] * len(facts), text


def test_cards_of_the_report_point_and_for_neighbours_name_danger_first(printed: Printed) -> None:
    """Then when to call, what is asked and what happens then."""
    for path, facts in (
        (
            "report-point-card-a6/meldpunt",
            ("bijna niemand ziet", "Wat vragen we?", "De persoon vindt het goed."),
        ),
        ("worried-card-a6/buur", ("De gordijnen blijven dicht.", "Bel aan en vraag hoe het gaat.")),
    ):
        text = plain_text(printed.file(f"nl/{path}.pdf"))
        assert all(text.count(fact) == 4 for fact in ("Nu gevaar? Bel 112", "02 555 00 01", *facts)), text
        assert text.index("112") < text.index(facts[0])


def test_who_rings_the_bell_leaves_room_for_how_to_recognise_them(printed: Printed) -> None:
    """Nobody invents a badge or a coat: the team writes it itself."""
    text = plain_text(printed.file("nl/at-your-door-a5/aan-je-deur.pdf"))
    for fact in ("Dit zijn wij aan je deur", "Hoe herken je ons?", "Twijfel je?", "02 555 00 01"):
        assert fact in text, fact


def test_a_starter_pack_holds_five_papers(printed: Printed) -> None:
    """How it works, invitations, a placemat, a poster, cards to say thank you."""
    with pdfplumber.open(printed.file("nl/starter-pack/netwerk.pdf")) as pdf:
        pages = [page.extract_text() for page in pdf.pages]
    for text, fact, times in (
        (pages[0], "Wat zit er in dit pakket?", 1),
        (pages[1], "Je bent welkom!", 2),
        (pages[2], "Samen aan tafel", 1),
        (pages[3], "Je bent welkom!", 1),
        (pages[4], "Dank je wel!", 4),
    ):
        assert text.count(fact) == times, text
    assert sum(question in " ".join(pages[2].split()) for question in ("straat?", "koken?", "blij?")) == 3


def test_a_card_in_another_language_waits_for_its_translation(shop: Shop) -> None:
    """The plan says so, and prints the others."""
    page = page_of(shop, "doorverwijzen").without_languages(["fr"])
    drawn = list(referral_slip.REFERRAL_SLIP_A6.draw(only(shop, page)))
    assert [one.language for one in drawn if isinstance(one, Order)] == ["nl"]
    assert [(one.entry, one.language) for one in drawn if isinstance(one, LeftOut)] == [
        ("pages/doorverwijzen.md", "fr")
    ]


def test_a_title_too_long_for_a_card_becomes_a_problem(shop: Shop) -> None:
    """It names the page and the card."""
    page = page_of(shop, "aan-je-deur")
    words = {"nl": page.words["nl"].model_copy(update={"title": "S" * 60})}
    drawn = at_your_door.AT_YOUR_DOOR_A5.draw(only(shop, replace(page, words=words)))
    [problem] = [one for one in drawn if isinstance(one, Problem)]
    assert (problem.path, "at-your-door-a5" in problem.message) == ("pages/aan-je-deur.md", True)


def test_a_number_that_nobody_checked_makes_place_for_the_first_contact(shop: Shop) -> None:
    """The plan tells which number is missing."""
    page = page_of(shop, "meldpunt")
    asked = replace(page, facts=page.facts.model_copy(update={"contact": "kliniek"}))
    drawn = list(report_point.REPORT_POINT_CARD_A6.draw(only(shop, asked)))
    call = next(one for one in drawn if isinstance(one, Order)).context["card"]["call"]
    assert (call.invite, call.phone.replace("\u00a0", " ")) == ("Zorgloket", "02 555 00 01")
    assert any("02 555 00 03" in one.reason_dutch for one in drawn if isinstance(one, LeftOut))


def test_without_a_checked_number_for_danger_a_card_names_none(shop: Shop) -> None:
    """A wrong number is worse than none."""
    lines = tuple(
        replace(line, facts=line.facts.model_copy(update={"checked_on": None}))
        for line in shop.catalog.helplines
    )
    bare = replace(shop, catalog=replace(shop.catalog, helplines=lines))
    order = next(one for one in signal_card.SIGNAL_CARD_A6_DUPLEX.draw(bare) if isinstance(one, Order))
    assert order.context["card"]["danger"] is None
