"""Puts a finished site in place in one step, so that nobody ever sees half of one.

Beside ``output`` stands a workshop, ``.output.build``: the lock, the site that is being
made, the spare one, and what is remembered of the last good one. It is on the same disk, so that
renaming and linking work.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tooling.faults import BuildFault
from tooling.spare import assemble
from tooling.stamp import memory_of, workshop_of

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # sys/stdio.h of macOS


@dataclass(frozen=True)
class Workshop:
    """The folder beside ``output`` where a site is made."""

    output: Path

    @property
    def folder(self) -> Path:
        """The workshop itself."""
        return workshop_of(self.output)

    @property
    def fresh(self) -> Path:
        """The site that is being made."""
        return self.folder / "new"

    @property
    def spare(self) -> Path:
        """The site before the last good one, most of it the same files: the next one is made of it."""
        return self.folder / "spare"

    @property
    def previous(self) -> Path:
        """The last good site, between the two renames of a system that cannot exchange."""
        return self.folder / "previous"

    @property
    def memory(self) -> Path:
        """What is remembered of the last good build."""
        return memory_of(self.output)

    @property
    def marks(self) -> Path:
        """What is remembered of each page of the last good build."""
        return self.folder / "pages.json"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other builds of this output away, and clear what a killed one left behind.

        Raises ``BuildFault`` when another build is at work.
        """
        self._make_folder()
        with (self.folder / "lock").open("a") as lock:
            try:
                _lock(lock.fileno())
            except OSError:
                raise BuildFault("Er wordt al gebouwd in deze map. Wacht tot dat klaar is.") from None
            self._recover()
            try:
                yield
            finally:
                shutil.rmtree(self.fresh, ignore_errors=True)

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except (FileNotFoundError, FileExistsError, NotADirectoryError):
            raise BuildFault(
                f"Bij {self.output} kan geen map komen. Kies een andere map met --output."
            ) from None

    def _recover(self) -> None:
        """Undo what a killed build left: a half-made site, or a site between two renames."""
        if self.previous.exists() and not self.output.exists():
            self.previous.rename(self.output)
        shutil.rmtree(self.previous, ignore_errors=True)
        shutil.rmtree(self.fresh, ignore_errors=True)

    def publish(self, carried: Collection[str] = ()) -> None:
        """Put the fresh site where the old one is, with the ``carried`` files of that one.

        What did not change stays the same file, with the same date. The old site becomes the spare one.
        """
        if not self.output.exists():
            self.fresh.rename(self.output)
            return
        assemble(self.spare, self.fresh, self.output, carried)
        if not exchange(self.spare, self.output):
            self.output.rename(self.previous)
            self.spare.rename(self.output)
            self.previous.rename(self.spare)


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in a single step. Returns False where the system or the disk cannot."""
    if sys.platform == "win32":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    a, b = os.fsencode(one), os.fsencode(other)
    if hasattr(system, "renameat2"):
        return bool(system.renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0)
    if hasattr(system, "renamex_np"):
        return bool(system.renamex_np(a, b, RENAME_SWAP) == 0)
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def refuse_precious(output: Path, root: Path, kept: tuple[Path, ...], *, welcome: str = "/") -> None:
    """Refuse to write over what is not a site of ours.

    Takes the output folder, the project and the folders a build reads. Raises
    ``BuildFault`` when ``output`` holds one of them, lies inside one, or is full of
    files that no build of ours put there. Files that end in ``welcome`` do no harm: who prints
    twice into one folder writes over the papers of the first time.
    """
    if any(output == folder or output in folder.parents or folder in output.parents for folder in kept):
        raise BuildFault(f"In {output} staan bestanden van de gids zelf. Kies een andere map met --output.")
    if output == root or output in root.parents or (output.exists() and not output.is_dir()):
        raise BuildFault(f"{output} kan de site niet bevatten. Kies een andere map met --output.")
    ours = output == root / "output" or Workshop(output).memory.exists()
    with suppress(FileNotFoundError, NotADirectoryError):
        if not ours and not all(path.suffix == welcome for path in output.iterdir()):
            raise BuildFault(
                f"In {output} staan al bestanden die niet van de gids zijn. Kies een lege map met --output."
            )
