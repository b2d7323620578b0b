"""Quarters of a year, and counts that nobody can be recognised in."""

import re
from dataclasses import dataclass
from datetime import date

from catalog.problems import ValueFault
from catalog.values.text import one_text

CODES = {
    "quarter-unknown": "Het kwartaal is niet te lezen.",
    "count-unknown": "Het aantal is niet te lezen.",
    "count-too-small": "Het aantal is zo klein dat iemand een mens kan herkennen.",
}

SMALLEST = 5
"""Fewer signals than this could point at a person: they are never told."""

_FORMS = (
    re.compile(r"(?P<number>[1-4])e kwartaal(?: van)? (?P<year>20\d\d)"),
    re.compile(r"(?P<year>20\d\d)-(?:k|q)?(?P<number>[1-4])"),
    re.compile(r"(?:k|q)(?P<number>[1-4]) (?P<year>20\d\d)"),
)


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months of a year; ``number`` counts from 1."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_month(self) -> date:
        """The first day of its last month."""
        return date(self.year, 3 * self.number, 1)

    @property
    def before(self) -> "Quarter":
        """The quarter that ended when this one began."""
        return Quarter(self.year - 1, 4) if self.number == 1 else Quarter(self.year, self.number - 1)


def parse_quarter(value: object) -> Quarter:
    """Read ``3e kwartaal 2026``, ``2026-3`` or ``K3 2026``. Raises ValueFault for anything else."""
    text = one_text(value, example="3e kwartaal 2026")
    words = " ".join(text.casefold().split())
    for form in _FORMS:
        if found := form.fullmatch(words):
            return Quarter(int(found["year"]), int(found["number"]))
    raise ValueFault(
        "quarter-unknown",
        f"“{text}” is geen kwartaal. Een jaar heeft er vier: januari tot maart is het eerste.",
        found=text,
        expected="een kwartaal en een jaar",
        example="3e kwartaal 2026",
    )


def parse_count(value: object) -> int:
    """Read a number of signals. Raises ValueFault for less than five: that could point at a person."""
    text = one_text(value, example="12")
    words = text.casefold()
    few = "minder" in words
    if not few and not (text.isascii() and text.isdigit() and len(text) <= len("9999")):
        raise ValueFault(
            "count-unknown",
            f"“{text}” is geen aantal. Schrijf enkel een getal.",
            found=text,
            expected="een getal van 5 of meer",
            example="12",
        )
    if few or int(text) < SMALLEST:
        raise ValueFault(
            "count-too-small",
            "Minder dan 5 tonen we nooit: in een kleine groep kan iemand een mens herkennen. "
            "Laat dit weg, of tel het samen met een ander thema.",
            found=text,
            expected="een getal van 5 of meer, of geen regel",
        )
    return int(text)
