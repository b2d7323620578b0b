"""The JSON-LD of every page, as text that can stand in HTML."""

import json
from collections.abc import Iterator

from feeds.almanac import Almanac
from feeds.linked.activities import activity_data
from feeds.linked.places import neighbourhood_data, service_data

LinkedData = dict[tuple[str, str, str], str]
"""By kind, slug and language."""

# No sign that ends a script element or opens a comment can come out of a text.
_SAFE = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def linked_data(almanac: Almanac) -> LinkedData:
    """The JSON-LD of every page that is about something machines know."""
    return {key: as_text(data) for key, data in _found(almanac) if data}


def as_text(data: dict[str, object]) -> str:
    """Data as the content of a script element."""
    whole = {"@context": "https://schema.org", **data}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_SAFE)


def _found(almanac: Almanac) -> Iterator[tuple[tuple[str, str, str], dict[str, object] | None]]:
    catalog = almanac.catalog
    for language in almanac.languages:
        for activity in catalog.activities:
            yield ("activity", activity.slug, language), activity_data(almanac, activity, language)
        for service in catalog.services:
            yield ("service", service.slug, language), service_data(almanac, service, language)
        for place in catalog.neighbourhoods:
            yield ("neighbourhood", place.slug, language), neighbourhood_data(almanac, place, language)
