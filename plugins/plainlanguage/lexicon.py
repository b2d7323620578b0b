"""The word lists of a language, read once from the text files in ``words/``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True)
class Phrase:
    """A hard word, or more in a row. ``words`` are in small letters; the last may end on ``*``."""

    words: tuple[str, ...]
    easier: str


@dataclass(frozen=True)
class Lexicon:
    """The lists of one language; empty when we have none.

    ``phrases`` are found by their first word, or by the first ``STEM`` letters of it when it
    ends on ``*``. ``abbreviations`` lead from their spelling in small letters to what they mean.
    """

    phrases: Mapping[str, tuple[Phrase, ...]]
    stems: Mapping[str, tuple[Phrase, ...]]
    abbreviations: Mapping[str, str]
    common: frozenset[str]


STEM = 4


@cache
def lexicon(language: str) -> Lexicon:
    """The lists of a language."""
    phrases: dict[str, tuple[Phrase, ...]] = {}
    stems: dict[str, tuple[Phrase, ...]] = {}
    for hard, easier in _rows(f"easier.{language}.tsv"):
        phrase = Phrase(tuple(hard.replace("'", "' ").split()), easier)
        first = phrase.words[0]
        table, key = (stems, first[:STEM]) if first.endswith("*") else (phrases, first)
        table[key] = tuple(sorted((*table.get(key, ()), phrase), key=lambda one: -len(one.words)))
    return Lexicon(
        phrases=phrases,
        stems=stems,
        abbreviations=dict(_rows(f"abbreviations.{language}.tsv")),
        common=word_list(f"common.{language}.txt"),
    )


def written_in_capitals() -> frozenset[str]:
    """Letters that everybody knows as they are."""
    return word_list("capitals.txt")


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list, which has as many on a line as fit; empty when there is no such list."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _rows(name: str) -> Iterator[tuple[str, str]]:
    for line in _lines(name):
        first, _, second = line.partition("\t")
        yield first, second


def _lines(name: str) -> Iterator[str]:
    path = _FOLDER / name
    if path.is_file():
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from (line for line in lines if line and not line.startswith("#"))
