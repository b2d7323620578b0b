"""Faults in content, as data.

Nothing in the catalog raises for wrong content: readers and checks yield
:class:`Problem` values, so that one run can show all of them at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter


class Severity(StrEnum):
    """How much a problem weighs: an error makes a check fail, and mostly keeps the entry out."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    HINT = "tip"


@dataclass(frozen=True, order=True, kw_only=True)
class Problem:
    """One fault in one content file, in words a volunteer understands.

    ``path`` is relative to the content folder, with forward slashes. ``line`` and
    ``column`` count from 1. ``code`` is stable: it names the page of the guide and
    the test folder. ``found``, ``expected`` and ``example`` may be empty.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity = Severity.ERROR
    message: str
    found: str = ""
    expected: str = ""
    example: str = ""

    def __post_init__(self) -> None:
        """Keep plain texts only: what was read knows its place, and could not travel or be kept with it."""
        for name in ("found", "expected", "example"):
            object.__setattr__(self, name, str(getattr(self, name)))


class ValueFault(ValueError):  # noqa: N818 - the word for what is wrong with content, not with the program
    """Raised by the parser of a single value; the loader turns it into a Problem.

    A ``ValueError``, so that pydantic collects it together with its place. Takes the
    stable code, one kind Dutch sentence, what was found, what is expected and an
    example that can be copied. ``instead`` is what was meant, in place of ``found``:
    the whole line is then shown with it.
    """

    def __init__(  # noqa: PLR0913 - one parameter per part of what is told
        self,
        code: str,
        message: str,
        *,
        found: str = "",
        expected: str = "",
        example: str = "",
        instead: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.found = found
        self.expected = expected
        self.example = example
        self.instead = instead


KEPT = frozenset(
    {
        "short-code-taken",
        "link-dead",
        "link-not-https",
        "photo-missing",
        "photo-without-text",
        "print-failed",
        "text-too-hard",
        "look-alike-letters",
        "unknown-need",
    }
)
"""Errors that keep nothing out. The page of a short code shows both entries that claim it, a link that
leads nowhere becomes plain text, a page does without a photo, a sheet or a need that is not there, and a hard text
helps a reader more than no text."""


_ORDER = attrgetter(*(field.name for field in fields(Problem)))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems as they compare: by file, then by place. The same as ``sorted``, and quicker with thousands."""
    return sorted(problems, key=_ORDER)


def errors_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that make a check fail, in their order."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def keeping_out(problems: Iterable[Problem]) -> list[Problem]:
    """The errors that keep an entry, or its translation, out."""
    return [problem for problem in errors_of(problems) if problem.code not in KEPT]
