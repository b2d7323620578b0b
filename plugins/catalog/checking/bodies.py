"""What may not stand in the text of an entry, line by line: HTML, hidden characters, boxes in boxes in boxes."""

import re
from collections.abc import Iterator, Sequence

from catalog.checking.links import text_lines
from catalog.problems import Problem, ValueFault
from catalog.reading.nodes import Mark
from catalog.shaping.parts import Draft, Part
from catalog.values.text import refuse_hidden

CODES = {
    "html-in-text": "In de tekst staat HTML.",
    "body-too-deep": "Een lijst zit te diep in een andere.",
}

DEEPEST = 6
# What begins with a letter and a colon is a link in pointed brackets, which is looked at as one.
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$)|<[!?]")
_MARKERS = re.compile(rf"(?:\s*(?:[-*+]\s|\d+[.)]\s|>)){{{DEEPEST + 1}}}")


def check_bodies(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every line of every text that no page could show as it was meant."""
    for draft in drafts:
        for part in draft.parts():
            yield from _in_part(part)


def _in_part(part: Part) -> Iterator[Problem]:
    for number, line in text_lines(part) if "<" in part.body else ():
        yield from _tags(part, number, line)
    for number, line in enumerate(part.body.split("\n"), start=part.body_line):
        yield from _hidden(part, number, line)
        yield from _depth(part, number, line)


def _tags(part: Part, number: int, line: str) -> Iterator[Problem]:
    for found in _TAG.finditer(line):
        yield part.problem(
            "html-in-text",
            "In een tekst hoort geen HTML. Haal weg wat tussen < en > staat.",
            at=Mark(number, found.start() + 1),
            found=line[found.start() : found.start() + 60],
            expected="gewone woorden, zonder HTML",
        )
        return  # one is enough to find the line


def _hidden(part: Part, number: int, line: str) -> Iterator[Problem]:
    try:
        refuse_hidden(line.replace("\t", " "))
    except ValueFault as fault:
        yield part.problem(fault.code, fault.message, at=Mark(number, 1), expected=fault.expected)


def _depth(part: Part, number: int, line: str) -> Iterator[Problem]:
    # Python-Markdown goes one call deeper for each of these, until Python itself gives up.
    if found := _MARKERS.match(line):
        yield part.problem(
            "body-too-deep",
            "Hier beginnen te veel lijsten op één regel. Houd het bij één streepje of nummer.",
            at=Mark(number, 1),
            found=found[0].strip(),
            expected="één streepje of nummer vooraan",
        )
