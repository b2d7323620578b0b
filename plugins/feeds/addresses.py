"""An address as people write it, taken apart for forms that want it in pieces."""

import re
from typing import NamedTuple

_WHOLE = re.compile(r"(?P<street>[^,]+),\s*(?P<code>\d{4})\s+(?P<town>[^,]+)")


class Address(NamedTuple):
    """An address; ``code`` and ``town`` are empty when only a street was written."""

    street: str
    code: str = ""
    town: str = ""


def split_address(text: str) -> Address:
    """Take ``Pastorijstraat 1, 2830 Willebroek`` apart. What does not look like that stays whole."""
    found = _WHOLE.fullmatch(text)
    return Address(found["street"].strip(), found["code"], found["town"].strip()) if found else Address(text)


def joined(address: Address) -> str:
    """The address as people write it."""
    town = " ".join(filter(None, (address.code, address.town)))
    return ", ".join(filter(None, (address.street, town)))
