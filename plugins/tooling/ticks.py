"""Boxes that people ticked in a list on GitHub: kept when the list is made anew."""

import re

_ROW = re.compile(r"^- \[[xX]\] .*<!-- (?P<key>\S+ \S+) -->\s*$", re.MULTILINE)


def ticked_in(body: str) -> frozenset[str]:
    """The keys of all rows with a tick. Takes the text of the list as GitHub gives it; nothing else in it counts."""
    return frozenset(found["key"] for found in _ROW.finditer(body))


def row(key: str, text: str, *, ticked: bool) -> str:
    """One row with its box, and its key where readers do not see it."""
    return f"- [{'x' if ticked else ' '}] {text} <!-- {key} -->\n"
