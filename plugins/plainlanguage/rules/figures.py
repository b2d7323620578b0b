"""Per cent and Roman figures: one in two, or a half, says more."""

import re
from collections.abc import Iterator

from plainlanguage.findings import Finding
from plainlanguage.rules.base import Review, hint
from plainlanguage.rules.capitals import is_roman

_PER_CENT = re.compile(r"\d[\d.,]*[\s\u00a0\u202f]*(?:%|procent|percent|pour cent|pour-cent)(?!\w)")


def figures(review: Review) -> Iterator[Finding]:
    """Numbers in a form that many readers cannot picture."""
    for found in _PER_CENT.finditer(review.prose.text):
        yield Finding(
            start=found.start(),
            end=found.end(),
            rule="figures",
            message="Procenten zijn moeilijk.",
            suggestion="zoals: 1 op 2, of de helft",
        )
    for word in review.prose.words if review.prose.has_capitals else ():
        if is_roman(word.text):
            yield hint("figures", [word], f"“{word.text}” is een Romeins cijfer.", "een gewoon cijfer")
