"""Which files of the content folder are entries, and what is wrong with the names of the others."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Unpack

from catalog.problems import Problem, Severity
from catalog.reading.naming import is_slug, readable, slugify
from catalog.reading.slips import Details
from catalog.shaping.kindtable import BY_FOLDER, BY_NAME, SITE, Kind
from catalog.values.text import closest, did_you_mean

CODES = {
    "no-file": "Dit is geen gewoon bestand.",
    "stray-file": "Dit bestand hoort hier niet.",
    "symlink": "Een verwijzing naar een ander bestand mag niet.",
    "unknown-folder": "Deze map kennen we niet.",
    "unknown-language": "Deze taal kent de gids niet.",
    "wrong-extension": "De naam van het bestand eindigt verkeerd.",
    "wrong-name": "De naam van het bestand mag niet.",
}

_OTHER_FOLDERS = frozenset({"images"})
_OTHER_SUFFIXES = frozenset({".icc", ".icm"})
_TEXT_SUFFIXES = frozenset({".md", ".yml", ".yaml", ".markdown", ".txt"})
_IGNORED = frozenset({"readme.md", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class ContentFile:
    """One file to read. ``language`` is empty when its name holds none: the main file."""

    kind: Kind
    slug: str
    language: str
    path: str
    absolute: Path


@dataclass(frozen=True)
class Finder:
    """Finds the files of one content folder; ``problems`` fills while it does."""

    content: Path
    languages: Sequence[str]
    problems: list[Problem]

    def find(self) -> list[ContentFile]:
        """All files to read, sorted by path."""
        files: list[ContentFile] = []
        if not self.content.is_dir():
            return files
        for entry in _listed(self.content):
            item = self.content / entry.name
            if entry.is_symlink():
                self._symlink(item)
            elif entry.is_dir() and item.name in BY_FOLDER:
                files.extend(self._in_folder(BY_FOLDER[item.name], item))
            elif entry.is_dir():
                self._unknown_folder(item)
            elif not entry.is_file():
                self._no_file(item)
            elif item.suffix in _TEXT_SUFFIXES:
                files.extend(self._file(BY_NAME.get(item.name.partition(".")[0], SITE), item))
            elif item.suffix.lower() not in _OTHER_SUFFIXES:
                self._stray(item)
        return files

    def _in_folder(self, kind: Kind, folder: Path) -> Iterator[ContentFile]:
        for entry in _listed(folder):
            if entry.is_symlink():
                self._symlink(folder / entry.name)
            elif entry.is_dir():
                self._unknown_folder(folder / entry.name)
            elif not entry.is_file():
                self._no_file(folder / entry.name)
            else:
                yield from self._file(kind, folder / entry.name)

    def _file(self, kind: Kind, item: Path) -> Iterator[ContentFile]:
        if item.suffix != kind.suffix:
            self._wrong_extension(kind, item)
            return
        slug, dot, language = item.name.removesuffix(kind.suffix).partition(".")
        if dot and language not in self.languages:
            self._unknown_language(item, slug, language, kind)
        elif kind is SITE and slug != "site":
            self._wrong_name(
                item, "In deze map horen enkel de bestanden site.yml en woorden.yml.", "site.yml"
            )
        elif not is_slug(slug):
            wanted = ".".join(filter(None, (slugify(slug), language))) + kind.suffix
            message = "In de naam van een bestand horen enkel kleine letters, cijfers en streepjes."
            self._wrong_name(item, message, wanted)
        else:
            path = f"{kind.folder}/{item.name}" if kind.folder else item.name
            yield ContentFile(kind, slug, language, path, item)

    def _symlink(self, item: Path) -> None:
        self._problem(
            item,
            "symlink",
            "Dit is een verwijzing naar een ander bestand. Zet hier het bestand zelf.",
            expected="een gewoon bestand",
        )

    def _no_file(self, item: Path) -> None:
        # A pipe, a socket: reading one would wait forever.
        self._problem(
            item,
            "no-file",
            "Dit is geen gewoon bestand. Haal het weg.",
            found=readable(item.name),
            expected="een gewoon bestand",
        )

    def _stray(self, item: Path) -> None:
        self._problem(
            item,
            "stray-file",
            "Dit bestand hoort niet in deze map, en komt niet op de site. Haal het weg.",
            found=readable(item.name),
            expected="enkel bestanden van de gids",
            severity=Severity.WARNING,
        )

    def _unknown_folder(self, item: Path) -> None:
        if item.parent == self.content and item.name in _OTHER_FOLDERS:
            return
        if all(Path(inner.name).suffix.lower() in _OTHER_SUFFIXES for inner in _listed(item)):
            return
        guess = closest(item.name, BY_FOLDER) if item.parent == self.content else ""
        self._problem(
            item,
            "unknown-folder",
            f"De map “{readable(item.name)}” kennen we niet. Wat erin staat, komt niet op de site.{did_you_mean(guess)}",
            found=readable(item.name),
            expected=", ".join(sorted(BY_FOLDER)),
            severity=Severity.WARNING,
        )

    def _unknown_language(self, item: Path, slug: str, language: str, kind: Kind) -> None:
        guess = closest(language, self.languages) or next(
            (code for code in self.languages if language.startswith(code)), ""
        )
        name = f"{slug}.{guess or self.languages[-1]}{kind.suffix}"
        self._problem(
            item,
            "unknown-language",
            f"“{language}” is geen taal van deze gids.{did_you_mean(name if guess else '')}",
            found=readable(item.name),
            expected=f"een van deze talen: {', '.join(self.languages)}",
            example=name,
        )

    def _wrong_extension(self, kind: Kind, item: Path) -> None:
        stem = item.name.removesuffix(item.suffix)
        is_text = item.suffix.lower() in _TEXT_SUFFIXES
        hint = "" if is_text else " Foto's horen in de map images."
        self._problem(
            item,
            "wrong-extension",
            f"In deze map eindigt elk bestand op {kind.suffix}.{hint}",
            found=readable(item.name),
            expected=f"een naam op {kind.suffix}",
            example=f"{stem}{kind.suffix}" if is_text else "",
        )

    def _wrong_name(self, item: Path, message: str, wanted: str) -> None:
        self._problem(
            item,
            "wrong-name",
            f"{message} Noem dit bestand “{wanted}”.",
            found=readable(item.name),
            expected=wanted,
            example=wanted,
        )

    def _path(self, item: Path) -> str:
        return readable(item.relative_to(self.content).as_posix())

    def _problem(self, item: Path, code: str, message: str, **details: Unpack[Details]) -> None:
        problem = Problem(path=self._path(item), line=1, column=1, code=code, message=message, **details)
        self.problems.append(problem)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, sorted; hidden files, leftovers of editors and explanations left aside.

    Entries of the system, which know what they are without being asked for each.
    """
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if not _is_aside(entry.name)]
    return sorted(found, key=lambda entry: entry.name)


def _is_aside(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or name.lower() in _IGNORED
