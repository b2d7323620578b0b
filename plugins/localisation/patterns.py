"""What comes back every week: repeats of an activity, and opening hours."""

from collections.abc import Iterator, Sequence

from catalog.values import OpeningHours, OpeningRule, Repeat
from catalog.values.hours import opening_rules
from localisation.times import TimeSpeech

_WEEK = tuple(range(7))
_RANGE_FROM = 3  # two days read better with "and" between them
_REPEAT_RANGE_FROM = 4  # "elke dag van …" needs more words, so it pays off later


class PatternSpeech(TimeSpeech):
    """Says repeats and opening hours."""

    def repeat(self, repeat: Repeat) -> str:
        """Which days: ``elke dinsdag``, ``elke eerste en derde donderdag van de maand``. Hours stand apart."""
        if repeat.nth:
            places = self.listing([self._place(place) for place in repeat.nth])
            days = self.listing([self.weekday(day) for day in repeat.weekdays])
            return self.gettext("every {places} {days} of the month").format(places=places, days=days)
        if repeat.weekdays == _WEEK:
            return self.gettext("every day")
        runs = list(_runs(repeat.weekdays))
        if len(runs) == 1 and len(runs[0]) >= _REPEAT_RANGE_FROM:
            first, last = self.weekday(runs[0][0]), self.weekday(runs[0][-1])
            return self.gettext("every day from {first} to {last}").format(first=first, last=last)
        each = [
            self.pgettext("one day of several", "every {day}").format(day=self.weekday(day))
            for day in repeat.weekdays
        ]
        return self.gettext("every {days}").format(days=self.listing(each))

    def hours(self, hours: OpeningHours) -> list[tuple[str, str]]:
        """The hours as rows of days and times; a row that holds for all days has no days.

        ``("maandag tot vrijdag", "9 tot 12 uur")``, ``("feestdagen", "gesloten")``, ``("", "op afspraak")``.
        """
        return [(self._days(rule), self._times(rule)) for rule in opening_rules(hours)]

    def _days(self, rule: OpeningRule) -> str:
        if rule.through:
            return ""
        if rule.weekdays == _WEEK and not rule.holidays:
            return self.gettext("every day")
        days = [words for run in _runs(rule.weekdays) for words in self._run(run)]
        return self.listing([*days, self.gettext("public holidays")] if rule.holidays else days)

    def _run(self, run: Sequence[int]) -> list[str]:
        names = [self.weekday(day) for day in run]
        if len(names) < _RANGE_FROM:
            return names
        return [self.pgettext("days of the week", "{first} to {last}").format(first=names[0], last=names[-1])]

    def _times(self, rule: OpeningRule) -> str:
        if rule.through:
            return self._through(rule)
        times = self.listing([self.times(start, end) for start, end in rule.spans])
        if rule.by_appointment:
            appointment = self.gettext("by appointment")
            return self.with_addition(times, appointment) if times else appointment
        return times or self.gettext("closed")

    def _through(self, rule: OpeningRule) -> str:
        (first, last), (start, end) = rule.weekdays, rule.spans[0]
        return self.gettext("from {first} {start} to {last} {end}").format(
            first=self.weekday(first),
            start=self.time(start),
            last=self.weekday(last),
            end=self.time(end, is_end=True),
        )

    def _place(self, number: int) -> str:
        # Whole words rather than "{number}e": each language has its own, French with its article.
        places = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
        return self.pgettext("place in the month", places[number])


def _runs(days: Sequence[int]) -> Iterator[list[int]]:
    """Days that follow each other, together."""
    run: list[int] = []
    for day in days:
        if run and day != run[-1] + 1:
            yield run
            run = []
        run.append(day)
    if run:
        yield run
