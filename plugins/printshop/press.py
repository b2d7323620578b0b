"""Prints many jobs: from the cache where it can, else in a few warm processes.

When all of them are in the cache no process starts and WeasyPrint is never imported.
"""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from printshop.bench import open_press, print_job
from printshop.cache import Kept, PrintCache, fingerprint, key_of
from printshop.job import Job, Result, Workshop

WORKERS = 2
_WORTH_A_SECOND = 6
"""A second process takes a second to get ready: only many jobs earn that back."""


class PrintRoom:
    """Prints jobs for one folder ``print``. Keeps its processes warm between builds."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._pool: ProcessPoolExecutor | None = None
        self._pool_key: tuple[str, int] = ("", 0)

    def print_all(
        self, jobs: Sequence[Job], cache: PrintCache, ready: Callable[[int], None] = lambda _number: None
    ) -> list[Kept]:
        """The results of all jobs, in their order; a result with a fault is not kept.

        ``ready`` hears the place of each job as soon as it is done.
        """
        styles = sorted({name for job in jobs for name in job.styles})
        shared = fingerprint(self._root, styles)
        keys = [key_of(job, shared) for job in jobs]
        found = {key: kept for key in keys if (kept := cache.find(key)) is not None}
        missing = {key: job for key, job in zip(keys, jobs, strict=True) if key not in found}
        for number, key in enumerate(keys):
            if key in found:
                ready(number)
        if missing:
            for key, result in zip(missing, self._print(list(missing.values()), shared), strict=True):
                found[key] = cache.keep(key, result) if result.kept else _uncached(result)
                for number in (place for place, one in enumerate(keys) if one == key):
                    ready(number)
        cache.tidy(keys)
        return [found[key] for key in keys]

    def close(self) -> None:
        """Stop the processes."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _print(self, jobs: Sequence[Job], shared: str) -> Iterator[Result]:
        pool = self._warm(jobs, shared)
        tickets = [pool.submit(print_job, job) for job in jobs]
        for ticket in tickets:
            try:
                yield ticket.result()
            except BrokenProcessPool as error:
                yield Result(fault=str(error))
        if any(ticket.exception() for ticket in tickets):
            self.close()

    def _warm(self, jobs: Sequence[Job], shared: str) -> ProcessPoolExecutor:
        """Processes that know these style sheets: those of the last build when nothing changed."""
        workers = WORKERS if len(jobs) >= _WORTH_A_SECOND else 1
        if self._pool is None or self._pool_key[0] != shared or self._pool_key[1] < workers:
            self.close()
            shop = Workshop(root=self._root, styles=tuple(sorted({job.styles for job in jobs})))
            self._pool = ProcessPoolExecutor(
                workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=partial(open_press, shop),
            )
            self._pool_key = (shared, workers)
        return self._pool


def _uncached(result: Result) -> Kept:
    return Kept(replace(result, pdf=b""), sha256(b"").hexdigest())
