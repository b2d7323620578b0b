"""What the website asks of the history of the content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from catalog.entry import Entry


class Past(Protocol):
    """What was said before. The history package answers."""

    def days(self, entry: Entry[Any, Any]) -> Sequence[date]:
        """The days on which an entry changed, the newest first; the oldest is its first."""

    def on(self, entry: Entry[Any, Any], day: date) -> Entry[Any, Any] | None:
        """What an entry said at the end of a day; None when it was not there or cannot be read."""

    def first_day(self) -> date | None:
        """The day on which the guide began; None when nobody knows."""

    def last_change(self) -> date | None:
        """The day on which any content last changed."""


@dataclass(frozen=True)
class NoPast:
    """The answers of a guide whose history nobody knows."""

    def days(self, entry: Entry[Any, Any]) -> Sequence[date]:  # noqa: ARG002 - the same for any entry
        """None are known."""
        return ()

    def on(self, entry: Entry[Any, Any], day: date) -> Entry[Any, Any] | None:  # noqa: ARG002 - the same
        """Nobody knows."""
        return None

    def first_day(self) -> date | None:
        """Nobody knows."""
        return None

    def last_change(self) -> date | None:
        """Nobody knows."""
        return None
