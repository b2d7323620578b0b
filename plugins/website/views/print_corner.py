"""The print corner: every PDF, by neighbourhood and by activity."""

from dataclasses import dataclass

from catalog.entry import Said
from website.book import AnyEntry, Guidebook, Sheet
from website.diary import serves
from website.views.parts import Mark, mark


@dataclass(frozen=True)
class Group:
    """The PDFs of one entry."""

    title: Said
    path: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class PrintSection:
    """The PDFs of a neighbourhood and of what happens there."""

    mark: Mark
    own: tuple[Sheet, ...]
    activities: tuple[Group, ...]


@dataclass(frozen=True)
class PrintView:
    """All PDFs of a language. ``others`` belong to no single neighbourhood."""

    sections: tuple[PrintSection, ...]
    others: tuple[Group, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing was printed."""
        return not self.others and not any(s.own or s.activities for s in self.sections)


def print_corner(book: Guidebook) -> PrintView:
    """The print corner of a language. An activity of several neighbourhoods stands with each."""
    sections = tuple(
        PrintSection(
            mark=mark(book, n),
            own=book.sheets_of(n),
            activities=tuple(
                _group(book, a, "title")
                for a in book.catalog.activities
                if serves(a, n.slug) and book.sheets_of(a)
            ),
        )
        for n in book.catalog.neighbourhoods
    )
    shown = {s.path for part in sections for s in part.own}
    shown |= {s.path for part in sections for group in part.activities for s in group.sheets}
    return PrintView(sections, _others(book, shown))


def _group(book: Guidebook, entry: AnyEntry, title: str) -> Group:
    return Group(book.say(entry, title), book.path(entry), book.sheets_of(entry))


def _others(book: Guidebook, shown: set[str]) -> tuple[Group, ...]:
    rest = [s for s in book.sheets if s.language == book.language and s.path not in shown]
    titles = dict.fromkeys(sheet.title for sheet in rest)
    return tuple(
        Group(Said(title, book.language), "", tuple(s for s in rest if s.title == title)) for title in titles
    )
