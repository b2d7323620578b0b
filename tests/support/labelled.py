"""The sentences with a label for what must be found in them, and how often each rule is right about them.

``PYTHONPATH=plugins:tests python -m support.labelled`` prints the tables of ``docs/easy-language.md``.
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from plainlanguage import review

FOLDER = Path(__file__).parents[1] / "plainlanguage"
LANGUAGES = {"nl": "Dutch", "fr": "French"}
PARTS = {"sentences": "used to make the rules", "unseen": "written afterwards"}
EXPLAINED = ("OCMW", "CPAS", "mutualiteit", "mutualité")
"""The words that a glossary would explain."""


@dataclass(frozen=True)
class Labelled:
    """A sentence and the rules that must find something in it: none in an easy one."""

    text: str
    expected: frozenset[str]


@dataclass
class Tally:
    """How often each rule found what it must, what it must not, and nothing where it must."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    easy: int = 0
    easy_refused: int = 0
    hard: int = 0
    hard_found: int = 0


def sentences(part: str, language: str) -> list[Labelled]:
    """The labelled sentences of one part of the set, in a language."""
    lines = (FOLDER / f"{part}.{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [Labelled(text, frozenset(labels.split(",")) - {"-"}) for labels, text in rows]


def tally(part: str, language: str) -> Tally:
    """What the rules make of the labelled sentences of one part, in a language."""
    told = Tally()
    for sentence in sentences(part, language):
        found = {_label(finding.rule) for finding in review(sentence.text, language, EXPLAINED)}
        told.right.update(found & sentence.expected)
        told.wrong.update(found - sentence.expected)
        told.missed.update(sentence.expected - found)
        if sentence.expected:
            told.hard += 1
            told.hard_found += bool(found)
        else:
            told.easy += 1
            told.easy_refused += bool(found)
    return told


def table(part: str, language: str) -> str:
    """The tally of one part in a language, as it stands in the docs."""
    told = tally(part, language)
    head = (
        f"{LANGUAGES[language]}, {PARTS[part]}: {told.easy} easy sentences, {told.easy_refused} with a false alarm; "
        f"{told.hard} hard sentences, {told.hard_found} with at least one finding."
    )
    rows = ["| rule | right | false alarm | missed | precision | recall |", "|---|---|---|---|---|---|"]
    for rule in sorted(told.right | told.wrong | told.missed):
        right, wrong, missed = told.right[rule], told.wrong[rule], told.missed[rule]
        precision, recall = _share(right, right + wrong), _share(right, right + missed)
        rows.append(f"| {rule} | {right} | {wrong} | {missed} | {precision} | {recall} |")
    return "\n".join([head, "", *rows])


def _label(rule: str) -> str:
    """Both rules about one long sentence answer for the same label."""
    return "long-sentence" if rule == "longest-sentence" else rule


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


if __name__ == "__main__":
    sys.stdout.write("\n\n".join(table(part, language) for part in PARTS for language in LANGUAGES) + "\n")
