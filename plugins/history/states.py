"""What one entry said on earlier days, read from old versions of its files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from catalog.loader import entry_of
from catalog.model import AnyEntry
from catalog.reading.folders import ContentFile
from catalog.shaping.kindtable import BY_FOLDER, SITE, Kind
from catalog.shaping.parts import Draft, Part, part_in
from history.timeline import Revision, Timelines


@dataclass(frozen=True)
class State:
    """From ``day`` on the entry said this; ``entry`` is None when it was not there, or had a fault."""

    day: date
    entry: AnyEntry | None


@dataclass
class Reader:
    """Reads entries as they were. ``read`` gives the bytes of a file in one of its revisions."""

    languages: Sequence[str]
    timelines: Timelines
    read: Callable[[str, str], bytes | None]
    _parts: dict[tuple[str, str], Part | None] = field(default_factory=dict)
    _entries: dict[tuple[str, tuple[str, ...]], AnyEntry | None] = field(default_factory=dict)
    _days: dict[str, Sequence[date]] = field(default_factory=dict)

    def states(self, path: str) -> Iterator[State]:
        """What the entry of a main file said, the newest first; each is read only when asked for."""
        yield from (State(day, self.on(path, day)) for day in self.days(path))

    def on(self, path: str, day: date) -> AnyEntry | None:
        """What the entry of a main file said at the end of a day."""
        return self._entry(path, lambda life: next((one.blob for one in life if one.day <= day), ""))

    def at(self, path: str, version: int) -> AnyEntry | None:
        """What the entry of a main file said in one version."""
        return self._entry(path, lambda life: next((one.blob for one in life if one.version <= version), ""))

    def days(self, path: str) -> Sequence[date]:
        """The days on which the entry of a main file changed, the newest first."""
        if path not in self._days:
            lives = (self.timelines.get(name, ()) for name in self.files_of(path).values())
            self._days[path] = sorted({one.day for life in lives for one in life}, reverse=True)
        return self._days[path]

    def files_of(self, path: str) -> dict[str, str]:
        """The main file and the files of its translations, by language."""
        stem, dot, suffix = path.rpartition(".")
        main, *others = self.languages
        return {main: path, **{language: f"{stem}.{language}{dot}{suffix}" for language in others}}

    def _entry(self, path: str, choose: Callable[[Sequence[Revision]], str]) -> AnyEntry | None:
        """The entry of a main file, with the revision of each of its files that is chosen."""
        lives = {lang: self.timelines.get(name, ()) for lang, name in self.files_of(path).items()}
        blobs = {language: choose(life) for language, life in lives.items()}
        key = (path, tuple(blobs.values()))
        if key not in self._entries:
            self._entries[key] = self._read_entry(path, blobs)
        return self._entries[key]

    def _read_entry(self, path: str, blobs: Mapping[str, str]) -> AnyEntry | None:
        kind, slug = kind_of(path), Path(path).stem
        main, *others = self.languages
        source = self._part(path, blobs[main], "", kind)
        if source is None or source.facts is None or source.words is None:
            return None
        names = self.files_of(path)
        parts = (
            (language, self._part(names[language], blobs[language], language, kind)) for language in others
        )
        translations = {language: part for language, part in parts if part is not None}
        return entry_of(Draft(kind, slug, source, translations), ())

    def _part(self, path: str, blob: str, language: str, kind: Kind) -> Part | None:
        if not blob:
            return None
        if (path, blob) not in self._parts:
            content = self.read(path, blob)
            file = ContentFile(kind, Path(path).name.partition(".")[0], language, path, Path(path))
            self._parts[path, blob] = (
                None if content is None else part_in(content, file, main_language=self.languages[0])[0]
            )
        return self._parts[path, blob]


def kind_of(path: str) -> Kind:
    """The kind of content of a file."""
    return BY_FOLDER.get(path.partition("/")[0], SITE)
