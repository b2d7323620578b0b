"""How many bytes a page needs, as they travel."""

import gzip
from functools import cache
from pathlib import Path

from support.guide import BuiltGuide
from support.pages import Page

FIRST_FLIGHT = 14_600
"""Bytes of the first ten packets of a connection: what arrives without waiting."""

SCRIPTS = 6_000
"""Bytes of all scripts that a page starts with, packed."""


def needed(guide: BuiltGuide, page: Page) -> int:
    """The bytes of a page before it can be read: itself, its styles and its icons."""
    return len(gzip.compress(page.source.encode(), 9)) + loaded(guide, page, (".css", ".svg"))


def loaded(guide: BuiltGuide, page: Page, kinds: tuple[str, ...]) -> int:
    """The bytes of the files of some kinds that a page loads for the screen."""
    paths = {page.resolve(address, guide.address) for address in set(page.loads) - page.for_paper}
    return sum(weight(guide.output / path) for path in paths if path and path.endswith(kinds))


@cache
def weight(file: Path) -> int:
    """The bytes of a file as it travels."""
    return len(gzip.compress(file.read_bytes(), 9))
