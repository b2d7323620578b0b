"""All faces of the schema that are kept as files, by where they stand in the project."""

from collections.abc import Iterator, Mapping

from catalog.shaping.kindtable import GLOSSARY, KINDS, SITE, Kind
from faces.cms import Place, cms_config
from faces.issue_form import issue_form
from faces.json_schema import json_schema
from faces.tables import tables
from faces.templates import template

TOLD = ("activity", "service")
"""The kinds that people outside the team tell us about, in a form of GitHub."""


def faces(place: Place) -> Mapping[str, str]:
    """The text of every generated file. ``place`` is what the editor of ``/admin`` must know of the guide."""
    return dict(_each(place))


def file_name(kind: Kind) -> str:
    """What a file about a kind is called, in Dutch: ``activiteit``."""
    return kind.dutch.rpartition(" ")[2]


def _each(place: Place) -> Iterator[tuple[str, str]]:
    for kind in (SITE, GLOSSARY, *KINDS):
        yield f"docs/schema/{kind.name}.schema.json", json_schema(kind)
        yield f"docs/schema/{kind.name}.translation.schema.json", json_schema(kind, translation=True)
    for kind in KINDS:
        yield f"docs/sjablonen/{file_name(kind)}{kind.suffix}", template(kind)
        if kind.name in TOLD:
            yield f".github/ISSUE_TEMPLATE/{file_name(kind)}.yml", issue_form(kind)
    yield "docs/velden.md", tables((*KINDS, SITE, GLOSSARY))
    yield "extras/admin/config.yml", cms_config(KINDS, place)
