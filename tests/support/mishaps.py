"""Builds that meet with an accident: killed, or out of disk, at the N-th thing they write.

A process of its own (``python -m support.mishaps``), since every accident happens in a fork of it: what
takes long, importing, is done once. Python tells an audit hook of each file that is about to be opened,
renamed, linked or thrown away; nothing of the guide knows of it.
"""

import errno
import hashlib
import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from support.guide import TODAY
from tooling.build import build_site
from tooling.faults import sentence_for
from tooling.home import ROOT
from tooling.options import BuildOptions

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGES = {"os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir"}
KILLED, FULL, LOCKED = "killed", "full", "locked"


def strike(mishap: str) -> None:
    """Let it happen."""
    if mishap == KILLED:
        os.kill(os.getpid(), signal.SIGKILL)
    raise OSError(errno.ENOSPC if mishap == FULL else errno.EROFS, mishap)


def watch(folder: Path, told: Callable[[], None]) -> None:
    """Call ``told`` before each change to anything below ``folder``."""
    below = f"{folder}{os.sep}"

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            changes = isinstance(flags, int) and bool(flags & WRITING)
        else:
            path, changes = arguments[0] if arguments else None, event in CHANGES
        if changes and isinstance(path, str | Path) and str(path).startswith(below):
            told()

    sys.addaudithook(hook)


@dataclass
class Countdown:
    """Strikes at the N-th change, and for a lasting mishap at every one after it."""

    mishap: str
    left: int

    def __call__(self) -> None:
        """Count one change."""
        self.left -= 1
        if self.left <= 0:
            strike(self.mishap)


def build_apart(options: BuildOptions, mishap: str = "", at: int = 0) -> tuple[int, str]:
    """Build in a fork. Returns how it ended and what it said."""
    reader, writer = os.pipe()
    if child := os.fork():
        os.close(writer)
        with os.fdopen(reader) as said:
            words = said.read()
        return os.waitpid(child, 0)[1], words
    try:
        if mishap:
            watch(options.output.parent, Countdown(mishap, at))
        build_site(options)
        status = 0
    except Exception as fault:  # noqa: BLE001 - what it says is what we look at
        os.write(writer, sentence_for(fault, ROOT).encode())
        status = 1
    os._exit(status)


def count_changes(options: BuildOptions) -> int:
    """How many changes a whole build makes."""
    reader, writer = os.pipe()
    if child := os.fork():
        os.close(writer)
        with os.fdopen(reader, "rb") as said:
            number = len(said.read())
        os.waitpid(child, 0)
        return number
    watch(options.output.parent, lambda: os.write(writer, b"."))  # type: ignore[arg-type,return-value]
    build_site(options)
    os._exit(0)


def digest(folder: Path) -> str:
    """One hash over every name and byte of a site; empty when there is none."""
    if not folder.is_dir():
        return ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = b"".join(f"{p.relative_to(folder)}\0".encode() + p.read_bytes() + b"\0" for p in files)
    return hashlib.sha256(whole).hexdigest()


def main(before: Path, after: Path, output: Path, mishap: str, points: int) -> None:
    """Let ``points`` builds meet with ``mishap``, evenly over all they do, and tell of each as a line of JSON."""
    options = [
        BuildOptions(content=content, output=output, today=TODAY, print_=False) for content in (before, after)
    ]
    build_site(options[1]._replace(output=output.parent / "sound"))
    sites = {}
    for number, one in enumerate(options):
        build_apart(one)
        sites[number] = digest(output)
    changes = min(count_changes(one) for one in options)
    build_apart(options[0])
    for point in range(points):
        old, new = point % 2, 1 - point % 2
        at = 1 + (changes - 1) * point // max(1, points - 1)
        status, said = build_apart(options[new], mishap, at)
        found = digest(output)
        state = {sites[old]: "old", sites[new]: "new"}.get(found, "mixed")
        again, _ = build_apart(options[new])
        repaired = again == 0 and digest(output) == sites[new]
        leftovers = sorted(path.name for path in output.parent.joinpath(".output.build").iterdir())
        told = {"at": at, "of": changes, "status": status, "said": said, "state": state}
        sys.stdout.write(json.dumps({**told, "repaired": repaired, "left": leftovers}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4], int(sys.argv[5]))
