"""A price in the text that is not the price of the activity: readers would not know which one to believe."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from catalog.kinds.activity import ActivityFacts
from catalog.problems import Problem, Severity
from catalog.sense.texts import Line, lines_of
from catalog.shaping.parts import Draft, Part
from catalog.values import Price

CODES = {"price-differs": "In de tekst staat een andere prijs."}

_DIGIT = re.compile(r"\d")
_AMOUNT = re.compile(
    r"(?:€ ?(\d+(?:[.,]\d{2})?))|(?:\b(\d+(?:[.,]\d{2})?) ?(?:€|euro\b|euros\b|يورو))", re.IGNORECASE
)
_FREE = re.compile(r"\b(?:gratis|kosteloos|gratuite?s?|gratuitement|مجان)", re.IGNORECASE)
_TEXTS = frozenset({"titel", "samenvatting", "goed_om_te_weten", ""})


def check_prices(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every price in the words of an activity that its facts do not state."""
    for draft in drafts:
        facts = draft.source.facts
        if isinstance(facts, ActivityFacts) and facts.price is not None:
            for part in draft.parts():
                yield from _in_part(part, facts.price)


def _in_part(part: Part, price: Price) -> Iterator[Problem]:
    for line in lines_of(part):
        if line.key in _TEXTS:
            yield from _differing(part, line, price)


def _differing(part: Part, line: Line, price: Price) -> Iterator[Problem]:
    for found in _AMOUNT.finditer(line.text) if _DIGIT.search(line.text) else ():
        amount = Decimal((found[1] or found[2]).replace(",", "."))
        if price.free or amount != price.amount:
            yield _problem(part, line, found, price)
    said_free = _FREE.search(line.text) if price.amount else None
    if said_free:
        yield _problem(part, line, said_free, price)


def _problem(part: Part, line: Line, found: re.Match[str], price: Price) -> Problem:
    stated = "gratis" if price.free else f"{price.amount} euro" if price.amount else "vrije bijdrage"
    return part.problem(
        "price-differs",
        f"In de tekst staat “{found[0]}”, maar bij “prijs” staat {stated}. Welke is juist?",
        at=line.at(found.start()),
        severity=Severity.WARNING,
        found=found[0],
        expected=f"dezelfde prijs, of geen prijs in de tekst ({stated})",
    )
