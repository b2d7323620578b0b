"""The formulas of readability. They rank whole texts well and single sentences badly."""

from collections.abc import Callable
from dataclasses import dataclass

from plainlanguage.text import Prose

LONG_WORD = 6


@dataclass(frozen=True)
class Counts:
    """What every formula starts from. ``weighed`` are the words whose own length counts."""

    sentences: int
    words: int
    weighed: int
    syllables: int
    long_words: int

    @property
    def words_per_sentence(self) -> float:
        """The mean length of a sentence."""
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        """The mean length of a word."""
        return self.syllables / self.weighed


def count(prose: Prose, syllables: Callable[[str], int]) -> Counts | None:
    """Count a text; None when there is nothing to read in it."""
    words = [word for sentence in prose.sentences for word in sentence.weighed()]
    if not words:
        return None
    return Counts(
        sentences=len(prose.sentences),
        words=len(prose.words),
        weighed=len(words),
        syllables=sum(syllables(word.plain) for word in words),
        long_words=sum(len(word.plain) > LONG_WORD for word in words),
    )


def flesch_douma(counts: Counts) -> float:
    """The reading ease of Dutch, from 0 (very hard) to 100 (very easy).

    W. H. Douma, "De leesbaarheid van landbouwbladen", Wageningen 1960: Flesch's formula with
    Dutch weights, ``206.84 - 0.93 words per sentence - 77 syllables per word``.
    """
    return 206.84 - 0.93 * counts.words_per_sentence - 77 * counts.syllables_per_word


def kandel_moles(counts: Counts) -> float:
    """The reading ease of French, on the scale of Flesch.

    L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", Cahiers
    d'études de radio-télévision 19, 1958: ``207 - 1.015 words per sentence - 73.6 syllables per word``.
    """
    return 207 - 1.015 * counts.words_per_sentence - 73.6 * counts.syllables_per_word


def lix(counts: Counts) -> float:
    """The reading index, up to 30 for children's books, from 60 for laws.

    C.-H. Björnsson, "Läsbarhet", Stockholm 1968: words per sentence, plus the words of more
    than six letters in a hundred.
    """
    return counts.words_per_sentence + 100 * counts.long_words / counts.weighed
