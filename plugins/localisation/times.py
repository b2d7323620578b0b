"""Hours of the day in words. Midnight as an end is ``time(0)`` and is said as 24."""

import datetime as dt

from catalog.values import Moment, Occurrence
from localisation.dates import DateSpeech

_MIDNIGHT = dt.time(0)


class TimeSpeech(DateSpeech):
    """Says hours, and dates with their hours."""

    def time(self, clock: dt.time, *, is_end: bool = False) -> str:
        """One hour: ``14 uur``, ``9.30 uur``. Midnight is 24 as an end, 0 as a start."""
        hour, minute = _numbers(clock, is_end=is_end)
        if minute:
            return self.gettext("{hour}:{minute} o'clock").format(hour=hour, minute=f"{minute:02}")
        return self.ngettext("{hour} o'clock", "{hour} o'clock", hour).format(hour=hour)

    def times(self, start: dt.time, end: dt.time | None = None) -> str:
        """From when to when: ``14 tot 17 uur``; only the start without an end."""
        if end is None:
            return self.time(start)
        if (start, end) == (_MIDNIGHT, _MIDNIGHT):
            return self.gettext("day and night")
        return self.gettext("{start} to {end} o'clock").format(
            start=self._in_span(start), end=self._in_span(end, is_end=True)
        )

    def moment(self, moment: Moment | Occurrence) -> str:
        """A date with its hours when they are known: ``zaterdag 5 december 2026, 14 tot 17 uur``."""
        day = self.date(moment.date)
        if moment.start is None:
            return day
        if moment.end is None:
            return self.gettext("{date}, at {time}").format(date=day, time=self.time(moment.start))
        return self.gettext("{date}, {times}").format(date=day, times=self.times(moment.start, moment.end))

    def _in_span(self, clock: dt.time, *, is_end: bool = False) -> str:
        hour, minute = _numbers(clock, is_end=is_end)
        msgid = "{hour}:{minute}" if minute else "{hour}"
        return self.pgettext("in a span of hours", msgid).format(hour=hour, minute=f"{minute:02}")


def _numbers(clock: dt.time, *, is_end: bool) -> tuple[int, int]:
    day = 24
    return (day, 0) if is_end and clock == _MIDNIGHT else (clock.hour, clock.minute)
