"""The one place that asks what day it is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Brussels")


def today(text: str | None) -> date:
    """The day the guide is made for.

    Takes a date as ``jjjj-mm-dd``, or None for the real day in Brussels. Returns the
    date. Raises ``ValueError`` with a Dutch sentence when the text is no date.
    """
    if text is None:
        return datetime.now(ZONE).date()
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise ValueError(f"'{text}' is geen datum. Schrijf ze zo: 2026-12-05.") from fault
