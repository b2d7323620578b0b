"""Shortened words: o.a., bv., enz."""

import re
from collections.abc import Iterator
from functools import cache

from plainlanguage.findings import Finding
from plainlanguage.lexicon import lexicon
from plainlanguage.rules.base import Review


def abbreviation(review: Review) -> Iterator[Finding]:
    """A shortened word, with the whole words to write instead."""
    for found in _pattern(review.language).finditer(review.prose.small):
        short = review.prose.text[found.start() : found.end()]
        yield Finding(
            start=found.start(),
            end=found.end(),
            rule="abbreviation",
            message=f"“{short}” is een afkorting.",
            suggestion=review.lexicon.abbreviations[found[0]],
        )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    shorts = sorted(lexicon(language).abbreviations, key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, shorts))})(?!\w)")
