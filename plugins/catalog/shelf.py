"""The files of a content folder as drafts. Who asks again gets what did not change as it was."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import is_
from pathlib import Path

from catalog.problems import Problem
from catalog.reading.folders import ContentFile, Finder
from catalog.reading.nodes import Mark
from catalog.reading.stamps import Stamp, kind_of, stamps_below
from catalog.shaping.kindtable import SITE
from catalog.shaping.parts import Draft, Part, read_part

CODES = {
    "translation-without-source": "Een vertaling heeft geen hoofdbestand.",
    "source-twice": "Een bestand bestaat twee keer.",
}

_FALLBACK_LANGUAGES = ("nl", "fr")
_Name = tuple[str, str]


@dataclass(frozen=True)
class Stock:
    """What a folder holds. ``problems`` are those of names, and of each file alone."""

    languages: Sequence[str]
    drafts: Sequence[Draft]
    problems: Sequence[Problem]


@dataclass(frozen=True)
class _Entry:
    """One entry as it was read: from which files, the draft unless only translations exist, and what is wrong."""

    files: Sequence[ContentFile]
    parts: Sequence[Part] = ()
    drafts: Sequence[Draft] = ()
    problems: Sequence[Problem] = ()


@dataclass(frozen=True)
class _State:
    """A folder at one look. ``owners`` are the names of entries by file; those in ``doubted`` are read once more."""

    languages: Sequence[str] = ()
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    names: Sequence[Problem] = ()
    owners: Mapping[str, _Name] = field(default_factory=dict)
    entries: Mapping[_Name, _Entry] = field(default_factory=dict)
    doubted: Collection[_Name] = ()


class Shelf:
    """One content folder. ``by_stamp`` tells to read a file again only when its date or its size is another one.

    What was just written is read at the next look too: the clocks of some disks tick slowly.
    """

    def __init__(self, content: Path, *, by_stamp: bool = False) -> None:
        self._content, self._by_stamp = content.absolute(), by_stamp
        self._state = _State()

    def look(self) -> Stock:
        """What the folder holds now. After a fault of the disk, the next look compares with the last good one."""
        languages = _languages(self._content)
        before = self._state if self._state.languages == languages else _State(languages)
        stamps = stamps_below(self._content) if self._by_stamp else {}
        changed = {path for path, stamp in stamps.items() if before.stamps.get(path) != stamp}
        now = replace(before, stamps=stamps)
        if not _same_names(before.stamps, stamps, changed):
            now = self._listed(now)
        now = _read(now, changed, first=not before.stamps) if self._by_stamp else _read_all(now)
        self._state = now
        return Stock(
            languages,
            [draft for entry in now.entries.values() for draft in entry.drafts],
            [*now.names, *(found for entry in now.entries.values() for found in entry.problems)],
        )

    def _listed(self, state: _State) -> _State:
        """The same with the files that there are. An entry of the same files stays as it was read."""
        problems: list[Problem] = []
        files: dict[_Name, list[ContentFile]] = {}
        for file in Finder(self._content, state.languages, problems).find():
            files.setdefault((file.kind.name, file.slug), []).append(file)
        owners = {str(file.absolute): name for name, own in files.items() for file in own}
        known = state.entries
        entries = {
            name: before if (before := known.get(name)) and before.files == own else _Entry(own)
            for name, own in files.items()
        }
        return replace(state, names=problems, owners=owners, entries=entries)


def _same_names(before: Mapping[str, Stamp], stamps: Mapping[str, Stamp], changed: Collection[str]) -> bool:
    """Whether the same names stand there as before, and each is still the same kind of thing."""
    return (
        bool(stamps)
        and stamps.keys() == before.keys()
        and all(kind_of(stamps[path]) == kind_of(before[path]) for path in changed)
    )


def _read(state: _State, changed: Collection[str], *, first: bool) -> _State:
    """The same with what is read again: files that ``changed``, those of new entries, and what is doubted."""
    touched = {state.owners[path] for path in changed if path in state.owners}
    new = {name for name, entry in state.entries.items() if not entry.parts}
    entries = dict(state.entries)
    for name in touched | new | {name for name in state.doubted if name in entries}:
        entries[name] = _again(entries[name], state.languages[0])
    differing = {name for name in state.doubted if entries.get(name) is not state.entries.get(name)}
    return replace(state, entries=entries, doubted=set() if first else touched | differing)


def _read_all(state: _State) -> _State:
    entries = {name: _again(entry, state.languages[0]) for name, entry in state.entries.items()}
    return replace(state, entries=entries)


def _again(entry: _Entry, main_language: str) -> _Entry:
    """An entry as its files are now; itself when they say the same."""
    read = [read_part(file, main_language=main_language) for file in entry.files]
    parts = [part for part, _ in read]
    if len(parts) == len(entry.parts) and all(map(is_, parts, entry.parts)):
        return entry
    problems = [problem for _, found in read for problem in found]
    return _Entry(entry.files, parts, tuple(_drafts_of(parts, problems)), problems)


def _languages(content: Path) -> tuple[str, ...]:
    """The languages of the guide, read first because names of files depend on them."""
    path = content / "site.yml"
    if not path.is_file() or path.is_symlink():
        return _FALLBACK_LANGUAGES
    part, _ = read_part(ContentFile(SITE, "site", "", "site.yml", path), main_language="")
    found = tuple(str(text) for text in part.texts("talen") if text.isascii() and text.isalpha())
    return found or _FALLBACK_LANGUAGES


def _drafts_of(group: Sequence[Part], problems: list[Problem]) -> Iterator[Draft]:
    """The draft of one entry, unless only translations of it exist; loose files become problems."""
    sources = [part for part in group if part.is_source]
    translations = {part.language: part for part in group if not part.is_source}
    if len(sources) > 1:
        names = " en ".join(part.path for part in sources)
        problems.extend(
            part.problem(
                "source-twice",
                f"Dit bestand bestaat twee keer: {names}. Houd er één.",
                found=part.path,
                expected="één bestand",
            )
            for part in sources
        )
    if sources:
        source = sources[0]
        yield Draft(source.file.kind, source.file.slug, source, translations)
        return
    for part in translations.values():
        wanted = f"{part.file.slug}{part.file.kind.suffix}"
        problems.append(
            part.problem(
                "translation-without-source",
                f"Dit is een vertaling, maar het hoofdbestand {wanted} ontbreekt. Kijk de naam na.",
                at=Mark(1, 1),
                found=part.path.rpartition("/")[2],
                expected=wanted,
                example=wanted,
            )
        )
