"""Makes a whole site from what is new and what the last good one keeps, at the cost of what differs.

Beside ``output`` stays the site before it, the spare one. Most of its files are those of ``output``: the very
same ones, under two names. It is brought up to date and then changes places with ``output``. What is in it is
never trusted, since a build may have been killed in the middle: every name is compared.
"""

import filecmp
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from tooling.stamp import walk


def assemble(spare: Path, fresh: Path, output: Path, carried: Collection[str]) -> None:
    """Make ``spare`` the site that the files of ``fresh`` and the ``carried`` ones of ``output`` are together.

    A file of ``fresh`` with the bytes that ``output`` has already is carried too: same file, same date. Takes
    the files out of ``fresh``. Raises ``OSError``, also when a carried file is gone.
    """
    new = [name for name, _ in walk(fresh) if not _is_in(output, fresh, name)]
    kept = {name for name, _ in walk(fresh)}.union(carried) - set(new)
    spare.mkdir(exist_ok=True)
    there, here = _identities(output), _identities(spare)
    for name in here.keys() - kept - set(new):
        _remove(spare, name)
    for name in kept:
        if name not in there or here.get(name) != there[name]:
            _link(output / name, _room_for(spare / name))
    for name in new:
        (fresh / name).replace(_room_for(spare / name))


def _is_in(output: Path, fresh: Path, name: str) -> bool:
    old = output / name
    return old.is_file() and filecmp.cmp(old, fresh / name, shallow=False)


def _identities(folder: Path) -> dict[str, tuple[int, int, int]]:
    """By what a file is known: a link to another one is the same file."""
    return {name: (stat.st_ino, stat.st_size, stat.st_mtime_ns) for name, stat in walk(folder)}


def _remove(folder: Path, name: str) -> None:
    """Take a file away, and the folders that are empty then."""
    file = folder / name
    file.unlink()
    with suppress(OSError):
        for parent in file.relative_to(folder).parents[:-1]:
            (folder / parent).rmdir()


def _room_for(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _link(old: Path, new: Path) -> None:
    """Give a file a second name, also where another file has that name."""
    draft = new.with_name(f"{new.name}.link")
    try:
        os.link(old, draft)
    except OSError:  # a disk without hard links
        shutil.copy2(old, draft)
    draft.replace(new)
