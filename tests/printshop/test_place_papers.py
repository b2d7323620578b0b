"""Papers of a neighbourhood and of a service: what they say, and that nothing gets lost on them."""

from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from small_town import PRINT, Printed, with_needs
from support.papers import plain_text, read_paper

from catalog.values import Moment, Occurrence, Status
from printshop.cache import PrintCache
from printshop.plan import LeftOut, Order, Shop
from printshop.press import PrintRoom
from printshop.production import produce
from printshop.sheets import calendar, phone_card, where_to_go_large

MM = 72 / 25.4
SMALL_PRINT = 9


@dataclass(frozen=True)
class Expected:
    """What a finished sheet must be: its size in mm, its codes, its smallest running text."""

    size: tuple[int, int]
    codes: int
    type: float


CARDS = Expected((210, 297), 4, 11)
HANDOUT = Expected((148, 210), 1, 14)
LARGE = Expected((210, 297), 1, 18)
MONTH = Expected((210, 297), 1, 11)
PAPERS = {
    "nl/phone-card-a6x4/heuvel.pdf": CARDS,
    "fr/phone-card-a6x4/strand.pdf": CARDS,
    "nl/service-a5/loket.pdf": HANDOUT,
    "fr/service-a5/buurthuis.pdf": HANDOUT,
    "nl/calendar-a4/heuvel-2026-11.pdf": MONTH,
    "fr/calendar-a4/strand-2026-12.pdf": MONTH,
    "nl/calendar-a3/strand-2026-12.pdf": Expected((297, 420), 1, 11),
    "nl/results-a4/strand.pdf": MONTH,
    "fr/results-a4/strand.pdf": MONTH,
    "fr/results-a3/strand.pdf": Expected((297, 420), 1, 11),
    "fr/signals-a4/2026-3.pdf": MONTH,
    "nl/where-to-go-large/heuvel.pdf": LARGE,
    "fr/where-to-go-large/strand.pdf": LARGE,
}
EACH = pytest.mark.parametrize(("path", "expected"), PAPERS.items(), ids=PAPERS.keys())


@EACH
def test_a_paper_of_a_place_has_its_size_and_its_codes(
    printed: Printed, shop: Shop, path: str, expected: Expected
) -> None:
    """Each code leads to the entry, read at 150 dots an inch; no words lie on words."""
    paper = read_paper(printed.file(path))
    code = next(one.code for one in printed.production.printed if one.sheet.path == f"print/{path}")
    assert set(paper.sizes) == {expected.size}
    assert paper.codes == (shop.addresses.qr(code),) * expected.codes
    assert paper.collisions == ()
    assert paper.language == path[:2]


@EACH
def test_nothing_on_a_paper_of_a_place_is_too_small_or_too_near_the_edge(
    printed: Printed, path: str, expected: Expected
) -> None:
    """Small print is 9 pt; five mm stay free, and on cards also beside every cut."""
    with pdfplumber.open(printed.file(path)) as pdf:
        chars = [char for page in pdf.pages for char in page.chars if str(char["text"]).strip()]
    sizes = {round(float(char["size"]), 1) for char in chars}
    assert min(sizes) >= SMALL_PRINT
    assert min(size for size in sizes if size > SMALL_PRINT) >= expected.type
    halves = (0, 0.5, 1) if expected.codes > 1 else (0, 1)
    for low, high, length in (("x0", "x1", expected.size[0]), ("top", "bottom", expected.size[1])):
        for cut in (part * length for part in halves):
            near = [c for c in chars if float(c[low]) < (cut + 5) * MM and float(c[high]) > (cut - 5) * MM]
            assert not near, f"{near[0]['text']} at {cut} mm"


