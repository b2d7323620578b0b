"""What must hold of any file, whatever stands in it: the guide answers, in time, in words and with a place."""

import re
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from tinyhtml5.parser import HTMLParser

from catalog import load
from catalog.problems import Problem
from catalog.reading.decoding import MAX_BYTES, decode
from catalog.reading.folders import ContentFile
from catalog.report import as_github, as_json, as_markdown, as_text
from catalog.shaping.parts import part_in
from catalog.values.schedule import occurrences
from support.guide import TODAY
from tooling.build import build_site
from tooling.faults import OWN_WORDS
from tooling.options import BuildOptions
from website.markdown_text import TAGS, MarkdownText

LONGEST_SECONDS = 2.0
MAY_STAND = TAGS | {"html", "head", "body"}
"""The elements of a text, and those that every parser adds around it."""
MAY_SAY = {
    "href": re.compile(r"https:|mailto:|tel:|#", re.IGNORECASE),
    "rel": re.compile("noopener$"),
    "class": re.compile("zb-way$"),
}
"""The attributes of a text, where no page answers to a link."""
MARKDOWN = MarkdownText()
T = TypeVar("T")


def in_time(act: Callable[[], T]) -> T:
    """What an act gives; it may not keep a processor busy for long."""
    start = time.process_time()
    given = act()
    assert time.process_time() - start < LONGEST_SECONDS
    return given


def examine_part(data: bytes, file: ContentFile) -> None:
    """One file alone: every problem has a place in it and words, and the text becomes clean HTML."""
    lines = decode(data[: MAX_BYTES + 1]).text.count("\n") + 1
    part, problems = in_time(lambda: part_in.__wrapped__(data, file, main_language="nl"))
    for problem in problems:
        assert 1 <= problem.line <= lines + 1, problem
        assert problem.column >= 1, problem
        assert problem.message, problem
    again = part_in.__wrapped__(data, file, main_language="nl")
    assert (list(again[1]), again[0].body) == (list(problems), part.body)
    html = in_time(lambda: MARKDOWN.html(part.body, path=file.path, resolve=lambda _path: None))
    assert dangers_in(html) == []


def dangers_in(html: str) -> list[str]:
    """Elements and attributes that no text may bring. What only looks like one, and is shown as words, is none."""
    stream = BytesIO(html.encode())  # a short text would be taken for the name of a file
    elements = list(HTMLParser(namespace_html_elements=False).parse(stream, override_encoding="utf-8").iter())
    strange = [str(element.tag) for element in elements if element.tag not in MAY_STAND]
    said = [(name, value) for element in elements for name, value in element.attrib.items()]
    return strange + [
        f"{name}={value}" for name, value in said if name not in MAY_SAY or not MAY_SAY[name].match(value)
    ]


def examine_guide(data: bytes, file: ContentFile, content: Path) -> None:
    """The whole guide with this file in it: the others stay, and all reports can be printed anywhere."""
    sound = file.absolute.read_bytes()
    file.absolute.write_bytes(data)
    try:
        catalog, problems = in_time(lambda: load(content, today=TODAY))
    finally:
        file.absolute.write_bytes(sound)
    commands_nothing(problems, content)
    if catalog is None:
        assert problems
        return
    last = TODAY + timedelta(days=400)
    for activity in catalog.activities:
        in_time(
            partial(occurrences, activity.schedule, TODAY, last, region=catalog.site.facts.holiday_region)
        )


def examine_site(data: bytes, file: ContentFile, content: Path) -> None:
    """The site with this file in it: whatever the checks let through can be made into pages."""
    sound = file.absolute.read_bytes()
    file.absolute.write_bytes(data)
    output = content.with_name(f"{content.name}-output")
    try:
        build_site(BuildOptions(content=content, output=output, today=TODAY, print_=False))
    except Exception as fault:
        # A guide without its site.yml or without a first contact is refused in words.
        if type(fault).__name__ not in OWN_WORDS:
            raise
    finally:
        file.absolute.write_bytes(sound)


def commands_nothing(problems: list[Problem], content: Path) -> None:
    """GitHub reads commands from the log of a build: only lines of ours may be one, and no sign steers a terminal."""
    text = as_text(problems, content=content)
    assert [line for line in text.split("\n") if line.strip().startswith("::") or "##[" in line] == []
    assert all(sign.isprintable() or sign == "\n" for sign in text)
    lines = as_github(problems, content=content).split("\n")
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines[:-1])
    for report in (as_github, as_markdown, as_json):
        report(problems, content=content).encode()
