"""Builds the whole site, or leaves the last good one as it was."""

import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tooling import stamp
from tooling.carry import LastSite, keep_marks, recall_marks
from tooling.home import ROOT
from tooling.options import READ, BuildOptions
from tooling.readerless import leave_out_readers
from tooling.report import BuildReport, Omission
from tooling.swap import Workshop, refuse_precious
from tooling.tell import told_of

if TYPE_CHECKING:
    from catalog.problems import Problem


def build_site(options: BuildOptions) -> BuildReport:
    """Make the site in ``options.output``, in one step.

    Returns the report. A faulty entry is left out and told about. Raises ``BuildFault``
    for what the tools themselves refuse, and any exception of generators, templates and
    catalogues of words: the last good site is then still in place, byte for byte.
    """
    start = time.perf_counter()
    refuse_precious(options.output, ROOT, (options.content, *READ, ROOT / ".git", ROOT / ".venv"))
    workshop = Workshop(options.output)
    with workshop.locked():
        current = options.fingerprint(Path(sys.executable))
        memory = stamp.recall(workshop.memory)
        if memory is not None and memory.still_holds(current, options.output):
            return _report_again(memory.report, time.perf_counter() - start)
        basis, old_files = (
            options.basis(Path(sys.executable)),
            stamp.digest_of(stamp.list_files(options.output)),
        )
        last = LastSite(options.output, recall_marks(workshop.marks, basis, old_files))
        report = _make(options, workshop, last)
        files = stamp.list_files(options.output)
        pages = sum(name.endswith(".html") for name, _, _ in files)
        pdfs = sum(name.endswith(".pdf") for name, _, _ in files)
        told = BuildReport(**report, pages=pages, pdfs=pdfs, seconds=time.perf_counter() - start)
        kept = stamp.Memory(
            current, stamp.digest_of(files), told_of(told, content=options.content), asdict(told)
        )
        with suppress(OSError):  # the site is in place; without a memory the next build does more
            keep_marks(workshop.marks, basis, kept.files, last.marks)
            kept.write(workshop.memory)
        return told


def _make(options: BuildOptions, workshop: Workshop, last: LastSite) -> dict[str, Any]:
    leave_out_readers()
    from tooling.chassis import run_pelican  # noqa: PLC0415 - a third of a second, only when there is work

    workshop.fresh.mkdir()
    settings = {**options.settings(workshop.fresh), "LAST_SITE": last}
    run = run_pelican(options.settings_file, settings)
    workshop.publish(last.carried)
    left_out = run.context.get("left_out", ())
    return {
        "problems": tuple(run.context["problems"]),
        "left_out": tuple(Omission(o.sheet, o.language, o.entry, o.reason_dutch) for o in left_out),
        "sheets": tuple(asdict(sheet) for sheet in run.context.get("sheets", ())),
        "remarks": tuple(run.remarks),
    }


def _report_again(kept: Mapping[str, Any], seconds: float) -> BuildReport:
    return BuildReport(
        problems=_problems_again(kept["problems"]),
        left_out=tuple(Omission(**omission) for omission in kept["left_out"]),
        sheets=tuple(kept["sheets"]),
        remarks=tuple(kept["remarks"]),
        pages=kept["pages"],
        pdfs=kept["pdfs"],
        seconds=seconds,
        changed=False,
    )


def _problems_again(kept: Sequence[Mapping[str, Any]]) -> tuple["Problem", ...]:
    if not kept:
        return ()
    from catalog.problems import Problem, Severity  # noqa: PLC0415 - loads the whole catalog

    return tuple(Problem(**{**problem, "severity": Severity(problem["severity"])}) for problem in kept)
