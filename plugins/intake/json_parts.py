"""Looks into JSON of strangers without trusting its shape."""

from collections.abc import Iterator

Json = dict[str, object]


def part(data: object, key: str) -> Json:
    """The object under a key; an empty one when something else is there."""
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def parts(data: object, key: str) -> Iterator[Json]:
    """The objects in the list under a key."""
    found = data.get(key) if isinstance(data, dict) else None
    yield from (one for one in found if isinstance(one, dict)) if isinstance(found, list) else ()


def texts(data: object, key: str) -> list[str]:
    """The texts under a key, one or several."""
    found = data.get(key) if isinstance(data, dict) else None
    return [one for one in (found if isinstance(found, list) else [found]) if isinstance(one, str) and one]


def text(data: object, key: str, language: str = "nl") -> str:
    """The text under a key: as it is, or in a language, or in the first language there is."""
    found = data.get(key) if isinstance(data, dict) else None
    if isinstance(found, dict):
        found = found.get(language) or next(iter(found.values()), "")
    return found if isinstance(found, str) else ""
