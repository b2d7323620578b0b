"""Remembers the last good build: what went in, what came out, what there was to say about it."""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FORMAT = 2
SKIPPED = ("__pycache__", ".DS_Store")

FileList = list[tuple[str, int, int]]
"""Every file below a folder: relative path, bytes, moment of the last change in nanoseconds."""


def list_files(folder: Path) -> FileList:
    """Every file below ``folder``, sorted. Empty when there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted(_walk(str(folder), ""))


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in SKIPPED:
                continue
            # A link in content may lead anywhere, also to a folder above it: it is looked at, not followed.
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            else:
                status = entry.stat(follow_symlinks=False)
                yield f"{prefix}{entry.name}", status.st_size, status.st_mtime_ns


def fingerprint(folders: Iterable[Path], files: Iterable[Path], options: Iterable[str]) -> str:
    """One hash over everything a build depends on.

    Takes the folders and files it reads and its options as text. Names, sizes and
    moments of change stand for the files: reading them all would cost more than it
    tells. The Python that runs counts too.
    """
    digest = hashlib.blake2b(digest_size=16)
    for folder in folders:
        digest.update(f"{folder}\n{list_files(folder)}\n".encode())
    for file in files:
        status = file.stat()
        digest.update(f"{file} {status.st_size} {status.st_mtime_ns}\n".encode())
    digest.update(f"{list(options)} {sys.version}".encode())
    return digest.hexdigest()


@dataclass(frozen=True)
class Memory:
    """What is kept of a good build. ``report`` is plain data, ready to be shown again."""

    fingerprint: str
    files: FileList
    report: dict[str, object]

    def write(self, path: Path) -> None:
        """Keep it, whole or not at all."""
        draft = path.with_suffix(".draft")
        content = {
            "format": FORMAT,
            "fingerprint": self.fingerprint,
            "files": self.files,
            "report": self.report,
        }
        draft.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        draft.replace(path)

    def still_holds(self, current: str, output: Path) -> bool:
        """Whether a build now would make the same site, and that site is still there, untouched."""
        return self.fingerprint == current and self.files == list_files(output)


def recall(path: Path) -> Memory | None:
    """What was kept of the last good build, or None when nothing usable was."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            return None
        files = [(name, size, moment) for name, size, moment in content["files"]]
        return Memory(fingerprint=content["fingerprint"], files=files, report=dict(content["report"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
