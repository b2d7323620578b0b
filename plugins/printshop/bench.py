"""The entrance of a printing process. WeasyPrint is imported there, never in the process that asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from printshop.job import Job, Result, Workshop

if TYPE_CHECKING:
    from printshop.worker import Press

NO_PANGO = (
    "Pango ontbreekt op deze computer. Op Debian en Ubuntu helpt: "
    "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


class _Bench:
    """The press of this process, made once."""

    press: Press | None = None
    why_not = "The press of this process was never opened."


def open_press(shop: Workshop) -> None:
    """Get this process ready. What goes wrong is told by the first job, because a pool hides it."""
    try:
        from printshop.worker import Press  # noqa: PLC0415 - see above
    except OSError:
        _Bench.why_not = NO_PANGO
    else:
        _Bench.press = Press(shop)


def print_job(job: Job) -> Result:
    """Make one PDF in a process that is ready."""
    return Result(fault=_Bench.why_not) if _Bench.press is None else _Bench.press.make(job)
