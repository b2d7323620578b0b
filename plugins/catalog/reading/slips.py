"""Slips against the writing rules of a file, before anyone looks at what it says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalog.problems import Problem
from catalog.reading.nodes import Mark


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One slip at a place. ``example`` holds the line as it should be, where that is known."""

    mark: Mark
    code: str
    message: str
    found: str = ""
    expected: str = ""
    example: str = ""


def as_problems(slips: Iterable[Slip], *, path: str) -> Iterator[Problem]:
    """The slips as problems of the file at ``path``."""
    for slip in slips:
        yield Problem(
            path=path,
            line=slip.mark.line,
            column=slip.mark.column,
            code=slip.code,
            message=slip.message,
            found=slip.found,
            expected=slip.expected,
            example=slip.example,
        )
