"""The scripts of the site: plain modules under a folder whose name changes with what is in them."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_FOLDERS = ("js", "vendor")
_SERVED = frozenset({".js", ".txt"})
_COMMENT_LINE = re.compile(r"^[ \t]*(//|/\*|\*).*\n?", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


@dataclass(frozen=True)
class Scripts:
    """Every file by the path it is written to. A browser may keep them: a change changes the folder."""

    folder: str
    files: Mapping[str, str]

    def path(self, name: str) -> str:
        """Where the script ``name`` of ``theme/static/js`` is written. A KeyError is a fault of ours."""
        path = f"{self.folder}js/{name}.js"
        if path not in self.files:
            raise KeyError(path)
        return path


def scripts(static: Path) -> Scripts:
    """The scripts below ``static`` and the libraries they load, with the licences of those.

    They keep their places towards each other, so that one imports another by its own name.
    """
    texts = {
        file.relative_to(static).as_posix(): _lean(file)
        for folder in _FOLDERS
        for file in sorted((static / folder).rglob("*"))
        if file.suffix in _SERVED
    }
    digest = hashlib.blake2b(digest_size=4)
    for name, text in texts.items():
        digest.update(f"{name}\0{text}\0".encode())
    folder = f"theme/scripts.{digest.hexdigest()}/"
    return Scripts(folder, {folder + name: text for name, text in texts.items()})


def _lean(file: Path) -> str:
    """The text of a file; of a script without lines that are comment, and without the space before lines."""
    text = file.read_text(encoding="utf-8")
    return _INDENT.sub("", _COMMENT_LINE.sub("", text)) if file.suffix == ".js" else text
