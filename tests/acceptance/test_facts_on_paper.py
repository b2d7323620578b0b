"""Every PDF is read back and compared with the content: paper cannot be mended."""

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from support.facts import phones_in
from support.guide import TODAY, BuiltGuide
from support.papers import Paper, read_paper

from catalog.freshness import State, state_of
from catalog.kinds.service import Helpline, Service
from catalog.values import Phone

HALF_A_YEAR_LATER = date(2027, 5, 24)
"""Until when a sheet about services may be handed out: paper says so itself."""

A_YEAR_LATER = date(2027, 11, 24)
"""Until when a form may be filled in."""

TO_FILL_IN = "paper-form-a4"
"""It comes back to the team, and leads nowhere."""

ENDS_OF_MONTHS = {date(2026, 11, 30), date(2026, 12, 31)}
"""Until when a calendar holds: the last day of its month."""

MILLIMETRES = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148)}


@dataclass(frozen=True)
class Sheet:
    """One line of ``print/index.json``, with the file it names and what a reader sees in it."""

    listed: dict[str, Any]
    file: Path

    @cached_property
    def paper(self) -> Paper:
        """The PDF, read back."""
        return read_paper(self.file)

    def __str__(self) -> str:
        return str(self.listed["path"])


@pytest.fixture
def sheets(guide: BuiltGuide) -> list[Sheet]:
    """All PDFs the guide lists."""
    listed = json.loads((guide.output / "print" / "index.json").read_text(encoding="utf-8"))
    return [Sheet(line, guide.output / line["path"]) for line in listed]


def entry_of(sheet: Sheet, guide: BuiltGuide) -> Any:  # noqa: ANN401 - an entry of any kind
    """The entry a PDF is about; None for one about the whole guide."""
    return next((e for e in guide.catalog.entries() if e.code == sheet.listed["code"]), None)


def numbers(guide: BuiltGuide) -> tuple[set[str], set[str]]:
    """Digits of the numbers that paper may carry, and of those that nobody could confirm."""
    verified: list[tuple[Service | Helpline, Phone | None]]
    verified = [(s, s.facts.phone) for s in guide.catalog.services]
    verified += [(h, h.facts.number) for h in guide.catalog.helplines]
    sure = {a.facts.phone.digits for a in guide.catalog.activities if a.facts.phone}
    sure |= {phone.digits for entry, phone in verified if phone and state_of(entry, TODAY) is not State.OPEN}
    return sure, {phone.digits for _, phone in verified if phone} - sure


def test_the_list_of_paper_is_exact(guide: BuiltGuide, sheets: list[Sheet]) -> None:
    """``print/index.json`` names exactly the PDFs there are, with their true size and digest."""
    on_disk = {file.relative_to(guide.output).as_posix() for file in guide.output.rglob("*.pdf")}
    assert Counter(str(sheet) for sheet in sheets) == Counter(on_disk)
    for sheet in sheets:
        content = sheet.file.read_bytes()
        assert (sheet.listed["bytes"], sheet.listed["sha256"]) == (
            len(content),
            hashlib.sha256(content).hexdigest(),
        )


def test_every_sheet_is_what_the_list_says(sheets: list[Sheet]) -> None:
    """Number of pages, size of the paper, language and title of each PDF are as listed."""
    faults = []
    for sheet in sheets:
        listed, paper = sheet.listed, sheet.paper
        if paper.pages != listed["pages"]:
            faults.append(f"{sheet}: {paper.pages} bladzijden, geen {listed['pages']}")
        if {tuple(sorted(size)) for size in paper.sizes} != {MILLIMETRES[listed["paper"]]}:
            faults.append(f"{sheet}: {paper.sizes} mm is geen {listed['paper']}")
        if paper.language.partition("-")[0] != listed["language"]:
            faults.append(f"{sheet}: taal {paper.language}")
        if not paper.title.startswith(listed["title"]):
            faults.append(f"{sheet}: heet “{paper.title}”, geen “{listed['title']}”")
    assert sheets
    assert not faults, "\n".join(faults)


