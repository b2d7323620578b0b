"""Dates as people in Flanders write them: the day comes first."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from catalog.problems import ValueFault
from catalog.values import PartialDate
from catalog.values.text import one_text
from catalog.values.weekdays import MONTHS, WEEKDAYS, find_month, month_of, weekday_of

CODES = {
    "date-unknown": "De datum is niet te lezen.",
    "date-no-year": "Het jaar ontbreekt.",
    "date-short-year": "Het jaar moet vier cijfers hebben.",
    "date-far-year": "Het jaar is te ver weg.",
    "date-month-impossible": "Er zijn maar twaalf maanden.",
    "date-day-impossible": "Die maand heeft die dag niet.",
    "date-wrong-weekday": "De datum valt op een andere dag van de week.",
    "date-extra": "Na de datum staat nog iets.",
}

EXPECTED = "dag, maand en jaar"
EXAMPLE = "za 5/12/2026"
FIRST_YEAR, LAST_YEAR = 1900, 2099

_WEEKDAY = r"(?:(?P<weekday>[^\W\d_]+)\b\.?,?\s*)?"
_YEAR = r"(?P<year>\d+)(?![\d:]|\s*(?:u|uur|h)\b|u\d|h\d)"
_NUMBERED = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})\s*(?P<mark>[-/.])\s*(?P<month>\d{{1,2}})\s*(?P=mark)\s*{_YEAR}"
)
_WORDED = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:e|de|ste)?\s+(?P<month>[^\W\d_]{{3,}})\b\.?,?\s+{_YEAR}"
)
_ISO = re.compile(rf"{_WEEKDAY}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)")
_NO_YEAR = re.compile(
    rf"{_WEEKDAY}\d{{1,2}}(?:(?:e|de|ste)?\s+[^\W\d_]{{3,}}\b|\s*[-/]\s*\d{{1,2}}(?![-/.\d]))"
)
_YEAR_ONLY = re.compile(r"(?P<year>\d{4})")
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})")
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2}|[^\W\d_]{3,}\.?)(?:\s+|\s*[-/]\s*)(?P<year>\d+)")


class _Parts(NamedTuple):
    """A date in pieces, as written."""

    year: str
    month: str
    day: str
    weekday: str
    found: str


def parse_date(value: object) -> date:
    """Read one whole date.

    Takes the raw value. Returns the date. Raises ValueFault for a date that does not
    exist, does not fall on the weekday before it, or lacks its year.
    """
    text = one_text(value, example=EXAMPLE)
    day, rest = split_date(text)
    if rest:
        raise ValueFault(
            "date-extra",
            f"Na de datum staat nog “{rest}”. Hier hoort enkel een datum.",
            found=text,
            expected=EXPECTED,
            example=worded(day),
            instead=worded(day),
        )
    return day


def parse_partial_date(value: object) -> PartialDate:
    """Read a date that may be known to the month or the year only.

    Takes the raw value: ``2023``, ``mei 2026``, ``05/2026``, ``2026-05`` or a whole date.
    Returns it with what is known. Raises ValueFault like ``parse_date``.
    """
    text = one_text(value, example="mei 2026")
    if found := _YEAR_ONLY.fullmatch(text):
        return PartialDate(_year(found["year"], text))
    if found := _YEAR_MONTH.fullmatch(text) or _MONTH_YEAR.fullmatch(text):
        month = _month(found["month"], text)
        return PartialDate(_year(found["year"], text), month)
    try:
        day = parse_date(text)
    except ValueFault as fault:
        raise _no_partial_date(text) if fault.code == "date-unknown" else fault from None
    return PartialDate(day.year, day.month, day.day)


def split_date(text: str) -> tuple[date, str]:
    """Read the date that ``text`` starts with.

    Returns the date and what stands after it, without the comma between them.
    Raises ValueFault when the text does not start with a date.
    """
    start = re.sub(r"^op\s+", "", text, flags=re.IGNORECASE)
    found = _ISO.match(start) or _NUMBERED.match(start) or _WORDED.match(start)
    if found is None:
        raise _no_date(text)
    named = found.groupdict()
    parts = _Parts(named["year"], named["month"], named["day"], named["weekday"] or "", found[0])
    return _date_of(parts), start[found.end() :].strip(" ,.()")


def worded(day: date) -> str:
    """The date in full, to show in a message: ``zaterdag 5 december 2026``."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _date_of(parts: _Parts) -> date:
    weekday = weekday_of(parts.weekday, whole=parts.found) if parts.weekday else None
    month = _month(parts.month, parts.found, swapped_with=parts.day, year=parts.year)
    year = _year(parts.year, parts.found)
    days = monthrange(year, month)[1]
    if not 1 <= int(parts.day) <= days:
        raise ValueFault(
            "date-day-impossible",
            f"{int(parts.day)} {MONTHS[month - 1]} {year} bestaat niet. {MONTHS[month - 1].capitalize()} {year} heeft {days} dagen.",
            found=parts.found,
            expected=f"een dag van 1 tot {days}",
            example=f"{days} {MONTHS[month - 1]} {year}",
        )
    day = date(year, month, int(parts.day))
    if weekday is not None and day.weekday() != weekday:
        raise _wrong_weekday(day, weekday, parts.found)
    return day


