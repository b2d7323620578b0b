"""The printing processes, their jail and the cache."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from small_town import PRINT, ROOT, Printed, print_all, with_needs
from support.papers import read_paper, visual_lines
from weasyprint.urls import FatalURLFetchingError

from printshop.cache import PrintCache
from printshop.index import write_index
from printshop.job import Fit, Job, Workshop
from printshop.palette import COLOURS
from printshop.paper import JailedFetcher
from printshop.pictograms import as_address
from printshop.plan import Shop
from printshop.press import PrintRoom
from printshop.sheets.flyer import FLYER_A5
from printshop.sheets.where_to_go import WHERE_TO_GO_A4
from printshop.street import draw_street
from printshop.typesetting import isolate
from printshop.worker import Press

STYLES = ("fonts.css", "tokens.css", "common.css")
PAGE = '<html lang="nl" dir="ltr"><title>x</title><body><p>{}</p></body></html>'


def job(body: str = "Dag") -> Job:
    """A small job."""
    return Job(html=PAGE.format(body), styles=STYLES, fit=Fit(sizes=(14.0,)))


@pytest.fixture(scope="module")
def press() -> Press:
    """A press in this very process."""
    return Press(Workshop(root=PRINT))


def test_what_was_printed_is_not_printed_again(
    shop: Shop, printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All sheets come from the cache, with the same bytes, and no process is asked."""
    cold = PrintRoom(PRINT)
    monkeypatch.setattr(cold, "_print", lambda *_: pytest.fail("a sheet was printed again"))
    again = print_all(shop, cold, printed.cache)
    assert [one.pdf for one in again.printed] == [one.pdf for one in printed.production.printed]


def test_a_full_cache_needs_no_weasyprint(printed: Printed) -> None:
    """Importing it alone takes half a second."""
    code = (
        "import sys; sys.path[:0] = ['plugins', 'tests/printshop']\n"
        "from pathlib import Path; import small_town as town\n"
        "made = town.print_all(town.open_shop(), town.PrintRoom(town.PRINT), Path(sys.argv[1]))\n"
        "assert made.printed\n"
        "assert not {'weasyprint', 'qrcode'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(printed.cache)], cwd=ROOT, check=True)


def test_the_same_sheet_has_the_same_bytes_in_every_process(
    press: Press, room: PrintRoom, tmp_path: Path
) -> None:
    """So that a list of reprints can be told from checksums."""
    [elsewhere] = room.print_all([job()], PrintCache(tmp_path))
    assert elsewhere.result.pdf == press.make(job()).pdf


def test_a_drawing_that_was_kept_leaves_the_same_bytes(press: Press) -> None:
    """A street is drawn once and copied after that; nobody can tell, not even where a shape is half transparent."""
    street = as_address(draw_street("trapgevel", COLOURS["paars"], width=200, seed="noord"))
    glass = as_address(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<path fill="#f00" fill-opacity=".5" stroke="#00f" stroke-opacity=".25" d="M1 1h7v7z"/></svg>'
    )
    body = "".join(
        f"<div style=\"width:50mm;height:{height}mm;background:url('{one}')\">Dag</div>"
        for one in (street, glass) for height in (20, 30)
    )  # fmt: skip
    made = [press.make(job(body)) for _ in range(3)]
    assert [one.fault for one in made] == ["", "", ""]
    assert len({one.pdf for one in made}) == 1


@pytest.mark.parametrize("body", ["Dag<br>buur", "Dag&nbsp;buur", "Dag</p><p>buur"])
def test_html_that_is_no_xml_is_printed_too(press: Press, body: str) -> None:
    """XML is only the quicker way to read what our templates write."""
    result = press.make(job(body))
    assert (result.fault, result.pages) == ("", 1)


def test_words_that_look_like_a_drawing_stay_words(press: Press, tmp_path: Path) -> None:
    """Only a template can name a drawing: what somebody writes has its quotes escaped."""
    file = tmp_path / "words.pdf"
    said = isolate("url('data:image/svg+xml;base64,QUJD')")
    file.write_bytes(press.make(job(str(said))).pdf)
    with pdfplumber.open(file) as pdf:
        assert "base64,QUJD" in pdf.pages[0].extract_text()


def test_a_damaged_file_in_the_cache_is_made_anew(tmp_path: Path, press: Press) -> None:
    """A checksum guards every PDF."""
    cache = PrintCache(tmp_path)
    cache.keep("a", press.make(job()))
    assert cache.find("a") is not None
    (tmp_path / "a.pdf").write_bytes(b"half")
    assert cache.find("a") is None
    (tmp_path / "a.json").write_text("[]", encoding="utf-8")
    assert cache.find("a") is None


def test_a_number_keeps_its_order_in_arabic(press: Press, tmp_path: Path) -> None:
    """Without an isolate its groups print in reverse."""
    number = "0470\u00a027\u00a082\u00a018"
    html = PAGE.format(f"اتصل {isolate(number)} الآن").replace('lang="nl" dir="ltr"', 'lang="ar" dir="rtl"')
    file = tmp_path / "arabic.pdf"
    file.write_bytes(press.make(Job(html=html, styles=STYLES, fit=Fit(sizes=(14.0,)))).pdf)
    with pdfplumber.open(file) as pdf:
        [line] = visual_lines(pdf.pages[0].chars)
    assert "0470 27 82 18" in line.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "file:///etc/../etc/passwd", "http://example.org/x.png", "https://example.org/x.png",
     "file://elders/etc/passwd", f"file://{PRINT}/../pyproject.toml", f"file://{PRINT}/%2e%2e/pyproject.toml"],
)  # fmt: skip
def test_a_sheet_reaches_nothing_outside_its_folder(address: str) -> None:
    """Not the disk, not the network."""
    with pytest.raises(FatalURLFetchingError):
        JailedFetcher(PRINT).fetch(address)


