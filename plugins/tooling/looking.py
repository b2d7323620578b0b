"""Looks for problems, and for what changed; tells both in a terminal and in the summary of a job on GitHub."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from catalog import Desk, report
from catalog.problems import Problem, Severity
from guide.reading import read_dated
from photos.inspecting import inspect_photos
from tooling import changes
from tooling.home import ROOT
from tooling.tell import add_to_job_summary

FORMATS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {"text": report.as_text, "github": report.as_github, "json": report.as_json}
)


@dataclass(frozen=True)
class Found:
    """Every problem, sorted, and what changed since a version when somebody asked for it."""

    problems: tuple[Problem, ...]
    proposal: changes.Proposal | None = None


def look(content: Path, today: date, since: str = "") -> Found:
    """Read everything in ``content``. Raises ``BuildFault`` when git does not know ``since``."""
    reading = read_dated(
        Desk(content), theme=ROOT / "theme", print_folder=ROOT / "print", today=today, cache=ROOT / ".cache"
    )
    problems = tuple(sorted([*reading.problems, *inspect_photos(content)]))
    proposal = changes.proposal_of(content, reading.catalog, since, today) if since else None
    return Found(problems, proposal)


def tell(found: Found, form: str, content: Path) -> None:
    """Print what was found in one of ``FORMATS``, and add all of it to the summary of the job."""
    near, elsewhere = _divided(found)
    print(FORMATS[form](near if form == "github" else found.problems, content=content))
    add_to_job_summary(report.as_markdown(near, content=content, guide=guide_address()))
    if found.proposal is None:
        return
    add_to_job_summary(changes.as_markdown(found.proposal))
    if elsewhere:
        told = report.as_markdown(elsewhere, content=content, guide=guide_address())
        add_to_job_summary(
            f"<details><summary>Tips over andere bestanden, die je niet aanpaste</summary>\n\n{told}\n</details>\n"
        )
    if form == "text":
        print(f"\n{changes.as_text(found.proposal)}")
    elif form == "github" and found.proposal.mixed:
        print(report.notice_for_github("Inhoud en programma door elkaar", found.proposal.mixed))


def _divided(found: Found) -> tuple[list[Problem], list[Problem]]:
    """What a proposal has to do with, every error among it, and what was there already."""
    if found.proposal is None:
        return list(found.problems), []
    files = found.proposal.files
    near = [one for one in found.problems if one.path in files or one.severity is Severity.ERROR]
    return near, [one for one in found.problems if one not in near]


def guide_address() -> str:
    """Where the pages of the guide to messages stand on GitHub; empty elsewhere."""
    server, repository = os.environ.get("GITHUB_SERVER_URL"), os.environ.get("GITHUB_REPOSITORY")
    return f"{server}/{repository}/blob/HEAD/docs/meldingen" if server and repository else ""
