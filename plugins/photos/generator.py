"""Pelican's side of the photos."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from pelican.generators import Generator

from catalog.model import Catalog
from catalog.problems import in_order
from catalog.reading.images import FOLDER, find_photos
from catalog.reading.naming import slugify
from photos.copies import Developed, Photo, PlacedCopy
from photos.darkroom import Darkroom
from photos.faults import PhotoFault


class PhotosGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Develops the photos that entries show, and writes their copies."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Pelican's own signature
        super().__init__(*args, **kwargs)
        self._files: dict[str, bytes] = {}

    def develop_photos(self) -> None:
        """Put ``photos``, by the name of the original, into the context; new problems join ``problems``."""
        content = Path(self.settings["PATH"])
        room = Darkroom(Path(self.settings["CACHE_PATH"]) / "photos")
        shown: dict[str, Photo] = {}
        # What an entry names and nobody put there is told already, on the line that names it.
        there = find_photos(content, [])
        for name in sorted(there & set(_shown(self.context["catalog"]))) if there else ():
            try:
                version, developed = room.develop(content / FOLDER / name)
            except PhotoFault as fault:
                self.context["problems"].append(fault.problem(name))
            else:
                shown[name] = self._place(name, version, developed)
        room.tidy()
        self.context["photos"] = shown
        self.context["problems"] = in_order(self.context["problems"])

    def generate_output(self, _writer: object) -> None:
        """Write the copies. The originals stay where they are."""
        for path, content in self._files.items():
            target = Path(self.output_path) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def _place(self, name: str, version: str, developed: Developed) -> Photo:
        """Names that tell what is on it and change with it, so that browsers may keep them for ever."""
        stem = f"photos/{slugify(PurePosixPath(name).stem) or FOLDER}-{version}"
        fallback = developed.fallback
        path = f"{stem}.jpg"
        self._files[path] = fallback.content
        placed = []
        for copy in developed.modern:
            placed.append(PlacedCopy(f"{stem}-{copy.width}.webp", copy.width))
            self._files[placed[-1].path] = copy.content
        return Photo(path, fallback.width, fallback.height, tuple(placed))


def _shown(catalog: Catalog) -> Iterator[str]:
    """The photos that entries name."""
    for entry in catalog.entries():
        name = getattr(entry.facts, "photo", None)
        if name:
            yield name
