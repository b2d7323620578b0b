"""Problems for people and machines: as text, as annotations on GitHub, as Markdown and as JSON.

Content is untrusted, so nothing of it can start a command of a terminal or of GitHub.
"""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

from catalog.excerpt import Excerpts, visible
from catalog.faults import heading_of
from catalog.markdown import code, plain
from catalog.problems import Problem, Severity

CONTENT = Path("content")
MOST_ANNOTATIONS = 9
MOST_IN_SUMMARY = 300
_LONGEST = 300

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_PLURALS = {Severity.ERROR: "fouten", Severity.WARNING: "waarschuwingen", Severity.HINT: "tips"}
_LABELS = (("Er staat", "found"), ("Verwacht", "expected"), ("Voorbeeld", "example"))


def as_text(problems: Iterable[Problem], *, content: Path = CONTENT) -> str:
    """The problems for a terminal, by file, each with its line and a caret under the place.

    Takes the problems and the folder their paths start from. Returns Dutch text that ends
    with a line that counts.
    """
    ordered = sorted(problems)
    excerpts = Excerpts(content)
    blocks = []
    for path, group in groupby(ordered, key=lambda problem: problem.path):
        told = "\n\n".join(_told(problem, excerpts) for problem in group)
        blocks.append(f"{visible(_shown(content, path))}\n\n{told}")
    return "\n\n\n".join([*blocks, count_line(ordered)])


def as_github(problems: Iterable[Problem], *, content: Path = CONTENT) -> str:
    """The problems as workflow commands of GitHub: errors first, at most ten lines.

    GitHub shows ten annotations of a step; the last says how many more there are.
    """
    ordered = _heaviest_first(problems)
    lines = [_annotation(problem, content) for problem in ordered[:MOST_ANNOTATIONS]]
    more = ordered[MOST_ANNOTATIONS:]
    if more:
        command = _COMMANDS[more[0].severity]
        lines.append(
            f"::{command} title={_property(f'Nog {_counted(more)}')}::Ze staan allemaal in de samenvatting."
        )
    return "\n".join([*lines, count_line(ordered)])


def notice_for_github(title: str, message: str) -> str:
    """A remark about all files together, as a workflow command of GitHub."""
    return f"::notice title={_property(title)}::{_data(message)}"


def as_markdown(problems: Iterable[Problem], *, content: Path = CONTENT, guide: str = "") -> str:
    """All problems for the summary of a job on GitHub; each leads to its page under ``guide``, when that is known."""
    ordered = sorted(problems)
    lines = [f"### {count_line(ordered)}"]
    for path, group in groupby(ordered[:MOST_IN_SUMMARY], key=lambda problem: problem.path):
        lines += ["", f"**{code(_shown(content, path))}**", ""]
        for problem in group:
            more = f"[meer uitleg]({guide}/{problem.code}.md)" if guide else code(problem.code)
            lines.append(f"- {problem.severity} op regel {problem.line}: {plain(problem.message)} ({more})")
            lines += [f"  - {label.lower()}: {code(value)}" for label, value in _details(problem)]
    if len(ordered) > MOST_IN_SUMMARY:
        lines += ["", f"… en nog {_counted(ordered[MOST_IN_SUMMARY:])}."]
    return "\n".join([*lines, ""])


def as_json(problems: Iterable[Problem], *, content: Path = CONTENT) -> str:
    """The problems for another program: a list of objects, sorted by file and place."""
    told = [{**asdict(problem), "path": _shown(content, problem.path)} for problem in sorted(problems)]
    return json.dumps(told, ensure_ascii=False, indent=2)


def count_line(problems: Sequence[Problem]) -> str:
    """One sentence that says how many problems there are, in how many files."""
    if not problems:
        return "Alles is in orde."
    files = len({problem.path for problem in problems})
    return f"{_counted(problems)} in {files} {'bestand' if files == 1 else 'bestanden'}."


def _counted(problems: Sequence[Problem]) -> str:
    counts = [(severity, sum(problem.severity is severity for problem in problems)) for severity in Severity]
    words = [
        f"{count} {severity if count == 1 else _PLURALS[severity]}" for severity, count in counts if count
    ]
    return " en ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _told(problem: Problem, excerpts: Excerpts) -> str:
    head = f"  {problem.severity} op regel {problem.line}: {visible(problem.message)}"
    lines = [head, *(f"    {line}" for line in excerpts.around(problem))]
    for label, value in _details(problem):
        first, *more = value.split("\n")
        lines.append(f"    {label + ':':<11}{visible(first)}")
        lines += [f"    {visible(line)}" for line in more]
    return "\n".join([*lines, f"    ({problem.code})"])


def _details(problem: Problem) -> list[tuple[str, str]]:
    pairs = [(label, str(getattr(problem, name))) for label, name in _LABELS]
    return [
        (label, value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…")
        for label, value in pairs
        if value
    ]


def _annotation(problem: Problem, content: Path) -> str:
    place = {
        "file": _shown(content, problem.path),
        "line": str(problem.line),
        "col": str(problem.column),
        "title": heading_of(problem.code),
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    details = (f"{label}: {value}" for label, value in _details(problem))
    message = "\n".join([problem.message, *details, f"({problem.code})"])
    return f"::{_COMMANDS[problem.severity]} {properties}::{_data(message)}"


def _heaviest_first(problems: Iterable[Problem]) -> list[Problem]:
    weight = list(Severity)
    return sorted(problems, key=lambda problem: (weight.index(problem.severity), problem))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _shown(content: Path, path: str) -> str:
    """The path from the folder we are in, as GitHub and an editor know it."""
    try:
        return Path(os.path.relpath(content / path)).as_posix()
    except ValueError:  # another drive on Windows
        return (content / path).as_posix()
