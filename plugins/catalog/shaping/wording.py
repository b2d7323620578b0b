"""The Dutch words for what a model refuses.

Pydantic's own sentences are English and speak of types; none of them reaches a writer.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from catalog.reading.comments import quoted
from catalog.reading.naming import LONGEST_SLUG, is_slug, slugify
from catalog.reading.nodes import Items, Node, Pairs, Text
from catalog.values.text import closest, did_you_mean

CODES = {
    "missing-field": "Een verplichte sleutel ontbreekt.",
    "wrong-shape": "Hier hoort iets anders: een tekst, een lijst of een groepje.",
    "not-a-choice": "Dit staat niet in de lijst van keuzes.",
    "not-a-number": "Hier hoort een geheel getal.",
    "number-out-of-range": "Het getal is te klein of te groot.",
    "name-form": "Dit is niet de naam van een bestand.",
    "code-form": "Een korte code is zes cijfers.",
    "too-long": "De tekst is te lang voor deze plaats.",
    "list-too-short": "De lijst is leeg.",
    "text-colon": "In een tekst staat een dubbele punt.",
    "value-unreadable": "Deze waarde is niet te lezen.",
}


_ONE_IN_A_LIST = re.compile(r"(\n  - \w+: )[^\n]*")


@dataclass(frozen=True)
class Refusal:
    """What was refused: pydantic's type and context, the key it stands under, and what was typed."""

    type: str
    context: Mapping[str, Any]
    key: str
    node: Node | None
    sample: str
    empty: bool = False

    @property
    def found(self) -> str:
        """What was typed, for a text."""
        return str(self.node) if isinstance(self.node, Text) else ""

    @property
    def line(self) -> str:
        """A line that can be copied."""
        if not self.sample:
            return ""
        return f"{self.key}:{self.sample}" if self.sample.startswith("\n") else f"{self.key}: {self.sample}"


@dataclass(frozen=True, kw_only=True)
class Worded:
    """The code and the words of one refusal."""

    code: str
    message: str
    found: str = ""
    expected: str = ""
    example: str = ""
    instead: str = ""


def word(refusal: Refusal) -> Worded:
    """The Dutch words for a refusal; a type we do not know gets general ones."""
    make = _WORDS.get(refusal.type, _unreadable)
    worded = make(refusal)
    return worded if worded.found else replace(worded, found=refusal.found)


def colon_in_text(refusal: Refusal) -> Worded | None:
    """The words for a text with a colon that was read as a key and its value; None for anything else."""
    if not isinstance(refusal.node, Pairs) or len(refusal.node) != 1:
        return None
    [(key, value)] = refusal.node.items()
    if not isinstance(value, Text):
        return None
    text = f"{key}: {value}"
    return Worded(
        code="text-colon",
        message="In deze tekst staat een dubbele punt. Zet de tekst tussen aanhalingstekens.",
        found=text,
        expected="tekst tussen aanhalingstekens",
        example=quoted(text),
    )


def _missing(refusal: Refusal) -> Worded:
    message = (
        f"Achter “{refusal.key}” staat niets. Vul het in."
        if refusal.empty
        else f"“{refusal.key}” ontbreekt. Voeg een regel toe."
    )
    return Worded(
        code="missing-field",
        message=message,
        expected=f"een regel met {refusal.key}",
        example=refusal.line or f"{refusal.key}: …",
    )


def _text_expected(refusal: Refusal) -> Worded:
    return colon_in_text(refusal) or _shape(refusal, "één stukje tekst")


def _list_expected(refusal: Refusal) -> Worded:
    return _shape(refusal, "een lijst")


def _group_expected(refusal: Refusal) -> Worded:
    return _shape(refusal, "een groepje van sleutels met hun waarde")


def _shape(refusal: Refusal, wanted: str) -> Worded:
    names = {Text: "een tekst", Items: "een lijst", Pairs: "een groepje"}
    got = names.get(type(refusal.node), "iets anders") if refusal.node is not None else "iets anders"
    return Worded(
        code="wrong-shape",
        message=f"Bij “{refusal.key}” hoort {wanted}. Er staat {got}.",
        expected=wanted,
        example=_with_what_was_typed(refusal),
    )


