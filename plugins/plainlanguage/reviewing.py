"""All rules over one text."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from plainlanguage.findings import Finding
from plainlanguage.lexicon import lexicon
from plainlanguage.rules.abbreviations import abbreviation
from plainlanguage.rules.abstract import abstract
from plainlanguage.rules.address import one_address
from plainlanguage.rules.base import Review, Rule
from plainlanguage.rules.capitals import shouting, unexplained_letters
from plainlanguage.rules.figures import figures
from plainlanguage.rules.length import long_sentence
from plainlanguage.rules.limits import text_limits
from plainlanguage.rules.negation import double_negation
from plainlanguage.rules.other_language import other_language
from plainlanguage.rules.passive import passive
from plainlanguage.rules.rare import rare_word
from plainlanguage.rules.words import hard_word
from plainlanguage.text import Prose

_NEUTRAL: tuple[Rule, ...] = (text_limits, long_sentence)
_OURS: tuple[Rule, ...] = (
    *_NEUTRAL,
    hard_word,
    rare_word,
    abbreviation,
    unexplained_letters,
    shouting,
    passive,
    abstract,
    double_negation,
    figures,
    one_address,
    other_language,
)
RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType({"nl": _OURS, "fr": _OURS})
"""The rules of each language we know. Of any other language only lengths are measured."""


def review(text: str, language: str, known: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Everything in a text that could be easier.

    Takes the text, where a line break ends a sentence unless the next line goes on in small
    letters; the code of its language; and the words that the glossary explains. Returns the
    findings in the order of the text. A text that did not change is not measured again.
    """
    return _review(text, language, frozenset(word.lower().replace("’", "'") for word in known))


@lru_cache(maxsize=2048)
def _review(text: str, language: str, known: frozenset[str]) -> tuple[Finding, ...]:
    lists = lexicon(language)
    under_review = Review(
        prose=Prose(text, frozenset(lists.abbreviations)),
        language=language,
        lexicon=lists,
        known=known,
    )
    found = {finding for rule in RULES.get(language, _NEUTRAL) for finding in rule(under_review)}
    return _told_once(sorted(found))


def _told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without a long word that another rule has an easier word for."""
    told = {place for one in findings if one.rule == "hard-word" for place in range(one.start, one.end)}
    return tuple(one for one in findings if one.rule != "rare-word" or one.start not in told)
