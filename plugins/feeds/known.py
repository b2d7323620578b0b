"""What everything written as JSON shares: nothing empty is told."""

import json
from collections.abc import Mapping


def known(data: Mapping[str, object]) -> dict[str, object]:
    """Only what is known: a field that holds nothing is left out."""
    return {key: value for key, value in data.items() if value not in (None, "", (), [], {})}


def as_json(data: Mapping[str, object]) -> bytes:
    """Data as a file that people can read too."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"
