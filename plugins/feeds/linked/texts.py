"""The JSON-LD of every page, as text that can stand in HTML."""

import json
import re
from collections.abc import Iterator, Mapping

from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from feeds.almanac import Almanac
from feeds.linked.activities import activity_data
from feeds.linked.places import neighbourhood_data, service_data

Key = tuple[str, str, str]
"""Kind, slug and language."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# No sign that ends a script element or opens a comment can come out of a text.
_UNSAFE = re.compile("[<>&\u2028\u2029]")


class LinkedData(Mapping[Key, str]):
    """The JSON-LD of every page that is about something machines know, made when that page is."""

    def __init__(self, almanac: Almanac) -> None:
        self._almanac = almanac
        catalog = almanac.catalog
        self._known: dict[tuple[str, str], Activity | Service | Neighbourhood] = {
            **{("activity", one.slug): one for one in catalog.activities},
            **{("service", one.slug): one for one in catalog.services},
            **{("neighbourhood", one.slug): one for one in catalog.neighbourhoods},
        }

    def __getitem__(self, key: Key) -> str:
        """The text for one page; a KeyError when there is nothing to tell."""
        data = self._data(key)
        if not data:
            raise KeyError(key)
        return as_text(data)

    def __iter__(self) -> Iterator[Key]:
        """Every page that may have one."""
        for language in self._almanac.languages:
            for kind, slug in self._known:
                if self._data((kind, slug, language)):
                    yield kind, slug, language

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def _data(self, key: Key) -> dict[str, object] | None:
        kind, slug, language = key
        entry = self._known[kind, slug]
        match entry:
            case Activity():
                return activity_data(self._almanac, entry, language)
            case Service():
                return service_data(self._almanac, entry, language)
            case Neighbourhood():
                return neighbourhood_data(self._almanac, entry, language)


def as_text(data: dict[str, object]) -> str:
    """Data as the content of a script element."""
    whole = {"@context": "https://schema.org", **data}
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", _ENCODER.encode(whole))
