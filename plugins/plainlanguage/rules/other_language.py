"""A sentence in another language than its file: copied from the translation, or the other way round."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plainlanguage.findings import Finding
from plainlanguage.rules.base import Review, about

# Small words that only one of the two languages has: de and en are not among them.
_SMALL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "nl": frozenset(
            [
                "aan",
                "bij",
                "dat",
                "die",
                "dit",
                "een",
                "er",
                "geen",
                "het",
                "iedereen",
                "ik",
                "is",
                "je",
                "kan",
                "maar",
                "mee",
                "met",
                "naar",
                "niet",
                "ook",
                "om",
                "onze",
                "op",
                "samen",
                "uit",
                "van",
                "voor",
                "waar",
                "wat",
                "we",
                "wie",
                "wij",
                "zijn",
            ]
        ),
        "fr": frozenset(
            [
                "au",
                "aux",
                "avec",
                "ce",
                "cette",
                "dans",
                "des",
                "du",
                "elle",
                "est",
                "et",
                "il",
                "la",
                "le",
                "les",
                "notre",
                "nous",
                "ou",
                "par",
                "pas",
                "pour",
                "que",
                "qui",
                "sont",
                "sur",
                "tous",
                "tout",
                "une",
                "votre",
                "vous",
            ]
        ),
    }
)
_NAMES: Mapping[str, str] = MappingProxyType({"nl": "Nederlands", "fr": "Frans"})
_ENOUGH = 3


def other_language(review: Review) -> Iterator[Finding]:
    """The first sentence with small words of another language and none of its own."""
    own = _SMALL[review.language]
    for sentence in review.prose.sentences:
        words = [word.plain for word in sentence.words]
        if len(words) < _ENOUGH or not own.isdisjoint(words):
            continue
        for language, small in _SMALL.items():
            if language != review.language and sum(word in small for word in words) >= _ENOUGH:
                name, here = _NAMES[language], _NAMES[review.language]
                suggestion = f"een zin in het {here}; het {name} hoort in het bestand van die taal"
                yield about("other-language", sentence, f"Deze zin is in het {name}.", suggestion)
                return
