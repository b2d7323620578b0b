"""A text cut into sentences and words, each with its place."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

# Letters with an apostrophe or hyphen inside: l’école, zo'n, rendez-vous. Digits count as part of a word.
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SITES = r"https?://\S+|www\.\S+"
_MAILS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONES_AND_DATES = r"(?<!\w)\+?\d[\d ./\u00a0\u202f]{5,30}\d(?!\w)"
_UNREAD = re.compile(f"{_SITES}|{_MAILS}|{_PHONES_AND_DATES}")
_UNREAD_BUT_MAILS = re.compile(f"{_SITES}|{_PHONES_AND_DATES}")
_ELIDED = re.compile(r"(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu)'(?=..)")
_END = re.compile(r"[.!?؟…:]+[»”\"')\]]*(?=\s|$)|\n")
_CAPITALS = re.compile(r"[^\W\d_a-z]{2}")
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

    def weighed(self) -> list[Word]:
        """The words whose own length counts: figures have no syllables, and the length of a name is nobody's choice."""
        return [
            word
            for word in self.words
            if not (word.is_figure or (word.text != word.plain and self.is_name(word)))
        ]

    def is_name(self, word: Word) -> bool:
        """Whether a word is a name: it has a capital inside the sentence."""
        return word.start > self.start and word.text[len(word.elided) :][:1].isupper()


class Prose:
    """A text to review.

    Addresses and phone numbers are left out: nobody reads those as words. Abbreviations
    (with their full stops, in small letters) do not end a sentence.
    """

    def __init__(self, text: str, abbreviations: frozenset[str] = frozenset()) -> None:
        unread = _UNREAD if "@" in text else _UNREAD_BUT_MAILS  # which is twice as fast
        self.text = unread.sub(lambda found: " " * len(found[0]), text)
        self._abbreviations = abbreviations

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences with at least one word, in their order."""
        return tuple(self._cut())

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words of all sentences."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that is used, in small letters: most rules see at once that they have nothing to look for."""
        return frozenset([word.plain for word in self.words])

    @cached_property
    def has_capitals(self) -> bool:
        """Whether two letters that are not small stand beside each other: no word in capitals lacks those."""
        return _CAPITALS.search(self.text) is not None

    @cached_property
    def small(self) -> str:
        """The text in small letters, each in its place."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else "".join([sign.lower()[:1] for sign in self.text])

    def sentences_with(self, words: frozenset[str]) -> Iterator[Sentence]:
        """The sentences that use at least one of some words, given in small letters."""
        for sentence in () if words.isdisjoint(self.vocabulary) else self.sentences:
            if not words.isdisjoint([word.plain for word in sentence.words]):
                yield sentence

    def _cut(self) -> Iterator[Sentence]:
        ends = [match.end() for match in _END.finditer(self.text) if self._ends(match)]
        for start, end in pairwise([0, *ends, len(self.text)]):
            words = tuple([_word_of(match) for match in _WORD.finditer(self.text, start, end)])
            if words:
                first = words[0].start
                yield Sentence(self.text[first:end].rstrip(), first, words)

    def _ends(self, match: re.Match[str]) -> bool:
        """Whether a sign really ends a sentence: not a wrapped line, not the stop of an abbreviation."""
        start, end = match.span()
        sign, before = match[0], self.text[max(0, start - _LOOK) : start]
        if sign == "\n":
            sentence_goes_on = self._after(end).islower() and before.rstrip(_CLOSING)[-1:] not in "\n.!?…:"
            return not sentence_goes_on
        if sign[0] != ".":
            return True
        last = before.rsplit(None, 1)[-1:]
        is_short = last and f"{last[0]}.".lower().lstrip("(«“") in self._abbreviations
        return not (is_short or _ONE_LETTER.search(before[-3:])) or self._after(end) in {"", "\n"}

    def _after(self, end: int) -> str:
        """The first sign behind a place that is no space."""
        return self.text[end : end + _LOOK].lstrip(" \t")[:1]


def _word_of(match: re.Match[str]) -> Word:
    text = match[0]
    plain, elided = _parts_of(text)
    return Word(text, plain, match.start(), elided)


@lru_cache(maxsize=MOST_WORDS)
def _parts_of(text: str) -> tuple[str, str]:
    """A word in small letters, and what French glued before it. The same words come back all the time."""
    small = text.lower().replace("’", "'")
    elided = _ELIDED.match(small) if "'" in small else None
    cut = elided.end() if elided else 0
    return small[cut:], small[:cut]
