"""Prints many jobs: from the cache where it can, else in a few warm processes.

When all of them are in the cache no process starts and WeasyPrint is never imported.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from printshop.cache import Kept, PrintCache, fingerprint, key_of
from printshop.crew import Crew, Limits
from printshop.job import Job, Result, Workshop

WORKERS = 2
_OTHERWISE = "Alleen de site lukt wel: python3 tasks.py build --no-print"
_WORTH_A_SECOND = 6
"""A second process takes a second to get ready: only many jobs earn that back."""


class PressClosedError(Exception):
    """This machine cannot print: no sheet is to blame. Its message is plain Dutch."""


class PrintRoom:
    """Prints jobs for one folder ``print``. Keeps its processes warm between builds."""

    def __init__(self, root: Path, limits: Limits = Limits()) -> None:  # noqa: B008 - plain numbers
        self._root = root.resolve()
        self._limits = limits
        self._crew: Crew | None = None
        self._crew_key: tuple[str, int] = ("", 0)

    def print_all(
        self, jobs: Sequence[Job], cache: PrintCache, ready: Callable[[int], None] = lambda _number: None
    ) -> list[Kept]:
        """The results of all jobs, in their order; a result with a fault is not kept.

        ``ready`` hears the place of each job as soon as it is done. Raises ``PressClosedError`` when
        no job at all can be printed here.
        """
        shared = fingerprint(self._root)
        keys = [key_of(job, shared) for job in jobs]
        found = {key: kept for key in keys if (kept := cache.find(key)) is not None}
        missing = {key: job for key, job in zip(keys, jobs, strict=True) if key not in found}
        for number, key in enumerate(keys):
            if key in found:
                ready(number)
        if missing:
            names = list(missing)
            for place, result in self._print(list(missing.values()), shared):
                if result.closed:
                    raise PressClosedError(f"Er kan niets gedrukt worden. {result.fault}\n{_OTHERWISE}")
                key = names[place]
                found[key] = cache.keep(key, result) if result.kept else _uncached(result)
                for number in (number for number, one in enumerate(keys) if one == key):
                    ready(number)
        cache.tidy(keys)
        return [found[key] for key in keys]

    @property
    def processes(self) -> list[int]:
        """The numbers of the processes that are kept warm."""
        return [] if self._crew is None else self._crew.processes

    def close(self) -> None:
        """Stop the processes."""
        if self._crew is not None:
            self._crew.close()
            self._crew = None

    def _print(self, jobs: Sequence[Job], shared: str) -> Iterator[tuple[int, Result]]:
        """Processes that know the style sheets as they are print: those of the last build when nothing changed."""
        workers = WORKERS if len(jobs) >= _WORTH_A_SECOND else 1
        if self._crew is None or self._crew_key[0] != shared or self._crew_key[1] < workers:
            self.close()
            self._crew = Crew(Workshop(root=self._root), workers, self._limits)
            self._crew_key = (shared, workers)
        return self._crew.print(jobs)


def _uncached(result: Result) -> Kept:
    return Kept(replace(result, pdf=b""), sha256(b"").hexdigest())
