"""The photos that a proposal changes: what becomes of each, where it is shown, and small pictures of then and now."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from catalog.markdown import code, plain
from catalog.model import AnyEntry
from catalog.reading.images import FOLDER
from catalog.values.photo import SUFFIXES
from photos.developing import develop_small
from photos.faults import PhotoFault
from tooling.told import name_of

NEW, OTHER, GONE = "een nieuwe foto", "een andere foto, met dezelfde naam", "gaat weg"


@dataclass(frozen=True)
class ChangedPhoto:
    """One photo that is new, another one, or gone. ``before`` is the old one, ``shown_by`` names its entries."""

    name: str
    fate: str
    shown_by: tuple[str, ...]
    before: bytes = field(default=b"", repr=False)


def photos_in(
    content: Path, files: Iterable[str], before: Mapping[str, bytes], entries: Iterable[AnyEntry]
) -> Iterator[ChangedPhoto]:
    """The photos among changed files.

    Takes the content folder, the paths of all files that changed, what was in them, and the entries of now.
    """
    users: dict[str, list[str]] = {}
    for entry in entries:
        users.setdefault(getattr(entry.facts, "photo", None) or "", []).append(name_of(entry))
    for path in map(PurePosixPath, files):
        if path.parent != PurePosixPath(FOLDER) or path.suffix.lower() not in SUFFIXES:
            continue
        old = before.get(str(path), b"")
        fate = GONE if not (content / path).exists() else OTHER if old else NEW
        yield ChangedPhoto(path.name, fate, tuple(users.get(path.name, ())), old)


def told_in_markdown(photos: Sequence[ChangedPhoto]) -> Iterator[str]:
    """Lines of Markdown about them; nothing without photos."""
    if not photos:
        return
    yield from ("### Foto's", "", "| foto | wat er verandert | waar ze staat |", "|---|---|---|")
    for one in photos:
        where = ", ".join(map(plain, one.shown_by)) or _nowhere(one, code(f"foto: {one.name}"))
        yield f"| {code(one.name)} | {one.fate} | {where} |"
    yield from ("", "Hoe elke foto was en wordt, zie je in **bladen**, onderaan bij *Artifacts*.", "")


def told_in_text(photos: Sequence[ChangedPhoto]) -> Iterator[str]:
    """The same for a terminal."""
    for one in photos:
        where = ", ".join(one.shown_by) or _nowhere(one, f"foto: {one.name}")
        yield f"{one.name} (foto, {one.fate})\n  {where}"


def _nowhere(one: ChangedPhoto, line: str) -> str:
    if one.fate == GONE:
        return "nergens meer"
    return f"nog nergens. Zet {line} bij de activiteit of de dienst"


def pictures_of(content: Path, photos: Iterable[ChangedPhoto], folder: Path) -> list[Path]:
    """Write a small picture of each photo as it was and as it becomes into ``folder``. Returns what was made.

    A photo that cannot be used is left out: ``check`` tells about it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    with tempfile.TemporaryDirectory() as kept:
        for one in photos:
            old = Path(kept, one.name)
            old.write_bytes(one.before)
            stem = f"foto-{one.name.replace('.', '-')}"
            for moment, original in (("was", old), ("wordt", content / FOLDER / one.name)):
                target = folder / f"{stem}-{moment}.jpg"
                with suppress(PhotoFault, FileNotFoundError):
                    target.write_bytes(develop_small(original))
                    made.append(target)
    return made