def test_a_sheet_reaches_its_own_fonts_and_data() -> None:
    """These two, and nothing else."""
    fetcher = JailedFetcher(PRINT)
    assert fetcher.fetch((PRINT / "css" / "tokens.css").as_uri()).read()
    assert fetcher.fetch("data:text/plain,dag").read() == b"dag"


@pytest.mark.parametrize(
    "body",
    ['<img src="file:///etc/passwd" alt="x">', '<img src="geen.png" alt="x">', '<p style="colr:red">x</p>'],
)
def test_a_complaint_of_the_renderer_is_a_fault_of_that_sheet_only(press: Press, body: str) -> None:
    """The next sheet is made as if nothing happened."""
    assert press.make(job(body)).fault
    assert not press.make(job()).fault


def test_a_sheet_that_fails_does_not_stop_the_others(room: PrintRoom, tmp_path: Path) -> None:
    """Results come back in the order of the jobs, and a fault is never kept."""
    bad, good = room.print_all(
        [job('<img src="file:///etc/passwd" alt="x">'), job("Dag buur")], PrintCache(tmp_path)
    )
    assert bad.result.fault
    assert good.result.pdf
    assert len(list(tmp_path.glob("*.json"))) == 1


def test_too_many_needs_become_a_problem_that_says_what_to_shorten(
    shop: Shop, room: PrintRoom, tmp_path: Path
) -> None:
    """No sheet of two pages, ever."""
    made = print_all(with_needs(shop, 100), room, tmp_path, kinds=[WHERE_TO_GO_A4])
    assert made.printed == []
    assert {problem.code for problem in made.problems} == {"print-too-full"}
    assert "questions/geld.yml" in made.problems[0].expected
    assert re.search(r"Er moeten ongeveer \d+ tekens weg", made.problems[0].message)


def test_a_sheet_in_small_letters_is_made_and_told(shop: Shop, room: PrintRoom, tmp_path: Path) -> None:
    """Eleven points is the last resort; twelve is what it should be."""
    made = print_all(with_needs(shop, 46), room, tmp_path, kinds=[WHERE_TO_GO_A4])
    assert [one.sheet.pages for one in made.printed] == [1, 1]
    assert {problem.code for problem in made.problems} == {"print-small-type"}
    assert "11 punt" in made.problems[0].message


def test_an_unknown_publisher_is_told_and_stays_visible(shop: Shop, room: PrintRoom, tmp_path: Path) -> None:
    """Belgian law asks for one on every printed sheet."""
    site = shop.catalog.site
    nobody = replace(site, facts=site.facts.model_copy(update={"publisher": None}))
    made = print_all(
        replace(shop, catalog=replace(shop.catalog, site=nobody)), room, tmp_path, kinds=[FLYER_A5]
    )
    assert [one.sheet for one in made.left_out if "uitgever" in one.reason_dutch] == ["flyer-a5"]
    file = tmp_path / "flyer.pdf"
    file.write_bytes(next(one.pdf for one in made.printed if one.sheet.language == "nl"))
    assert "V.U.: nog na te kijken" in " ".join(read_paper(file).text.split())


def test_the_list_of_pdfs_is_sorted_and_complete(printed: Printed) -> None:
    """Each with its checksum, its size and its short code."""
    rows = json.loads(write_index(reversed(printed.production.printed)))
    assert [row["path"] for row in rows] == sorted(row["path"] for row in rows)
    assert len(rows) == len(printed.production.printed)
    for row in rows:
        assert row["bytes"] == printed.file(row["path"].removeprefix("print/")).stat().st_size
        assert len(row["sha256"]) == 64
        assert len(row["code"]) == 6
        assert row["pages"] >= 1
        assert row["paper"] in {"A5", "A4", "A3"}
