"""Groups of weekdays as people write them: ``ma-vr``, ``dinsdag en donderdag``, ``1e en 3e donderdag``."""

import re
from dataclasses import dataclass

from catalog.problems import ValueFault
from catalog.values.weekdays import weekday_of

CODES = {
    "days-backwards": "De dagen staan in de verkeerde volgorde.",
    "days-place-impossible": "Zo vaak komt die dag niet voor in een maand.",
}

_NUMBERED = re.compile(r"(\d+)(?:e|de|ste)")
MOST_IN_MONTH = 5


@dataclass(frozen=True)
class DaySet:
    """Weekdays (Monday = 0), public holidays, and the places in the month (-1 is the last)."""

    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    holidays: bool = False

    def __or__(self, other: "DaySet") -> "DaySet":
        return DaySet(
            tuple(sorted({*self.weekdays, *other.weekdays})),
            tuple(sorted({*self.nth, *other.nth}, key=lambda place: place % 10)),
            self.holidays or other.holidays,
        )

    def __bool__(self) -> bool:
        return bool(self.weekdays or self.nth or self.holidays)


_WORKDAYS, _WEEKEND, _ALL = DaySet((0, 1, 2, 3, 4)), DaySet((5, 6)), DaySet((0, 1, 2, 3, 4, 5, 6))
_FILLERS = "elke iedere ieder alle de het op in en van maand om telkens week tijdens"
_WORDS: dict[str, DaySet] = {
    **dict.fromkeys(_FILLERS.split(), DaySet()),
    **dict.fromkeys(("weekdag", "weekdagen", "werkdag", "werkdagen"), _WORKDAYS),
    **dict.fromkeys(("dag", "dagen", "dagelijks"), _ALL),
    **dict.fromkeys(("feestdag", "feestdagen"), DaySet(holidays=True)),
    "weekend": _WEEKEND,
    "eerste": DaySet(nth=(1,)),
    "tweede": DaySet(nth=(2,)),
    "derde": DaySet(nth=(3,)),
    "vierde": DaySet(nth=(4,)),
    "vijfde": DaySet(nth=(5,)),
    "laatste": DaySet(nth=(-1,)),
}


def read_days(text: str) -> DaySet:
    """Read which days a text names; an empty set when it names none.

    Raises ValueFault for a word that is no day, or a range that runs backwards.
    """
    days = DaySet()
    # "elke dag van maandag tot vrijdag" is no seven days.
    words = re.sub(r"\bdag(?:en)? (?:van )?(?=[^\W\d_]+-)", "", simplify(text))
    for word in words.replace(",", " ").split():
        days |= _days_of(word)
    return days


def simplify(text: str) -> str:
    """The text in small letters, with one sort of dash and no spaces around it.

    ``tot``, ``t/m``, ``tot en met`` and ``tussen … en …`` become a dash too.
    """
    words = " ".join(text.casefold().split())
    words = re.sub(r"\s*[&+]\s*", " en ", words)
    words = re.sub(r"\btussen (\S+(?: uur)?) en ", r"\1-", words)
    words = re.sub(r"(?<=[^\W\d_])- en\b", " en", words)  # "zon- en feestdagen"
    words = re.sub(r"\b(?:tot en met|t/m|t\.e\.m\.?|tem|tot)(?=\s|$)|[–—]", "-", words)
    words = re.sub(r"\b([1-5])\s(?=(?:ste|de|e)\b)", r"\1", words)
    return re.sub(r"\s*-\s*", "-", words)


def split_hours(piece: str) -> tuple[str, str]:
    """The words before the first hour, and the hours; either may be empty."""
    found = re.search(r"(?:\b(?:van|vanaf|om)\s+)?\b\d{1,2}(?!\d|(?:e|de|ste)\b)", piece)
    return (piece[: found.start()].strip(), piece[found.start() :].strip()) if found else (piece.strip(), "")


def _days_of(word: str) -> DaySet:
    if word in _WORDS:
        return _WORDS[word]
    if found := _NUMBERED.fullmatch(word):
        return DaySet(nth=(_place(int(found[1]), word),))
    first, dash, last = word.partition("-")
    if not dash:
        return DaySet((weekday_of(word),))
    return _range(weekday_of(first), weekday_of(last), word)


def _place(number: int, word: str) -> int:
    if 1 <= number <= MOST_IN_MONTH:
        return number
    raise ValueFault(
        "days-place-impossible",
        f"“{word}” kan niet. Een maand heeft elke dag van de week hoogstens {MOST_IN_MONTH} keer.",
        found=word,
        expected="1e, 2e, 3e, 4e, 5e of laatste",
        example="1e en 3e donderdag",
    )


def _range(first: int, last: int, word: str) -> DaySet:
    if first >= last:
        raise ValueFault(
            "days-backwards",
            f"“{word}” loopt over het weekend heen of terug. Schrijf de dagen apart.",
            found=word,
            expected="een groep dagen van maandag naar zondag",
            example="za, zo en ma",
        )
    return DaySet(tuple(range(first, last + 1)))
