"""A guide full of hostile files is built: what is published is text, and nothing else came along."""

import json
import re
import stat
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdfium2 import PdfDocument
from support.guide import BuiltGuide
from support.hostile import CASES, LITERAL
from support.pages import plain

MADE = {
    ".html",
    ".webp",
    ".css",
    ".js",
    ".svg",
    ".png",
    ".pdf",
    ".ics",
    ".xml",
    ".json",
    ".txt",
    ".webmanifest",
}
OWN_SCRIPT = re.compile(r"(\./|(\.\./)+|/)theme/scripts\.\w+/js/[a-z-]+\.js")
OWN_FOLDERS = [".output.build", "content", "output", "output.lock", "output.txt"]
SECRET = "root:x:0:0"  # noqa: S105 - how a file starts that no page may show


def texts(guide: BuiltGuide) -> str:
    """All that the pages say, with ordinary spaces."""
    return "\n".join(plain(page.text) for page in guide.pages.values())


def test_every_hostile_file_is_named(hostile: BuiltGuide) -> None:
    """In one report of one build, whatever the others are."""
    missing = [case.name for case in CASES if f"({case.code})" not in hostile.said]
    assert missing == []


@pytest.mark.parametrize("text", LITERAL)
def test_an_odd_text_is_published_to_the_letter(hostile: BuiltGuide, text: str) -> None:
    """On the pages, and in the description that chats show."""
    assert plain(text) in texts(hostile)


def test_odd_texts_are_printed_to_the_letter(hostile: BuiltGuide) -> None:
    """Titles and summaries stand on the flyers as they stand in the content."""
    printed = "".join(
        letters_of(path) for path in sorted(hostile.output.glob("print/nl/flyer-a5/letter-*.pdf"))
    )
    on_paper = [text for number, text in enumerate(LITERAL[:-3]) if number % 3 != 2]
    assert [text for text in on_paper if "".join(text.split()) not in printed] == []


def letters_of(pdf: Path) -> str:
    """All that a PDF says, without spaces."""
    with PdfDocument(pdf) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def test_a_letter_that_paper_lacks_is_told_and_never_replaced(hostile: BuiltGuide) -> None:
    """A box in its place would be another text; the site goes on showing it."""
    assert not list(hostile.output.rglob("print/nl/*/letter-5.pdf"))
    assert "Sommige tekens kunnen niet op papier. Het blad flyer-a5 (nl) is niet gemaakt." in hostile.said
    assert "田" in hostile.said


def test_nothing_of_a_hostile_file_reaches_the_site(hostile: BuiltGuide) -> None:
    """Neither the file, nor what a link in the content leads to, nor a kind of file that we do not make."""
    files = [path for path in hostile.output.rglob("*") if not path.is_dir()]
    assert all(stat.S_ISREG(path.lstat().st_mode) for path in files)
    assert {path.suffix for path in files} <= MADE
    assert not [path for path in files if SECRET.encode() in path.read_bytes()]
    assert sorted(path.name for path in hostile.output.parent.iterdir()) == OWN_FOLDERS


def test_no_page_runs_or_fetches_what_a_text_says(hostile: BuiltGuide) -> None:
    """As an HTML parser of another make reads it: no handler, no foreign script, no unsafe link."""
    faults = []
    for page in hostile.pages.values():
        for element in page.root.iter():
            faults += [
                f"{page.path}: {name}" for name in element.attrib if str(name).lower().startswith("on")
            ]
            if element.tag == "script" and element.get("type") != "application/ld+json":
                faults += [page.path] if not OWN_SCRIPT.fullmatch(element.get("src", "")) else []
        faults += [
            f"{page.path}: {a}"
            for a in page.links
            if re.match(r"\s*(javascript|data|//|\\)", a, re.IGNORECASE)
        ]
        faults += [f"{page.path}: {a}" for a in page.loads if "evil.example" in a]
    assert faults == []


def test_every_machine_reads_the_same_text(hostile: BuiltGuide) -> None:
    """Calendars, data for search engines and open data hold the very titles, and nothing more than was meant."""
    titles = {entry.words["nl"].title for entry in hostile.catalog.activities}
    calendar = Calendar.from_ical((hostile.output / "agenda.ics").read_bytes())
    assert {str(event["SUMMARY"]) for event in calendar.walk("VEVENT")} <= titles
    assert len(calendar.walk("VEVENT")) == len(hostile.catalog.activities)
    told = json.loads((hostile.output / "data" / "activities.json").read_text(encoding="utf-8"))
    assert {activity["title"]["nl"] for activity in told["activities"]} == titles
    for page in hostile.pages.values():
        for script in page.root.iter("script"):
            if script.get("type") == "application/ld+json":
                json.loads("".join(script.itertext()))
