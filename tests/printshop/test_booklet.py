"""The booklet of a neighbourhood: its pages follow each other, and nothing on them is lost, torn or too small."""

import re
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from small_town import TODAY, Printed
from support.facts import facts_of
from support.papers import Paper, read_paper, visual_lines

from printshop.cache import PrintCache
from printshop.job import ANY, Fit, Job, Result
from printshop.plan import Order, Shop
from printshop.press import PrintRoom
from printshop.sheets import booklet
from printshop.variant import Variant

MM = 72 / 25.4
BOOKLETS = ("nl/booklet-a5/heuvel.pdf", "fr/booklet-a5/strand.pdf")
EACH = pytest.mark.parametrize("path", BOOKLETS)
CONTENT = Path(__file__).parent / "content"


@pytest.fixture(scope="module")
def papers(printed: Printed) -> dict[str, Paper]:
    """The booklets as a reader sees them."""
    return {path: read_paper(printed.file(path)) for path in BOOKLETS}


def pages_of(file: Path) -> list[str]:
    """The text of each page, with plain spaces."""
    with pdfplumber.open(file) as pdf:
        texts = [" ".join(visual_lines(page.chars)) for page in pdf.pages]
    return [" ".join(text.split()) for text in texts]


@EACH
def test_a_booklet_fills_its_sheets(papers: dict[str, Paper], shop: Shop, path: str) -> None:
    """A multiple of four pages of A5, all codes lead to the neighbourhood, no words lie on words."""
    paper = papers[path]
    assert paper.pages % 4 == 0
    assert set(paper.sizes) == {(148, 210)}
    code = shop.catalog.neighbourhood[Path(path).stem].code
    assert set(paper.codes) == {shop.addresses.qr(code)}
    assert len(paper.codes) >= 2
    assert paper.collisions == ()
    assert paper.language == path[:2]


@EACH
def test_a_booklet_says_only_facts_of_the_content(papers: dict[str, Paper], shop: Shop, path: str) -> None:
    """Numbers, dates, times and prices, read back; the end of its validity is the only date of its own."""
    facts = facts_of(shop.catalog, CONTENT, TODAY)
    facts.dates.add(TODAY.replace(year=2027, month=5))
    assert facts.foreign(papers[path].text, path[:2]) == []


@EACH
def test_running_text_of_a_booklet_is_large_and_free_of_the_edge(printed: Printed, path: str) -> None:
    """14 pt or more, 9 for the imprint; five mm stay free on every page."""
    with pdfplumber.open(printed.file(path)) as pdf:
        chars = [char for page in pdf.pages for char in page.chars if str(char["text"]).strip()]
        width, height = float(pdf.pages[0].width), float(pdf.pages[0].height)
    assert {round(float(c["size"]), 1) for c in chars if float(c["size"]) < 13.95} == {9.0}
    assert min(float(char["x0"]) for char in chars) >= 5 * MM
    assert max(float(char["x1"]) for char in chars) <= width - 5 * MM
    assert min(float(char["top"]) for char in chars) >= 5 * MM
    assert max(float(char["bottom"]) for char in chars) <= height - 5 * MM


@EACH
def test_the_contents_name_the_page_where_each_part_stands(printed: Printed, shop: Shop, path: str) -> None:
    """Every question of the content, with the number of a page that asks it."""
    pages = pages_of(printed.file(path))
    for question in shop.catalog.questions:
        asked = str(question.say("question", path[:2]).text)
        found = re.search(re.escape(asked) + r" (\d+)", pages[1])
        assert found is not None, asked
        assert asked in pages[int(found[1]) - 1]
        assert pages[int(found[1]) - 1].endswith(found[1]), "the page says its number"


def test_a_helper_below_a_question_points_to_the_page_of_the_service(printed: Printed) -> None:
    """The reference leads to the page that tells more."""
    pages = pages_of(printed.file(BOOKLETS[0]))
    found = re.search(r"Zorgloket .*?Meer op bladzijde (\d+)", " ".join(pages))
    assert found is not None
    assert "Zorgloket Je kan hier terecht met al je vragen. Waar? Zandplein 1" in pages[int(found[1]) - 1]


