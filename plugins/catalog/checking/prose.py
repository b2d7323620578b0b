"""How easy the texts are to read, judged by somebody else: the catalog only knows where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from catalog.kinds.glossary import GlossaryWords
from catalog.problems import Problem, Severity
from catalog.reading.nodes import Items, Mark, Node, Pairs, Text
from catalog.shaping.kindtable import GLOSSARY
from catalog.shaping.parts import Draft, Part

CODES = {
    "text-too-hard": "De tekst is te moeilijk.",
    "text-could-be-easier": "Dit kan gemakkelijker.",
    "hard-text-not-hard": "Deze tekst is niet meer te moeilijk.",
}

MAY_BE_HARD = "taal_mag"
# Names are what they are, and words to search with are nobody's text.
_UNJUDGED = frozenset({"naam", "volledige_naam", "zoekwoorden", "woord", "ook", MAY_BE_HARD})
_BETWEEN = "\n\n"
_LONGEST_SHOWN = 80
# What Markdown adds to the words. Replaced by as many spaces, so that every place stays right.
_MARKS = re.compile(
    r"^(?: {4}|\t).*|`[^`]*`|\]\([^)]*\)|^ {0,3}(?:#{1,6}|[-*+>]|\d+[.)])(?= )|[*_\[\]]+", re.MULTILINE
)


class Remark(Protocol):
    """What a reviewer has to say about a part of a text."""

    @property
    def start(self) -> int: ...  # noqa: D102 - a protocol of plain facts
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def is_limit(self) -> bool: ...  # noqa: D102
    @property
    def message(self) -> str: ...  # noqa: D102
    @property
    def suggestion(self) -> str: ...  # noqa: D102


class Reviewer(Protocol):
    """Judges a text in a language, given the words that the guide explains."""

    def __call__(self, text: str, language: str, known: Iterable[str], /) -> Iterable[Remark]:
        """Tell what could be easier."""


@dataclass(frozen=True)
class _Passages:
    """The texts of one file, put one after the other, and where each of them stands in the file."""

    text: str
    starts: Sequence[int]
    marks: Sequence[Mark]

    def place(self, offset: int) -> Mark:
        index = bisect_right(self.starts, offset) - 1
        before = self.text[self.starts[index] : offset]
        mark = self.marks[index]
        lines = before.count("\n")
        column = len(before) - before.rfind("\n") if lines else mark.column + len(before)
        return Mark(mark.line + lines, column)


def explained_in(drafts: Iterable[Draft]) -> Mapping[str, tuple[str, ...]]:
    """The words that the guide explains, in every form, by language."""
    glossary = next((draft for draft in drafts if draft.kind is GLOSSARY), None)
    return {part.language: _explained(part) for part in glossary.parts()} if glossary else {}


def check_prose(
    drafts: Sequence[Draft], review: Reviewer, known: Mapping[str, tuple[str, ...]]
) -> Iterator[Problem]:
    """Every text that is too hard, and every hint to make it easier. ``known`` are the words that are explained."""
    for draft in drafts:
        for part in draft.parts():
            yield from _check(part, review, known.get(part.language, ()))


def _explained(part: Part) -> tuple[str, ...]:
    """The words that a glossary explains, in every form."""
    words = part.words.hard_words if isinstance(part.words, GlossaryWords) else ()
    return tuple(form for hard in words for form in (hard.word, *hard.also))


def _check(part: Part, review: Reviewer, known: tuple[str, ...]) -> Iterator[Problem]:
    passages = _passages_of(part)
    excuse = next(part.texts(MAY_BE_HARD), None)
    needs_excuse = False
    for remark in review(passages.text, part.language, known):
        needs_excuse = needs_excuse or remark.is_limit
        if not (remark.is_limit and excuse):
            yield _problem(part, passages, remark)
    if excuse and not needs_excuse:
        yield part.problem(
            "hard-text-not-hard",
            f"Deze tekst is nu gemakkelijk genoeg. Haal de regel met {MAY_BE_HARD} weg.",
            at=part.pairs.key_marks[MAY_BE_HARD],
            found=str(excuse),
            severity=Severity.HINT,
        )


def _problem(part: Part, passages: _Passages, remark: Remark) -> Problem:
    way_out = f" Of zeg bij {MAY_BE_HARD} waarom het zo moet." if remark.is_limit else ""
    found = " ".join(passages.text[remark.start : remark.end].split())
    return part.problem(
        "text-too-hard" if remark.is_limit else "text-could-be-easier",
        f"{remark.message}{way_out}",
        at=passages.place(remark.start),
        severity=Severity.ERROR if remark.is_limit else Severity.HINT,
        found=found if len(found) <= _LONGEST_SHOWN else f"{found[:_LONGEST_SHOWN]}…",
        expected=remark.suggestion,
    )


def _passages_of(part: Part) -> _Passages:
    found = [
        (str(text), Mark(text.mark.line, text.mark.column + bool(text.quoted)))
        for key, node in part.pairs.items()
        if key in part.file.kind.words
        for text in _texts(key, node)
    ]
    if part.body:
        found.append((_MARKS.sub(lambda mark: " " * len(mark[0]), part.body), Mark(part.body_line, 1)))
    starts, offset = [], 0
    for text, _ in found:
        starts.append(offset)
        offset += len(text) + len(_BETWEEN)
    return _Passages(_BETWEEN.join(text for text, _ in found), starts, [mark for _, mark in found])


def _texts(key: str, node: Node) -> Iterator[Text]:
    """The texts under a key that somebody reads as a text."""
    if key in _UNJUDGED:
        return
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Items):
        for item in node:
            yield from _texts("", item)
    elif isinstance(node, Pairs):
        for inner, value in node.items():
            yield from _texts(inner, value)
