"""Tells people in a terminal what a build or a check found."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tooling.report import BuildReport, Omission

UNCHANGED = "Niets veranderd"


def tell_build(report: "BuildReport", *, content: Path) -> None:
    """Print what was left out, loudly, and last what was made."""
    if report.left_out:
        add_to_job_summary("\n".join(["### Niet op papier", "", *omission_lines(report.left_out)]))
    print(told_of(report, content=content), end="")
    tell_end("Klaar" if report.changed else UNCHANGED, report.pages, report.pdfs, report.seconds)


def tell_end(what: str, pages: int, pdfs: int, seconds: float) -> None:
    """Print the last line."""
    print(f"\n{what}: {pages} bladzijden, {pdfs} pdf's, {seconds:.1f} seconden.")


def told_of(report: "BuildReport", *, content: Path) -> str:
    """All there is to tell of what a build found, but not what it made; empty when there is nothing."""
    return "".join(f"\n{paragraph}\n" for paragraph in _paragraphs(report, content))


def _paragraphs(report: "BuildReport", content: Path) -> Iterator[str]:
    if report.left_out:
        yield left_out_text(report.left_out)
    for remark in report.remarks:
        yield f"Opmerking: {remark}"
    if report.problems:
        from catalog.problems import keeping_out  # noqa: PLC0415 - loads the whole catalog, in vain when all is well
        from catalog.report import as_text  # noqa: PLC0415 - the same

        loud = "LET OP: wat een fout heeft, staat NIET op de site en niet op papier."
        found = as_text(report.problems, content=content)
        yield f"{found}\n{loud}" if keeping_out(report.problems) else found


def left_out_text(left_out: Iterable["Omission"]) -> str:
    """What paper leaves out, and why."""
    lines = omission_lines(left_out)
    return "\n".join([f"Niet op papier ({len(lines)}):", *lines])


def omission_lines(left_out: Iterable["Omission"]) -> list[str]:
    """One line per entry and reason, however many sheets and languages it concerns."""
    sheets: dict[tuple[str, str], list[str]] = {}
    for omission in left_out:
        where = f"{omission.sheet} ({omission.language})"
        found = sheets.setdefault((omission.entry, omission.reason), [])
        if where not in found:
            found.append(where)
    return [f"  - {entry}: {reason} [{', '.join(where)}]" for (entry, reason), where in sheets.items()]


def add_to_job_summary(text: str) -> None:
    """Add Markdown to the summary of a job on GitHub; does nothing elsewhere."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(f"{text}\n")
