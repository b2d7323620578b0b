"""Pictograms in the colours of a sheet, as addresses that CSS can use.

They are backgrounds and not pictures: always beside words, so nothing to read aloud.
"""

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from printshop.palette import Colour


class UnknownPictogramError(LookupError):
    """A template of ours asks for a drawing that does not exist."""


def as_address(svg: str) -> str:
    """An SVG text as a ``data:`` address."""
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode("ascii")


class Pictograms:
    """The drawings of one folder.

    Takes the folder. Raises ``UnknownPictogramError`` for a name that is not in it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.address = lru_cache(maxsize=None)(self._address)

    def has(self, name: str | None) -> bool:
        """Whether there is a drawing of this name."""
        return name is not None and name.replace("-", "").isalnum() and self._file(name).is_file()

    def _address(self, name: str, colour: Colour) -> str:
        if not self.has(name):
            raise UnknownPictogramError(f"no pictogram named {name}")
        svg = self._file(name).read_text("utf-8").strip()
        svg = svg.replace('opacity="0.2"', f'fill="{colour.fill}"')
        return as_address(svg.replace("currentColor", colour.line))

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.svg"