def _with_what_was_typed(refusal: Refusal) -> str:
    """The example of a list of groups, with what was typed in the place where it belongs."""
    typed = refusal.found
    if not _ONE_IN_A_LIST.fullmatch(refusal.sample) or typed.casefold() in {"", "ja", "nee"}:
        return refusal.line
    return f"{refusal.key}:{_ONE_IN_A_LIST.sub(lambda found: found[1] + typed, refusal.sample)}"


def _choice(refusal: Refusal) -> Worded:
    if not isinstance(refusal.node, Text):
        return _shape(refusal, "één van de keuzes")
    choices = re.findall(r"'([^']*)'", str(refusal.context.get("expected", "")))
    several = [part.strip() for part in refusal.found.split(",")]
    together = f"[{', '.join(several)}]" if len(several) > 1 and set(several) <= set(choices) else ""
    guess = together or closest(refusal.found, choices)
    return Worded(
        code="not-a-choice",
        message=f"“{refusal.found}” kan niet bij “{refusal.key}”.{did_you_mean(guess)}",
        expected=f"een van deze: {', '.join(choices)}",
        example=guess or choices[0],
        instead=guess,
    )


def _number(refusal: Refusal) -> Worded:
    if not isinstance(refusal.node, Text):
        return _shape(refusal, "een getal")
    return Worded(
        code="not-a-number",
        message=f"Bij “{refusal.key}” hoort een geheel getal, in cijfers.",
        expected="een geheel getal",
        example=refusal.line,
    )


def _range(refusal: Refusal) -> Worded:
    limits = {"ge": "minstens", "gt": "meer dan", "le": "hoogstens", "lt": "minder dan"}
    wanted = next(
        (f"{word} {refusal.context[name]}" for name, word in limits.items() if name in refusal.context),
        "een ander getal",
    )
    return Worded(
        code="number-out-of-range",
        message=f"Dit getal kan niet bij “{refusal.key}”. Het is {wanted}.",
        expected=wanted,
        example=refusal.line,
    )


def _pattern(refusal: Refusal) -> Worded:
    if refusal.key == "code":
        return Worded(
            code="code-form",
            message="Een korte code is zes cijfers. Het eerste cijfer is geen 0.",
            expected="zes cijfers",
            example=refusal.line,
        )
    names = [slugify(part) for part in re.split(r"[,;]| en ", refusal.found)]
    guess = f"[{', '.join(names)}]" if len(names) > 1 and all(map(is_slug, names)) else names[0]
    guess = "" if guess[:1].isdigit() else guess  # a number, which is no name of anything
    return Worded(
        code="name-form",
        message="Hier hoort de naam van een bestand, zonder .md of .yml: kleine letters, cijfers en streepjes."
        + did_you_mean(guess if guess and guess != refusal.found else ""),
        expected="de naam van een bestand",
        example=guess,
        instead=guess,
    )


def _too_long(refusal: Refusal) -> Worded:
    if not isinstance(refusal.node, Text):
        return _shape(refusal, f"een lijst van hoogstens {refusal.context.get('max_length', '')} dingen")
    most = refusal.context.get("max_length", LONGEST_SLUG)
    return Worded(
        code="too-long",
        message=f"Dit is te lang: {len(refusal.found)} tekens. Bij “{refusal.key}” passen er {most}.",
        expected=f"hoogstens {most} tekens",
    )


def _too_short(refusal: Refusal) -> Worded:
    return Worded(
        code="list-too-short",
        message=f"Bij “{refusal.key}” staat niets. Zet er minstens één in.",
        expected="minstens één",
        example=refusal.line,
    )


def _unreadable(refusal: Refusal) -> Worded:
    return Worded(
        code="value-unreadable",
        message=f"Deze waarde kan ik niet lezen bij “{refusal.key}”. Kijk ze na.",
        expected="een waarde zoals in het voorbeeld" if refusal.line else "",
        example=refusal.line,
    )


_WORDS: Mapping[str, Callable[[Refusal], Worded]] = MappingProxyType(
    {
        "missing": _missing,
        "string_type": _text_expected,
        "string_too_long": _too_long,
        "too_long": _too_long,
        "string_pattern_mismatch": _pattern,
        "tuple_type": _list_expected,
        "too_short": _too_short,
        "dict_type": _group_expected,
        "model_type": _group_expected,
        "literal_error": _choice,
        "int_type": _number,
        "int_parsing": _number,
        "int_parsing_size": _number,
        "int_from_float": _number,
        "greater_than_equal": _range,
        "greater_than": _range,
        "less_than_equal": _range,
        "less_than": _range,
    }
)
