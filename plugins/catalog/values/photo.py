"""The name of a photo: a file in the folder ``images``, nowhere else."""

import re
from pathlib import PurePosixPath

from catalog.problems import ValueFault
from catalog.values.text import one_text

CODES = {"photo-name": "Dit is geen naam van een foto."}

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
"""What phones and cameras make. A drawing (SVG) is a program, so it is not among them."""

_NAME = re.compile(r"[^\W_][\w .()-]*", re.ASCII)


def parse_photo(value: object) -> str:
    """Read the name of a file in the folder ``images``.

    Takes the raw value of the reader. Returns the name as written. Raises ValueFault for a path,
    an address, strange characters or a file that is not a photo.
    """
    text = one_text(value, example="soep.jpg")
    name = text.removeprefix("images/")
    if not _NAME.fullmatch(name) or PurePosixPath(name).suffix.lower() not in SUFFIXES:
        raise ValueFault(
            "photo-name",
            "Hier hoort de naam van een foto uit de map images. Die naam heeft enkel gewone letters en cijfers.",
            found=text,
            expected=f"een naam die eindigt op {', '.join(SUFFIXES[:-1])} of {SUFFIXES[-1]}",
            example="soep.jpg",
        )
    return name
