"""Forms of GitHub for who has an account there, and would rather answer questions than write a file."""

from typing import Any

import yaml

from catalog.shaping.kindtable import Kind
from faces.shapes import Field, Shape, fields_of

_HIDDEN = frozenset(
    {
        *("code", "oude_namen", "voorbeeld", "volgorde", "pictogram", "taal_mag"),
        *("redenen", "niet", "plek", "contact", "foto", "foto_tekst", "wij_gaan_mee", "noden"),
    }
)
"""What the team fills in afterwards."""

_LONG = frozenset({Shape.TEXTS, Shape.NUMBERS, Shape.PAIRS})
_WELCOME = (
    "Dank je wel. Vul in wat je weet. Het team maakt er een bestand van.\n"
    "Schrijf geen namen van mensen. Iedereen kan dit lezen."
)


def issue_form(kind: Kind) -> str:
    """The form of a kind, as YAML text. Its questions have the names of the keys."""
    what = kind.dutch.removeprefix("een ")
    asked = [
        field for field in fields_of(kind) if field.key not in _HIDDEN and field.shape is not Shape.GROUPS
    ]
    form = {
        "name": f"Nieuwe {what}",
        "description": f"Vertel ons over {kind.dutch} voor de gids.",
        "title": f"Nieuwe {what}: ",
        "body": [
            {"type": "markdown", "attributes": {"value": _WELCOME}},
            *(_question(field) for field in asked),
            *([_text()] if kind.suffix == ".md" else []),
        ],
    }
    return yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=100)


def _question(field: Field) -> dict[str, Any]:
    shown: dict[str, Any] = {"label": field.label, "description": field.description}
    validations = {"validations": {"required": field.required}}
    match field.shape:
        case Shape.CHOICE:
            return _asked("dropdown", field, {**shown, "options": list(field.choices)}, validations)
        case Shape.YES_NO:
            return _asked("dropdown", field, {**shown, "options": ["ja", "nee"]}, validations)
        case Shape.CHOICES:
            options = [{"label": choice} for choice in field.choices]
            return _asked("checkboxes", field, {**shown, "options": options}, {})
        case Shape.TEXTS if field.sample.startswith("["):
            lines = field.sample.strip("[]").replace(", ", "\n")
            asked = {"description": f"{field.description} Eén per regel.", "placeholder": lines}
            return _asked("textarea", field, shown | asked, validations)
        case _:
            kind = "textarea" if field.shape in _LONG else "input"
            return _asked(kind, field, {**shown, "placeholder": field.sample.strip("[]")}, validations)


def _asked(kind: str, field: Field, attributes: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "id": field.key, "attributes": attributes, **more}


def _text() -> dict[str, Any]:
    attributes = {"label": "Tekst", "description": "Wat wil je er nog over vertellen? In korte zinnen."}
    return {"type": "textarea", "id": "tekst", "attributes": attributes}