@EACH
def test_a_booklet_can_be_read_aloud(printed: Printed, path: str) -> None:
    """Tagged, one title, headings without a step left out, only items in lists, and bookmarks to its chapters."""
    with pikepdf.open(printed.file(path)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        kinds = {str(one.S) for one in tags}
        assert sum(one.S == "/H1" for one in tags) == 1
        assert {"/H1", "/H2", "/H3"} <= kinds
        assert {str(child.S) for one in tags if one.S == "/L" for child in one.K} <= {"/LI"}
        assert all("zand.example/" in str(one.Alt) for one in tags if one.S == "/Figure")
        with pdf.open_outline() as outline:
            chapters = [item.title for item in outline.root[0].children]
    assert len(chapters) >= 6


def test_no_question_runs_on_over_the_edge_of_a_page(printed: Printed, shop: Shop) -> None:
    """What to do and whom to call stand on the page of the question."""
    pages = pages_of(printed.file(BOOKLETS[0]))
    for question in shop.catalog.questions:
        asked, steps = question.say("question", "nl").text, question.say("steps", "nl").text
        page = next(text for text in pages[2:] if str(asked) in text)
        assert all(str(step) in page for step in steps)
        assert re.search(r"\d{3}", page), "a number to call"


def test_the_first_and_the_last_page_tell_whom_to_call(printed: Printed) -> None:
    """Cover: neighbourhood, first contact, address. Back: danger, the contacts, the edition."""
    pages = pages_of(printed.file(BOOKLETS[0]))
    for fact in ("Zanddorp Heuvel", "02 555 00 01", "zand.example/"):
        assert fact in pages[0]
    for fact in ("112", "02 555 00 01", "zand.example/", "24 mei 2027", "Gemeente Zanddorp, Zandplein 1"):
        assert fact in pages[-1]
    assert "Ceci est une traduction." in pages_of(printed.file(BOOKLETS[1]))[-1]


def test_a_number_nobody_checked_stays_out(printed: Printed, papers: dict[str, Paper]) -> None:
    """The number of the clinic; its makers hear why."""
    assert "02 555 00 03" not in papers[BOOKLETS[0]].text
    reasons = [one.reason_dutch for one in printed.production.left_out if one.sheet == booklet.NAME]
    assert any("02 555 00 03" in reason for reason in reasons)


def test_what_is_not_translated_is_told(shop: Shop) -> None:
    """A question in Dutch alone stays out of the French booklet."""
    question = replace(shop.catalog.questions[0], words={"nl": shop.catalog.questions[0].words["nl"]})
    catalog = replace(shop.catalog, questions=(question, *shop.catalog.questions[1:]))
    drawn = list(booklet.draw(replace(shop, catalog=catalog)))
    french = next(one for one in drawn if isinstance(one, Order) and one.language == "fr")
    asked = [one.path for one in french.context["booklet"]["chapters"].questions]
    assert question.path not in asked
    assert len(asked) == len(shop.catalog.questions) - 1
    assert any(getattr(one, "entry", None) == question.path for one in drawn)


def made(room: PrintRoom, body: str, cache: Path, *, sizes: tuple[float, ...] = (14,)) -> Result:
    """A document in the style of a booklet."""
    html = f"<html lang='nl'><head><title>Proef</title></head><body>{body}</body></html>"
    job = Job(
        html=html,
        styles=booklet.BOOKLET_A5.styles(Variant.OFFICE),
        fit=Fit(sizes=sizes),
        pages=ANY,
        multiple=4,
    )
    return room.print_all([job], PrintCache(cache))[0].result


@pytest.mark.parametrize(("chapters", "pages"), [(1, 4), (4, 4), (5, 8), (6, 8), (7, 8)])
def test_filler_pages_appear_where_a_sheet_is_not_full(
    room: PrintRoom, tmp_path: Path, chapters: int, pages: int
) -> None:
    """As many as are missing, in their order, and none when the last sheet is full."""
    body = "".join(f"<section class='chapter'><p>Deel {i}</p></section>" for i in range(chapters))
    body += "".join(f"<section class='filler filler--{i}'><p>Vul {i}</p></section>" for i in (1, 2, 3))
    result = made(room, body, tmp_path)
    (tmp_path / "a.pdf").write_bytes(result.pdf)
    texts = pages_of(tmp_path / "a.pdf")
    assert result.pages == len(texts) == pages
    missing = pages - chapters
    assert [text for text in texts if "Vul" in text] == [
        f"Vul {i} {chapters + i}" for i in range(1, missing + 1)
    ]


def test_a_card_that_would_be_torn_gets_smaller_letters(room: PrintRoom, tmp_path: Path) -> None:
    """The largest size at which it stays whole; when there is none, the booklet is not made."""
    words = "<p>" + "Bel het loket en zeg wat je nodig hebt. " * 34 + "</p>"
    fillers = "".join(f"<section class='filler filler--{i}'><p>Vul</p></section>" for i in (1, 2, 3))

    def card(text: str) -> str:
        whole = f"<div class='card card--asked' id='q'>{text}<div id='q~end'></div></div>"
        return f"<section class='chapter'>{whole}</section>{fillers}"

    small = made(room, card(words), tmp_path, sizes=(24, 20, 17, 15, 12))
    assert small.size in {20, 17, 15, 12}
    assert made(room, card(words * 5), tmp_path, sizes=(17, 14)).overfull
