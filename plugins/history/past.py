"""The history of a content folder, as the rest of the guide asks for it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from catalog.model import AnyEntry, Catalog
from catalog.once import remembered
from history.asking import NoHistoryError
from history.compare import differing, words_of
from history.git import Repository, Version, versions_in
from history.keeping import kept_log
from history.states import Reader, State
from history.then import TEXTS, catalog_at
from history.timeline import WORKING, Timelines, days_of, timelines_of

MOST_REVISIONS = 40
"""How far back an entry is read: further changes are known by their day alone."""


@dataclass(frozen=True)
class History:
    """What changed when. ``unknown`` says in one Dutch sentence why nobody can tell; then all else is empty."""

    today: date
    languages: Sequence[str]
    content: Path
    unknown: str = ""
    repository: Repository | None = None
    versions: Sequence[Version] = ()
    timelines: Timelines = field(default_factory=dict)

    def states(self, entry: AnyEntry) -> Iterator[State]:
        """What an entry said from which day on, the newest first."""
        yield from self._reader.states(entry.path)

    def on(self, entry: AnyEntry, day: date) -> AnyEntry | None:
        """What an entry said at the end of a day; None when it was not there or cannot be read."""
        return self._reader.on(entry.path, day)

    def days(self, entry: AnyEntry) -> Sequence[date]:
        """The days on which an entry changed, the newest first."""
        return self._reader.days(entry.path)

    def changed_on(
        self, entry: AnyEntry, language: str, matters: Callable[[str], bool] = bool
    ) -> date | None:
        """The day on which an entry last changed for readers of a language.

        Takes the entry, the language, and which of its fields matter. Returns None when
        nobody can tell.
        """
        newer: State | None = None
        for state in self.states(entry):
            if newer is not None and (newer.entry is None or state.entry is None):
                return newer.day
            if newer is not None and newer.entry is not None and state.entry is not None:
                fields = differing(state.entry, newer.entry, language)
                if any(matters(name) for name in fields):
                    return newer.day
            newer = state
        return newer.day if newer is not None else None

    def outdated_since(self, entry: AnyEntry, language: str) -> date | None:
        """The day since which the main text says something that a translation does not know of.

        Facts are shared, so only the words of the main text count: those of now beside those at the
        last change of the translation. Returns None when the translation is up to date.
        """
        files = self._reader.files_of(entry.path)
        own, source = (self.timelines.get(files[lang], ()) for lang in (language, entry.source_language))
        if not own or not source or own[0].version >= source[0].version:
            return None
        known = self._reader.at(entry.path, own[0].version)
        if known is None or words_of(known) == words_of(entry):
            return None
        later = [one for one in reversed(source) if one.version > own[0].version]
        states = ((one.day, self._reader.at(entry.path, one.version)) for one in later)
        return next(
            (day for day, then in states if then and words_of(then) != words_of(known)), source[0].day
        )

    def gone(self) -> Iterator[tuple[str, date]]:
        """Every main file that is no longer there, and the day on which it went."""
        for path, life in sorted(self.timelines.items()):
            if life and not life[0].blob and self._is_main(path):
                yield path, life[0].day

    def first_day(self) -> date | None:
        """The day on which the content was kept for the first time."""
        return min((life[-1].day for life in self.timelines.values() if life), default=None)

    def last_change(self) -> date | None:
        """The day of the last change in the whole content."""
        return max((life[0].day for life in self.timelines.values() if life), default=None)

    def catalog_on(self, day: date) -> Catalog | None:
        """All content as it was at the end of a day; None when there was none, or its ``site.yml`` was faulty."""
        days = days_of(self.versions, self.today)
        commit = next(
            (one.commit for one, when in zip(self.versions, days, strict=True) if when <= day), None
        )
        return None if commit is None or self.repository is None else catalog_at(self.repository, commit)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.languages, self.timelines, self._read)

    @cached_property
    def _contents(self) -> Mapping[str, bytes]:
        """What stood in the last revisions of every file, fetched at once."""
        if self.repository is None:
            return {}
        blobs = {one.blob for life in self.timelines.values() for one in life[:MOST_REVISIONS]}
        kept = _contents_of(self.repository)
        kept.update(self.repository.contents(blobs - {"", WORKING} - kept.keys()))
        return kept

    def _read(self, path: str, blob: str) -> bytes | None:
        if blob != WORKING:
            return self._contents.get(blob)
        try:
            return (self.content / path).read_bytes()
        except OSError:
            return None

    def _is_main(self, path: str) -> bool:
        name = Path(path).name
        return name.endswith(TEXTS) and name.count(".") == 1


@remembered
def _versions_of(repository: Repository, cache: Path) -> Sequence[Version]:
    """All versions up to a commit, which never change."""
    return versions_in(kept_log(repository, cache))


@remembered
def _contents_of(_repository: Repository) -> dict[str, bytes]:
    """Where contents of old revisions are kept: fetched once in a program that stays."""
    return {}


def read_history(content: Path, languages: Sequence[str], today: date, *, cache: Path) -> History:
    """The history of ``content``; where git cannot tell, one that says why. Raises nothing."""
    try:
        repository = Repository.around(content)
        versions = _versions_of(repository, cache)
        uncommitted = {path: (content / path).is_file() for path in repository.uncommitted()}
    except NoHistoryError as fault:
        return History(today, languages, content, unknown=str(fault))
    if not versions:
        from_nothing = (
            "Deze bestanden zijn nog nooit bewaard in Git. Daarom weten we niet wat er wanneer veranderde."
        )
        return History(today, languages, content, unknown=from_nothing)
    timelines = timelines_of(versions, uncommitted, today)
    return History(today, languages, content, "", repository, versions, timelines)
