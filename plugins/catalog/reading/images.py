"""Which photos stand in the folder ``images``. What is inside them is read elsewhere."""

from pathlib import Path

from catalog.problems import Problem
from catalog.reading.naming import readable
from catalog.values.photo import SUFFIXES

FOLDER = "images"
CODES = {"photo-kind": "Dit is geen foto."}


def find_photos(content: Path, problems: list[Problem]) -> frozenset[str]:
    """The names of all photos of a content folder; what does not belong there joins ``problems``."""
    folder = content / FOLDER
    if folder.is_symlink() or not folder.is_dir():
        return frozenset()
    found = set()
    for item in sorted(folder.iterdir()):
        if item.name.startswith(".") or item.name.lower() == "readme.md":
            continue
        if item.is_symlink() or not item.is_file() or item.suffix.lower() not in SUFFIXES:
            problems.append(_stranger(item))
        else:
            found.add(item.name)
    return frozenset(found)


def _stranger(item: Path) -> Problem:
    return Problem(
        path=f"{FOLDER}/{readable(item.name)}",
        line=1,
        column=1,
        code="photo-kind",
        message="In de map images horen enkel foto's. Haal dit weg, of bewaar het als een foto.",
        found=readable(item.name),
        expected=f"een bestand dat eindigt op {', '.join(SUFFIXES)}",
        example="soep.jpg",
    )
