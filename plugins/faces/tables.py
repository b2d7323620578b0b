"""Every key of every kind of content in tables, for whoever writes a file by hand."""

from collections.abc import Iterator, Sequence

from catalog.shaping.kindtable import Kind
from faces.shapes import Field, Shape, fields_of, is_needed

_HEAD = (
    "# Wat je in een bestand kan zetten\n\n"
    "Deze bladzijde is gemaakt uit de regels zelf, met `python3 tasks.py faces`. Verander ze niet met de hand.\n"
    "Elk bestand is een lijst van sleutels met iets erachter: `prijs: gratis`. Wat moet, staat bovenaan.\n"
    "Sleutels met *vertaal* horen ook in een vertaling, de andere enkel in het hoofdbestand.\n"
)


def tables(kinds: Sequence[Kind]) -> str:
    """The tables of some kinds, as Markdown."""
    return _HEAD + "".join(f"\n{_table(kind)}" for kind in kinds)


def _table(kind: Kind) -> str:
    what = kind.dutch.removeprefix("een ").removeprefix("de ").capitalize()
    place = f"content/{kind.folder}/*{kind.suffix}" if kind.folder else "content/"
    rows = "".join(f"{row}\n" for row in _rows(kind))
    return f"## {what}\n\n`{place}`\n\n| sleutel | wat | bijvoorbeeld | |\n|---|---|---|---|\n{rows}"


def _rows(kind: Kind) -> Iterator[str]:
    for field in fields_of(kind):
        marks = ["**moet**"] * is_needed(field, kind) + ["*vertaal*"] * field.is_word
        yield f"| `{field.key}` | {_cell(_told(field))} | {_sample(field)} | {' '.join(marks)} |"
        for part in field.parts:
            yield f"| &nbsp;&nbsp;· `{part.key}` | {_cell(_told(part))} | {_sample(part)} | |"


def _told(field: Field) -> str:
    limit = f" Hoogstens {field.most} tekens." if field.most else ""
    listed = " Een lijst." if field.shape is Shape.GROUPS else ""
    return f"{field.description}{listed}{limit}"


def _sample(field: Field) -> str:
    shown = field.sample if not field.parts else ""
    return f"`{_cell(shown)}`" if shown else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()
