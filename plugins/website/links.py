"""From a content file to the page that shows it."""

from collections.abc import Mapping, Sequence

from website.book import AnyEntry, Guidebook
from website.markdown_text import Resolve


def resolver(pages: Mapping[str, str], languages: Sequence[str], *, root: str) -> Resolve:
    """How links between content files become links between pages.

    Takes the pages by content file (:func:`pages_by_file`), the languages of the site
    and the way from the page to the root of the site. Links to ``x.fr.yml`` and to
    ``x.yml`` lead to the same page: the one in the language of the reader.
    """

    def resolve(path: str) -> str | None:
        page = pages.get(_without_language(path, languages))
        return None if page is None else root + page

    return resolve


def pages_by_file(book: Guidebook) -> dict[str, str]:
    """The page of every content file, in one language."""
    catalog, routes, language = book.catalog, book.routes, book.language
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
