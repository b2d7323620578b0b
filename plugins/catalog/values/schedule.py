"""When an activity takes place: single moments, repeats and their exceptions."""

import re
from collections.abc import Iterator
from datetime import date, time

from catalog.problems import ValueFault
from catalog.values import Exceptions, Moment, Repeat
from catalog.values.dates import parse_date, split_date
from catalog.values.daysets import DaySet, read_days, simplify, split_hours
from catalog.values.occurrences import occurrences, unknown_exceptions
from catalog.values.several import refuse_several
from catalog.values.text import closest, did_you_mean, one_text, texts_of
from catalog.values.times import read_span
from catalog.values.weekdays import find_weekday

__all__ = [
    "occurrences",
    "parse_exceptions",
    "parse_moment",
    "parse_moments",
    "parse_repeats",
    "unknown_exceptions",
]

CODES = {
    "moment-two-spans": "Hier hoort één moment.",
    "moment-ends-before-start": "Het einde komt voor het begin.",
    "repeat-no-day": "Er staat niet op welke dag het is.",
    "repeat-every-other-week": "Om de twee weken kan de computer niet uitrekenen.",
    "exception-unknown": "Dit is geen dag en geen vakantie.",
}

MOMENT_EXAMPLE = "za 5/12/2026, 14u-17u"
REPEAT_EXAMPLE = "dinsdag 9u30-11u30"

_EARLY = 7
"""An end before this hour is in the night that follows; a later one was swapped with its start."""

_FORTNIGHT = re.compile(
    r"om de (?:\w+ )?(?:week|weken)|(?:twee|drie|2|3)-?wekelijks|even weken|(?:twee|drie) weken"
)


def parse_moment(value: object) -> Moment:
    """Read one date with its hours.

    Takes the raw value: ``za 5/12/2026, 14u-17u``. Returns the moment.
    Raises ValueFault for a wrong date or hour, or for two spans.
    """
    text = one_text(value, example=MOMENT_EXAMPLE)
    moments = _moments_of(text)
    if len(moments) > 1:
        raise ValueFault(
            "moment-two-spans",
            "Hier hoort één moment. Er staan er meer.",
            found=text,
            expected="een datum en één keer een begin en een einde",
            example=MOMENT_EXAMPLE,
        )
    return moments[0]


def parse_moments(value: object) -> tuple[Moment, ...]:
    """Read one moment or a list of moments; the result is sorted and holds none twice."""
    texts = texts_of(value, example=MOMENT_EXAMPLE)
    for text in texts:
        refuse_several(text, listed=len(texts) > 1)
    return tuple(sorted({moment for text in texts for moment in _moments_of(text)}, key=_order))


def parse_repeats(value: object) -> tuple[Repeat, ...]:
    """Read one repeat or a list of repeats.

    Takes the raw value: ``dinsdag 9u30-11u30``, ``1e en 3e donderdag 14u-16u``.
    Returns them in their order. Raises ValueFault for an unknown day or hour.
    """
    texts = texts_of(value, example=REPEAT_EXAMPLE)
    return tuple(dict.fromkeys(repeat for text in texts for repeat in _repeats_of(text)))


def parse_exceptions(value: object) -> Exceptions:
    """Read when a repeat pauses: dates, ``feestdagen``, ``schoolvakanties``, in a list or one text."""
    dates: set[date] = set()
    names: set[str] = set()
    for item in _exception_items(value):
        name = _holiday_name(item)
        if name:
            names.add(name)
        else:
            dates.add(_exception_date(item))
    return Exceptions(frozenset(dates), "feestdagen" in names, "schoolvakanties" in names)


def _moments_of(text: str) -> list[Moment]:
    day, rest = split_date(text)
    if not rest:
        return [Moment(day)]
    return [Moment(day, start, end) for start, end in _spans_of(rest)]


def _spans_of(text: str) -> list[tuple[time, time | None]]:
    return [_checked(read_span(piece), text) for piece in re.split(r"\sen\s|,", simplify(text))]


