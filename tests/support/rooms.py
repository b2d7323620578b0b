"""Commands that run in a room of their own, where a disk is small or a network is gone, and nobody else notices."""

import shutil
import subprocess
from pathlib import Path

import pytest

WAYS = (("--user", "--map-root-user"), ())
"""As anybody, where the system lets anybody; else as root."""
MOUNT = shutil.which("mount") or "mount"


def room(*walls: str, before: str = "true") -> list[str]:
    """The beginning of a command that runs in a room of its own.

    Takes what is apart, as ``unshare`` names it, and a line of shell that furnishes the room. The test is skipped,
    and says so, where the system allows no rooms.
    """
    program = shutil.which("unshare") or ""
    script = f'{before} && exec "$@"'
    for way in WAYS if program else ():
        command = [program, *way, *walls, "/bin/sh", "-c", script, "sh"]
        if subprocess.run([*command, "/bin/true"], check=False, capture_output=True).returncode == 0:
            return command
    pytest.skip(f"NOT TESTED: this system allows no `unshare {' '.join(walls)}` with `{before}`")


def small_disk(place: Path, size: str) -> list[str]:
    """A room in which an empty disk of a size (``2m``) stands at a place."""
    return room("--mount", before=f"{MOUNT} -t tmpfs -o size={size} none {place}")


def read_only(folder: Path) -> list[str]:
    """A room in which nothing below a folder can be written."""
    return room("--mount", before=f"{MOUNT} --bind {folder} {folder} && {MOUNT} -o remount,ro,bind {folder}")
