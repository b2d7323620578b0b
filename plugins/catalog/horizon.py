"""How far ahead the guide looks: the same for the pages of the agenda and for calendars."""

from datetime import date, timedelta

MONTHS_AHEAD = 12
"""How many months the guide shows, the current one included."""


def horizon(today: date) -> date:
    """The last day that the guide knows about: the end of the last month shown."""
    return month_end(months_later(today, MONTHS_AHEAD - 1))


def month_end(day: date) -> date:
    """The last day of the month of ``day``."""
    return months_later(day, 1) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """The first day of the month that comes ``months`` after the one of ``day``."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
