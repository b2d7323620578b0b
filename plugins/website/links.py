"""From a content file to the page that shows it."""

from website.book import AnyEntry, Guidebook
from website.markdown_text import Resolve


def resolver(book: Guidebook, *, root: str) -> Resolve:
    """How links between content files become links between pages.

    Takes the guide in one language and the way from the page to the root of the site.
    A link to ``x.fr.yml`` and to ``x.yml`` lead to the same page: the one in the
    language of the reader.
    """
    pages = _pages(book)

    def resolve(path: str) -> str | None:
        page = pages.get(_without_language(path, book))
        return None if page is None else root + page

    return resolve


def _pages(book: Guidebook) -> dict[str, str]:
    catalog, routes, language = book.catalog, book.routes, book.language
    pages = {entry.path: routes.entry(entry, language) for entry in catalog.entries()}
    pages |= {line.path: anchor(routes.numbers(language), line) for line in catalog.helplines}
    pages |= {action.path: anchor(routes.project(language), action) for action in catalog.actions}
    pages[catalog.site.path] = routes.home(language)
    return pages


def anchor(page: str, entry: AnyEntry) -> str:
    """The place of an entry on a page that shows several."""
    return f"{page}#{entry.slug}"


def _without_language(path: str, book: Guidebook) -> str:
    stem, _, suffix = path.rpartition(".")
    name, _, language = stem.rpartition(".")
    return f"{name}.{suffix}" if language in book.catalog.languages else path
