"""Deeds made into things: het invullen van, de toekenning van, la réalisation de."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plainlanguage.findings import Finding
from plainlanguage.lexicon import word_list
from plainlanguage.rules.base import Review, Rule, about, hint

_MESSAGE = "Hier staan woorden die je niet kan zien of doen."
_SUGGESTION = "een werkwoord, zoals: als je het formulier invult"

_DUTCH_ENDS = ("ing", "heid", "tie", "teit", "sie")
_DUTCH_NOUN = re.compile(rf"\w{{4,}}(?:{'|'.join(_DUTCH_ENDS)})")
_THINGS = word_list("concrete.nl.txt")
_DEED = re.compile(r"\bhet (?P<deed>\w{3,}en) van\b", re.IGNORECASE)
_NO_DEED = frozenset({"eten", "geheugen", "leven", "teken", "verleden", "vermogen", "wapen"})
_OF = re.compile(r"\b(?P<noun>\w+) van (?:de|het|een|je|uw|alle)\b", re.IGNORECASE)
_MANY = 3
_FRENCH_ENDS = tuple(end + s for end in ("tion", "sion", "ité", "ance", "ence") for s in ("", "s"))
_FRENCH_NOUN = re.compile(rf"\w{{5,}}(?:{'|'.join(_FRENCH_ENDS)})")
_FRENCH_THINGS = word_list("concrete.fr.txt")
_FRENCH_MANY = 2


def abstract(review: Review) -> Iterator[Finding]:
    """A sentence that hides what somebody does in abstract words."""
    yield from _FINDERS[review.language](review)


def _dutch(review: Review) -> Iterator[Finding]:
    abstracts = frozenset(filter(_is_abstract, review.prose.vocabulary))
    for sentence in review.prose.sentences:
        nouns = [word for word in sentence.words if word.plain in abstracts]
        deeds = _deeds(sentence.text) if " van" in sentence.text.lower() else []
        if deeds:
            yield Finding(
                start=sentence.start + deeds[0].start(),
                end=sentence.start + deeds[0].end(),
                rule="abstract",
                message=_MESSAGE,
                suggestion=_SUGGESTION,
            )
        elif len(nouns) >= _MANY:
            yield hint("abstract", nouns, _MESSAGE, _SUGGESTION)


def _deeds(sentence: str) -> list[re.Match[str]]:
    deeds = [found for found in _DEED.finditer(sentence) if found["deed"].lower() not in _NO_DEED]
    return deeds + [found for found in _OF.finditer(sentence) if _is_abstract(found["noun"].lower())]


def _is_abstract(word: str) -> bool:
    return (
        word.endswith(_DUTCH_ENDS)
        and _DUTCH_NOUN.fullmatch(word) is not None
        and word not in _THINGS
        and not any(word.endswith(thing) for thing in _THINGS)
    )


def _french(review: Review) -> Iterator[Finding]:
    common = review.lexicon.common
    abstracts = frozenset(
        word
        for word in review.prose.vocabulary
        if word.endswith(_FRENCH_ENDS)
        and _FRENCH_NOUN.fullmatch(word)
        and word not in common
        and word not in _FRENCH_THINGS
    )
    for sentence in review.prose.sentences_with(abstracts):
        if sum(word.plain in abstracts for word in sentence.words) >= _FRENCH_MANY:
            yield about("abstract", sentence, _MESSAGE, _SUGGESTION)


_FINDERS: Mapping[str, Rule] = MappingProxyType({"nl": _dutch, "fr": _french})
