"""Two times no in one sentence: niet onmogelijk, pas impossible."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plainlanguage.findings import Finding
from plainlanguage.rules.base import Review, Rule, clauses, hint

_MESSAGE = "Hier staat twee keer nee. Dat leest moeilijk."
_SUGGESTION = "zeg wat wel kan of wat wel moet"

_NO = frozenset({"niet", "geen", "nooit", "niemand", "niets", "nergens", "zonder", "noch", "nee"})
_BREAKS = frozenset(
    {"als", "dat", "die", "doordat", "en", "maar", "of", "om", "omdat", "want", "wie", "zodat"}
)
_NOT_UN = re.compile(r"on(?!der|ge(?:veer|luk)|s$|ze$|line)[a-z]{5,}")
_FRENCH = re.compile(
    r"\b(?:n['’]|ne\s)(?:(?!\b(?:et|mais|ou|si|que|qui|car)\b)[^,.;!?]){0,80}?\bpas\s+"
    r"(?P<second>ne\s+(?:\w+\s+)?pas|sans|(?:\w+\s+)?(?:impossibles?|inutiles?|incorrecte?s?|illéga\w+|irrégul\w+|"
    r"inhabituel\w*|invisibles?|rares?\s+de\s+ne|négligeables?|interdite?s?))\b",
    re.IGNORECASE,
)


def double_negation(review: Review) -> Iterator[Finding]:
    """Two negations that the reader must take away from each other."""
    yield from _FINDERS[review.language](review)


def _dutch(review: Review) -> Iterator[Finding]:
    for sentence in review.prose.sentences_with(_NO):
        for clause in clauses(sentence, _BREAKS):
            no = [index for index, word in enumerate(clause) if word.plain in _NO]
            before = clause[no[0] : no[0] + 2] if no else []
            if len(no) > 1:
                yield hint("double-negation", [clause[no[0]], clause[no[1]]], _MESSAGE, _SUGGESTION)
            elif len(before) > 1 and _NOT_UN.fullmatch(before[1].plain):
                yield hint("double-negation", before, _MESSAGE, _SUGGESTION)


def _french(review: Review) -> Iterator[Finding]:
    for sentence in review.prose.sentences:
        found = _FRENCH.search(sentence.text)
        if found:
            yield Finding(
                start=sentence.start + found.start(),
                end=sentence.start + found.end(),
                rule="double-negation",
                message=_MESSAGE,
                suggestion=_SUGGESTION,
            )


_FINDERS: Mapping[str, Rule] = MappingProxyType({"nl": _dutch, "fr": _french})
