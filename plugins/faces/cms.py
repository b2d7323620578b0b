"""The configuration of Sveltia CMS, an editor in the browser that a guide may put under ``/admin``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import yaml

from catalog.shaping.kindtable import Kind
from faces.shapes import Field, Shape, fields_of

_FORMATS = {".md": ("md", "yaml-frontmatter"), ".yml": ("yml", "yaml")}
_HEAD = "# Gemaakt uit de regels van de gids: python3 tasks.py faces. Verander dit niet met de hand.\n"

Config = dict[str, Any]

_WIDGETS = {
    Shape.YES_NO: "select",
    Shape.CHOICE: "select",
    Shape.CHOICES: "select",
    Shape.NUMBER: "number",
    Shape.TEXTS: "list",
    Shape.NUMBERS: "list",
    Shape.GROUPS: "list",
    Shape.PAIRS: "keyvalue",
}
_BODY: Config = {"name": "body", "label": "Tekst", "widget": "text", "required": False, "i18n": True}


@dataclass(frozen=True)
class Place:
    """What the editor must know of one guide: where its files are kept, and its languages, the main one first."""

    repository: str
    site: str
    languages: tuple[str, ...]


def cms_config(kinds: Sequence[Kind], place: Place) -> str:
    """The configuration, as YAML text: a collection for each kind, with its translations in files beside it."""
    config = {
        "backend": {
            "name": "github",
            "repo": urlsplit(place.repository).path.strip("/"),
            "branch": "main",
            "auth_methods": ["token"],
        },
        "site_url": place.site,
        "media_folder": "content/images",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 60},
        "output": {"omit_empty_optional_fields": True},
        "i18n": {
            "structure": "multiple_files",
            "locales": list(place.languages),
            "default_locale": place.languages[0],
            "initial_locales": "default",
            "omit_default_locale_from_file_path": True,
        },
        "collections": [_collection(kind) for kind in kinds],
    }
    return _HEAD + yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=100)


def _collection(kind: Kind) -> Config:
    fields = fields_of(kind)
    extension, form = _FORMATS[kind.suffix]
    body = [_BODY] if kind.suffix == ".md" else []
    return {
        "name": kind.folder,
        "label": kind.dutch.removeprefix("een ").capitalize(),
        "folder": f"content/{kind.folder}",
        "create": True,
        "extension": extension,
        "format": form,
        "identifier_field": fields[0].key,
        "slug": "{{slug}}",
        "i18n": True,
        "fields": [*(_field(field) for field in fields), *body],
    }


def _field(field: Field) -> Config:
    return {
        "name": field.key,
        "label": field.label,
        "hint": field.description,
        "required": field.required,
        "i18n": field.is_word,
        **_widget(field),
    }


def _widget(field: Field) -> Config:
    config: Config = {"widget": _WIDGETS.get(field.shape, "string")}
    options = ["ja", "nee"] if field.shape is Shape.YES_NO else list(field.choices)
    if options:
        config["options"] = options
    if field.shape is Shape.CHOICES:
        config["multiple"] = True
    if field.parts:
        config["fields"] = [_field(part) for part in field.parts]
    return {**config, **_limits(field)}


def _limits(field: Field) -> Config:
    if field.shape is Shape.NUMBER:
        limits: Config = {"value_type": "int", "min": field.lowest, "max": field.highest}
    else:
        form = [field.pattern, field.description] if field.pattern and field.shape is Shape.TEXT else None
        limits = {"maxlength": field.most, "pattern": form}
    return {name: limit for name, limit in limits.items() if limit is not None}
