"""Dates and hours as a content file wants them, on the clock of the guide."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Brussels")
FIRST_YEAR, LAST_YEAR = 1900, 2099


def local(moment: date) -> tuple[date, time | None]:
    """The day and hour on the wall. A moment without a zone is meant there."""
    if not isinstance(moment, datetime):
        return moment, None
    if moment.tzinfo is not None:
        moment = moment.astimezone(ZONE)
    return moment.date(), moment.time().replace(second=0, microsecond=0)


def written(start: date, end: date | None) -> str:
    """A moment as a writer types it: ``2026-12-05 14:00-17:00``."""
    day, opens = local(start)
    return f"{day.isoformat()} {hours(start, end)}".strip() if opens else day.isoformat()


def hours(start: date, end: date | None) -> str:
    """Only the hours; an end that is not on the same day is left out."""
    day, opens = local(start)
    if opens is None:
        return ""
    last, closes = local(end) if end else (day, None)
    if closes is None or last != day or closes <= opens:
        return f"{opens:%H:%M}"
    return f"{opens:%H:%M}-{closes:%H:%M}"


def lasts_longer(start: date, end: date | None) -> bool:
    """Whether it ends on another day, which the guide has no words for."""
    if end is None:
        return False
    day, opens = local(start)
    last, _ = local(end)
    # A whole day ends, for calendars, at the start of the next.
    return last > day + timedelta(days=1) if opens is None else last != day


def from_iso(text: object) -> datetime | None:
    """A moment as JSON writes it; None when it is none."""
    if not isinstance(text, str):
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if FIRST_YEAR < found.year < LAST_YEAR else None
