"""Tells people in a terminal what a build or a check found."""

import os
from collections.abc import Iterable
from pathlib import Path

from tooling.build import BuildReport, Omission


def tell_build(report: BuildReport, *, content: Path) -> None:
    """Print what was left out, loudly, and last what was made."""
    if report.left_out:
        lines = tell_left_out(report.left_out)
        add_to_job_summary("\n".join(["### Niet op papier", "", *lines]))
    for remark in report.remarks:
        print(f"\nOpmerking: {remark}")
    if report.problems:
        from catalog.problems import keeping_out  # noqa: PLC0415 - loads the whole catalog, in vain when all is well
        from catalog.report import as_text  # noqa: PLC0415 - the same

        print(f"\n{as_text(report.problems, content=content)}")
        if keeping_out(report.problems):
            print("LET OP: wat een fout heeft, staat NIET op de site en niet op papier.")
    what = "Klaar" if report.changed else "Niets veranderd"
    print(f"\n{what}: {report.pages} bladzijden, {report.pdfs} pdf's, {report.seconds:.1f} seconden.")


def tell_left_out(left_out: Iterable[Omission]) -> list[str]:
    """Print what paper leaves out, and why. Returns the lines of the list."""
    lines = _omission_lines(left_out)
    print(f"\nNiet op papier ({len(lines)}):")
    print("\n".join(lines))
    return lines


def _omission_lines(left_out: Iterable[Omission]) -> list[str]:
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
