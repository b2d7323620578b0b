"""What a rule finds in a text, as data."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs: a limit of the text as a whole, or a hint about a few words."""

    LIMIT = "limit"
    HINT = "hint"


@dataclass(frozen=True, order=True, kw_only=True)
class Finding:
    """One place in a text that could be easier.

    ``start`` and ``end`` count characters from the start of the text. ``message`` is a Dutch
    sentence for the writer, ``suggestion`` what to write instead; it may be empty.
    """

    start: int
    end: int
    rule: str
    level: Level = Level.HINT
    message: str
    suggestion: str = ""

    @property
    def is_limit(self) -> bool:
        """Whether the text as a whole does not keep a limit."""
        return self.level is Level.LIMIT
