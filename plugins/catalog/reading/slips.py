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
    """One slip at a place. ``example`` holds the line as it should be, where that is known."""

    mark: Mark
    code: str
    message: str
    found: str = ""
    expected: str = ""
    example: str = ""
    severity: Severity = Severity.ERROR


def as_problems(slips: Iterable[Slip], *, path: str) -> Iterator[Problem]:
    """The slips as problems of the file at ``path``."""
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
            example=slip.example,
        )
