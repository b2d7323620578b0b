"""What a whole text must keep to: the mean length of its sentences, and the formulas of its language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plainlanguage.findings import Finding, Level
from plainlanguage.formulas import Counts, count, flesch_douma, kandel_moles, lix
from plainlanguage.rules.base import Review, about
from plainlanguage.syllables import dutch_syllables, french_syllables

LONGEST_MEAN = 10
FEWEST_SENTENCES, FEWEST_WORDS = 5, 50
"""A shorter text says too little about itself: the formulas would judge chance."""


@dataclass(frozen=True)
class Gate:
    """The formulas of one language with their limits: an ease of at least, an index of at most."""

    syllables: Callable[[str], int]
    name: str
    ease: Callable[[Counts], float]
    least_ease: int
    most_lix: int


GATES: Mapping[str, Gate] = MappingProxyType(
    {
        "nl": Gate(dutch_syllables, "Flesch-Douma", flesch_douma, 60, 40),
        "fr": Gate(french_syllables, "Kandel-Moles", kandel_moles, 65, 42),
    }
)


def text_limits(review: Review) -> Iterator[Finding]:
    """Every limit that the text as a whole does not keep, told at its longest sentence."""
    sentences = review.prose.sentences
    gate = GATES.get(review.language)
    counts = count(review.prose, gate.syllables if gate else len)
    if counts is None or len(sentences) < FEWEST_SENTENCES or counts.words < FEWEST_WORDS:
        return
    longest = max(sentences, key=lambda sentence: len(sentence.words))
    for rule, message in _broken(counts, gate):
        yield about(rule, longest, message, "kortere zinnen en kortere woorden", level=Level.LIMIT)


def _broken(counts: Counts, gate: Gate | None) -> Iterator[tuple[str, str]]:
    mean = counts.words_per_sentence
    if mean > LONGEST_MEAN:
        yield (
            "mean-length",
            f"De zinnen zijn te lang: gemiddeld {mean:.0f} woorden. Hoogstens {LONGEST_MEAN} is goed.",
        )
    if gate is None:
        return
    ease, index = gate.ease(counts), lix(counts)
    if ease < gate.least_ease:
        yield (
            "ease",
            f"De tekst is te moeilijk: {gate.name} geeft {ease:.0f} punten. Minstens {gate.least_ease} is goed.",
        )
    if index > gate.most_lix:
        yield (
            "lix",
            f"Er zijn te veel lange woorden en zinnen: LIX {index:.0f}. Hoogstens {gate.most_lix} is goed.",
        )
