"""Long words that are neither everyday words nor explained.

A list of how often words are used would call every Dutch compound rare. So a word counts as
known when it is in our own list of everyday words, or made of such words.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from plainlanguage.findings import Finding
from plainlanguage.lexicon import lexicon
from plainlanguage.rules.base import Review, hint
from plainlanguage.text import Sentence, Word

SHORTEST: Mapping[str, int] = MappingProxyType({"nl": 16, "fr": 13})
"""From how many letters a word is looked up."""

_LINKS = ("", "s", "en", "e", "n", "-")
_ENDINGS = {"nl": ("s", "en", "e", "n", "t", "'s", "je", "jes", "er", "ers"), "fr": ("s", "e", "es", "x")}
_SHORTEST_PART = 3
_LONGEST_COMPOUND = 50


def rare_word(review: Review) -> Iterator[Finding]:
    """A long word that few readers know. Names (a capital inside a sentence) are left alone."""
    for sentence in review.prose.sentences:
        for word in sentence.words:
            if len(word.plain) >= SHORTEST[review.language] and not _is_known(word, sentence, review):
                yield hint(
                    "rare-word",
                    [word],
                    f"“{word.text}” is lang en niet gewoon.",
                    "een gewoon woord, of een uitleg in de woordenlijst",
                )


def _is_known(word: Word, sentence: Sentence, review: Review) -> bool:
    return (
        sentence.is_name(word)
        or word.is_figure
        or word.plain in review.known
        or is_common(word.plain, review.language)
    )


@lru_cache(maxsize=4096)
def is_common(word: str, language: str) -> bool:
    """Whether a word in small letters, or every part it is made of, is an everyday word."""
    common = lexicon(language).common
    bases = [word, *(word[: -len(end)] for end in _ENDINGS[language] if word.endswith(end))]
    if any(base in common for base in bases):
        return True
    if "-" in word:
        return all(len(part) < SHORTEST[language] or is_common(part, language) for part in word.split("-"))
    return (
        language == "nl"
        and len(word) <= _LONGEST_COMPOUND
        and any(_is_compound(word, language, cut) for cut in _cuts(word))
    )


def _cuts(word: str) -> range:
    return range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)


def _is_compound(word: str, language: str, cut: int) -> bool:
    """Whether an everyday word, perhaps with a linking sound, stands before the cut and others after it."""
    first = word[:cut]
    common = lexicon(language).common
    heads = (first[: len(first) - len(link)] for link in _LINKS if first.endswith(link))
    return any(head in common for head in heads) and is_common(word[cut:], language)
