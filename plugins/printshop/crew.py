"""A crew of printing processes. One that hangs, breaks or grows too large is replaced, and the others go on.

A pool of the standard library cannot stop one process of many: a document that hangs would hold up all.
"""

import multiprocessing
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from time import monotonic

from printshop.bench import serve
from printshop.job import Job, Result, Workshop

_TO_GET_READY = 120.0
"""How many seconds a process may take to load WeasyPrint, on a busy machine."""

_TO_GO = 5.0


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one document may take: seconds, and bytes of memory where the system can refuse more (Linux)."""

    seconds: float = 60.0
    memory: int = 1 << 30


class _Hand:
    """One printing process, and the job it is at."""

    def __init__(self, shop: Workshop, limits: Limits) -> None:
        spawn = multiprocessing.get_context("spawn")
        self.pipe, theirs = spawn.Pipe()
        # A daemon: it is stopped when this process ends in the ordinary way. See `bench` for the other ways.
        self.process = spawn.Process(target=serve, args=(theirs, shop, limits.memory), daemon=True)
        self.process.start()
        theirs.close()
        self._seconds = limits.seconds
        self._ready = False
        self._task: tuple[int, Job] | None = None
        self.deadline = monotonic() + _TO_GET_READY

    @property
    def place(self) -> int | None:
        """The place of the job it is at, or None when it is free."""
        return None if self._task is None else self._task[0]

    def take(self, place: int, job: Job) -> None:
        """Give it a job, which it starts when it is ready."""
        self._task = (place, job)
        if self._ready:
            self._start(job)

    def hear(self) -> Result | None:
        """What it says: a result, or None when it only got ready. It may turn out to be broken."""
        try:
            said: Result | None = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join(_TO_GO)
            said = Result(fault=f"Het drukproces stopte plots ({self.process.exitcode}).")
        if said is None:
            self._ready = True
            if self._task is not None:
                self._start(self._task[1])
        else:
            self._task = None
        return said

    def dismiss(self) -> None:
        """Stop the process: kindly when it is free, else at once."""
        self.pipe.close()
        if self._task is None:
            self.process.join(_TO_GO)
        self._task = None
        self.process.kill()
        self.process.join()

    def _start(self, job: Job) -> None:
        self.deadline = monotonic() + self._seconds
        with suppress(OSError):  # a process that is gone is noticed when it should answer
            self.pipe.send(job)


class Crew:
    """Some printing processes for one workshop, warm as long as the crew is kept."""

    def __init__(self, shop: Workshop, size: int, limits: Limits) -> None:
        self._shop = shop
        self._size = size
        self._limits = limits
        self._hands: list[_Hand] = []

    @property
    def processes(self) -> list[int]:
        """The numbers of its processes."""
        return [hand.process.pid or 0 for hand in self._hands]

    def print(self, jobs: Sequence[Job]) -> Iterator[tuple[int, Result]]:
        """Print all jobs. Yields the place of each and what became of it, the first that is done first."""
        waiting = deque(enumerate(jobs))
        try:
            while waiting or self._busy():
                while waiting and (hand := self._free()):
                    hand.take(*waiting.popleft())
                yield from self._listen()
        finally:
            for hand in self._busy():  # whoever asked went away
                self._replace(hand)

    def close(self) -> None:
        """Stop all processes."""
        while self._hands:
            self._hands.pop().dismiss()

    def _busy(self) -> list[_Hand]:
        return [hand for hand in self._hands if hand.place is not None]

    def _free(self) -> _Hand | None:
        for hand in [one for one in self._hands if one.place is None]:
            if hand.process.is_alive():
                return hand
            self._replace(hand)
        if len(self._hands) < self._size:
            self._hands.append(_Hand(self._shop, self._limits))
            return self._hands[-1]
        return None

    def _listen(self) -> Iterator[tuple[int, Result]]:
        """What the first processes say that have something to say; or that one took too long."""
        busy = self._busy()
        first = min(hand.deadline for hand in busy)
        heard = wait([hand.pipe for hand in busy], timeout=max(0.0, first - monotonic()))
        for hand in busy:
            place, said = hand.place, None
            if hand.pipe in heard:
                said = hand.hear()
            elif monotonic() >= hand.deadline:
                said = Result(fault=f"Het duurde langer dan {self._limits.seconds:g} seconden.")
                self._replace(hand)
            if said is not None and place is not None:
                yield place, said

    def _replace(self, hand: _Hand) -> None:
        """Let one go; the next job that finds nobody free gets a new one."""
        self._hands.remove(hand)
        hand.dismiss()
