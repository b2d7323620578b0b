"""JSON Schema of the content files, for editors that help while somebody types."""

import json
from typing import Any

from catalog.shaping.kindtable import Kind
from faces.shapes import Field, Shape, fields_of

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT = ["string", "number"]
"""An editor reads ``nummer: 112`` as a number; our reader reads every value as a text."""

Schema = dict[str, Any]


def json_schema(kind: Kind, *, translation: bool = False) -> str:
    """The schema of the files of a kind, as JSON text: of the main files, or of ``translation`` files.

    A schema knows shapes, choices and lengths. Whether a date exists or a service is known, only ``check`` says.
    """
    fields = [field for field in fields_of(kind) if field.is_word or not translation]
    schema: Schema = {
        "$schema": _DRAFT,
        "title": f"De vertaling van {kind.dutch}" if translation else kind.dutch.capitalize(),
        **_group(fields),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _group(fields: list[Field]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in fields if field.required],
        "properties": {field.key: _property(field) for field in fields},
    }


def _property(field: Field) -> Schema:
    said: Schema = {"description": field.description}
    if field.sample and not field.sample.startswith("\n"):
        said["examples"] = [field.sample]
    return {**said, **_value(field)}


def _value(field: Field) -> Schema:
    one = _one(field)
    match field.shape:
        case Shape.TEXTS | Shape.CHOICES | Shape.NUMBERS:
            return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}
        case Shape.GROUPS:
            return {"anyOf": [one, {"type": "array", "items": one}]}
        case Shape.PAIRS:
            inner: Schema = {"type": _TEXT}
            if field.nested:
                inner = {"type": "object", "additionalProperties": inner}
            return {"type": "object", "additionalProperties": inner}
        case _:
            return one


def _one(field: Field) -> Schema:
    """The schema of one value, or of one item of a list."""
    match field.shape:
        case Shape.YES_NO:
            return {"enum": ["ja", "nee"]}
        case Shape.CHOICE | Shape.CHOICES:
            return {"enum": list(field.choices)}
        case Shape.NUMBER | Shape.NUMBERS:
            return {"type": "integer", **_known({"minimum": field.lowest, "maximum": field.highest})}
        case Shape.GROUPS:
            return _group(list(field.parts))
        case _:
            return {"type": _TEXT, **_known({"pattern": field.pattern or None, "maxLength": field.most})}


def _known(limits: Schema) -> Schema:
    return {name: limit for name, limit in limits.items() if limit is not None}
