"""Lines of opening hours as people write them, read into rules.

``ma, wo en vr 9u-12u`` and ``ma-vr 9:00-12:00 en 13:00-16:00`` are cut at commas and
"en". Each piece then names days, or hours, or both: days wait for the hours that
follow, and hours alone belong to the days before them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time

from catalog.problems import ValueFault
from catalog.values.daysets import DaySet, read_days, simplify, split_hours
from catalog.values.times import read_span, read_time
from catalog.values.weekdays import find_month, find_weekday, weekday_of

CODES = {
    "hours-no-times": "Er staat niet van hoe laat tot hoe laat.",
    "hours-no-days": "Er staat niet op welke dagen.",
    "hours-no-end": "Het einde van de uren ontbreekt.",
    "hours-end-before-start": "De uren lopen terug in de tijd.",
    "hours-season": "Uren per maand of seizoen kan de computer niet lezen.",
    "hours-nth": "Uren op de eerste of laatste dag van de maand kan de computer niet lezen.",
}

EXAMPLE = "ma-vr 9:00-12:00"
DAY_AND_NIGHT = (time(0), time(0))
Span = tuple[time, time]

_DAY_AND_NIGHT_WORDS = re.compile(
    r"\bdag en nacht\b|\b24u?(?:/| op )24u?\b(?:,? (?:en )?7d?(?:/| op )7d?\b)?"
)
_SEASONS = frozenset(
    {"zomer", "winter", "vakantie", "vakanties", "schoolvakantie", "schoolvakanties", "verlof"}
)
_ALWAYS = re.compile(r"(?P<days>.*?)\s*\b(?:altijd|24/7|7/7)(?: open)?")
_THROUGH = re.compile(r"(?:van )?([^\W\d_]+)\.? ([\d:.uh ]+?)(?: uur)?-([^\W\d_]+)\.? ([\d:.uh ]+?)(?: uur)?")
_CLOSED = re.compile(r"(?P<before>.*?)\s*\b(?:is |zijn )?(?:gesloten|dicht|toe)\b\s*(?P<after>.*)")
_APPOINTMENT = re.compile(
    r"(?P<before>.*?)\s*(?:\b(?:enkel|alleen|ook|of|en|verder) )*\b(?:op|na|volgens|met) afspraak\b\s*(?P<after>.*)"
)


@dataclass(frozen=True)
class WrittenRule:
    """One rule as written. Neither spans nor appointment means closed; no days means any day."""

    days: DaySet
    spans: tuple[Span, ...] = ()
    by_appointment: bool = False
    through: bool = False


def read_lines(lines: Iterable[str]) -> list[WrittenRule]:
    """Read all lines into rules, in their order.

    Raises ValueFault for a day without hours, hours without a day, an end before its
    start, or a month.
    """
    reading = _Reading([], DaySet(), "")
    for line in lines:
        for piece in _pieces(line):
            reading.take(piece, line)
    if reading.waiting:
        raise _no_times(reading.waiting_line)
    return reading.rules


@dataclass
class _Reading:
    """The rules so far, and the days that still wait for their hours."""

    rules: list[WrittenRule]
    waiting: DaySet
    waiting_line: str

    def take(self, piece: str, line: str) -> None:
        """Read one piece of a line."""
        if found := _ALWAYS.fullmatch(piece):
            self._add(found["days"], line, WrittenRule(DaySet(), (DAY_AND_NIGHT,)), any_day=True)
        elif found := _THROUGH.fullmatch(piece):
            self.rules.append(_through(found, line))
        elif found := _APPOINTMENT.fullmatch(piece):
            self._take_appointment(f"{found['before']} {found['after']}", line)
        elif found := _CLOSED.fullmatch(piece):
            self._add(f"{found['before']} {found['after']}", line, WrittenRule(DaySet()))
        else:
            self._take_hours(piece, line)

    def _take_appointment(self, piece: str, line: str) -> None:
        days, hours = split_hours(piece)
        spans = (_span(hours, line),) if hours else ()
        self._add(days, line, WrittenRule(DaySet(), spans, by_appointment=True), any_day=not spans)

    def _take_hours(self, piece: str, line: str) -> None:
        days, hours = split_hours(piece)
        if not hours:
            self.waiting |= _days(days, line)
            self.waiting_line = line
        elif not days and not self.waiting and self.rules and self.rules[-1].spans:
            last = self.rules[-1]
            self.rules[-1] = replace(last, spans=(*last.spans, _span(hours, line)))
        else:
            self._add(days, line, WrittenRule(DaySet(), (_span(hours, line),)))

    def _add(self, days_text: str, line: str, rule: WrittenRule, *, any_day: bool = False) -> None:
        days = self.waiting | _days(days_text, line)
        self.waiting = DaySet()
        if not days and not any_day:
            raise ValueFault(
                "hours-no-days",
                "Er staat niet op welke dagen dit is.",
                found=line,
                expected="eerst de dagen, dan de uren",
                example=EXAMPLE,
            )
        self.rules.append(replace(rule, days=days))


def _pieces(line: str) -> list[str]:
    words = _DAY_AND_NIGHT_WORDS.sub("24/7", simplify(line))
    words = re.sub(
        r"(?<=[^\W\d_]):|\bu\.(?=\s|-|$)", lambda found: "u" if found[0].startswith("u") else " ", words
    )
    return [piece.strip() for piece in re.split(r"[,&+]|\sen\s|\s/\s", words) if piece.strip()]


def _days(text: str, line: str) -> DaySet:
    for word in text.split():
        if word in _SEASONS or (find_weekday(word) is None and find_month(word) is not None):
            raise ValueFault(
                "hours-season",
                "Uren voor een maand of een seizoen kan ik niet lezen. Leg dat uit bij `uren_uitleg`.",
                found=line,
                expected="dagen van de week met hun uren",
                example=EXAMPLE,
            )
    days = read_days(text)
    if days.nth:
        raise ValueFault(
            "hours-nth",
            "Uren op de eerste of laatste dag van een maand kan ik niet lezen. Leg dat uit bij `uren_uitleg`.",
            found=line,
            expected="dagen van de week met hun uren",
            example=EXAMPLE,
        )
    return days


def _through(found: re.Match[str], line: str) -> WrittenRule:
    first, last = weekday_of(found[1]), weekday_of(found[3])
    if first == last:
        raise _backwards(line)
    start = read_time(found[2], whole=line)
    end = read_time(found[4], whole=line, may_be_midnight=True)
    # Not sorted: the order says where the stretch begins, and it may run over Sunday.
    return WrittenRule(DaySet((first, last)), ((start, end),), through=True)


def _span(hours: str, line: str) -> Span:
    start, end = read_span(hours)
    if end is None:
        raise ValueFault(
            "hours-no-end",
            f"Bij “{hours}” staat geen einde.",
            found=line,
            expected="een begin en een einde, zoals 9:00-12:00",
            example=EXAMPLE,
        )
    if end <= start and end != time(0):
        raise _backwards(line)
    return start, end


def _backwards(line: str) -> ValueFault:
    return ValueFault(
        "hours-end-before-start",
        "Het einde komt voor het begin. Loopt het door na middernacht? Schrijf dan ook de dag van het einde.",
        found=line,
        expected="een einde na het begin, of een dag bij begin en einde",
        example="vr 19:00 - ma 7:00",
    )


def _no_times(line: str) -> ValueFault:
    return ValueFault(
        "hours-no-times",
        f"Bij “{line.strip()}” staat niet van hoe laat tot hoe laat.",
        found=line,
        expected="dagen met hun uren, of gesloten, of op afspraak",
        example=EXAMPLE,
    )
