"""When a door is open on each day of the week, for who wants to know whether it is open now."""

from dataclasses import dataclass

from catalog.values import OpeningHours
from catalog.values.opening_lines import DAY_AND_NIGHT, Span, read_lines
from catalog.values.opening_week import ALL_WEEK, HOLIDAY, week_of


@dataclass(frozen=True)
class OpenDays:
    """The spans of each weekday, Monday first, and of public holidays.

    ``holidays`` is None when the hours do not say: then nobody may claim that the door is open.
    """

    weekdays: tuple[tuple[Span, ...], ...]
    holidays: tuple[Span, ...] | None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span there is, once, in order."""
        return tuple(sorted({span for day in (*self.weekdays, self.holidays or ()) for span in day}))


def open_days(hours: OpeningHours) -> OpenDays:
    """The days of opening hours that opened a door before (``hours`` was read by ``parse_opening_hours``).

    Hours by appointment open no door.
    """
    week = week_of(read_lines(hours.lines), through=True)
    weekdays = tuple(tuple(week.open.get(day, ())) for day in ALL_WEEK)
    if HOLIDAY in week.open or HOLIDAY in week.closed or HOLIDAY in week.appointment:
        return OpenDays(weekdays, tuple(week.open.get(HOLIDAY, ())))
    always = all(day == (DAY_AND_NIGHT,) for day in weekdays)
    return OpenDays(weekdays, (DAY_AND_NIGHT,) if always else None)
