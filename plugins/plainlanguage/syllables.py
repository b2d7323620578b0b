"""Counting syllables: by groups of vowels, which is what the formulas were made with.

An estimate: a few per cent off on single words, less on a text. Both formulas only use the mean.
"""

import re
from functools import lru_cache

from plainlanguage.text import MOST_WORDS

# Two vowels that are one sound come first; a dieresis starts a new syllable.
_DUTCH = re.compile(
    r"aai|eeu|ieu|oei|ooi|auw|ouw|aa|ee|oo|uu|au|ou|ei|ij|ie|oe|eu|ui|[aeiouyáàâäéèêëíîïóôöúûüý]"
)
_FRENCH = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+")
_SILENT_END = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])e(?:s|nt)?$")
_TWO_SOUNDS = re.compile(r"[éèêïëü][aeiouàâôû]|[aeiou][éèïëü]|[ao]é|ia[^iu]|io[^n]|ue[lr]")


@lru_cache(maxsize=MOST_WORDS)
def dutch_syllables(word: str) -> int:
    """The syllables of a Dutch word in small letters; at least one."""
    return len(_DUTCH.findall(word)) or 1


@lru_cache(maxsize=MOST_WORDS)
def french_syllables(word: str) -> int:
    """The syllables of a French word in small letters; at least one.

    A silent ``e`` at the end does not count.
    """
    spoken = _SILENT_END.sub("", word)
    groups = _FRENCH.findall(spoken)
    return len(groups) + sum(bool(_TWO_SOUNDS.search(group)) for group in groups if len(group) > 1) or 1
