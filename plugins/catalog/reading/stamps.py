"""By what a file is known without being read: who writes into it changes its dates, or its size."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

Stamp = tuple[int, int, int, int, int]
"""What kind of thing it is, which one, when it was written, when anything of it last changed, and its size."""

_FOLDER: Stamp = (0, 0, 0, 0, 0)


def stamps_below(folder: Path) -> Mapping[str, Stamp]:
    """The stamp of all that stands in a folder and in the folders below, by its path.

    Hidden files and folders are left aside. A link is known, not followed. A folder that is not there holds nothing.
    """
    found: dict[str, Stamp] = {}
    waiting = [os.fspath(folder)]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                    found[entry.path] = _FOLDER
                else:
                    told = entry.stat(follow_symlinks=False)
                    found[entry.path] = (
                        told.st_mode,
                        told.st_ino,
                        told.st_mtime_ns,
                        told.st_ctime_ns,
                        told.st_size,
                    )
    return found


def kind_of(stamp: Stamp) -> int:
    """What kind of thing a stamp is of: a file, a folder, a link."""
    return stamp[0]
