"""Gives each draft a file of its own, outside the content of the guide."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from catalog.codes import short_code
from catalog.model import Catalog
from intake.draft import FOLDERS, Draft

LONGEST_NAME = 50


@dataclass(frozen=True)
class Placed:
    """A draft and its file, relative to the folder of drafts; ``kept`` when that file was there already."""

    draft: Draft
    path: str
    kept: bool


class Shelf:
    """Knows which names and short codes are taken. Takes the catalog the drafts may join one day."""

    def __init__(self, catalog: Catalog) -> None:
        self._names = {(entry.kind, entry.slug) for entry in (*catalog.entries(), *catalog.helplines)}
        self._codes = {entry.code for entry in catalog.entries()}

    def place(self, draft: Draft) -> str:
        """Choose the file of a draft; a name or a code that is taken is told about."""
        base = slug = slug_of(draft.name)
        number = 1
        while (draft.kind, slug) in self._names:
            number += 1
            slug = f"{base}-{number}"
        if number > 1:
            draft.check.append(
                f"Er is al iets met de naam {base}. Is het hetzelfde? Vul dan dat bestand aan."
            )
        self._names.add((draft.kind, slug))
        if draft.kind != "helpline":
            self._give_code(draft, slug)
        ending = "md" if draft.kind == "activity" else "yml"
        return f"{FOLDERS[draft.kind]}/{slug}.{ending}"

    def _give_code(self, draft: Draft, slug: str) -> None:
        code, attempt = short_code(draft.kind, slug), 0
        while code in self._codes:
            attempt += 1
            code = short_code(draft.kind, slug, attempt=attempt)
        self._codes.add(code)
        if attempt:
            draft.facts["code"] = code


def slug_of(name: str) -> str:
    """A file name out of a title: small letters, digits and dashes, whatever the title holds."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_NAME].strip("-")
    return slug or "zonder-naam"


def write_drafts(drafts: Iterable[Draft], folder: Path, shelf: Shelf) -> list[Placed]:
    """Write every draft into ``folder``. A file that is there already stays as it is."""
    placed = []
    for draft in drafts:
        path = shelf.place(draft)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with file.open("x", encoding="utf-8") as new:
                new.write(text_of(draft))
        except FileExistsError:
            placed.append(Placed(draft, path, kept=True))
        else:
            placed.append(Placed(draft, path, kept=False))
    return placed


def text_of(draft: Draft) -> str:
    """The content file of a draft."""
    facts = yaml.safe_dump(draft.facts, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{facts}---\n{draft.body}\n" if draft.kind == "activity" else facts
