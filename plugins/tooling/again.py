"""Answers a build in which nothing changed, before anything is imported that a build needs.

Runs in whatever Python somebody has, with its standard library. It never builds: when in doubt it says
nothing, and the build itself looks again.
"""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from tooling.home import ROOT, venv_python

_CHOICES = ("--content", "--output", "--today")
_SWITCHES = ("--publish", "--no-print")


def told_again(arguments: Sequence[str]) -> bool:
    """Tell of the last build once more, when a new one would make the same.

    Takes what follows ``build`` on the command line. Returns whether that was so.
    """
    start = time.perf_counter()
    chosen = _chosen(arguments)
    # There are no words for the summary of a job on GitHub here.
    if chosen is None or "GITHUB_STEP_SUMMARY" in os.environ:
        return False
    try:
        return _told_again(chosen, start)
    except (OSError, KeyError, ValueError):  # no .venv, no time zones on Windows, a day that is none
        return False


def _chosen(arguments: Sequence[str]) -> dict[str, str] | None:
    """The options by their names, or None when this is for somebody who knows them better."""
    words, chosen = list(arguments), {}
    while words:
        name, equals, value = words.pop(0).partition("=")
        if name in _SWITCHES and not equals:
            chosen[name] = name
        elif name in _CHOICES and (equals or words):
            chosen[name] = value if equals else words.pop(0)
        else:
            return None
    return chosen


def _told_again(chosen: dict[str, str], start: float) -> bool:
    from guide.clock import today  # noqa: PLC0415 - finds no time zones where Windows has none
    from tooling import stamp, tell  # noqa: PLC0415 - only when the question is clear
    from tooling.options import BuildOptions  # noqa: PLC0415 - the same

    options = BuildOptions(
        content=Path(chosen.get("--content") or ROOT / "content").resolve(),
        output=Path(chosen.get("--output") or ROOT / "output").resolve(),
        today=today(chosen.get("--today") or None),
        publish="--publish" in chosen,
        print_="--no-print" not in chosen,
    )
    memory = stamp.recall(stamp.memory_of(options.output))
    if memory is None or not memory.still_holds(options.fingerprint(venv_python(ROOT)), options.output):
        return False
    print(memory.told, end="")
    tell.tell_end(
        tell.UNCHANGED, int(memory.report["pages"]), int(memory.report["pdfs"]), time.perf_counter() - start
    )
    return True
