"""The real build behind the pages somebody looks at: in a process of its own, so that looking stays quick."""

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from tooling.build import build_site
from tooling.faults import sentence_for
from tooling.home import ROOT
from tooling.options import BuildOptions
from tooling.report import BuildReport

POLITE = 10
"""How much the real build gives way to the pages that somebody looks at."""


@dataclass(frozen=True)
class Outcome:
    """What came of one build: a report, or one sentence about why there is none."""

    report: BuildReport | None = None
    fault: str = ""


class Builder:
    """Builds when asked, one build at a time; what is asked meanwhile is done once afterwards.

    Takes the options of the build, who hears of every outcome, and whether faults are told in detail.
    """

    def __init__(self, options: BuildOptions, tell: Callable[[Outcome], None], *, debug: bool) -> None:
        self._options, self._tell, self._debug = options, tell, debug
        self._lock = threading.Lock()
        self._busy = self._again = False
        self._process = ProcessPoolExecutor(
            1, mp_context=multiprocessing.get_context("spawn"), initializer=_behave
        )

    def ask(self) -> None:
        """Ask for a build of what is there now."""
        with self._lock:
            self._again = self._busy
            if self._busy:
                return
            self._busy = True
        self._process.submit(attempt, self._options, debug=self._debug).add_done_callback(self._done)

    def stop(self) -> None:
        """Stop, also in the middle of a build: the last good site stays in place."""
        with self._lock:
            self._busy, self._again = True, False
        for child in multiprocessing.active_children():
            child.terminate()
        self._process.shutdown(wait=False, cancel_futures=True)

    def _done(self, future: Future[Outcome]) -> None:
        if future.cancelled() or future.exception() is not None:
            return
        with self._lock:
            again, self._busy = self._again, False
        self._tell(future.result())
        if again:
            self.ask()


def attempt(options: BuildOptions, *, debug: bool) -> Outcome:
    """Build, and put a fault into words: not every exception can travel between processes."""
    try:
        from catalog.once import stay  # noqa: PLC0415 - loads the whole catalog, which the parent has no use for

        stay()
        return Outcome(build_site(options))
    except Exception as fault:  # noqa: BLE001 - whatever it is, the reader gets one sentence
        if debug:
            traceback.print_exc()
        return Outcome(fault=sentence_for(fault, ROOT))


def _behave() -> None:
    """Leave Ctrl+C to the process that serves, let it go first, and end when it ends, however that came."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        with suppress(OSError):
            os.nice(POLITE)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
