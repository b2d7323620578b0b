"""Words of officials, for which people have an easier one."""

from collections.abc import Iterator
from itertools import chain

from plainlanguage.findings import Finding
from plainlanguage.lexicon import STEM, Phrase
from plainlanguage.rules.base import Review, hint
from plainlanguage.text import Sentence, Word

_SAME = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}


def hard_word(review: Review) -> Iterator[Finding]:
    """A word of the list, unless the glossary explains it."""
    phrases, stems = review.lexicon.phrases, review.lexicon.stems
    for sentence in review.prose.sentences:
        tokens = _tokens(sentence)
        skip = 0
        for index, (token, word) in enumerate(tokens):
            may_start = token in phrases or token[:STEM] in stems
            if not may_start or index < skip or word.plain in review.known:
                continue
            phrase = _phrase_at(review, tokens, index)
            if phrase is None:
                continue
            skip = index + len(phrase.words)
            words = [word for _, word in tokens[index:skip]]
            shown = " ".join(dict.fromkeys(one.text for one in words))
            yield hint("hard-word", words, f"“{shown}” is moeilijk.", phrase.easier)


def _tokens(sentence: Sentence) -> list[tuple[str, Word]]:
    tokens = []
    for word in sentence.words:
        if word.elided:
            tokens.append((word.elided, word))
        tokens.append((word.plain, word))
    return tokens


def _phrase_at(review: Review, tokens: list[tuple[str, Word]], index: int) -> Phrase | None:
    first = tokens[index][0]
    lexicon = review.lexicon
    candidates = chain(lexicon.phrases.get(first, ()), lexicon.stems.get(first[:STEM], ()))
    return next((phrase for phrase in candidates if _matches(phrase, tokens, index)), None)


def _matches(phrase: Phrase, tokens: list[tuple[str, Word]], index: int) -> bool:
    found = tokens[index : index + len(phrase.words)]
    return len(found) == len(phrase.words) and all(
        token.startswith(wanted[:-1])
        if wanted.endswith("*")
        else token == wanted or _SAME.get(token) == wanted
        for wanted, (token, _) in zip(phrase.words, found, strict=True)
    )
