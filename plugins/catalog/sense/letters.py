"""Letters of another alphabet that look like ours: nobody sees the difference, and no search finds the word."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from catalog.problems import Problem
from catalog.sense.texts import Line, lines_of, parts_of
from catalog.shaping.parts import Draft, Part

CODES = {"look-alike-letters": "In een woord staat een letter uit een ander alfabet."}

# Where the letters of other alphabets begin, dashes and signs for money left aside.
_FOREIGN = re.compile("[^\0-\u036f\u2000-\u2bff]")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = "LATIN"
_TWIN_ALPHABETS = {"CYRILLIC": "Russische", "GREEK": "Griekse"}
_TWINS = str.maketrans(
    "авеёікмнорсстухАВЕЁІКМНОРСТУХαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aвeëikмhopcctyxABEËIKMHOPCTYXaεikvoptuxABEZHIKMNOPTYX",
)


def check_letters(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every word that mixes our letters with those of another alphabet."""
    for part in parts_of(drafts):
        yield from _in_part(part)


def _in_part(part: Part) -> Iterator[Problem]:
    for line in lines_of(part):
        if not _FOREIGN.search(line.text):
            continue
        for word in _WORD.finditer(line.text):
            if not word[0].isascii() and _is_mixed(word[0]):
                yield _mixed(part, line, word)


def _is_mixed(word: str) -> bool:
    alphabets = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
    # CJK and Arabic words stand apart from ours anyway; only Greek and Cyrillic have our shapes.
    return _LATIN in alphabets and not alphabets.isdisjoint(_TWIN_ALPHABETS)


def _mixed(part: Part, line: Line, word: re.Match[str]) -> Problem:
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in word[0])
    alphabet = next(_TWIN_ALPHABETS[name] for name in names if name in _TWIN_ALPHABETS)
    return part.problem(
        "look-alike-letters",
        f"In het woord “{word[0]}” staat een {alphabet} letter die op een gewone lijkt. Typ het woord opnieuw.",
        at=line.at(word.start()),
        found=word[0],
        expected="enkel gewone letters",
        example=word[0].translate(_TWINS),
        instead=word[0].translate(_TWINS),
    )
