"""Opening hours: read as people write them, understood as an OSM ``opening_hours`` expression."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import time

from opening_hours import validate

from catalog.opening_lines import DAY_AND_NIGHT, EXAMPLE, Span, WrittenRule, read_lines
from catalog.problems import ValueFault
from catalog.text import texts_of
from catalog.values import OpeningHours, OpeningRule
from catalog.weekdays import WEEKDAYS

CODES = {
    "hours-overlap": "Op één dag staan uren die over elkaar lopen.",
    "hours-contradiction": "Een dag is open en ook gesloten.",
    "hours-too-long": "Het zijn te veel regels.",
    "hours-not-understood": "De uren zijn niet te begrijpen.",
}

LONGEST = 255  # what an OSM tag holds
HOLIDAY = 7  # stands behind the weekdays 0 to 6
ALL_WEEK = tuple(range(HOLIDAY))

_OSM_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH")
_UNKNOWN = ' unknown "op afspraak"'

Spans = tuple[Span, ...]


@dataclass
class _Week:
    """What happens on each day, 0 to 6 and ``HOLIDAY``."""

    open: dict[int, list[Span]] = field(default_factory=dict)
    appointment: dict[int, list[Span]] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    any_day_appointment: bool = False


def parse_opening_hours(value: object) -> OpeningHours:
    """Read opening hours, one rule a line.

    Takes the raw value: a list of lines, or one text. Returns the lines as written with
    their OSM expression. Raises ValueFault for hours that overlap or run backwards.
    """
    lines = texts_of(value, example=EXAMPLE)
    rules = read_lines(lines)
    week = _week_of(rules, through=True)
    osm = _osm(week)
    if len(osm) > LONGEST:
        raise ValueFault(
            "hours-too-long",
            "Dit zijn te veel regels. Zet dagen met dezelfde uren samen.",
            found=lines[0],
            expected="enkele regels",
            example=EXAMPLE,
        )
    if osm and not validate(osm):
        raise ValueFault(
            "hours-not-understood",
            "Deze uren kan ik niet begrijpen.",
            found=lines[0],
            expected="dagen met hun uren",
            example=EXAMPLE,
        )
    return OpeningHours(lines, osm, any(rule.by_appointment for rule in rules))


def opening_rules(hours: OpeningHours) -> tuple[OpeningRule, ...]:
    """The hours to show: days with the same hours together, closed days and holidays last."""
    rules = read_lines(hours.lines)
    week = _week_of(rules, through=False)
    shown = [*_shown(week.open), *_through(rules), *_shown(week.appointment, by_appointment=True)]
    if week.any_day_appointment:
        shown.append(OpeningRule(by_appointment=True))
    if week.closed:
        shown.append(_rule(sorted(week.closed), ()))
    return tuple(shown)


def _week_of(rules: Iterable[WrittenRule], *, through: bool) -> _Week:
    """Lay all rules over one week; the stretches that run through several days on demand."""
    week = _Week()
    written = list(rules)
    for rule in written:
        if not rule.spans and not rule.by_appointment:
            week.closed.update(_day_numbers(rule))
    for rule in written:
        if rule.through and not through:
            continue
        _lay(rule, week)
    return week


def _lay(rule: WrittenRule, week: _Week) -> None:
    if not rule.spans:
        _lay_appointment(rule, week)
        return
    days = week.appointment if rule.by_appointment else week.open
    stretch = (
        list(_stretch(rule))
        if rule.through
        else [(day, span) for day in _day_numbers(rule) for span in rule.spans]
    )
    kept = [(day, span) for day, span in stretch if day not in week.closed]
    if not kept or (rule.through and len(kept) < len(stretch)):
        raise _contradiction(stretch[0][0])
    for day, span in kept:
        spans = days.setdefault(day, [])
        _refuse_overlap(day, span, spans)
        spans.append(span)
        spans.sort()


def _lay_appointment(rule: WrittenRule, week: _Week) -> None:
    if not rule.by_appointment:
        return
    if not rule.days:
        week.any_day_appointment = True
    for day in _day_numbers(rule) if rule.days else ():
        week.appointment.setdefault(day, [])


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


def _grouped(days: dict[int, list[Span]]) -> dict[Spans, list[int]]:
    groups: dict[Spans, list[int]] = {}
    for day in sorted(days):
        groups.setdefault(tuple(days[day]), []).append(day)
    return groups


def _shown(days: dict[int, list[Span]], *, by_appointment: bool = False) -> Iterator[OpeningRule]:
    for spans, group in _grouped(days).items():
        yield _rule(group, spans, by_appointment=by_appointment)


def _rule(days: Sequence[int], spans: Spans, *, by_appointment: bool = False) -> OpeningRule:
    weekdays = tuple(day for day in days if day != HOLIDAY)
    if weekdays == ALL_WEEK and spans == (DAY_AND_NIGHT,):
        weekdays = ()
    return OpeningRule(weekdays, HOLIDAY in days, spans, by_appointment)


def _through(rules: Iterable[WrittenRule]) -> Iterator[OpeningRule]:
    for rule in rules:
        if rule.through:
            yield OpeningRule(rule.days.weekdays, spans=rule.spans, through=True)


def _osm(week: _Week) -> str:
    """The week as one expression.

    Weekdays are joined with commas, which add, because a semicolon would let a later
    rule wipe out the same day of an earlier one. Closed days and holidays must win, so
    they come last behind semicolons.
    """
    weekdays = [_osm_rule(days, spans, _UNKNOWN) for spans, days in _grouped(week.appointment).items()]
    weekdays += [_osm_rule(days, spans, "") for spans, days in _grouped(week.open).items()]
    last = []
    if closed := sorted(week.closed - {HOLIDAY}):
        last.append(f"{_osm_days(closed)} off")
    if HOLIDAY in week.closed:
        last.append("PH off")
    if HOLIDAY in week.appointment:
        last.append(f"PH{_osm_spans(week.appointment[HOLIDAY])}{_UNKNOWN}")
    if HOLIDAY in week.open:
        last.append(f"PH{_osm_spans(week.open[HOLIDAY])}")
    return "; ".join(part for part in (", ".join(filter(None, weekdays)), *last) if part)


def _osm_rule(days: Sequence[int], spans: Sequence[Span], modifier: str) -> str:
    weekdays = [day for day in days if day != HOLIDAY]
    if tuple(weekdays) == ALL_WEEK and tuple(spans) == (DAY_AND_NIGHT,):
        return f"24/7{modifier}"
    return f"{_osm_days(weekdays)}{_osm_spans(spans)}{modifier}" if weekdays else ""


def _osm_days(days: Sequence[int]) -> str:
    """The weekdays as OSM writes them, runs of three or more as a range."""
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    range_from = 3
    return ",".join(
        f"{_OSM_DAYS[run[0]]}-{_OSM_DAYS[run[-1]]}"
        if len(run) >= range_from
        else ",".join(_OSM_DAYS[day] for day in run)
        for run in runs
    )


def _osm_spans(spans: Sequence[Span]) -> str:
    return (
        " "
        + ",".join(f"{start:%H:%M}-{'24:00' if end == time(0) else f'{end:%H:%M}'}" for start, end in spans)
        if spans
        else ""
    )


def _minutes(span: Span) -> tuple[int, int]:
    start, end = (clock.hour * 60 + clock.minute for clock in span)
    return start, end or 24 * 60


def _worded(span: Span) -> str:
    start, end = span
    return f"{start.hour}:{start:%M}-{end.hour or (24 if not end.minute else 0)}:{end:%M}"
