"""Words in capitals: abbreviations that nobody explains, and shouting."""

import re
from collections.abc import Iterator
from itertools import groupby

from plainlanguage.findings import Finding
from plainlanguage.lexicon import written_in_capitals
from plainlanguage.rules.base import Review, hint
from plainlanguage.text import Word

_LONGEST_LETTERS = 6
_SHORTEST_SHOUT = 4
_IS = "is een|zijn|betekent|staat voor|est un|sont|signifie|veut dire"
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


def shouting(review: Review) -> Iterator[Finding]:
    """Words in capitals that are no abbreviation."""
    for run in _runs(review):
        if _shouts(run, review):
            yield hint("capitals", run, "Hoofdletters zijn moeilijk te lezen.", "kleine letters")


def unexplained_letters(review: Review) -> Iterator[Finding]:
    """Letters that stand for a name, and that the glossary does not explain."""
    for run in _runs(review):
        if _shouts(run, review):
            continue
        for word in run:
            if not (is_roman(word.text) or _is_explained(word, review)):
                yield hint(
                    "abbreviation",
                    [word],
                    f"Niet iedereen weet wat “{word.text}” is.",
                    "het hele woord, of een uitleg in de woordenlijst",
                )


def _is_explained(word: Word, review: Review) -> bool:
    """Whether the text itself says what the letters are: WCAG is een lijst met regels."""
    return re.search(rf"\b{_letters(word)}\s(?:{_IS})\b", review.prose.text) is not None


def is_roman(text: str) -> bool:
    """Whether a word is a number in Roman figures, of two signs or more."""
    return len(text) > 1 and text.isupper() and _ROMAN.fullmatch(text) is not None


def _runs(review: Review) -> Iterator[list[Word]]:
    """The words in capitals that nobody explains, those beside each other together."""
    for sentence in review.prose.sentences if review.prose.has_capitals else ():
        for in_capitals, words in groupby(sentence.words, key=lambda word: _in_capitals(word, review)):
            if in_capitals:
                yield list(words)


def _in_capitals(word: Word, review: Review) -> bool:
    letters = _letters(word)
    return (
        letters.isupper()
        and len(letters) > 1
        and letters.isalpha()
        and letters.lower() not in review.known
        and letters not in written_in_capitals()
    )


def _letters(word: Word) -> str:
    """The word without the article before it and the ending behind it: l’ONEM, OCMW’s."""
    bare = word.text[len(word.elided) :] if word.elided else word.text
    return bare[:-2] if bare.endswith(("'s", "’s")) else bare


def _shouts(run: list[Word], review: Review) -> bool:
    return any(
        len(word.plain) >= _SHORTEST_SHOUT
        and (len(run) > 1 or len(word.plain) > _LONGEST_LETTERS or word.plain in review.lexicon.common)
        for word in run
    )
