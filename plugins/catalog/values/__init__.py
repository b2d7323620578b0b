"""The small values that entries are made of, each with one way to write it.

Values are immutable and know nothing of languages; ``localisation`` words them.
Their parsers live in the module named after each (``schedule``, ``hours``, …).
"""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

Day = date  # inside a class that has a field ``date``, that name means the field


@dataclass(frozen=True, order=True)
class Moment:
    """One date as written, with the hours when they are known."""

    date: date
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class Repeat:
    """A repeating moment: every Tuesday, or every first and third Thursday of the month.

    ``weekdays`` count from Monday = 0. ``nth`` is empty for every week, else the
    places in the month (1 to 5, -1 for the last).
    """

    weekdays: tuple[int, ...]
    nth: tuple[int, ...] = ()
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class Cancellation:
    """A date of a schedule that does not take place, with the reason in the source language."""

    date: date
    reason: str = ""


@dataclass(frozen=True)
class Move:
    """A date of a schedule that takes place at another moment."""

    date: date
    to: Moment
    reason: str = ""


@dataclass(frozen=True)
class Exceptions:
    """When a repeat pauses: single dates, public holidays, Flemish school holidays."""

    dates: frozenset[date] = field(default_factory=frozenset)
    holidays: bool = False
    school_holidays: bool = False


class Status(StrEnum):
    """What happened to one occurrence (schema.org ``eventStatus``)."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    MOVED = "moved"


@dataclass(frozen=True, order=True)
class Occurrence:
    """One date of an activity. A moved one stands at its new date and keeps the old in ``original``."""

    date: date
    start: time | None = None
    end: time | None = None
    status: Status = Status.SCHEDULED
    original: Day | None = None
    reason: str = ""


@dataclass(frozen=True)
class Schedule:
    """All moments of an activity: single dates and repeats with their exceptions.

    ``first`` and ``last`` bound the repeats only. ``catalog.values.schedule.occurrences``
    expands it.
    """

    moments: tuple[Moment, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    first: date | None = None
    last: date | None = None
    exceptions: Exceptions = Exceptions()
    cancelled: tuple[Cancellation, ...] = ()
    moved: tuple[Move, ...] = ()


@dataclass(frozen=True)
class OpeningHours:
    """Opening hours, as written (one rule a line) and as an OSM ``opening_hours`` expression.

    ``osm`` is empty when only an appointment opens the door; then ``by_appointment`` holds.
    """

    lines: tuple[str, ...]
    osm: str = ""
    by_appointment: bool = False


@dataclass(frozen=True)
class OpeningRule:
    """One rule of opening hours: weekdays (Monday = 0) or ``holidays``, and spans.

    A span that ends at ``time(0)`` lasts until midnight. No span is closed, unless the
    door opens ``by_appointment``. With ``through``, the door stays open from the first
    weekday, at the span's start, until the second weekday, at its end. A rule without
    days holds always.
    """

    weekdays: tuple[int, ...] = ()
    holidays: bool = False
    spans: tuple[tuple[time, time], ...] = ()
    by_appointment: bool = False
    through: bool = False


@dataclass(frozen=True)
class Phone:
    """A Belgian phone number. ``short`` numbers (112, 1813) have no country code."""

    digits: str
    groups: tuple[str, ...]
    short: bool = False

    @property
    def href(self) -> str:
        """The ``tel:`` address: digits only; a short number stays bare."""
        return f"tel:{self.digits}" if self.short else f"tel:+32{self.digits.removeprefix('0')}"

    @property
    def plain(self) -> str:
        """The number as Belgians write it, with plain spaces."""
        return " ".join(self.groups)


@dataclass(frozen=True)
class Price:
    """What it costs. ``amount`` in euro; zero is free; None with ``voluntary`` is a free contribution."""

    amount: Decimal | None = None
    voluntary: bool = False

    @property
    def free(self) -> bool:
        """Whether nobody has to pay."""
        return self.amount == 0


class Nearness(StrEnum):
    """How exactly a survey result was published."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"


@dataclass(frozen=True)
class Share:
    """A survey result exactly as published: ``1 op 3``, ``3 buren``, ``85%`` or ``de helft``.

    ``part`` of ``whole``; ``whole`` is None for a bare count of people and 100 with
    ``percent``. ``half`` keeps "de helft" in words. Never computed into another form.
    """

    part: int
    whole: int | None = None
    nearness: Nearness = Nearness.EXACT
    percent: bool = False
    half: bool = False


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        if self.month is None:
            return date(self.year, 12, 31)
        if self.day is None:
            following = date(self.year + self.month // 12, self.month % 12 + 1, 1)
            return date.fromordinal(following.toordinal() - 1)
        return date(self.year, self.month, self.day)
