"""The print corner: every PDF, by neighbourhood and by what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from website.book import Guidebook, Sheet
from website.diary import serves
from website.views.parts import Mark, mark


@dataclass(frozen=True)
class PrintGroup:
    """The PDFs about one thing: its title, and all of them."""

    title: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class PrintSection:
    """The PDFs of a neighbourhood, then those of what happens there."""

    mark: Mark
    sheets: tuple[Sheet, ...]
    groups: tuple[PrintGroup, ...]


@dataclass(frozen=True)
class PrintView:
    """All PDFs of a language. ``others`` belong to no neighbourhood; ``embed`` is for partners who print nothing."""

    sections: tuple[PrintSection, ...]
    others: tuple[PrintGroup, ...]
    embed: str

    @property
    def empty(self) -> bool:
        """Whether nothing was printed."""
        return not self.others and not any(part.sheets or part.groups for part in self.sections)


def print_corner(book: Guidebook) -> PrintView:
    """The print corner of a language. An activity of several neighbourhoods stands with each."""
    catalog = book.catalog
    sections = []
    for place in catalog.neighbourhoods:
        near = (sheet for a in catalog.activities if serves(a, place.slug) for sheet in book.sheets_of(a))
        sections.append(PrintSection(mark(book, place), book.sheets_of(place), _grouped(near)))
    shown = {sheet.path for part in sections for sheet in part.sheets}
    shown |= {sheet.path for part in sections for group in part.groups for sheet in group.sheets}
    others = (s for s in book.sheets if s.language == book.language and s.path not in shown)
    return PrintView(tuple(sections), _grouped(others), book.routes.embed(book.language))


def _grouped(sheets: Iterable[Sheet]) -> tuple[PrintGroup, ...]:
    """The sheets by what they are about, in the order of the alphabet."""
    by_title = sorted(sheets, key=lambda one: (one.title.casefold(), one.entry_kind, one.entry_slug))
    groups = groupby(by_title, key=lambda one: (one.entry_kind, one.entry_slug))
    return tuple(PrintGroup(found[0].title, found) for found in (tuple(group) for _, group in groups))
