"""Keeps what was developed, by the content of the original: the same photo is developed once."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from photos.copies import Copy, Developed

_VERSION = "1"
"""Another way of developing is another number."""

_KEPT_UNUSED = 500


class Darkroom:
    """Developed photos in one folder. A damaged one counts as absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked_for: set[str] = set()

    def develop(self, path: Path) -> tuple[str, Developed]:
        """A name that changes with the photo, and its copies. Raises ``PhotoFault``."""
        original = sha256(_VERSION.encode() + path.read_bytes()).hexdigest()
        self._asked_for.add(original)
        kept = self._find(original)
        if kept is None:
            from photos.developing import develop  # noqa: PLC0415 - Pillow is needed for new photos only

            kept = develop(path)
            self._keep(original, kept)
        return original[:8], kept

    def tidy(self) -> None:
        """Throw the oldest away when many are kept that nobody asked for."""
        unused = [path for path in self._folder.glob("*.photo") if path.stem not in self._asked_for]
        unused.sort(key=lambda path: (-path.stat().st_mtime_ns, path.name))
        for path in unused[_KEPT_UNUSED:]:
            path.unlink(missing_ok=True)

    def _find(self, original: str) -> Developed | None:
        """What is kept: a line of JSON with the sizes, then the copies one after the other."""
        try:
            head, _, rest = (self._folder / f"{original}.photo").read_bytes().partition(b"\n")
            facts = json.loads(head)
            if sha256(rest).hexdigest() != facts["sha256"]:
                return None
            copies = list(_cut(rest, facts["copies"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Developed(copies[0], tuple(copies[1:]))

    def _keep(self, original: str, made: Developed) -> None:
        copies = (made.fallback, *made.modern)
        rest = b"".join(copy.content for copy in copies)
        sizes = [(len(copy.content), copy.width, copy.height) for copy in copies]
        head = json.dumps({"sha256": sha256(rest).hexdigest(), "copies": sizes}).encode()
        with suppress(OSError):  # where nothing may be written, the next build develops it again
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = self._folder / f".{os.getpid()}-{original}.part"  # two builds may run at once
            unfinished.write_bytes(head + b"\n" + rest)
            unfinished.replace(self._folder / f"{original}.photo")


def _cut(content: bytes, sizes: Iterable[tuple[int, int, int]]) -> Iterable[Copy]:
    start = 0
    for length, width, height in sizes:
        yield Copy(content[start : start + length], width, height)
        start += length
