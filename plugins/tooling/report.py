"""What there is to tell about a site that was built."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from catalog.problems import Problem


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