def test_no_words_are_printed_over_words(sheets: list[Sheet]) -> None:
    """Every letter has a place of its own on every PDF."""
    faults = [f"{sheet}: {fault}" for sheet in sheets for fault in sheet.paper.collisions[:1]]
    assert not faults, "\n".join(faults)


def test_every_code_leads_to_its_own_entry(guide: BuiltGuide, sheets: list[Sheet]) -> None:
    """After printing at 150 dots an inch each QR code is read, and its address exists and leads home."""
    faults = []
    for sheet in (one for one in sheets if one.listed["sheet"] != TO_FILL_IN):
        code, entry = sheet.listed["code"], entry_of(sheet, guide)
        if not sheet.paper.codes:
            faults.append(f"{sheet}: geen QR-code gelezen")
        faults += [f"{sheet}: {said}" for said in sheet.paper.codes if said != guide.routes.qr(code)]
        page = guide.pages.get(f"{guide.routes.short(code)}index.html")
        goals = {page.resolve(link, guide.address) for link in page.links} if page else set()
        if entry and guide.routes.entry(entry, sheet.listed["language"]) not in goals:
            faults.append(f"{sheet}: /{code}/ leidt niet naar {entry.slug}")
        if guide.routes.spoken(code) not in re.sub(r"[^!-~]", "", sheet.paper.text):
            faults.append(f"{sheet}: het adres {guide.routes.spoken(code)} staat niet in letters")
    assert not faults, "\n".join(faults)


def test_paper_tells_no_fact_that_the_content_does_not(guide: BuiltGuide, sheets: list[Sheet]) -> None:
    """Phone numbers, dates, times and prices as the eye meets them come from the content."""
    facts = replace(guide.facts, dates=guide.facts.dates | {HALF_A_YEAR_LATER, A_YEAR_LATER} | ENDS_OF_MONTHS)
    faults = [
        f"{sheet}: {fault}"
        for sheet in sheets
        for fault in facts.foreign(sheet.paper.text, sheet.listed["language"])
    ]
    assert not faults, "\n".join(faults)


def test_paper_carries_no_number_in_doubt(guide: BuiltGuide, sheets: list[Sheet]) -> None:
    """A number that nobody could confirm is on no PDF, in any language, however short it is."""
    sure, doubtful = numbers(guide)
    short = {digits for digits in doubtful if not digits.startswith("0")}
    faults = [
        f"{sheet}: {number}"
        for sheet in sheets
        for number in sorted(
            (phones_in(sheet.paper.text) - sure) | (short & set(re.findall(r"\d+", sheet.paper.text)))
        )
    ]
    assert doubtful
    assert not faults, "\n".join(faults)


def test_a_number_to_call_stands_on_every_sheet(guide: BuiltGuide, sheets: list[Sheet]) -> None:
    """Who cannot scan can always call: each PDF has a number beside its code."""
    assert guide.catalog.services
    silent = [str(sheet) for sheet in sheets if not phones_in(sheet.paper.text)]
    assert not silent


def test_each_neighbourhood_knows_where_to_go(guide: BuiltGuide, sheets: list[Sheet]) -> None:
    """There is one sheet of exactly one page for every neighbourhood in every language."""
    found = Counter(
        (sheet.listed["entry"], sheet.listed["language"], sheet.paper.pages)
        for sheet in sheets
        if sheet.listed["sheet"] == "where-to-go-a4"
    )
    wanted = {
        (n.slug, language, 1): 1 for n in guide.catalog.neighbourhoods for language in guide.catalog.languages
    }
    assert found == wanted


def test_flyers_hold_the_next_date(guide: BuiltGuide, sheets: list[Sheet]) -> None:
    """The title, the hours and the place of an activity are on its flyer."""
    faults = []
    for sheet in sheets:
        entry = entry_of(sheet, guide)
        if sheet.listed["sheet"] != "flyer-a5" or entry is None or sheet.listed["language"] == "ar":
            continue
        text = " ".join(sheet.paper.text.split())
        wanted = [entry.say("title", sheet.listed["language"]).text, entry.facts.place]
        faults += [f"{sheet}: {words} ontbreekt" for words in wanted if words and words not in text]
    assert not faults, "\n".join(faults)
