"""The guide in one language on one day: what every view is built from."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from babel import Locale

from catalog.entry import Entry, Said
from catalog.kinds.service import Service
from catalog.model import Catalog
from catalog.values import Occurrence
from localisation import Localizer
from website.diary import Diary
from website.past import NoPast, Past

if TYPE_CHECKING:
    from guide.routes import Routes
    from website.views.events import Day, Event

AnyEntry = Entry[Any, Any]


class PhotoCopy(Protocol):
    """A copy of a photo that most browsers read: its address in the site, and how wide it is in pixels."""

    @property
    def path(self) -> str: ...  # noqa: D102 - a protocol of plain facts
    @property
    def width(self) -> int: ...  # noqa: D102


class SheetPicture(PhotoCopy, Protocol):
    """A small picture of a PDF: its address in the site and its size in pixels."""

    @property
    def height(self) -> int: ...  # noqa: D102


class Photo(SheetPicture, Protocol):
    """A photo that was made small: a copy for every browser with its size, and lighter ones."""

    @property
    def modern(self) -> Sequence[PhotoCopy]: ...  # noqa: D102


class Sheet(Protocol):
    """What the website needs to know of a planned PDF; the print shop makes them."""

    @property
    def sheet(self) -> str: ...  # noqa: D102 - a protocol of plain facts
    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def entry_slug(self) -> str: ...  # noqa: D102
    @property
    def entry_kind(self) -> str: ...  # noqa: D102
    @property
    def path(self) -> str: ...  # noqa: D102
    @property
    def paper(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def pages(self) -> int: ...  # noqa: D102
    @property
    def purpose(self) -> str: ...  # noqa: D102
    @property
    def size(self) -> int: ...  # noqa: D102
    @property
    def picture(self) -> SheetPicture | None: ...  # noqa: D102


@dataclass(frozen=True)
class Guidebook:
    """Everything a view may ask for, in one language.

    ``pictograms`` are the names of the drawings that exist, ``feeds`` the paths of
    calendars and news feeds, ``linked_data`` what machines may know of an entry, by
    kind, slug and language. ``past`` knows what was said before. ``events`` and ``days`` remember the dates
    already worded, since a date stands on several pages; ``memory`` does so for what :mod:`website.remembered` keeps.
    """

    catalog: Catalog
    routes: "Routes"
    localizers: Mapping[str, Localizer]
    language: str
    today: date
    diary: Diary
    pictograms: frozenset[str]
    sheets: Sequence[Sheet] = ()
    photos: Mapping[str, Photo] = field(default_factory=dict)
    previews: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    feeds: Container[str] = frozenset()
    linked_data: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    past: Past = field(default_factory=NoPast)
    events: dict[tuple[str, Occurrence], "Event"] = field(default_factory=dict)
    days: dict[date, "Day"] = field(default_factory=dict)
    memory: dict[tuple[object, int], tuple[AnyEntry, Any]] = field(default_factory=dict)

    @property
    def words(self) -> Localizer:
        """The words, dates and numbers of this language."""
        return self.localizers[self.language]

    @property
    def source_language(self) -> str:
        """The main language, which every entry speaks."""
        return self.catalog.languages[0]

    @property
    def first_contact(self) -> Service:
        """The service for who does not know where to go."""
        return self.catalog.service[self.catalog.site.facts.first_contact]

    @property
    def outreach(self) -> Service | None:
        """The service that comes to the door, where there is one."""
        return self.catalog.service.get(self.catalog.site.facts.outreach or "")

    def say(self, entry: AnyEntry, field_name: str) -> Said:
        """A text of an entry in this language, or in the main one."""
        return entry.say(field_name, self.language)

    def say_each(self, entry: AnyEntry, field_name: str) -> tuple[Said, ...]:
        """A list of texts of an entry, each with its language."""
        said = self.say(entry, field_name)
        return tuple(Said(text, said.language) for text in said.text or ())

    def in_source(self, text: str | None) -> Said | None:
        """A fact in words (a place, an address), which only exists in the main language."""
        return Said(text, self.source_language) if text else None

    def path(self, entry: AnyEntry) -> str:
        """The page of an entry in this language."""
        return self.routes.entry(entry, self.language)

    def pictogram(self, entry: AnyEntry, otherwise: str) -> str:
        """The drawing of an entry; ``otherwise`` when it names none that exists."""
        name = entry.facts.pictogram
        return name if name in self.pictograms else otherwise

    def sheets_of(self, entry: AnyEntry) -> tuple[Sheet, ...]:
        """The PDFs of an entry in this language."""
        return tuple(self._sheets_by_entry.get((entry.kind, entry.slug), ()))

    def sheets_named(self, name: str) -> tuple[Sheet, ...]:
        """The PDFs of one kind in this language; none when they were not printed."""
        return tuple(one for one in self.sheets if (one.sheet, one.language) == (name, self.language))

    @cached_property
    def _sheets_by_entry(self) -> Mapping[tuple[str, str], Sequence[Sheet]]:
        found: dict[tuple[str, str], list[Sheet]] = {}
        for sheet in self.sheets:
            if sheet.language == self.language:
                found.setdefault((sheet.entry_kind, sheet.entry_slug), []).append(sheet)
        return found


def own_name(language: str) -> str:
    """What the speakers of a language call it: ``nl`` is "Nederlands"."""
    return name_in(language, language)


def name_in(language: str, other: str) -> str:
    """What the speakers of another language call a language: in ``nl``, ``fr`` is "Frans"."""
    name = Locale.parse(language).get_display_name(other)
    return name[:1].upper() + name[1:] if name else language
