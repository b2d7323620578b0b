"""By what a file is known without being read: who writes into it changes its dates, or its size."""

import os
from collections.abc import Mapping
from pathlib import Path

Stamp = tuple[int, int, int, int, int]
"""What kind of file it is, which one, when it was written, when anything of it last changed, and its size."""


def stamps_below(folder: Path | str) -> Mapping[str, Stamp]:
    """The stamp of every file in a folder and in the folders below, by its path. A link is known, not followed."""
    found: dict[str, Stamp] = {}
    waiting = [os.fspath(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
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
