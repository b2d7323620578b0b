"""What people write under ``wanneer`` and what belongs elsewhere: two dates on one line, or a repeat."""

import re

from catalog.problems import ValueFault

CODES = {
    "moment-two-dates": "Op één regel staat meer dan één datum.",
    "moment-repeats": "Dit komt terug, en hoort bij elke.",
}

_DAY = r"(?:[^\W\d_]+\.?\s+)?\d{1,2}"
_DATE = rf"{_DAY}(?:\s+[^\W\d_]{{3,}}\.?\s+|\s*[-/.]\s*\d{{1,2}}\s*[-/.]\s*)\d{{4}}"
_DATES = re.compile(
    rf"(?P<first>{_DATE})(?P<middle>.*?)\s*(?:,|;|\+|&|\ben(?: op)?\b)\s*(?P<second>{_DATE}.*)"
)
_DAYS_OF_A_MONTH = re.compile(
    rf"(?P<days>{_DAY}(?:(?:\s*,\s*|\s+en\s+){_DAY})+)\s+(?P<rest>[^\W\d_]{{3,}}\.?\s+\d{{4}}.*)"
)
_SPAN_OF_DAYS = re.compile(
    rf"(?:van\s+)?(?P<first>{_DAY})\s*(?:tot(?:\s+en\s+met)?|t/m|tem|[-–])\s*(?P<last>{_DAY})"
    r"\s+(?P<rest>[^\W\d_]{3,}\.?\s+\d{4}.*)",
    re.IGNORECASE,
)
_MOST_DAYS = 31
_HOURS = re.compile(r"\d{4}[,\s]+(\S.*)")
_REPEAT = re.compile(r"(?:elke|iedere|alle)\s+(?P<rest>\S.*)", re.IGNORECASE)


def refuse_several(text: str, *, listed: bool) -> None:
    """Raise ValueFault for a line with more than one date, or with a repeat instead of a date.

    Takes the line, and whether it stands in a list with others.
    """
    dates = _days_of_a_month(text) or _span_of_days(text) or _dates(text)
    if dates:
        raise ValueFault(
            "moment-two-dates",
            "Op deze regel staat meer dan één datum. Zet elke datum op een eigen regel, achter een streepje.",
            found=text,
            expected="één datum op elke regel",
            example="\n".join([*([] if listed else ["wanneer:"]), *(f"  - {one}" for one in dates)]),
        )
    if found := _REPEAT.fullmatch(text):
        raise ValueFault(
            "moment-repeats",
            "Dit komt terug. Gebruik dan de sleutel “elke” en niet “wanneer”.",
            found=text,
            expected="een datum, of de sleutel “elke”",
            example=f"elke: {found['rest']}",
        )


def _dates(text: str) -> list[str]:
    """Each date with its hours; the hours at the end count for a date without its own."""
    found = _DATES.fullmatch(text)
    if found is None:
        return []
    own = found["middle"].strip(" ,")
    hours = _HOURS.search(found["second"])
    later = hours[1] if hours else ""
    return [f"{found['first']}, {own or later}".rstrip(", "), found["second"]]


def _span_of_days(text: str) -> list[str]:
    """Every day from the first to the last of a month."""
    found = _SPAN_OF_DAYS.fullmatch(text)
    if found is None:
        return []
    first, last = (int(found[name].split()[-1]) for name in ("first", "last"))
    return [f"{day} {found['rest']}" for day in range(first, min(last, _MOST_DAYS) + 1)]


def _days_of_a_month(text: str) -> list[str]:
    found = _DAYS_OF_A_MONTH.fullmatch(text)
    days = re.split(r"\s*,\s*|\s+en\s+", found["days"]) if found else []
    return [f"{day} {found['rest']}" for day in days if found]
