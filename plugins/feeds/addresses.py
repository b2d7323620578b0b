"""An address as people write it, taken apart for forms that want it in pieces."""

import re
from typing import NamedTuple

_WITH_TOWN = re.compile(r"(?P<street>.+),\s*(?:(?P<code>\d{4})\s+)?(?P<town>[^,\d]+)")


class Address(NamedTuple):
    """An address; ``code`` and ``town`` are empty where they were not written."""

    street: str
    code: str = ""
    town: str = ""


def split_address(text: str) -> Address:
    """Take ``Dorpsplein 1, 9998 Kleindorp`` apart; the town stands behind the last comma."""
    found = _WITH_TOWN.fullmatch(text)
    if found is None:
        return Address(text)
    return Address(found["street"].strip(), found["code"] or "", found["town"].strip())
