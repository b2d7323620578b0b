"""When an activity takes place: single moments, repeats and their exceptions."""

import re
from collections.abc import Iterable
from datetime import date, time

from catalog.dates import parse_date, split_date
from catalog.daysets import DaySet, read_days, simplify
from catalog.occurrences import occurrences, unknown_exceptions
from catalog.problems import ValueFault
from catalog.text import closest, did_you_mean, one_text, texts_of
from catalog.times import read_span
from catalog.values import Exceptions, Moment, Repeat

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

_FORTNIGHT = re.compile(r"om de (?:twee|2|drie|3|vier|4|andere) weken|tweewekelijks|2-wekelijks|om de week|even weken|oneven weken")


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
        names.add(name) if name else dates.add(_exception_date(item))
    return Exceptions(frozenset(dates), "feestdagen" in names, "schoolvakanties" in names)


def _moments_of(text: str) -> list[Moment]:
    day, rest = split_date(text)
    if not rest:
        return [Moment(day)]
    return [Moment(day, start, end) for start, end in _spans_of(rest)]


def _spans_of(text: str) -> list[tuple[time, time | None]]:
    return [_checked(read_span(piece), text) for piece in re.split(r"\s+en\s+|,", text)]


def _checked(span: tuple[time, time | None], text: str) -> tuple[time, time | None]:
    start, end = span
    if end is not None and end <= start:
        raise ValueFault(
            "moment-ends-before-start",
            "Het einde komt voor het begin. Duurt het tot na middernacht? Schrijf dan 23u59 als einde.",
            found=text.strip(),
            expected="een einde na het begin, op dezelfde dag",
            example="20u-23u59",
        )
    return span


def _repeats_of(text: str) -> Iterable[Repeat]:
    words = simplify(text)
    if _FORTNIGHT.search(words):
        raise ValueFault(
            "repeat-every-other-week",
            "Om de twee weken kan niet: bewoners weten dan niet welke week. Zet de dagen zelf bij `wanneer`, of kies de eerste en derde week.",
            found=text,
            expected="een vaste dag van de week of van de maand",
            example="1e en 3e dinsdag 14u-16u",
        )
    days = DaySet()
    hours_seen = False
    for piece in re.split(r",|\sen\s", words):
        named, hours = _split_hours(piece)
        days = (DaySet() if hours_seen and named else days) | read_days(named)
        hours_seen = bool(hours)
        if hours:
            yield _repeat(days, text, _checked(read_span(hours), text))
    if not hours_seen:
        yield _repeat(days, text, (None, None))


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


def _split_hours(piece: str) -> tuple[str, str]:
    """The words before the first hour, and the hours."""
    found = re.search(r"(?:\b(?:van|vanaf|om)\s+)?\b\d{1,2}(?!\d|(?:e|de|ste)\b)", piece)
    return (piece[: found.start()].strip(), piece[found.start() :].strip()) if found else (piece.strip(), "")


def _exception_items(value: object) -> Iterable[str]:
    for text in texts_of(value, example="feestdagen"):
        yield from (part.strip() for part in re.split(r",(?!\s*\d{4})|\sen\s", text) if part.strip())


def _holiday_name(item: str) -> str:
    name = " ".join(item.casefold().removeprefix("op ").removeprefix("in ").removeprefix("de ").split())
    known = {"feestdagen": "feestdagen", "feestdag": "feestdagen"}
    known |= dict.fromkeys(("schoolvakanties", "schoolvakantie", "vakanties"), "schoolvakanties")
    return known.get(name, "")


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
    )


def _order(moment: Moment) -> tuple[date, time, time]:
    return moment.date, moment.start or time(0), moment.end or time(0)