def _checked(span: tuple[time, time | None], text: str) -> tuple[time, time | None]:
    start, end = span
    if end is None or end > start:
        return span
    reason = "Een dag eindigt om 23u59." if end == time(0) else "Het einde komt voor het begin."
    swapped = end.hour >= _EARLY
    hint = "Draai ze om." if swapped else "Duurt het tot na middernacht? Schrijf dan 23u59 als einde."
    meant = f"{_hour(end)}-{_hour(start)}" if swapped else f"{_hour(start)}-23u59"
    raise ValueFault(
        "moment-ends-before-start",
        f"{reason} {hint}",
        found=text.strip(),
        expected="een einde na het begin, op dezelfde dag",
        example=meant,
        instead=meant,
    )


def _hour(moment: time) -> str:
    return f"{moment.hour}u{f'{moment:%M}' if moment.minute else ''}"


def _repeats_of(text: str) -> Iterator[Repeat]:
    """Read ``dinsdag en donderdag 14u-16u``: days wait for the hours that follow them."""
    words = simplify(text)
    if _FORTNIGHT.search(words):
        raise _every_other_week(text)
    groups: list[DaySet] = []
    span: tuple[time | None, time | None] | None = None
    for piece in re.split(r",|\sen\s", words):
        named, hours = split_hours(piece)
        groups = _joined([] if span and named else groups, read_days(named))
        span = _checked(read_span(hours), text) if hours else None
        if span:
            yield from (_repeat(days, text, span) for days in groups or [DaySet()])
    if span is None:
        yield from (_repeat(days, text, (None, None)) for days in groups or [DaySet()])


def _joined(groups: list[DaySet], days: DaySet) -> list[DaySet]:
    """Add days to the last group, unless both stand in the month by themselves.

    "1e en 3e donderdag" is one group; "eerste dinsdag en derde donderdag" are two.
    """
    if not days:
        return groups
    apart = groups and groups[-1].weekdays and days.nth
    return [*groups, days] if apart or not groups else [*groups[:-1], groups[-1] | days]


def _repeat(days: DaySet, text: str, span: tuple[time | None, time | None]) -> Repeat:
    if not days.weekdays or days.holidays:
        raise ValueFault(
            "repeat-no-day",
            "Er staat niet op welke dag van de week het is.",
            found=text,
            expected="een dag van de week, met begin en einde",
            example=REPEAT_EXAMPLE,
        )
    return Repeat(days.weekdays, days.nth, *span)


def _every_other_week(text: str) -> ValueFault:
    return ValueFault(
        "repeat-every-other-week",
        "Om de twee weken kan niet: bewoners weten dan niet welke week. "
        "Zet de dagen zelf bij `wanneer`, of kies de eerste en de derde week van de maand.",
        found=text,
        expected="een vaste dag van de week of van de maand",
        example="1e en 3e dinsdag 14u-16u",
    )


def _exception_items(value: object) -> Iterator[str]:
    for text in texts_of(value, example="feestdagen"):
        weekday = ""
        for part in filter(None, (part.strip() for part in re.split(r",|\sen\s", text))):
            if find_weekday(part) is not None:
                weekday = f"{part} "  # "zaterdag, 12 december 2026" is one item
            else:
                yield weekday + part
                weekday = ""
        if weekday:
            yield weekday.strip()


def _holiday_name(item: str) -> str:
    name = re.sub(r"^(?:op|in|tijdens)?\s*(?:de|een)?\s*", "", item.casefold())
    if name in {"feestdagen", "feestdag"}:
        return "feestdagen"
    return "schoolvakanties" if name in {"schoolvakanties", "schoolvakantie"} else ""


def _exception_date(item: str) -> date:
    if any(character.isdigit() for character in item):
        return parse_date(item)
    guess = closest(item, ("feestdagen", "schoolvakanties"))
    raise ValueFault(
        "exception-unknown",
        f"“{item}” is geen dag en geen vakantie.{did_you_mean(guess)}",
        found=item,
        expected="een datum, feestdagen of schoolvakanties",
        example=guess or "feestdagen",
        instead=guess,
    )


def _order(moment: Moment) -> tuple[date, time, time]:
    return moment.date, moment.start or time(0), moment.end or time(0)
