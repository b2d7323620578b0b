"""What every rule gets, and how it tells what it found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plainlanguage.findings import Finding, Level
from plainlanguage.lexicon import Lexicon
from plainlanguage.text import Prose, Sentence, Word


@dataclass(frozen=True)
class Review:
    """A text under review. ``known`` are the words that the glossary explains, in small letters."""

    prose: Prose
    language: str
    lexicon: Lexicon
    known: frozenset[str]


Rule = Callable[[Review], Iterator[Finding]]


def hint(rule: str, words: Sequence[Word], message: str, suggestion: str) -> Finding:
    """A hint about some words in a row."""
    return Finding(start=words[0].start, end=words[-1].end, rule=rule, message=message, suggestion=suggestion)


def about(
    rule: str, sentence: Sentence, message: str, suggestion: str, *, level: Level = Level.HINT
) -> Finding:
    """A finding about a whole sentence."""
    return Finding(
        start=sentence.start,
        end=sentence.end,
        rule=rule,
        level=level,
        message=message,
        suggestion=suggestion,
    )


def clauses(sentence: Sentence, breaks: frozenset[str]) -> Iterator[list[Word]]:
    """The words between commas and the words that begin a new part of a sentence."""
    clause: list[Word] = []
    for word in sentence.words:
        gap = sentence.text[clause[-1].end - sentence.start : word.start - sentence.start] if clause else ""
        if clause and (word.plain in breaks or not gap.isspace()):
            yield clause
            clause = []
        clause.append(word)
    if clause:
        yield clause
