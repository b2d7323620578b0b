"""Opening hours: read as people write them, understood as an OSM ``opening_hours`` expression."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import time

from opening_hours import validate

from catalog.problems import ValueFault
from catalog.values import OpeningHours, OpeningRule
from catalog.values.opening_lines import DAY_AND_NIGHT, EXAMPLE, Span, WrittenRule, read_lines
from catalog.values.opening_week import ALL_WEEK, HOLIDAY, Spans, Week, grouped, week_of
from catalog.values.text import texts_of

CODES = {
    "hours-too-long": "Het zijn te veel regels.",
    "hours-not-understood": "De uren zijn niet te begrijpen.",
}

LONGEST = 255  # what an OSM tag holds

_OSM_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH")
_UNKNOWN = ' unknown "op afspraak"'


def parse_opening_hours(value: object) -> OpeningHours:
    """Read opening hours, one rule a line.

    Takes the raw value: a list of lines, or one text. Returns the lines as written with
    their OSM expression. Raises ValueFault for hours that overlap or run backwards.
    """
    lines = texts_of(value, example=EXAMPLE)
    rules = read_lines(lines)
    week = week_of(rules, through=True)
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
    week = week_of(rules, through=False)
    shown = [*_shown(week.open), *_through(rules), *_shown(week.appointment, by_appointment=True)]
    if week.any_day_appointment:
        shown.append(OpeningRule(by_appointment=True))
    if week.closed:
        shown.append(_rule(sorted(week.closed), ()))
    return tuple(shown)


def _shown(days: dict[int, list[Span]], *, by_appointment: bool = False) -> Iterator[OpeningRule]:
    for spans, group in grouped(days).items():
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


def _osm(week: Week) -> str:
    """The week as one expression.

    Weekdays are joined with commas, which add, because a semicolon would let a later
    rule wipe out the same day of an earlier one. Closed days and holidays must win, so
    they come last behind semicolons.
    """
    weekdays = [_osm_rule(days, spans, _UNKNOWN) for spans, days in grouped(week.appointment).items()]
    weekdays += [_osm_rule(days, spans, "") for spans, days in grouped(week.open).items()]
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
    return ",".join(_osm_run([_OSM_DAYS[day] for day in run]) for run in runs)


def _osm_run(names: Sequence[str]) -> str:
    range_from = 3
    return f"{names[0]}-{names[-1]}" if len(names) >= range_from else ",".join(names)


def _osm_spans(spans: Sequence[Span]) -> str:
    written = ",".join(f"{start:%H:%M}-{_osm_end(end)}" for start, end in spans)
    return f" {written}" if written else ""


def _osm_end(end: time) -> str:
    return "24:00" if end == time(0) else f"{end:%H:%M}"
