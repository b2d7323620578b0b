"""A text cut into sentences and words, each with its place."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

# Letters with an apostrophe or hyphen inside: l’école, zo'n, rendez-vous. Digits count as part of a word.
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_UNREAD = re.compile(
    r"""https?://\S+|www\.\S+                      # addresses of sites
    |[\w.+-]+@[\w-]+(?:\.[\w-]+)+                  # addresses of mail
    |(?<!\w)\+?\d[\d ./\u00a0\u202f]{5,30}\d(?!\w)   # phone numbers and dates in figures
    """,
    re.VERBOSE,
)
_ELIDED = re.compile(r"(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu)'(?=..)")
_END = re.compile(r"[.!?؟…:]+[»”\"')\]]*(?=\s|$)|\n")
_ONE_LETTER = re.compile(r"(?:^|[\s(.])[^\W\d_]$")
_LOOK = 40
MOST_WORDS = 16_384
"""Of so many words is remembered what they are: more than a guide uses."""

_CLOSING = "»”\"')] \t\u00a0\u202f"


class Word(NamedTuple):
    """One word and where it starts.

    ``plain`` is in small letters, without the ``l'`` or ``d'`` that French glues before it;
    that stands in ``elided``. A tuple, since a guide has very many.
    """

    text: str
    plain: str
    start: int
    elided: str = ""

    @property
    def end(self) -> int:
        """Where the word ends."""
        return self.start + len(self.text)

    @property
    def is_figure(self) -> bool:
        """Whether it starts with a digit: a year, an hour, a number of a house."""
        return self.text[0].isdigit()


class Sentence(NamedTuple):
    """One sentence. ``text`` is what stands between ``start`` and ``end``."""

    text: str
    start: int
    words: tuple[Word, ...]

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.start + len(self.text)

    def is_name(self, word: Word) -> bool:
        """Whether a word is a name: it has a capital inside the sentence."""
        return word.start > self.start and word.text[len(word.elided) :][:1].isupper()


class Prose:
    """A text to review.

    Addresses and phone numbers are left out: nobody reads those as words. Abbreviations
    (with their full stops, in small letters) do not end a sentence.
    """

    def __init__(self, text: str, abbreviations: frozenset[str] = frozenset()) -> None:
        self.text = _UNREAD.sub(lambda found: " " * len(found[0]), text)
        self._abbreviations = abbreviations

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences with at least one word, in their order."""
        return tuple(self._cut())

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words of all sentences."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    def _cut(self) -> Iterator[Sentence]:
        found = (match.end() for match in _END.finditer(self.text) if self._ends(match))
        for start, end in pairwise([0, *found, len(self.text)]):
            part = self.text[start:end]
            words = tuple(
                Word(match[0], plain, start + match.start(), elided)
                for match in _WORD.finditer(part)
                for plain, elided in (_parts_of(match[0]),)
            )
            if words:
                first = words[0].start
                yield Sentence(self.text[first:end].rstrip(), first, words)

    def _ends(self, match: re.Match[str]) -> bool:
        """Whether a sign really ends a sentence: not a wrapped line, not the stop of an abbreviation."""
        start, end = match.span()
        before, after = self.text[max(0, start - _LOOK) : start], self.text[end : end + _LOOK].lstrip(" \t")
        if match[0] == "\n":
            sentence_goes_on = after[:1].islower() and before.rstrip(_CLOSING)[-1:] not in "\n.!?…:"
            return not sentence_goes_on
        if not match[0].startswith("."):
            return True
        last = before.split()[-1:]
        is_short = any(f"{word}.".lower().lstrip("(«“") in self._abbreviations for word in last)
        return not (is_short or _ONE_LETTER.search(before[-3:])) or after[:1] in {"", "\n"}


@lru_cache(maxsize=MOST_WORDS)
def _parts_of(text: str) -> tuple[str, str]:
    """A word in small letters, and what French glued before it. The same words come back all the time."""
    small = text.lower().replace("’", "'")
    elided = _ELIDED.match(small) if "'" in small else None
    cut = elided.end() if elided else 0
    return small[cut:], small[:cut]
