"""The time zone of the guide, for calendars that do not know it by name."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

NAME = "Europe/Brussels"
ZONE = ZoneInfo(NAME)

# Two rules that hold since 1996. A library would list every change up to 2038, in ten times the bytes.
DEFINITION = (
    "BEGIN:VTIMEZONE",
    f"TZID:{NAME}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def local(day: date, clock: time | None) -> str:
    """A date, or a date with its hour on the clock on the wall."""
    return f"{day:%Y%m%d}" if clock is None else f"{day:%Y%m%d}T{clock:%H%M%S}"


def universal(day: date, clock: time | None) -> str:
    """The same moment in UTC, as the end of a repeat must be written; a date stays a date."""
    if clock is None:
        return local(day, None)
    return f"{datetime.combine(day, clock, ZONE).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def parameters(clock: time | None) -> dict[str, str]:
    """What a property with such a moment says about it."""
    return {"VALUE": "DATE"} if clock is None else {"TZID": NAME}
