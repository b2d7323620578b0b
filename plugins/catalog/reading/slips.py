"""Slips against the writing rules of a file, before anyone looks at what it says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypedDict

from catalog.problems import Problem, Severity
from catalog.reading.nodes import Mark


class Details(TypedDict, total=False):
    """What may be told with a slip or a problem, beside its message."""

    found: str
    expected: str
    example: str
    severity: Severity


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One slip at a place.

    ``example`` holds the line as it should be, where that is known; ``instead`` what was meant in place of
    ``found``, from which :func:`mended` makes that line.
    """

    mark: Mark
    code: str
    message: str
    found: str = ""
    expected: str = ""
    example: str = ""
    instead: str = ""
    severity: Severity = Severity.ERROR


def mended(text: str, mark: Mark, found: str, instead: str) -> str:
    """The line of a text at ``mark`` with ``instead`` where ``found`` stands; empty when it does not stand there."""
    if not instead or not found:
        return ""
    lines = text.split("\n")
    line = lines[mark.line - 1] if 1 <= mark.line <= len(lines) else ""
    before, after = line[: mark.column - 1], line[mark.column - 1 :]
    if not after.startswith(found):
        return ""
    return f"{before}{instead}{after.removeprefix(found)}".strip()


def as_problems(slips: Iterable[Slip], *, path: str, text: str = "") -> Iterator[Problem]:
    """The slips as problems of the file at ``path``, in which ``text`` stands."""
    for slip in slips:
        yield Problem(
            path=path,
            line=slip.mark.line,
            column=slip.mark.column,
            code=slip.code,
            severity=slip.severity,
            message=slip.message,
            found=slip.found,
            expected=slip.expected,
            example=mended(text, slip.mark, slip.found, slip.instead) or slip.example,
        )
