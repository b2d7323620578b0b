"""Long sentences."""

from collections.abc import Iterator

from plainlanguage.findings import Finding, Level
from plainlanguage.rules.base import Review, about

HINT_ABOVE, LIMIT = 15, 20


def long_sentence(review: Review) -> Iterator[Finding]:
    """A sentence that readers lose on the way: above 15 words a hint, above 20 too long for any text."""
    for sentence in review.prose.sentences:
        length = len(sentence.words)
        if length > LIMIT:
            yield about(
                "longest-sentence",
                sentence,
                f"Deze zin is te lang: {length} woorden. Hoogstens {LIMIT} woorden in een zin.",
                "twee of drie korte zinnen",
                level=Level.LIMIT,
            )
        elif length > HINT_ABOVE:
            yield about(
                "long-sentence", sentence, f"Deze zin is lang: {length} woorden.", "twee korte zinnen"
            )
