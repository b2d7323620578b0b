"""The fields of every kind of content as plain data, read from the models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from catalog.shaping.kindtable import Kind
from catalog.values import Exceptions, OpeningHours

_SEVERAL = (Exceptions, OpeningHours)
"""Values that a writer gives as one text or as a list of texts."""


class Shape(StrEnum):
    """What a writer puts behind a key."""

    TEXT = "text"
    TEXTS = "texts"
    NUMBER = "number"
    NUMBERS = "numbers"
    YES_NO = "yes or no"
    CHOICE = "choice"
    CHOICES = "choices"
    PAIRS = "pairs"
    GROUPS = "groups"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One key of a content file.

    ``sample`` is a value that can be copied, as it stands behind the key. ``most`` counts characters;
    ``lowest`` and ``highest`` bound a number; ``parts`` are the keys of each group in a list of groups; pairs
    are ``nested`` when each holds pairs itself.
    """

    key: str
    description: str
    sample: str
    shape: Shape
    required: bool
    is_word: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""
    most: int | None = None
    lowest: int | None = None
    highest: int | None = None
    parts: tuple["Field", ...] = ()
    nested: bool = False

    @property
    def label(self) -> str:
        """The key as words, for people who see a form and no file."""
        return self.key.replace("_", " ").capitalize()


NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType({"activity": ("wanneer", "waar")})
"""Keys that a check asks for, although something else may stand in their place."""

_SELDOM = ("pictogram", "volgorde", "voorbeeld", "code", "oude_namen", "taal_mag")
"""Keys that most entries do without: they come last."""


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields of a kind in the order in which one writes them.

    First the words and facts that must be there, then the others, what is seldom needed at the end.
    """
    words = [_field(info, is_word=True) for info in kind.words.values()]
    facts = [_field(info, is_word=False) for info in kind.facts.values()]
    return tuple(sorted([*words, *facts], key=lambda field: _place(field, kind)))


def is_needed(field: Field, kind: Kind) -> bool:
    """Whether ``check`` refuses an entry without it."""
    return field.required or field.key in NEEDED.get(kind.name, ())


def _place(field: Field, kind: Kind) -> int:
    if field.key in _SELDOM:
        return 10 + _SELDOM.index(field.key)
    return 0 if field.required else 1 if is_needed(field, kind) else 2


def _field(info: FieldInfo, *, is_word: bool) -> Field:
    shape, inner = _shape_of(info.annotation)
    limits = _limits(info)
    return Field(
        key=str(info.alias),
        description=info.description or "",
        sample=str((info.examples or [""])[0]),
        shape=shape,
        required=info.is_required(),
        is_word=is_word,
        choices=tuple(str(choice) for choice in get_args(inner)) if get_origin(inner) is Literal else (),
        pattern=limits.get("pattern", ""),
        most=limits.get("max_length") if shape is Shape.TEXT else None,
        lowest=limits.get("ge"),
        highest=limits.get("le"),
        nested=shape is Shape.PAIRS and get_origin(_bare(get_args(inner)[1])) is dict,
        parts=tuple(_field(part, is_word=is_word) for part in _parts(inner)),
    )


def _shape_of(annotation: object) -> tuple[Shape, object]:
    """The shape of a value, and the type of one item of it."""
    bare = _bare(annotation)
    origin = get_origin(bare)
    if origin is tuple:
        item = _bare(get_args(bare)[0])
        return _shape_of_list(item), item
    if origin is dict:
        return Shape.PAIRS, bare
    if origin is Literal:
        return Shape.CHOICE, bare
    if bare in _SEVERAL:
        return Shape.TEXTS, bare
    return {bool: Shape.YES_NO, int: Shape.NUMBER}.get(_as_type(bare), Shape.TEXT), bare


def _shape_of_list(item: object) -> Shape:
    if get_origin(item) is Literal:
        return Shape.CHOICES
    if issubclass(_as_type(item), BaseModel):
        return Shape.GROUPS
    return Shape.NUMBERS if item is int else Shape.TEXTS


def _bare(annotation: object) -> object:
    """A type without what is said about it, and without the None of a field that may stay away."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        return _bare(next(one for one in get_args(annotation) if one is not NoneType))
    return annotation


def _as_type(annotation: object) -> type[Any]:
    return annotation if isinstance(annotation, type) else object


def _parts(item: object) -> Iterator[FieldInfo]:
    kind = _as_type(item)
    if issubclass(kind, BaseModel):
        yield from kind.model_fields.values()


def _limits(info: FieldInfo) -> dict[str, Any]:
    """What the marks of a field say about its length, its form or its size."""
    found: dict[str, Any] = {}
    for mark in _marks(info):
        for name in ("max_length", "pattern", "ge", "le"):
            value = getattr(mark, name, None)
            if value is not None:
                found.setdefault(name, value)
    return found


def _marks(info: FieldInfo) -> Iterator[object]:
    yield from info.metadata
    yield from _marks_inside(info.annotation)


def _marks_inside(annotation: object) -> Iterator[object]:
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        for mark in marks:
            yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)
        yield from _marks_inside(inner)
    elif get_origin(annotation) in {Union, UnionType, tuple}:
        for one in get_args(annotation):
            yield from _marks_inside(one)
