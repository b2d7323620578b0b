"""Which fields of an entry differ between two days."""

import re
from collections.abc import Iterator

from catalog.model import AnyEntry

BODY = "body"
UNSEEN = frozenset({"code", "old_names"})
"""Facts that help the guide and that no reader sees."""

_WORD = re.compile(r"\w+")
_FREE = frozenset({"search_words"})


def differing(old: AnyEntry, new: AnyEntry, language: str) -> frozenset[str]:
    """The names of all fields that say something else to a reader of ``language``."""
    return frozenset((*changed_facts(old, new), *changed_words(old, new, language)))


def changed_facts(old: AnyEntry, new: AnyEntry) -> Iterator[str]:
    """The facts that differ."""
    for name in type(new.facts).model_fields:
        if name not in UNSEEN and getattr(old.facts, name) != getattr(new.facts, name):
            yield name


def changed_words(old: AnyEntry, new: AnyEntry, language: str) -> Iterator[str]:
    """The words that differ, with the language in which they are said."""
    for name in type(new.words[new.source_language]).model_fields:
        if old.say(name, language) != new.say(name, language):
            yield name
    if old.body(language) != new.body(language):
        yield BODY


def words_of(entry: AnyEntry) -> tuple[str, ...]:
    """The words of an entry in its main language, without signs and capitals: what a translator works from."""
    own = entry.words[entry.source_language].model_dump(exclude=set(_FREE))
    texts = (*_texts(own), entry.body(entry.source_language).text)
    return tuple(word for text in texts for word in _WORD.findall(text.casefold()))


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key in sorted(value):
            yield from _texts(value[key])
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
