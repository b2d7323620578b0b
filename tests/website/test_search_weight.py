"""A search stays small in a guide three times as large as ours."""

import gzip

import pytest
from support.crowd import crowded
from support.guide import ROOT, TODAY

from catalog import load
from guide.generator import routes_for
from localisation import load_localizers
from website.book import Guidebook
from website.diary import Diary
from website.scripts import scripts
from website.search_index import KINDS, search_index

ENTRIES = 300
ONE_SEARCH = 100_000
"""Bytes that one search may move, packed: the library, our scripts and the index."""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[Guidebook]:
    """The real guide with so many more services that it has 300 entries to find, in each language."""
    content = crowded(tmp_path_factory.mktemp("large") / "content", services=ENTRIES - 60, activities=0)
    catalog, _ = load(content)
    assert catalog is not None
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    diary = Diary(catalog.activities, TODAY, region=catalog.site.facts.holiday_region)
    routes = routes_for(catalog, localizers, catalog.site.facts.url)
    return [
        Guidebook(
            catalog=catalog,
            routes=routes,
            localizers=localizers,
            language=language,
            today=TODAY,
            diary=diary,
            pictograms=frozenset(),
        )
        for language in catalog.languages
    ]


def test_one_search_moves_little(books: list[Guidebook]) -> None:
    """Also with three hundred entries; and the scripts that find are counted too."""
    code = scripts(ROOT / "theme" / "static").files
    needed = [text for path, text in code.items() if "search" in path or "minisearch/index" in path]
    library = sum(len(gzip.compress(text.encode(), 9)) for text in needed)
    for book in books:
        index = search_index(book)
        assert len(index.rows) >= ENTRIES
        assert {row.kind for row in index.rows} == set(KINDS)
        size = library + len(gzip.compress(index.content, 9))
        assert size < ONE_SEARCH, book.language


def test_the_same_content_gives_the_same_bytes(books: list[Guidebook]) -> None:
    """The name of the file, too: a browser keeps it until something changes."""
    for book in books:
        assert search_index(book) == search_index(book)
