"""The line of a problem, with a caret under the place."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from catalog.problems import Problem
from catalog.reading.decoding import MAX_BYTES

_WIDEST = 100
_BEFORE = 40


@dataclass
class Excerpts:
    """Shows lines of the files in a folder; reads each file once."""

    content: Path
    files: dict[str, list[str]] = field(default_factory=dict)

    def around(self, problem: Problem) -> list[str]:
        """The line and the caret; nothing when the file or the line is not there."""
        lines = self._lines(problem.path)
        if not 1 <= problem.line <= len(lines) or not lines[problem.line - 1].strip():
            return []
        line = visible(lines[problem.line - 1])
        start = max(0, problem.column - 1 - _BEFORE) if len(line) > _WIDEST else 0
        shown = line[start : start + _WIDEST]
        number = str(problem.line)
        caret = " " * max(0, problem.column - 1 - start)
        return [f"{number} | {shown}", f"{' ' * len(number)} | {caret}^"]

    def _lines(self, path: str) -> list[str]:
        if path not in self.files:
            self.files[path] = _read(self.content / path)
        return self.files[path]


def visible(text: str) -> str:
    """Text on one line, each sign that a reader cannot see as something they can.

    GitHub takes a line of a log that starts with ``::`` for a command, and so it does ``##[`` anywhere
    in a line: neither is left whole.
    """
    shown = "".join(_VISIBLE.get(sign, sign if sign.isprintable() else "·") for sign in text)
    return _COMMAND.sub(lambda found: found[0].replace("::", "·:").replace("#[", "·["), shown)


_VISIBLE = {"\t": "→", "\n": " ", "\r": ""}
_COMMAND = re.compile(r"^\s*::|(?<=#)#\[")


def _read(path: Path) -> list[str]:
    if path.is_symlink() or not path.is_file():
        return []
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if b"\0" in data:  # a photo has no lines to show
        return []
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
