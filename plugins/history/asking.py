"""Asks git, and only ever reads: no shell, no network, no file of the repository is touched.

Light to import: a build that changes nothing asks only which commit it is at.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT = 60
UNKNOWN = "Daarom weten we niet wat er wanneer veranderde."
NO_GIT = f"Git staat niet op deze computer. {UNKNOWN} Hoe het er komt, zegt: python3 tasks.py doctor"
NO_REPOSITORY = f"De map met de bestanden zit niet in Git. {UNKNOWN}"
SHALLOW = (
    f"Git kent hier alleen de laatste wijziging. {UNKNOWN} De rest haal je op met: git fetch --unshallow"
)


class NoHistoryError(Exception):
    """Git cannot tell; the words are one plain Dutch sentence that says why."""


def head_around(folder: Path) -> str:
    """The last commit of the repository that ``folder`` is in.

    Raises ``NoHistoryError`` without git, without a repository, without a commit, or
    when the repository holds only its last commits.
    """
    said = ask(folder, "rev-parse", "--is-shallow-repository", "HEAD")
    shallow, head = said.decode("ascii").split()
    if shallow == "true":
        raise NoHistoryError(SHALLOW)
    return head


def head_of(folder: Path) -> str:
    """The last commit around ``folder``, or nothing: cheap enough to ask at every build."""
    try:
        return head_around(folder)
    except NoHistoryError:
        return ""


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers. Raises ``NoHistoryError`` when it does not."""
    program = shutil.which("git")
    if program is None:
        raise NoHistoryError(NO_GIT)
    command = [program, "--no-optional-locks", "-c", "core.fsmonitor=false", *_trusted(folder), *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=_surroundings(),
            input=given,
            capture_output=True,
            check=False,
            timeout=TIMEOUT,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NoHistoryError(NO_REPOSITORY) from fault
    if done.returncode != 0:
        raise NoHistoryError(NO_REPOSITORY)
    return done.stdout


def _trusted(folder: Path) -> tuple[str, ...]:
    """The repository whose code runs already may be of another user, as in a container; no other may."""
    return ("-c", "safe.directory=*") if folder.resolve().is_relative_to(ROOT) else ()


def _surroundings() -> Mapping[str, str]:
    """The environment without what points git at another repository, and without a way to the network."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {
        **own,
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
