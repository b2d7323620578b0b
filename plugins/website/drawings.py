"""Pictograms and gables: each is drawn once in a page, however often it is shown.

Templates write ``<use href="#i-coffee">``; :meth:`Drawings.complete` finds what a
finished page uses and puts those drawings, and only those, at its end.
"""

import re
from pathlib import Path

PLACE = "<!-- drawings -->"
"""Where a template wants the drawings."""

_USED = re.compile(r'<use href="#([ig]-[a-z0-9-]+)"')
_SVG = re.compile(r'<svg[^>]*?viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)
# Only before a tag: an example in a text keeps the spaces at the start of its lines.
_PATH = re.compile(r'(?<= d=")[^"]+')
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.\d+|\.\d+|\d+)")
_INDENT = re.compile(r"\n\s+(?=<)")


class Drawings:
    """The drawings in the folders of pictograms and gables."""

    def __init__(self, *, pictograms: Path, gables: Path) -> None:
        self._symbols = {f"i-{p.stem}": _symbol(f"i-{p.stem}", p) for p in sorted(pictograms.glob("*.svg"))}
        self.pictograms = frozenset(name.removeprefix("i-") for name in self._symbols)
        self._symbols |= {f"g-{p.stem}": _symbol(f"g-{p.stem}", p) for p in sorted(gables.glob("*.svg"))}

    def complete(self, html: str) -> str:
        """A page with its drawings put in, and without the indent of its templates.

        Raises ``KeyError`` when a template asks for a drawing that does not exist.
        """
        used = "".join(self._symbols[name] for name in dict.fromkeys(_USED.findall(html)))
        sprite = (
            f'<svg class="zb-drawings" width="0" height="0" aria-hidden="true">{used}</svg>' if used else ""
        )
        return _INDENT.sub("\n", html).replace(PLACE, sprite, 1)


def _symbol(identifier: str, file: Path) -> str:
    match = _SVG.search(file.read_text(encoding="utf-8"))
    if match is None:
        raise ValueError(f"{file.name} is no SVG with a viewBox.")
    inner = match[2].strip()
    if identifier.startswith("i-"):
        inner = _PATH.sub(lambda path: _rounded(path[0]), inner)
    return f'<symbol id="{identifier}" viewBox="{match[1]}">{inner}</symbol>'


def _rounded(path: str) -> str:
    """A path on whole units. Pictograms are 256 units wide and shown at 24 to 90 pixels: nobody sees it."""
    parts: list[str] = []
    for token in _TOKEN.findall(path):
        part = token if token.isalpha() else str(round(float(token)))
        needs_space = parts and not parts[-1].isalpha() and part[0].isdigit()
        parts.append(f" {part}" if needs_space else part)
    return "".join(parts)
