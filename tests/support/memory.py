"""What one process of a test run read out of a file, the others need not read again."""

import fcntl
import gc
import hashlib
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

Read = TypeVar("Read")


class Memory:
    """Readings of files by their content, in a folder that lasts as long as a test run.

    Without a folder, as outside a test run, everything is read anew.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder

    def recall(self, kind: str, content: bytes, read: Callable[[], Read]) -> Read:
        """What was read earlier out of the same content, or what ``read`` makes of it now.

        Args:
            kind: the way of reading.
            content: everything that ``read`` looks at.
            read: what it gives is the same in every process, and nobody changes it.
        """
        if self.folder is None:
            return read()
        self.folder.mkdir(exist_ok=True)
        kept = self.folder / f"{kind}-{hashlib.sha256(content).hexdigest()}"
        # Who comes second waits rather than read the same.
        with kept.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            with _many_objects():
                if kept.exists():
                    found: Read = pickle.loads(kept.read_bytes())  # noqa: S301 - written below, by this run
                    return found
                made = read()
                kept.write_bytes(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        return made


@contextmanager
def _many_objects() -> Iterator[None]:
    """Look for no garbage meanwhile: that takes three quarters of the time it takes to bring a million things back."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


MEMORY = Memory()
"""The memory of this test run; ``conftest.py`` gives it its folder."""
