"""Builds that meet with an accident: killed, or out of disk, at the N-th thing they write or at any moment.

A process of its own (``python -m support.mishaps``), since every accident happens in a fork of it: what
takes long, importing, is done once. Python tells an audit hook of each file that is about to be opened,
renamed, linked or thrown away; nothing of the guide knows of it.
"""

import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from support.guide import TODAY
from tooling import swap
from tooling.build import build_site
from tooling.faults import sentence_for
from tooling.home import ROOT
from tooling.options import BuildOptions

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGES = {"os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir"}
IN_FOLDER = {"os.remove", "os.rmdir"}
"""These may name a file by the open folder it is in."""
KILLED, FULL, LOCKED, STOPPED = "killed", "full", "locked", "stopped"
MILLIONTH = 1e-6


def strike(mishap: str) -> None:
    """Let it happen."""
    if mishap == KILLED:
        os.kill(os.getpid(), signal.SIGKILL)
    raise OSError(errno.ENOSPC if mishap == FULL else errno.EROFS, mishap)


def changed_by(event: str, arguments: tuple[object, ...]) -> str:
    """The file that is about to be changed; empty when it is only read."""
    path = arguments[0] if arguments else None
    flags = arguments[2] if event == "open" else 0
    if event in IN_FOLDER and isinstance(arguments[1], int) and arguments[1] >= 0:
        return f"{Path(f'/proc/self/fd/{arguments[1]}').readlink()}/{path}"
    if event in CHANGES or (isinstance(flags, int) and flags & WRITING):
        return str(path)
    return ""


def watch(folder: Path, told: Callable[[], None], *, after_swap: bool = False) -> None:
    """Call ``told`` before each change to anything below ``folder``; also right after the swap of two sites."""
    below = f"{folder}{os.sep}"

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if changed_by(event, arguments).startswith(below):
            told()

    exchange = swap.exchange

    def exchange_and_tell(one: Path, other: Path) -> bool:
        told()
        done = exchange(one, other)
        if after_swap:
            told()
        return done

    swap.exchange = exchange_and_tell  # a call of the system that Python knows nothing of
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


def prepare(mishap: str, folder: Path, at: int) -> None:
    """Let a mishap wait for the build that follows in this process: at a change, or after so much work."""
    if mishap == STOPPED:
        # Nothing of Python runs any more when this signal comes, as with SIGKILL.
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, max(1, at) * MILLIONTH)
    elif mishap:
        watch(folder, Countdown(mishap, at), after_swap=mishap == KILLED)


def build_apart(options: BuildOptions, mishap: str = "", at: int = 0) -> tuple[int, str]:
    """Build in a fork. Returns how it ended and what it said."""
    reader, writer = os.pipe()
    if child := os.fork():
        os.close(writer)
        with os.fdopen(reader) as said:
            words = said.read()
        return os.waitpid(child, 0)[1], words
    try:
        prepare(mishap, options.output.parent, at)
        build_site(options)
        status = 0
    except Exception as fault:  # noqa: BLE001 - what it says is what we look at
        os.write(writer, sentence_for(fault, ROOT).encode())
        status = 1
    os._exit(status)


def measure(options: BuildOptions, mishap: str) -> int:
    """How many changes a whole build makes; or how many millionths of a second of work."""
    reader, writer = os.pipe()
    if child := os.fork():
        os.close(writer)
        with os.fdopen(reader, "rb") as said:
            told = said.read()
        os.waitpid(child, 0)
        return int(told) if mishap == STOPPED else len(told)

    def tick() -> None:
        os.write(writer, b".")

    if mishap != STOPPED:
        watch(options.output.parent, tick, after_swap=mishap == KILLED)
    start = time.process_time()
    build_site(options)
    if mishap == STOPPED:
        os.write(writer, str(int((time.process_time() - start) / MILLIONTH)).encode())
    os._exit(0)


def digest(folder: Path) -> str:
    """One hash over every name and byte of a site; empty when there is none."""
    if not folder.is_dir():
        return ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = b"".join(f"{p.relative_to(folder)}\0".encode() + p.read_bytes() + b"\0" for p in files)
    return hashlib.sha256(whole).hexdigest()


def copied(source: Path, target: Path) -> Path:
    """A copy of a folder in which links of one file stay links of one file, and dates stay dates."""
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["/bin/cp", "-a", str(source), str(target)], check=True)
    return target


class Way(NamedTuple):
    """From one site to another: what stands there before, and both sites as builds from nothing make them."""

    options: BuildOptions
    steady: Path
    old: str
    new: str
    length: int


def ways(contents: list[Path], output: Path, mishap: str, *, paper: bool) -> list[Way]:
    """From the one content to the other and back."""
    work = output.parent
    options = [BuildOptions(content=one, output=output, today=TODAY, print_=paper) for one in contents]
    sound = []
    for number, one in enumerate(options):
        fresh = work.parent / f"sound-{number}" / "output"
        build_site(one._replace(output=fresh))
        sound.append(digest(fresh))
    for one in (options[1], options[0], options[1]):
        build_apart(one)
    found = []
    for number, one in ((0, options[1]), (1, options[0])):
        build_apart(options[number])
        steady = copied(work, work.parent / f"steady-{number}")
        length = measure(one, mishap)
        copied(steady, work)
        found.append(Way(one, steady, sound[number], sound[1 - number], length))
    return found


def met(way: Way, mishap: str, at: int) -> dict[str, object]:
    """What became of one build: how it ended, what it left, how the next one went that met with the same, and the one after."""
    output = way.options.output
    names = {way.old: "old", way.new: "new"}
    copied(way.steady, output.parent)
    status, said = build_apart(way.options, mishap, at)
    state = names.get(digest(output), "mixed")
    build_apart(way.options, mishap, at // 2)
    second = names.get(digest(output), "mixed")
    again, _ = build_apart(way.options)
    return {
        "at": at,
        "of": way.length,
        "status": status,
        "said": said,
        "states": [state, second],
        "repaired": again == 0 and digest(output) == way.new,
        "left": sorted(path.name for path in output.parent.joinpath(".output.build").iterdir()),
    }


def main(
    contents: list[Path], output: Path, mishap: str, points: int, *, paper: bool
) -> Iterator[dict[str, object]]:
    """Let ``points`` builds meet with ``mishap``, evenly over all they do, and tell of each."""
    both = ways(contents, output, mishap, paper=paper)
    for point in range(points):
        way = both[point % 2]
        yield met(way, mishap, 1 + (way.length - 1) * point // max(1, points - 1))


if __name__ == "__main__":
    before, after, place, happens, number, papers = sys.argv[1:]
    for told in main([Path(before), Path(after)], Path(place), happens, int(number), paper=papers == "paper"):
        sys.stdout.write(json.dumps(told) + "\n")
