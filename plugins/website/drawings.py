"""Pictograms and gables: each is drawn once in a page, however often it is shown.

Templates write ``<use href="#i-coffee">``; :meth:`Drawings.complete` finds what a
finished page uses and puts those drawings, and only those, at its end.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

from website.svg_path import GRID, rounded

PLACE = "<!-- drawings -->"
"""Where a template wants the drawings."""

_USED = re.compile(r'<use href="#([ig]-[a-z0-9-]+)"')
_SVG = re.compile(r'<svg[^>]*?viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)
# Only before a tag: an example in a text keeps the spaces at the start of its lines.
_PATH = re.compile(r'(?<= d=")[^"]+')
_INDENT = re.compile(r"\n\s+(?=<)")


class Drawings:
    """The drawings in the folders of pictograms and gables."""

    def __init__(self, *, pictograms: Path, gables: Path) -> None:
        self._files = {f"i-{file.stem}": file for file in pictograms.glob("*.svg")}
        self.pictograms = frozenset(file.stem for file in self._files.values())
        self._files |= {f"g-{file.stem}": file for file in gables.glob("*.svg")}
        self._symbol = cache(self._read)
        """Most guides show a third of the drawings there are."""

    def complete(self, html: str) -> str:
        """A page with its drawings put in, and without the indent of its templates.

        Raises ``KeyError`` when a template asks for a drawing that does not exist.
        """
        used = "".join(map(self._symbol, dict.fromkeys(_USED.findall(html))))
        sprite = (
            f'<svg class="zb-drawings" width="0" height="0" aria-hidden="true">{used}</svg>' if used else ""
        )
        before, _, after = _INDENT.sub("\n", html).rpartition(PLACE)
        return f"{before}{sprite}{after}"

    def _read(self, identifier: str) -> str:
        file = self._files[identifier]
        return _symbol(identifier, file.name, file.read_text(encoding="utf-8"))


@lru_cache(maxsize=1024)
def _symbol(identifier: str, name: str, text: str) -> str:
    match = _SVG.search(text)
    if match is None:
        raise ValueError(f"{name} is no SVG with a viewBox.")
    box, inner = match[1], match[2].strip()
    if identifier.startswith("i-"):
        box = " ".join(str(int(side) // GRID) for side in box.split())
        inner = _PATH.sub(lambda path: rounded(path[0]), inner)
    stands = (
        ' preserveAspectRatio="xMidYMax"' if identifier.startswith("g-") else ""
    )  # on the ground of a street
    return f'<symbol id="{identifier}" viewBox="{box}"{stands}>{inner}</symbol>'