@EACH
def test_a_paper_of_a_place_can_be_read_aloud(printed: Printed, path: str, expected: Expected) -> None:
    """Tagged, with headings, words for each code, and nothing but items in lists."""
    with pikepdf.open(printed.file(path)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        figures = [one for one in tags if one.S == "/Figure"]
        assert sum(one.S == "/H1" for one in tags) == expected.codes
        assert len(figures) == expected.codes
        assert all("zand.example/" in str(one.Alt) for one in figures)
        children = {str(child.S) for one in tags if one.S == "/L" for child in one.K}
    assert children <= {"/LI"}


def test_a_phone_card_says_every_number_four_times(printed: Printed) -> None:
    """First danger, then the first contact, then the lines that speak the language of the card."""
    text = plain_text(printed.file("nl/phone-card-a6x4/heuvel.pdf"))
    for fact in ("Zanddorp Heuvel", "Belangrijke nummers", "112", "Ziekenwagen", "Zorgloket", "02 555 00 01",
                 "106", "Luisterlijn", "mei 2027", "Gemeente Zanddorp, Zandplein 1"):  # fmt: skip
        assert text.count(fact) == 4, fact


def test_a_card_in_a_language_without_a_line_says_which_language_one_speaks(printed: Printed) -> None:
    """The only line speaks Dutch."""
    text = plain_text(printed.file("fr/phone-card-a6x4/heuvel.pdf"))
    assert text.count("(néerlandais)") == 4
    assert "Ceci est une traduction." in text


def test_who_comes_to_the_door_stands_on_the_card_with_the_mark_of_an_old_number(shop: Shop) -> None:
    """Its number was checked in 2023."""
    site = shop.catalog.site
    team = replace(site, facts=site.facts.model_copy(update={"outreach": "buurthuis"}))
    drawn = phone_card.draw(replace(shop, catalog=replace(shop.catalog, site=team)))
    card = next(one for one in drawn if isinstance(one, Order)).context["card"]
    assert [(one.name, one.due) for one in card["contacts"]] == [
        ("Zorgloket", False),
        ("Buurthuis De Duin", True),
    ]
    assert card["any_due"]


def test_there_is_no_card_without_a_number_that_is_checked(shop: Shop) -> None:
    """Its makers hear why."""
    catalog = replace(shop.catalog, services=(shop.catalog.service["kliniek"],), helplines=())
    site = shop.catalog.site
    site = replace(site, facts=site.facts.model_copy(update={"first_contact": "kliniek"}))
    drawn = list(phone_card.draw(replace(shop, catalog=replace(catalog, site=site))))
    assert all(isinstance(one, LeftOut) for one in drawn)
    assert any("geen kaartje" in one.reason_dutch for one in drawn if isinstance(one, LeftOut))


def test_a_handout_says_what_is_known_about_a_service(printed: Printed) -> None:
    """Where, whom to call, when somebody checked it."""
    text = plain_text(printed.file("nl/service-a5/loket.pdf"))
    for fact in ("Zorgloket", "Je kan hier terecht", "Waar?", "Zandplein 1, 9999 Zanddorp", "02 555 00 01",
                 "zand.example/", "Laatst nagekeken: november 2026", "Geldig tot 24 mei 2027"):  # fmt: skip
        assert fact in text, fact
    assert "Numéro non vérifié" in plain_text(printed.file("fr/service-a5/buurthuis.pdf"))


def test_a_service_that_nobody_checked_gets_no_handout(printed: Printed, shop: Shop) -> None:
    """The reason is told."""
    clinic = shop.catalog.service["kliniek"]
    assert not any("service-a5/kliniek" in one.sheet.path for one in printed.production.printed)
    told = [one.reason_dutch for one in printed.production.left_out if one.entry == clinic.path]
    assert "Het nummer en het adres zijn nog na te kijken: er komt geen blad." in told


def test_a_calendar_holds_every_date_of_its_month(printed: Printed) -> None:
    """With hours, place and price; it holds until the last day of the month."""
    text = plain_text(printed.file("nl/calendar-a4/strand-2026-12.pdf"))
    for fact in ("December 2026", "Zanddorp Strand", "Zaterdag 5", "Soep op de stoep", "14 tot 17 uur",
                 "Het pleintje", "2,50 euro", "Dinsdag 1", "Dinsdag 29", "Buurthuis De Duin", "Gratis",
                 "02 555 00 01", "zand.example/", "Geldig tot 31 december 2026"):  # fmt: skip
        assert fact.lower() in text.lower(), fact
    assert text.count("Koffie met de buren") == 5
    november = plain_text(printed.file("nl/calendar-a4/heuvel-2026-11.pdf"))
    assert november.count("Koffie met de buren") == 1
    assert "Geldig tot 30 november 2026" in november


def test_a_cancelled_date_is_struck_through_and_says_so(printed: Printed) -> None:
    """One line through its name, one through its hours, and the word beside them."""
    file = printed.file("nl/calendar-a4/heuvel-2026-12.pdf")
    assert plain_text(file).count("afgelast") == 1
    with pdfplumber.open(file) as pdf:
        page = pdf.pages[0]
        word = next(one for one in page.extract_words() if one["text"] == "afgelast")
        strokes = [line for line in page.lines if float(line["top"]) < float(page.height) - 60 * MM]
        struck = [one for one in strokes if abs(float(one["top"]) - float(word["top"])) < 25 * MM]
    assert len(struck) >= 2


def test_a_moved_date_stands_at_its_new_day_and_says_so(shop: Shop) -> None:
    """Its hours are the new ones."""
    moved = Occurrence(date(2026, 12, 2), time(14), time(16), Status.MOVED, date(2026, 12, 1))
    coffee = next(one for one in shop.catalog.activities if one.slug == "koffie")
    item = calendar.item_of(calendar.Dated(coffee, moved), shop.localizers["nl"], shop)
    assert (item.note, item.cancelled) == ("verplaatst", False)
    assert item.facts == ("14 tot 16\u00a0uur", "Buurthuis De Duin", "gratis")


def test_a_month_without_anything_to_do_gets_no_calendar(shop: Shop) -> None:
    """Its makers hear why, once for each month and neighbourhood."""
    drawn = list(calendar.CALENDAR_A4.draw(replace(shop, catalog=replace(shop.catalog, activities=()))))
    assert len(drawn) == 4
    assert all(isinstance(one, LeftOut) and "niets te doen" in one.reason_dutch for one in drawn)


@pytest.mark.parametrize(("number", "fits"), [(15, True), (45, False)])
def test_a_full_month_fits_or_is_told(
    shop: Shop, room: PrintRoom, tmp_path: Path, number: int, *, fits: bool
) -> None:
    """Fifteen activities fit on a page; forty-five make a problem that names the busiest."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    days = [Moment(date(2026, 12, 1 + i % 31), time(14), time(17)) for i in range(number)]
    activities = tuple(
        replace(soup, slug=f"soep-{i}", facts=soup.facts.model_copy(update={"when": (day,)}))
        for i, day in enumerate(days)
    )
    busy = replace(shop, catalog=replace(shop.catalog, activities=activities))
    made = produce(busy, (calendar.CALENDAR_A4,), room, root=PRINT, cache=PrintCache(tmp_path))
    assert bool(made.printed) is fits
    assert all(one.sheet.pages == 1 for one in made.printed)
    assert ("print-too-full" in {one.code for one in made.problems}) is not fits


def test_december_is_followed_by_january() -> None:
    """A year ends on a calendar too."""
    assert calendar.next_month(date(2026, 12, 24)) == date(2027, 1, 1)


def test_the_large_sheet_says_all_that_the_small_one_says(printed: Printed, shop: Shop) -> None:
    """Every need and number, on as many pages as the list of paper tells, each with its own number."""
    file = printed.file("nl/where-to-go-large/heuvel.pdf")
    text, pages = plain_text(file), read_paper(file).pages
    listed = next(
        one.sheet.pages
        for one in printed.production.printed
        if one.sheet.path.endswith("nl/where-to-go-large/heuvel.pdf")
    )
    assert pages == listed >= 2
    for page in range(1, pages + 1):
        assert f"{page} / {pages}" in text
    for question in shop.catalog.questions:
        assert question.say("question", "nl").text in text
    for fact in ("02 555 00 01", "02 555 00 02*", "106", "112", "24 mei 2027", "zand.example/"):
        assert fact in text, fact
    assert "02 555 00 03" not in text


def test_a_long_list_of_needs_is_split_between_needs(shop: Shop) -> None:
    """Each part has the number, so that no page needs another."""
    order = next(one for one in where_to_go_large.draw(with_needs(shop, 9)) if isinstance(one, Order))
    boxes = order.context["sheet"]["boxes"]
    assert [len(box.rows[0]) for box in boxes] == [4, 4, 1]
    assert {box.phone for box in boxes} == {boxes[0].phone}
