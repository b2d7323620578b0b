"""One week with the opening hours of every day laid over each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import time

from catalog.problems import ValueFault
from catalog.values.opening_lines import Span, WrittenRule
from catalog.values.weekdays import WEEKDAYS

CODES = {
    "hours-overlap": "Op één dag staan uren die over elkaar lopen.",
    "hours-contradiction": "Een dag is open en ook gesloten.",
}

HOLIDAY = 7  # stands behind the weekdays 0 to 6
ALL_WEEK = tuple(range(HOLIDAY))

Spans = tuple[Span, ...]


@dataclass
class Week:
    """What happens on each day, 0 to 6 and ``HOLIDAY``."""

    open: dict[int, list[Span]] = field(default_factory=dict)
    appointment: dict[int, list[Span]] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    any_day_appointment: bool = False


def week_of(rules: Sequence[WrittenRule], *, through: bool) -> Week:
    """Lay all rules over one week; the stretches that run through several days on demand.

    Raises ValueFault when hours overlap, or when a day is closed that only its own rule opens.
    """
    week = Week()
    for rule in rules:
        if not rule.spans and not rule.by_appointment:
            week.closed.update(_day_numbers(rule))
    for rule in rules:
        if rule.spans and (through or not rule.through):
            _lay_spans(rule, week)
        elif rule.by_appointment:
            _lay_appointment(rule, week)
    return week


def _lay_spans(rule: WrittenRule, week: Week) -> None:
    wanted = list(_parts(rule))
    kept = [(day, span) for day, span in wanted if day not in week.closed]
    if not kept or (rule.through and len(kept) < len(wanted)):
        raise _contradiction(wanted[0][0])
    days = week.appointment if rule.by_appointment else week.open
    for day, span in kept:
        spans = days.setdefault(day, [])
        _refuse_overlap(day, span, spans)
        spans.append(span)
        spans.sort()


def _lay_appointment(rule: WrittenRule, week: Week) -> None:
    if not rule.days:
        week.any_day_appointment = True
        return
    for day in _day_numbers(rule):
        week.appointment.setdefault(day, [])


def _parts(rule: WrittenRule) -> Iterator[tuple[int, Span]]:
    if rule.through:
        yield from _stretch(rule)
    else:
        yield from ((day, span) for day in _day_numbers(rule) for span in rule.spans)


def _day_numbers(rule: WrittenRule) -> tuple[int, ...]:
    days = rule.days.weekdays if rule.days else ALL_WEEK
    return (*days, HOLIDAY) if rule.days.holidays else days


def _stretch(rule: WrittenRule) -> Iterator[tuple[int, Span]]:
    """The days of a stretch with the part of each: its first evening, whole days, its last morning."""
    (first, last), (start, end) = rule.days.weekdays, rule.spans[0]
    day = first
    while day != last:
        yield day, (start if day == first else time(0), time(0))
        day = (day + 1) % HOLIDAY
    if end != time(0):
        yield last, (time(0), end)


def _refuse_overlap(day: int, span: Span, others: Sequence[Span]) -> None:
    name = "feestdagen" if day == HOLIDAY else WEEKDAYS[day]
    for other in others:
        if _minutes(span)[0] < _minutes(other)[1] and _minutes(other)[0] < _minutes(span)[1]:
            raise ValueFault(
                "hours-overlap",
                f"De uren op {name} lopen over elkaar: {_worded(other)} en {_worded(span)}.",
                found=f"{_worded(other)} en {_worded(span)}",
                expected="uren die na elkaar komen",
                example="ma-vr 9:00-12:00 en 13:00-16:00",
            )


def _contradiction(day: int) -> ValueFault:
    name = "feestdagen" if day == HOLIDAY else WEEKDAYS[day]
    return ValueFault(
        "hours-contradiction",
        f"Op {name} is het open en ook gesloten. Wat klopt?",
        found=f"{name} gesloten",
        expected="open of gesloten, niet allebei",
        example="za 9:00-12:00",
    )


def grouped(days: dict[int, list[Span]]) -> dict[Spans, list[int]]:
    """The days that share the same spans, together, in the order of their first day."""
    groups: dict[Spans, list[int]] = {}
    for day in sorted(days):
        groups.setdefault(tuple(days[day]), []).append(day)
    return groups


def _minutes(span: Span) -> tuple[int, int]:
    start, end = (clock.hour * 60 + clock.minute for clock in span)
    return start, end or 24 * 60


def _worded(span: Span) -> str:
    start, end = span
    return f"{start.hour}:{start:%M}-{24 if end == time(0) else end.hour}:{end:%M}"
