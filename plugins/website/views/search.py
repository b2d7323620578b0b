"""The search page: a box to type in, somebody to call, and a list of everything there is."""

from dataclasses import dataclass
from unicodedata import combining, normalize

from catalog.entry import Said
from website.book import Guidebook
from website.search_index import KINDS, Found, SearchIndex
from website.views.parts import ServiceCard, service_card

BRIEF = 120
"""From so many entries on the list does without the words that lead to them: a page must arrive at once."""
TOLD = frozenset({"question"})
"""Kinds whose words stand in the list: what people call their need. The others are known by their name."""


@dataclass(frozen=True)
class ListedItem:
    """One thing to find, with the words that lead to it."""

    path: str
    title: Said
    keys: Said


@dataclass(frozen=True)
class SearchView:
    """What the search page shows. ``index`` is the file that the browser looks through."""

    path: str
    index: str
    groups: tuple[tuple[str, tuple[ListedItem, ...]], ...]
    first_contact: ServiceCard
    help: str
    numbers: str


def search(book: Guidebook, index: SearchIndex) -> SearchView:
    """The search page, with everything in the index by kind and by alphabet."""
    return SearchView(
        path=book.routes.search(book.language),
        index=index.path,
        groups=tuple((kind, items) for kind in KINDS if (items := _items(book, index, kind))),
        first_contact=service_card(book, book.first_contact),
        help=book.routes.index("question", book.language),
        numbers=book.routes.numbers(book.language),
    )


def _items(book: Guidebook, index: SearchIndex, kind: str) -> tuple[ListedItem, ...]:
    rows = sorted(
        (row for row in index.rows if row.kind == kind), key=lambda row: (_place(row.title), row.path)
    )
    brief = kind not in TOLD or len(index.rows) > BRIEF
    return tuple(_item(row, row.language or book.language, brief=brief) for row in rows)


def _item(row: Found, language: str, *, brief: bool) -> ListedItem:
    return ListedItem(row.path, Said(row.title, language), Said("" if brief else row.keys, language))


def _place(title: str) -> str:
    """Where a title stands in the alphabet: accents and capitals do not count."""
    return "".join(sign for sign in normalize("NFKD", title.casefold()) if not combining(sign))
