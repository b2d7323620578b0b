"""Runs commands in turn and measures each whole process, its children included."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Run:
    """One run: seconds on the wall, seconds of processor, and the largest process in MiB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Contender:
    """A tool: its name, what clears the way before each run, and the command that is measured."""

    name: str
    prepare: Callable[[], None]
    command: Sequence[str]
    folder: Path


def run(contender: Contender) -> Run:
    """Prepare, then run once in a process of its own. Raises ``SystemExit`` with the words of a tool that fails."""
    contender.prepare()
    # A fresh process asks for the children of one run only.
    asked = [sys.executable, __file__, str(contender.folder), *contender.command]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, env=_plain(os.environ))
    if done.returncode != 0:
        raise SystemExit(f"{contender.name} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    wall, cpu, memory = map(float, done.stdout.splitlines()[-1].split())
    return Run(wall, cpu, memory)


def in_turn(contenders: Sequence[Contender], *, rounds: int) -> dict[str, list[Run]]:
    """A warm-up each, then ``rounds`` times A B C, A B C: a busy moment hits all of them."""
    for contender in contenders:
        run(contender)
    found: dict[str, list[Run]] = {contender.name: [] for contender in contenders}
    for _ in range(rounds):
        for contender in contenders:
            found[contender.name].append(run(contender))
    return found


def ratio(ours: Sequence[Run], theirs: Sequence[Run], what: str) -> str:
    """The median of the paired ratios, with the smallest and the largest."""
    pairs = [getattr(a, what) / getattr(b, what) for a, b in zip(ours, theirs, strict=True)]
    return f"{median(pairs):.2f} ({min(pairs):.2f}-{max(pairs):.2f})"


def middle(runs: Sequence[Run], what: str) -> float:
    """The median of a figure."""
    return median(getattr(one, what) for one in runs)


def _plain(environment: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in environment.items() if not key.startswith(("PYTEST", "COV"))}


def _measure(folder: str, *command: str) -> None:
    start = perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    wall = perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\n{done.stderr}")
    print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    _measure(*sys.argv[1:])
