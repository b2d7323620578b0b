"""The entrance of a printing process. WeasyPrint is imported there, never in the process that asks."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from printshop.job import Job, Result, Workshop

if TYPE_CHECKING:
    from printshop.worker import Press

NO_PANGO = (
    "Pango ontbreekt op deze computer. Op Debian en Ubuntu helpt: "
    "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


def serve(pipe: Connection, shop: Workshop, memory: int) -> None:
    """Make PDFs until nobody asks any more. Takes the pipe to whoever asks, what is printed from, and a limit in bytes.

    Says None when it is ready. What went wrong while getting ready is told by each job.
    """
    _end_with_parent()
    _limit_memory(memory)
    _keep_to_own_fonts(shop)
    press, why_not = _open_press(shop)
    pipe.send(None)
    while True:
        try:
            job: Job = pipe.recv()
        except EOFError:
            return
        pipe.send(Result(fault=why_not, closed=True) if press is None else press.make(job))


def _open_press(shop: Workshop) -> tuple[Press | None, str]:
    try:
        from printshop.worker import open_press  # noqa: PLC0415 - see above
    except OSError:
        return None, NO_PANGO
    return open_press(shop)


def _keep_to_own_fonts(shop: Workshop) -> None:
    """Let no letter of the machine stand in for one that our fonts lack: paper would differ from place to place."""
    own = shop.root / "fonts" / "fonts.conf"
    if own.is_file():
        os.environ["FONTCONFIG_FILE"] = str(own)


def _end_with_parent() -> None:
    """Stop when the build is stopped, however hard, also in the middle of a document."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _limit_memory(size: int) -> None:
    """Let a document that grows without end fail, rather than the machine. Only Linux keeps to this limit."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not there on every system

        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
