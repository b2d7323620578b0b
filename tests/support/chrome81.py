"""What Chrome 81 knows, asked of a real one: the newest browser of many an old telephone.

``docs/maintenance.md`` says how to ask it again.
"""

from pathlib import Path


def _read() -> dict[str, frozenset[str]]:
    parts = (Path(__file__).parent / "chrome81.txt").read_text(encoding="utf-8").split("\n\n")
    lists = (part.split() for part in parts)
    return {name: frozenset(names) for name, *names in lists}


_NAMES = _read()

PROPERTIES = _NAMES["properties"]
"""Every property of CSS that it applies."""

METHODS = _NAMES["methods"]
"""The functions of the browser that our scripts call: each was looked for in Chrome 81."""

OBJECTS = _NAMES["objects"]
"""The objects of the browser that our scripts name."""
