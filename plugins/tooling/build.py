"""Builds the whole site, or leaves the last good one as it was."""

import os
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from history.git import head_of
from tooling import stamp
from tooling.swap import Workshop, refuse_precious

if TYPE_CHECKING:
    from catalog.problems import Problem

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, kw_only=True)
class BuildOptions:
    """What one build may choose. Folders are absolute; ``today`` is the day the site is made for."""

    content: Path = ROOT / "content"
    output: Path = ROOT / "output"
    today: date
    publish: bool = False
    print_: bool = True

    def settings(self, output: Path) -> dict[str, object]:
        """The same as settings of Pelican, for a site made in ``output``."""
        return {
            "PATH": str(self.content),
            "OUTPUT_PATH": str(output),
            "TODAY": self.today.isoformat(),
            "PUBLISH": self.publish,
            "PRINT": self.print_,
        }

    @property
    def settings_file(self) -> Path:
        """The settings of the public site, or of every other one."""
        return ROOT / ("publishconf.py" if self.publish else "pelicanconf.py")


@dataclass(frozen=True)
class Omission:
    """Something paper leaves out, and why, in Dutch."""

    sheet: str
    language: str
    entry: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class BuildReport:
    """What there is to tell about a site. ``changed`` is False when the last one still held.

    ``sheets`` are the papers that pages may link to, as plain data.
    """

    problems: tuple["Problem", ...] = ()
    left_out: tuple[Omission, ...] = ()
    sheets: tuple[Mapping[str, Any], ...] = ()
    remarks: tuple[str, ...] = ()
    pages: int
    pdfs: int
    seconds: float
    changed: bool = True


def build_site(options: BuildOptions) -> BuildReport:
    """Make the site in ``options.output``, in one step.

    Returns the report. A faulty entry is left out and told about. Raises ``BuildFault``
    for what the tools themselves refuse, and any exception of generators, templates and
    catalogues of words: the last good site is then still in place, byte for byte.
    """
    start = time.perf_counter()
    read = (options.content, ROOT / "theme", ROOT / "print", ROOT / "plugins")
    refuse_precious(options.output, ROOT, (*read, ROOT / ".git", ROOT / ".venv"))
    workshop = Workshop(options.output)
    with workshop.locked():
        current = stamp.fingerprint(read, _single_files(), _option_texts(options))
        memory = stamp.recall(workshop.memory)
        if memory is not None and memory.still_holds(current, options.output):
            return _report_again(memory.report, time.perf_counter() - start)
        report = _make(options, workshop)
        files = stamp.list_files(options.output)
        pages = sum(name.endswith(".html") for name, _, _ in files)
        pdfs = sum(name.endswith(".pdf") for name, _, _ in files)
        told = BuildReport(**report, pages=pages, pdfs=pdfs, seconds=time.perf_counter() - start)
        with suppress(OSError):  # the site is in place; without a memory the next build does more
            stamp.Memory(current, files, asdict(told)).write(workshop.memory)
        return told


def _make(options: BuildOptions, workshop: Workshop) -> dict[str, Any]:
    from tooling.chassis import run_pelican  # noqa: PLC0415 - half a second, only when there is work

    workshop.fresh.mkdir()
    run = run_pelican(options.settings_file, options.settings(workshop.fresh))
    workshop.keep_unchanged()
    workshop.publish()
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


def _single_files() -> tuple[Path, ...]:
    names = ("pelicanconf.py", "publishconf.py", "requirements.txt")
    return tuple(ROOT / name for name in names)


def _option_texts(options: BuildOptions) -> tuple[str, ...]:
    chosen = options.settings(options.output)
    settings = (f"{key}={chosen[key]}" for key in sorted(chosen))
    # A commit changes no file, and yet the days on which things changed.
    return (*settings, head_of(options.content), os.environ.get("SOURCE_DATE_EPOCH", ""))
