"""Remembers the last good build: what went in, what came out, what there was to say about it.

Only the standard library, and little of it: this is all that a build needs in which nothing changed.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

FORMAT = 3
SKIPPED = ("__pycache__", ".DS_Store")

FileList = list[tuple[str, int, int]]
"""Every file below a folder: relative path, bytes, moment of the last change in nanoseconds."""


def workshop_of(output: Path) -> Path:
    """The folder beside ``output`` where a site is made."""
    return output.parent / f".{output.name}.build"


def memory_of(output: Path) -> Path:
    """What is remembered of the last good build."""
    return workshop_of(output) / "last-build.json"


def list_files(folder: Path) -> FileList:
    """Every file below ``folder``, sorted. Empty when there is no such folder."""
    return sorted((name, status.st_size, status.st_mtime_ns) for name, status in walk(folder))


def walk(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below ``folder`` by its relative path, in no order. Nothing when there is no such folder."""
    return _walk(str(folder), "") if folder.is_dir() else iter(())


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in SKIPPED:
                continue
            # A link in content may lead anywhere, also to a folder above it: it is looked at, not followed.
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}", entry.stat(follow_symlinks=False)


def digest_of(files: FileList) -> str:
    """One hash over the names, sizes and moments of change of files."""
    return blake2b(repr(files).encode(), digest_size=16).hexdigest()


def fingerprint(folders: Iterable[Path], files: Iterable[Path], options: Iterable[str]) -> str:
    """One hash over everything a build depends on.

    Takes the folders and files it reads and its options as text. Names, sizes and
    moments of change stand for the files: reading them all would cost more than it
    tells. Raises ``OSError`` when one of the files is not there.
    """
    digest = blake2b(digest_size=16)
    for folder in folders:
        digest.update(f"{str(folder)!r} {digest_of(list_files(folder))}\n".encode())
    for file in files:
        status = file.stat()
        digest.update(f"{str(file)!r} {status.st_size} {status.st_mtime_ns}\n".encode())
    digest.update(repr(list(options)).encode())
    return digest.hexdigest()


class Memory(NamedTuple):
    """What is kept of a good build.

    ``files`` is the hash of all that came out. ``told`` is what there was to say, as people read it;
    ``report`` is the same as plain data.
    """

    fingerprint: str
    files: str
    told: str
    report: Mapping[str, Any]

    def write(self, path: Path) -> None:
        """Keep it, whole or not at all."""
        draft = path.with_suffix(".draft")
        draft.write_text(json.dumps({"format": FORMAT, **self._asdict()}), "ascii")
        draft.replace(path)

    def still_holds(self, current: str, output: Path) -> bool:
        """Whether a build now would make the same site, and that site is still there, untouched."""
        return self.fingerprint == current and self.files == digest_of(list_files(output))


def recall(path: Path) -> Memory | None:
    """What was kept of the last good build, or None when nothing usable was."""
    try:
        content = json.loads(path.read_text(encoding="ascii"))
        if content["format"] != FORMAT:
            return None
        return Memory(content["fingerprint"], content["files"], content["told"], dict(content["report"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
