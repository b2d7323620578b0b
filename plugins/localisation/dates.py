"""Dates in words. Names of days and months come from CLDR, their order from the catalogue of words."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from babel.dates import get_day_names, get_month_names

from catalog.values import PartialDate
from localisation.speech import Speech


class DateSpeech(Speech):
    """Says dates."""

    def date(self, day: dt.date, *, year: bool = True, weekday: bool = True) -> str:
        """The date in full, ``zaterdag 5 december 2026``; without its year, or without both, on demand."""
        msgid = "{weekday} {day} {month} {year}" if year else "{weekday} {day} {month}"
        if not weekday:
            msgid = "{day} {month} {year}" if year else "{day} {month}"
        return self.gettext(msgid).format(
            weekday=self.weekday(day.weekday()),
            day=self._day(day.day),
            month=self._month(day.month),
            year=day.year,
        )

    def weekday(self, number: int) -> str:
        """The name of a weekday, Monday = 0."""
        return str(get_day_names("wide", locale=self.locale)[number])

    def weekday_short(self, day: dt.date) -> str:
        """The short name of the weekday of a date: ``za``."""
        return str(get_day_names("abbreviated", locale=self.locale)[day.weekday()])

    def month(self, day: dt.date) -> str:
        """The month of a date with its year: ``december 2026``."""
        return self.gettext("{month} {year}").format(month=self._months_alone[day.month], year=day.year)

    @cached_property
    def _months_alone(self) -> Mapping[int, str]:
        return get_month_names("wide", context="stand-alone", locale=self.locale)

    def months(self, first: dt.date, last: dt.date) -> str:
        """A span of months: ``van juli 2026 tot en met september 2026``."""
        words = self.gettext("from {first} up to {last}")
        return words.format(first=self.month(first), last=self.month(last))

    def month_short(self, day: dt.date) -> str:
        """The short name of the month of a date: ``dec``."""
        return str(get_month_names("abbreviated", locale=self.locale)[day.month])

    def partial_date(self, known: PartialDate) -> str:
        """What is known of a date: ``2023``, ``mei 2026`` or ``12 mei 2026``."""
        if known.month is None:
            return str(known.year)
        if known.day is None:
            return self.month(dt.date(known.year, known.month, 1))
        return self.gettext("{day} {month} {year}").format(
            day=self._day(known.day), month=self._month(known.month), year=known.year
        )

    def _month(self, number: int) -> str:
        return str(get_month_names("wide", locale=self.locale)[number])

    def _day(self, number: int) -> str:
        # French alone says "1er" for the first and plain numbers for all others.
        msgid = self.pgettext("first day of the month", "{day}") if number == 1 else "{day}"
        return msgid.format(day=number)
