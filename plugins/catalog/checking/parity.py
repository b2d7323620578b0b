"""A translation says the same as its source: lists as long, the same numbers, nothing forgotten."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import decimal

from catalog.problems import Problem
from catalog.reading.nodes import Items, Mark, Node, Pairs, Text
from catalog.shaping.parts import Draft, Part
from catalog.values.text import closest, did_you_mean

CODES = {
    "translation-list-differs": "Een lijst is niet even lang als in het hoofdbestand.",
    "translation-numbers-differ": "In de vertaling staan andere getallen.",
    "translation-incomplete": "In de vertaling ontbreekt iets.",
    "translation-unknown-name": "De vertaling noemt iets dat het hoofdbestand niet kent.",
}

# Not matched one by one: words that only help to find a page, the reason of one text, and a glossary, since
# each language has its own difficult words.
_FREE = frozenset({"zoekwoorden", "taal_mag", "woorden"})
_REASONS = "redenen"
_ROUND_HOUR = re.compile(r"(\d)\s*[hHuU:.]\s*00(?!\d)")
_NUMBER = re.compile(r"\d+")


def check_translations(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Everything in a translation that does not match its source."""
    for draft in drafts:
        for part in draft.translations.values():
            yield from _check(draft, part)


def numbers_of(text: str) -> list[str]:
    """The numbers in a text, in Western digits; ``14u00`` counts as ``14``."""
    if not _NUMBER.search(text):
        return []
    western = text if text.isascii() else "".join(map(_western, text))
    return _NUMBER.findall(_ROUND_HOUR.sub(r"\1", western))


def _western(sign: str) -> str:
    return str(decimal(sign)) if sign.isdecimal() else sign


def same_numbers(one: str, other: str) -> bool:
    """Whether two texts hold the same numbers, in any order or in any grouping."""
    first, second = numbers_of(one), numbers_of(other)
    return sorted(first) == sorted(second) or "".join(first) == "".join(second)


def _check(draft: Draft, part: Part) -> Iterator[Problem]:
    source = draft.source
    comparison = _Comparison(part, source.path)
    for key, node in part.pairs.items():
        if key == _REASONS:
            yield from _reasons(draft, part)
        elif key in draft.kind.words and key not in _FREE and (original := source.get(key)) is not None:
            yield from comparison.compare(original, node, key)
    if part.body and source.body and not same_numbers(source.body, part.body):
        yield comparison.numbers(source.body, part.body, Mark(part.body_line, 1))


@dataclass(frozen=True)
class _Comparison:
    part: Part
    source_path: str

    def compare(self, original: Node, node: Node, key: str) -> Iterator[Problem]:
        if isinstance(original, Text) and isinstance(node, Text):
            if not same_numbers(original, node):
                yield self.numbers(original, node, node.mark)
        elif isinstance(original, Items) and isinstance(node, Items):
            if len(original) != len(node):
                yield self._length(original, node, key)
                return
            for one, other in zip(original, node, strict=True):
                yield from self.compare(one, other, key)
        elif isinstance(original, Pairs) and isinstance(node, Pairs):
            yield from self._pairs(original, node)

    def _pairs(self, original: Pairs, node: Pairs) -> Iterator[Problem]:
        for key, value in original.items():
            if key in node:
                yield from self.compare(value, node[key], key)
            else:
                yield self.part.problem(
                    "translation-incomplete",
                    f"“{key}” ontbreekt in de vertaling. In {self.source_path} staat het wel.",
                    at=node.mark,
                    expected=f"een regel met {key}",
                    example=f"{key}: …",
                )
        for key in node:
            if key not in original:
                guess = closest(key, original)
                yield self.part.problem(
                    "translation-unknown-name",
                    f"“{key}” staat niet in {self.source_path}.{did_you_mean(guess)}",
                    at=node.key_marks[key],
                    found=key,
                    expected=", ".join(original),
                    example=guess,
                )

    def _length(self, original: Items, node: Items, key: str) -> Problem:
        return self.part.problem(
            "translation-list-differs",
            f"Deze lijst is niet even lang als in {self.source_path}: {len(node)} in plaats van {len(original)}.",
            at=self.part.pairs.key_marks.get(key, node.mark),
            found=f"{len(node)} keer iets bij {key}",
            expected=f"{len(original)} keer iets bij {key}",
        )

    def numbers(self, original: str, text: str, mark: Mark) -> Problem:
        expected, found = numbers_of(original), numbers_of(text)
        return self.part.problem(
            "translation-numbers-differ",
            f"De getallen zijn anders dan in {self.source_path}. Kijk na wat juist is.",
            at=mark,
            found=", ".join(found) or "geen getallen",
            expected=", ".join(expected) or "geen getallen",
        )


def _reasons(draft: Draft, part: Part) -> Iterator[Problem]:
    """The days of reasons must be days that are cancelled or moved in the source."""
    reasons, facts = part.get(_REASONS), draft.source.facts
    if not isinstance(reasons, Pairs) or facts is None:
        return
    changes = (*getattr(facts, "cancelled", ()), *getattr(facts, "moved", ()))
    known = sorted({change.date.isoformat() for change in changes})
    for key in reasons:
        if key not in known:
            yield part.problem(
                "translation-unknown-name",
                f"Op “{key}” verandert er niets in {draft.source.path}.",
                at=reasons.key_marks[key],
                found=key,
                expected=", ".join(known) or "geen redenen",
                example=known[0] if known else "",
            )
