"""Dutch names of days and months, as people write and misspell them."""

from catalog.problems import ValueFault
from catalog.values.text import closest, did_you_mean

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

CODES = {
    "weekday-unknown": "Deze naam van een dag bestaat niet.",
    "month-unknown": "Deze naam van een maand bestaat niet.",
}

_DAY_PARTS = ("voormiddag", "namiddag", "middag", "ochtend", "morgen", "avond")
_SHORT_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_SHORT_MONTHS = {"mrt": 3, "maa": 3, "sept": 9}


def find_weekday(word: str) -> int | None:
    """The weekday (Monday = 0) that ``word`` names, in full, shortened or as a plural; else None."""
    name = word.casefold().rstrip(".")
    if name in _SHORT_WEEKDAYS:
        return _SHORT_WEEKDAYS.index(name)
    return _only_start(name.removesuffix("en") if name.endswith("dagen") else name, WEEKDAYS)


def find_month(word: str) -> int | None:
    """The month (1 to 12) that ``word`` names, in full or shortened; else None."""
    name = word.casefold().rstrip(".")
    if name in _SHORT_MONTHS:
        return _SHORT_MONTHS[name]
    place = _only_start(name, MONTHS)
    return None if place is None else place + 1


def weekday_of(word: str, *, whole: str = "") -> int:
    """The weekday that ``word`` names; ValueFault with ``whole`` mended when it names none."""
    place = find_weekday(word)
    if place is not None:
        return place
    part = next((part for part in _DAY_PARTS if word.casefold().endswith(part)), "")
    guess = closest(word.casefold().rstrip(".").removesuffix(part), WEEKDAYS)
    raise ValueFault(
        "weekday-unknown",
        f"De dag “{word}” ken ik niet.{did_you_mean(guess)}",
        found=word,
        expected="maandag, dinsdag, … of ma, di, wo, do, vr, za, zo",
        example=(whole or word).replace(word, guess) if guess else "zaterdag",
        instead=guess,
    )


def month_of(word: str, *, whole: str = "") -> int:
    """The month that ``word`` names; ValueFault with ``whole`` mended when it names none."""
    place = find_month(word)
    if place is not None:
        return place
    guess = closest(word.rstrip("."), MONTHS)
    raise ValueFault(
        "month-unknown",
        f"De maand “{word}” ken ik niet.{did_you_mean(guess)}",
        found=word,
        expected="een maand in het Nederlands, zoals december of dec",
        example=(whole or word).replace(word, guess) if guess else "5 december 2026",
        instead=guess,
    )


def _only_start(name: str, names: tuple[str, ...]) -> int | None:
    """The place of the one name that starts with ``name`` (three letters or more)."""
    shortest = 3
    places = [place for place, full in enumerate(names) if full.startswith(name)]
    return places[0] if len(places) == 1 and len(name) >= shortest else None
