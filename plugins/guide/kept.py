"""Answers that took a while to find, kept on disk from one run to the next.

Only for what depends on nothing but the question and the code that answers. A file that is damaged, or that other
code made, is no use and is written anew. It holds plain data, so that nothing in it can ever run.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any


class Kept:
    """The answers in one file. Takes the file, and a text that differs when the code that answers does."""

    def __init__(self, file: Path, made_by: str) -> None:
        self._file, self._made_by = file, made_by
        self._answers: dict[str, Any] = self._read()
        self._written = self._answers.keys() | set()
        self._asked: set[str] = set()

    def get(self, key: str) -> Any:  # noqa: ANN401 - plain data of whoever put it there
        """The answer under a key, or None."""
        self._asked.add(key)
        return self._answers.get(key)

    def put(self, key: str, answer: Any) -> None:  # noqa: ANN401 - plain data of any kind
        """Keep an answer that :meth:`get` did not have."""
        self._answers[key] = answer

    def save(self) -> None:
        """Write what was asked for in this run, when that is something else than the file holds."""
        if self._asked == self._written:
            return
        told = json.dumps({key: self._answers[key] for key in sorted(self._asked)})
        with suppress(OSError):  # the next run finds it out again
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft = self._file.with_name(f".{os.getpid()}-{self._file.name}")  # two builds may run at once
            draft.write_text(f"{self._seal(told)}\n{told}", "ascii")
            draft.replace(self._file)
            self._written = set(self._asked)

    def _read(self) -> dict[str, Any]:
        try:
            seal, _, told = self._file.read_text("ascii").partition("\n")
            return dict(json.loads(told)) if seal == self._seal(told) else {}
        except (OSError, ValueError):
            return {}

    def _seal(self, told: str) -> str:
        return key_of(self._made_by, told)


def key_of(*parts: str) -> str:
    """One short text for some longer ones."""
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def code_in(folders: Iterable[Path]) -> str:
    """A text that differs when a file below one of the folders does: for who answers with the code in there."""
    digest = blake2b(digest_size=16)
    for folder in folders:
        for file in sorted(path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file()):
            digest.update(repr((file.relative_to(folder).as_posix(), file.read_bytes())).encode())
    return digest.hexdigest()
