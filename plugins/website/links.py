"""From a content file to the page that shows it."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from website.book import AnyEntry, Guidebook
from website.markdown_text import Resolve
from website.recipe import mark_of


class FilePages:
    """The page of every content file, in one language. Worked out when a text first may hold a link."""

    def __init__(self, book: Guidebook) -> None:
        self._book = book

    def resolver(self, root: str) -> Resolve:
        """How links between content files become links between pages.

        Takes the way from the page to the root of the site. Links to ``x.fr.yml`` and to
        ``x.yml`` lead to the same page: the one in the language of the reader.
        """
        languages = self._book.catalog.languages

        def resolve(path: str) -> str | None:
            page = self._pages.get(_without_language(path, languages))
            return None if page is None else root + page

        return resolve

    @cached_property
    def mark(self) -> str:
        """A short text that differs when links may lead elsewhere."""
        return mark_of((self._pages, self._book.catalog.languages))

    @cached_property
    def _pages(self) -> Mapping[str, str]:
        catalog, routes, language = self._book.catalog, self._book.routes, self._book.language
        pages = {entry.path: routes.entry(entry, language) for entry in catalog.entries()}
        pages |= {line.path: anchor(routes.numbers(language), line) for line in catalog.helplines}
        pages |= {action.path: anchor(routes.project(language), action) for action in catalog.actions}
        pages[catalog.site.path] = routes.home(language)
        return pages


def anchor(page: str, entry: AnyEntry) -> str:
    """The place of an entry on a page that shows several."""
    return f"{page}#{entry.slug}"


def _without_language(path: str, languages: Sequence[str]) -> str:
    stem, _, suffix = path.rpartition(".")
    name, _, language = stem.rpartition(".")
    return f"{name}.{suffix}" if language in languages else path