def _wrong_weekday(day: date, weekday: int, found: str) -> ValueFault:
    meant = day + timedelta(days=weekday - day.weekday())
    return ValueFault(
        "date-wrong-weekday",
        f"{day.day} {MONTHS[day.month - 1]} {day.year} is een {WEEKDAYS[day.weekday()]}, geen {WEEKDAYS[weekday]}. "
        f"Bedoel je {worded(day)} of {worded(meant)}?",
        found=found,
        expected="een dag van de week die bij de datum past",
        example=worded(day),
        instead=worded(day),
    )


def _year(written: str, found: str) -> int:
    digits = 4
    if len(written) != digits:
        whole = f"20{written}" if len(written) == digits // 2 else ""
        meant = f" Schrijf {whole}." if whole else ""
        raise ValueFault(
            "date-short-year",
            f"Schrijf het jaar met vier cijfers.{meant}",
            found=found,
            expected="een jaar met vier cijfers",
            example=found.removesuffix(written) + whole if whole else EXAMPLE,
            instead=found.removesuffix(written) + whole if whole else "",
        )
    year = int(written)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueFault(
            "date-far-year",
            f"Het jaar {year} is te ver weg. Kijk de cijfers na.",
            found=found,
            expected=f"een jaar van {FIRST_YEAR} tot {LAST_YEAR}",
            example=EXAMPLE,
        )
    return year


def _month(written: str, found: str, *, swapped_with: str = "", year: str = "") -> int:
    if not written.isdigit():
        return month_of(written, whole=found)
    month = int(written)
    if 1 <= month <= len(MONTHS):
        return month
    swapped = swapped_with and 1 <= int(swapped_with) <= len(MONTHS) and month
    meant = f"{month}/{int(swapped_with)}/{year}" if swapped else ""
    hint = f" De dag komt eerst. Bedoel je {meant}?" if meant else ""
    raise ValueFault(
        "date-month-impossible",
        f"Maand {month} bestaat niet.{hint}",
        found=found,
        expected="eerst de dag, dan de maand (1 tot 12), dan het jaar",
        example=meant or EXAMPLE,
        instead=meant,
    )


def _no_partial_date(text: str) -> ValueFault:
    month = find_month(text)
    return ValueFault(
        "date-no-year" if month else "date-unknown",
        "Het jaar ontbreekt bij deze maand." if month else "Deze datum kan ik niet lezen.",
        found=text,
        expected="een jaar (2026), een maand met haar jaar (mei 2026), of een hele datum",
        example="mei 2026",
    )


def _no_date(text: str) -> ValueFault:
    if _NO_YEAR.match(text):
        return ValueFault(
            "date-no-year",
            "Het jaar ontbreekt bij deze datum.",
            found=text,
            expected=EXPECTED,
            example=EXAMPLE,
        )
    return ValueFault(
        "date-unknown",
        "Deze datum kan ik niet lezen.",
        found=text,
        expected=EXPECTED,
        example=EXAMPLE,
    )
