"""One line of plain text, and yes or no: the ground all other values stand on."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from catalog.problems import ValueFault

LONGEST = 300
MOST_MARKS = 3

CODES = {
    "text-not-one-line": "Hier hoort één stukje tekst, geen lijst of groepje.",
    "text-empty": "Achter deze sleutel staat niets.",
    "text-too-long": "De tekst is te lang voor één regel.",
    "text-markup": "In gewone tekst mag geen < staan.",
    "text-hidden-character": "Er staat een onzichtbaar teken in de tekst.",
    "text-stacked-marks": "Er staan te veel accenten op één letter.",
    "text-line-break": "De tekst moet op één regel staan.",
    "yes-no-unknown": "Schrijf ja of nee.",
}

# ZWNJ and ZWJ shape words in Persian, Arabic and emoji; every other invisible character only hides things.
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
)
HIDDEN = _INVISIBLE | frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that nobody sees, beside the control characters that every list of signs knows."""

# Nearly every text is of these: no marks apart from their letters, nothing that hides.
_PLAIN = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_CURLY = re.compile(r"[“”„]([^“”„]+)[“”]")
_LINE_BREAKS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")


def parse_line(value: object) -> str:
    """Read one line of plain text.

    Takes the raw value of the reader. Returns it without spaces around it, in NFC.
    Raises ValueFault for a list, nothing, ``<``, hidden or stacked characters, or too much text.
    """
    return one_text(value)


def parse_yes_no(value: object) -> bool:
    """Read ``ja`` or ``nee``. Raises ValueFault for anything else, with a suggestion."""
    text = one_text(value, example="ja")
    word = text.casefold()
    if word in {"ja", "nee"}:
        return word == "ja"
    meant = {
        "yes": "ja",
        "oui": "ja",
        "true": "ja",
        "waar": "ja",
        "jawel": "ja",
        "j": "ja",
        "y": "ja",
        "1": "ja",
    }
    meant |= {"no": "nee", "non": "nee", "neen": "nee", "false": "nee", "n": "nee", "niet": "nee", "0": "nee"}
    guess = meant.get(word) or closest(word, ("ja", "nee"))
    raise ValueFault(
        "yes-no-unknown",
        f"Schrijf ja of nee.{did_you_mean(guess)}",
        found=text,
        expected="ja of nee",
        example=guess or "ja",
        instead=guess,
    )


def one_text(value: object, *, example: str = "") -> str:
    """The value as one sound line of text, as ``parse_line`` reads it; ``example`` goes with the fault."""
    if not isinstance(value, str):
        raise ValueFault(
            "text-not-one-line",
            "Hier hoort één stukje tekst. Er staat een lijst of een groepje.",
            expected="één stukje tekst",
            example=example,
        )
    text = _without_curly(unicodedata.normalize("NFC", str(value).strip()))
    if not text:
        raise ValueFault(
            "text-empty",
            "Hier staat niets. Vul iets in, of laat de hele regel weg.",
            expected="een stukje tekst",
            example=example,
        )
    _refuse_long(text)
    _refuse_odd_characters(text)
    return text


def _without_curly(text: str) -> str:
    """The text without the curly quotes around all of it, which Word makes of those of an example."""
    found = _CURLY.fullmatch(text)
    return found[1] if found else text


def texts_of(value: object, *, example: str = "") -> tuple[str, ...]:
    """The value as a list of texts: a list stays one, a single text may hold several lines or ``;``."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(one_text(item, example=example) for item in value)
    if not isinstance(value, str):
        return (one_text(value, example=example),)
    parts = [part for part in value.replace(";", "\n").split("\n") if part.strip()]
    return tuple(one_text(part, example=example) for part in parts or [""])


def closest(word: str, options: Iterable[str]) -> str:
    """The option that looks most like ``word``, or an empty text."""
    return next(iter(get_close_matches(word.casefold(), list(options), n=1, cutoff=0.65)), "")


def did_you_mean(guess: str) -> str:
    """A question to add to a message, with a space before it; empty without a guess."""
    return f" Bedoel je “{guess}”?" if guess else ""


def _refuse_long(text: str) -> None:
    if len(text) > LONGEST:
        raise ValueFault(
            "text-too-long",
            f"Deze tekst is te lang: {len(text)} tekens. Er passen er {LONGEST}.",
            found=f"{text[:40]}…",
            expected=f"hoogstens {LONGEST} tekens",
        )


def refuse_hidden(text: str) -> None:
    """Raise ValueFault for a character that nobody sees or that turns a line around, or too many marks on a letter."""
    if _PLAIN.fullmatch(text):
        return
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks > MOST_MARKS:
            raise ValueFault(
                "text-stacked-marks",
                "Op één letter staan te veel accenten of tekentjes.",
                expected=f"hoogstens {MOST_MARKS} tekentjes op een letter",
            )
        if character in HIDDEN or category in {"Cc", "Cs", "Co"}:
            raise ValueFault(
                "text-hidden-character",
                f"Er staat een onzichtbaar teken in deze tekst (U+{ord(character):04X}). Typ de tekst opnieuw.",
                expected="enkel zichtbare tekens",
            )


def _refuse_odd_characters(text: str) -> None:
    if "<" in text:
        plain = _TAG.sub("", text)
        raise ValueFault(
            "text-markup",
            "In gewone tekst mag geen < staan.",
            found=text,
            expected="gewone woorden, zonder HTML",
            instead="" if "<" in plain else plain,
        )
    if not _LINE_BREAKS.isdisjoint(text):
        raise ValueFault(
            "text-line-break",
            "Deze tekst moet op één regel staan.",
            expected="één regel tekst",
        )
    refuse_hidden(text)
