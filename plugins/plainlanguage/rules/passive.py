"""Sentences that do not say who does it: wordt gevraagd, a été refusé."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plainlanguage.findings import Finding
from plainlanguage.lexicon import word_list
from plainlanguage.rules.base import Review, Rule, clauses, hint
from plainlanguage.text import Word

_MESSAGE = "Hier staat niet wie iets doet."
_SUGGESTION = "zeg wie het doet, zoals: de dienst vult het in"

_DUTCH_HELPERS = frozenset({"word", "wordt", "worden", "werd", "werden"})
_DUTCH_BREAKS = frozenset({"omdat", "als", "maar", "want", "dat", "om", "tot", "zodat", "terwijl"})
_PARTICLES = (
    "aan|af|bij|dicht|door|goed|in|klaar|leeg|mee|na|neer|om|onder|op|over|rond|samen|schoon|terug|toe|uit|"
    "vast|voor|weg"
)
_DUTCH_PARTICIPLE = re.compile(
    rf"(?:{_PARTICLES})?ge[a-zë]{{2,}}(?:d|t|en)|(?:{_PARTICLES})?(?:be|ver|ont|her|er)[a-z]{{2,}}[dt]"
)
_NO_PARTICIPLE = word_list("no-participle.nl.txt")
_STRONG = word_list("participle.nl.txt")

_FRENCH = re.compile(
    r"(?<![\w-])(?P<helper>(?:a|ont|avait|avaient|aura|auront)\s+(?:\w+\s+)?été|être|est|sont|était|étaient|sera|seront|"
    r"serait|seraient|soit|soient)\s+(?:(?:pas|plus|jamais|aussi|souvent|toujours|bien|vite|déjà|encore|tous|"
    r"toutes|\w+ment)\s+){0,2}(?P<done>\w{2,}(?:é|i|u|it|is|ert|aint|eint|oint)e?s?)\b(?=(?P<rest>[^.!?;]*))",
    re.IGNORECASE,
)
_BY = re.compile(r"\bpar\b(?!\s+(?:exemple|semaine|mois|jour|an|heure|personne|mail|téléphone|lettre)\b)")
_GOES_WITH_ETRE = re.compile(
    r"(?:all|arriv|entr|rentr|mont|n|pass|rest|retourn|tomb|fatigu|énerv|situ|isol|âg|oblig|mari|divorc|fâch)ée?s?"
    r"|(?:part|sort|guér)ie?s?|(?:ven|reven|deven|descend|perd|intervén)ue?s?|mort|petite?s?|gratuite?s?|ouverte?s?"
    r"|aussi|ici|ainsi|lui|qui|oui|mais|parmi|plus|depuis|puis|gris|jolie?s?|vraie?s?|inscrite?s?|ravie?s?"
)


def passive(review: Review) -> Iterator[Finding]:
    """A passive sentence, in the forms that can be told apart."""
    yield from _FINDERS[review.language](review)


def _dutch(review: Review) -> Iterator[Finding]:
    for sentence in review.prose.sentences_with(_DUTCH_HELPERS):
        for clause in clauses(sentence, _DUTCH_BREAKS):
            words = _dutch_in(clause)
            if words:
                yield hint("passive", words, _MESSAGE, _SUGGESTION)


def _dutch_in(clause: list[Word]) -> list[Word]:
    """The helper and the participle after it, or just before it as at the end of a clause."""
    for index, word in enumerate(clause):
        if word.plain not in _DUTCH_HELPERS:
            continue
        if index and _is_participle(clause[index - 1].plain):
            return clause[index - 1 : index + 1]
        done = next((other for other in clause[index + 1 :] if _is_participle(other.plain)), None)
        if done is not None:
            return [word, done]
    return []


def _is_participle(word: str) -> bool:
    return word in _STRONG or (_DUTCH_PARTICIPLE.fullmatch(word) is not None and word not in _NO_PARTICIPLE)


def _french(review: Review) -> Iterator[Finding]:
    for sentence in review.prose.sentences:
        for found in _FRENCH.finditer(sentence.text):
            is_clear = found["helper"].lower().endswith(("été", "être")) or _BY.search(found["rest"])
            if is_clear and not _GOES_WITH_ETRE.fullmatch(found["done"].lower()):
                yield Finding(
                    start=sentence.start + found.start(),
                    end=sentence.start + found.end("done"),
                    rule="passive",
                    message=_MESSAGE,
                    suggestion=_SUGGESTION,
                )


_FINDERS: Mapping[str, Rule] = MappingProxyType({"nl": _dutch, "fr": _french})
