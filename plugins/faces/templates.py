"""A new entry to fill in: what must be there on lines of its own, the rest behind a ``#``."""

from collections.abc import Iterator

from catalog.reading.comments import quoted
from catalog.shaping.kindtable import Kind
from faces.shapes import Field, Shape, fields_of, is_needed

_SOUND_START = "abcdefghijklmnopqrstuvwxyz"
_BODY = "Hier komt de tekst.\nZet elke zin op een eigen regel.\n"


def template(kind: Kind, title: str = "") -> str:
    """The text of a new file.

    Takes the kind and the title of the entry. With a title the needed lines stay empty, so that ``check``
    asks for each of them; without one they are filled in with examples. Returns the whole file.
    """
    fields = fields_of(kind)
    needed = [field for field in fields if is_needed(field, kind)]
    rest = [field for field in fields if not is_needed(field, kind)]
    lines = [line for field in needed for line in _needed(field, title, first=field is needed[0])]
    lines += ["", "# Wat hieronder staat, mag weg. Heb je het nodig? Haal dan de # aan het begin weg.", ""]
    lines += [line for field in rest for line in _optional(field)]
    keys = "\n".join(lines)
    body = "" if title else _BODY
    return f"---\n{keys}\n---\n{body}" if kind.suffix == ".md" else f"{keys}\n"


def as_text(value: str) -> str:
    """A text as it can stand behind a key: between quotes unless it is plainly harmless."""
    plain = value[:1].lower() in _SOUND_START and all(
        sign.isalnum() or sign in " .,!?'()/-" for sign in value
    )
    return value if plain and value else quoted(value)


def _needed(field: Field, title: str, *, first: bool) -> Iterator[str]:
    yield f"# {field.description}"
    if not title:
        yield from _lines(field)
        return
    if not first and field.sample:
        yield f"# Bijvoorbeeld: {field.sample}"
    yield f"{field.key}: {as_text(title)}" if first else f"{field.key}:"


def _optional(field: Field) -> Iterator[str]:
    yield f"# {field.description}"
    yield from (f"# {line}" for line in _lines(field))


def _lines(field: Field) -> Iterator[str]:
    """The key with an example behind it."""
    if field.shape is not Shape.GROUPS:
        yield f"{field.key}: {field.sample}"
        return
    yield f"{field.key}:"
    for number, part in enumerate(field.parts):
        yield f"  {'  ' if number else '- '}{part.key}: {part.sample}"
