"""Names of files: what may stand in them, and what was probably meant."""

import re
import unicodedata

LONGEST_SLUG = 60
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(name: str) -> bool:
    """Whether ``name`` can stand in an address as it is."""
    return len(name) <= LONGEST_SLUG and SLUG.fullmatch(name) is not None


def slugify(name: str) -> str:
    """The nearest name that can stand in an address: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_SLUG].strip("-")


def readable(name: str) -> str:
    """The name of a file as text: on some disks names are bytes that no text can hold."""
    return name.encode("utf-8", "replace").decode("utf-8")
