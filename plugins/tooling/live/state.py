"""What there is to see and to tell at this moment, for every browser that looks."""

import json
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tooling.faults import sentence_for
from tooling.home import ROOT
from tooling.live.preview import Preview
from tooling.options import BuildOptions
from tooling.report import BuildReport

if TYPE_CHECKING:
    from catalog.problems import Problem

MOST_SHOWN = 12
"""More problems than this help nobody on a page."""

HEARTBEAT = 15.0
"""Seconds after which a browser hears that we are still here, so that we hear when it is gone."""


class Live:
    """The pages of now, what is wrong with them, and who waits for news of it."""

    def __init__(self, options: BuildOptions, *, debug: bool = False) -> None:
        self._options, self._debug = options, debug
        self._preview: Preview | None = None
        self._sheets: Sequence[Mapping[str, Any]] = ()
        self._making = threading.Lock()  # one page at a time: they share what they are made from
        self._news = threading.Condition()
        self._number = 0
        self._fault = self._build_fault = ""

    def refresh(self) -> None:
        """Read the content again, and tell who waits."""
        with self._making:
            self._fault = self._tried(self._read)
        self._announce()

    def built(self, report: BuildReport | None, fault: str) -> None:
        """Take over what a real build found: the papers there are, or why there is none."""
        self._build_fault = fault
        if report is not None:
            self._sheets = report.sheets
        self.refresh()

    def file(self, path: str) -> bytes | None:
        """A file of the website as it is now; None when it is not one, or cannot be made."""
        found: list[bytes | None] = [None]

        def look() -> None:
            found[0] = self._preview.file(path) if self._preview else None

        with self._making:
            fault = self._tried(look)
        if fault and fault != self._fault:
            self._fault = fault
            self._announce()
        return found[0]

    def news(self) -> Iterator[str]:
        """What to tell a browser, now and after every change; an empty text when nothing happens for a while."""
        seen = -1
        while True:
            with self._news:
                self._news.wait_for(lambda: self._number != seen, HEARTBEAT)  # noqa: B023 - called at once
                fresh, seen = self._number != seen, self._number
            yield self._told() if fresh else ""

    def _read(self) -> None:
        if self._preview is None:
            self._preview = Preview(self._options)
        self._preview.show_sheets(self._sheets)
        self._preview.refresh()

    def _tried(self, work: Callable[[], None]) -> str:
        """Do it. Returns one sentence about what went wrong, or nothing."""
        try:
            work()
        except Exception as fault:  # noqa: BLE001 - whatever it is, the reader gets one sentence
            if self._debug:
                traceback.print_exc()
            return sentence_for(fault, ROOT)
        return ""

    def _announce(self) -> None:
        with self._news:
            self._number += 1
            self._news.notify_all()

    def _told(self) -> str:
        problems = _worth_showing(self._preview.problems if self._preview else ())
        state = {
            "fault": self._fault or self._build_fault,
            "problems": [asdict(problem) for problem in problems[:MOST_SHOWN]],
            "more": len(problems[MOST_SHOWN:]),
        }
        return json.dumps(state, ensure_ascii=False)


def _worth_showing(problems: Sequence["Problem"]) -> list["Problem"]:
    """Errors first, then warnings; hints are for `check`."""
    from catalog.problems import Severity  # noqa: PLC0415 - loads the whole catalog

    order = (Severity.ERROR, Severity.WARNING)
    return [problem for severity in order for problem in problems if problem.severity is severity]
