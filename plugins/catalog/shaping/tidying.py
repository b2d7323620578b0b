"""From what a writer typed to what the models expect: known keys, no empty ones, lists where lists belong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from catalog.keys import DUTCH
from catalog.reading.comments import quoted
from catalog.reading.naming import slugify
from catalog.reading.nodes import Items, Node, Pairs, Text
from catalog.reading.slips import Slip
from catalog.shaping.kindtable import fields_by_key
from catalog.values.text import closest, did_you_mean

CODES = {
    "unknown-key": "Deze sleutel kennen we niet.",
    "english-key": "De sleutel staat er in het Engels.",
}

# Words that people use for what a key says.
_OTHER_WORDS = {
    "datum": "wanneer",
    "dag": "wanneer",
    "uur": "wanneer",
    "locatie": "waar",
    "plaats": "waar",
    "kost": "prijs",
    "kostprijs": "prijs",
    "tel": "telefoon",
    "gsm": "telefoon",
    "email": "mail",
    "e_mail": "mail",
    "site": "website",
    "openingsuren": "uren",
    "beschrijving": "samenvatting",
    "doelgroep": "voor_wie",
    "meebrengen": "breng_mee",
}


@dataclass
class Tidier:
    """Tidies the pairs of one file; ``slips`` fills while it does."""

    owner: str
    slips: list[Slip] = field(default_factory=list)

    def tidy(self, pairs: Pairs, fields: Mapping[str, FieldInfo]) -> Pairs:
        """The pairs under known keys only. An almost right key is reported and then read as meant."""
        tidied = Pairs(pairs.mark)
        for key, value in pairs.items():
            name = key if key in fields else self._meant(key, fields, pairs)
            if name is None or name in tidied:
                continue
            tidied.key_marks[name] = pairs.key_marks[key]
            if not _is_empty(value):
                tidied[name] = self._value(value, fields[name])
        return tidied

    def _value(self, value: Node, info: FieldInfo) -> Node:
        item = list_item(info)
        if item is not None:
            model = model_of(item)
            if isinstance(value, Text if model is None else Pairs):
                items = Items(value.mark)
                items.append(value)
                value = items
            if model is not None and isinstance(value, Items):
                inner = Tidier(f"“{info.alias}”", self.slips)
                return inner.models(value, fields_by_key(model.model_fields))
        return value

    def models(self, items: Items, fields: Mapping[str, FieldInfo]) -> Items:
        """The items of a list of groups, each tidied; anything else stays for the models to refuse."""
        tidied = Items(items.mark)
        for item in items:
            tidied.append(self.tidy(item, fields) if isinstance(item, Pairs) else item)
        return tidied

    def _meant(self, key: str, fields: Mapping[str, FieldInfo], pairs: Pairs) -> str | None:
        """Report an unknown key; return the key that was meant when that one is not there yet."""
        guess, code, message = self._guess(key, fields)
        self.slips.append(
            Slip(
                mark=pairs.key_marks[key],
                code=code,
                message=message,
                found=key,
                expected=guess or f"een van deze sleutels: {', '.join(fields)}",
                example=_example(guess, pairs[key]),
            )
        )
        return guess if guess and guess not in pairs else None

    def _guess(self, key: str, fields: Mapping[str, FieldInfo]) -> tuple[str, str, str]:
        """The key that was meant (empty when nobody knows), and the code and words for the slip."""
        plain = slugify(key).replace("-", "_")
        if plain in fields:
            return plain, "unknown-key", f"Schrijf “{plain}” juist zo, met kleine letters en zonder spaties."
        if (english := DUTCH.get(plain, "")) in fields:
            return english, "english-key", f"Schrijf de sleutel in het Nederlands: “{english}”."
        other_word = _OTHER_WORDS.get(plain, "")
        guess = other_word if other_word in fields else closest(plain, fields)
        wrong = "hoort niet" if key in DUTCH.values() else "kennen we niet"
        return guess, "unknown-key", f"“{key}” {wrong} bij {self.owner}.{did_you_mean(guess)}"


def list_item(info: FieldInfo) -> object:
    """The type of one item of a list field without a parser of its own; None for another field."""
    if get_origin(info.annotation) is not tuple or any(
        isinstance(extra, BeforeValidator) for extra in info.metadata
    ):
        return None
    return get_args(info.annotation)[0]


def model_of(annotation: object) -> type[BaseModel] | None:
    """The annotation when it is a model, else None."""
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def texts(node: Node | None) -> Iterator[Text]:
    """Every text in a node, as written, keys left aside."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Items):
        for item in node:
            yield from texts(item)
    elif isinstance(node, Pairs):
        for value in node.values():
            yield from texts(value)


def _is_empty(value: Node) -> bool:
    """A key without a value, as in a template that was not filled in, counts as absent."""
    return isinstance(value, Text) and not value.quoted and not value.strip()


def _example(guess: str, value: Node) -> str:
    if not guess:
        return ""
    if not isinstance(value, Text):
        return f"{guess}:"
    return f"{guess}: {quoted(value) if ': ' in value or value.quoted else value}"
