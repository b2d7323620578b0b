"""Which fields of an entry differ between two days."""

from collections.abc import Iterator

from catalog.model import AnyEntry

BODY = "body"
UNSEEN = frozenset({"code", "old_names"})
"""Facts that help the guide and that no reader sees."""


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
