"""What people are asked who tell of an activity, on a screen and on paper: the same questions in one order.

Words are msgids of the catalogues. What is refused is told in the words of ``check``, limits are those of the models.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from catalog.kinds.activity import Activity
from catalog.reading.front_matter import MAX_BODY_BYTES, MAX_BRACKETS
from catalog.reading.naming import LONGEST_SLUG
from catalog.shaping.kindtable import KINDS
from catalog.values.contact import LANDLINE_DIGITS, MOBILE_DIGITS
from catalog.values.dates import FIRST_YEAR, LAST_YEAR
from catalog.values.price import HIGHEST
from catalog.values.text import HIDDEN, LONGEST
from catalog.values.weekdays import MONTHS, WEEKDAYS
from faces.shapes import fields_of

KIND = next(kind for kind in KINDS if kind.entry is Activity)
BODY = "tekst"
"""The name of the question whose answer stands below the keys."""


@dataclass(frozen=True)
class Question:
    """One question: the key its answer goes to, what is asked, and what helps to answer (msgids)."""

    key: str
    ask: str
    hint: str = ""


QUESTIONS = (
    Question("titel", "What is it called?", "A short name."),
    Question("samenvatting", "What do you do there?", "One or two short sentences."),
    Question("wanneer", "When is it?"),
    Question("waar", "Where is it?", "The name of the place."),
    Question("adres", "What is the address?", "Street, number and municipality."),
    Question("buurten", "For which neighbourhood is it?"),
    Question("prijs", "What does it cost?"),
    Question("voor_wie", "Who is it for?", "For instance: everybody is welcome."),
    Question("inschrijven", "Do you have to sign up?"),
    Question("telefoon", "Which number can people call?", "Everybody can read this number."),
    Question(BODY, "What else do you want to tell?", "Write no names of people."),
)
"""In the order in which somebody tells it."""

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "missing-field": "Fill this in.",
        "list-too-short": "Choose at least one.",
        "too-long": "The text is too long for this place.",
        "text-too-long": "The text is too long for one line.",
        "text-markup": "There can be no < in plain text.",
        "date-unknown": "We cannot read the date.",
        "date-far-year": "The year is too far away.",
        "date-wrong-weekday": "{date} is a {weekday}, not a {other}. Do you mean {first} or {second}?",
        "moment-ends-before-start": "The end comes before the start.",
        "price-unknown": "We cannot read the price.",
        "price-too-high": "The price is very high.",
        "phone-unknown": "This is not a phone number.",
        "phone-wrong-length": "The number has too many or too few digits.",
        "phone-foreign": "The number is not Belgian.",
        "body-too-long": "The text is too long.",
        "body-brackets": "There are too many square brackets in the text.",
    }
)
"""What the form says when an answer is refused (msgids), by the code that ``check`` gives the same fault."""

IN_WORDS_OF_THE_FORM = frozenset({"missing-field", "list-too-short", "date-wrong-weekday"})
"""Codes whose heading speaks of keys and lists, which a form does not show."""


def limits() -> Mapping[str, Any]:
    """What the browser must know to judge as ``check`` does, and to write as people do in a file."""
    return {
        "longest": LONGEST,
        "most": {field.key: field.most for field in fields_of(KIND) if field.most},
        "body": MAX_BODY_BYTES,
        "brackets": MAX_BRACKETS,
        "slug": LONGEST_SLUG,
        "years": [FIRST_YEAR, LAST_YEAR],
        "price": int(HIGHEST),
        "phone": [LANDLINE_DIGITS, MOBILE_DIGITS],
        "hidden": "".join(f"\\u{{{ord(sign):x}}}" for sign in sorted(HIDDEN)),
        "weekdays": WEEKDAYS,
        "months": MONTHS,
    }
