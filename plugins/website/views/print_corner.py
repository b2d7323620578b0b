"""The print corner: every PDF, by neighbourhood and by activity."""

from dataclasses import dataclass

from website.book import Guidebook, Sheet
from website.diary import serves
from website.views.parts import Mark, mark


@dataclass(frozen=True)
class PrintSection:
    """The PDFs of a neighbourhood, then those of what happens there."""

    mark: Mark
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class PrintView:
    """All PDFs of a language. ``others`` belong to no neighbourhood."""

    sections: tuple[PrintSection, ...]
    others: tuple[Sheet, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing was printed."""
        return not self.others and not any(section.sheets for section in self.sections)


def print_corner(book: Guidebook) -> PrintView:
    """The print corner of a language. An activity of several neighbourhoods stands with each."""
    catalog = book.catalog
    sections = []
    for place in catalog.neighbourhoods:
        near = [place, *(a for a in catalog.activities if serves(a, place.slug))]
        sheets = tuple(sheet for entry in near for sheet in book.sheets_of(entry))
        sections.append(PrintSection(mark(book, place), sheets))
    shown = {sheet.path for section in sections for sheet in section.sheets}
    others = (s for s in book.sheets if s.language == book.language and s.path not in shown)
    return PrintView(tuple(sections), tuple(others))
