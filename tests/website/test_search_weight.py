"""A search stays small in a guide three times as large as ours."""

import gzip
import random
import re
import shutil
from pathlib import Path

import pytest
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


def words_of(language: str) -> list[str]:
    """Every word of the real content in a language: as many kinds of words as people really use."""
    files = sorted((ROOT / "content").rglob("*.*"))
    own = [file for file in files if (".fr." in file.name) == (language == "fr")]
    texts = " ".join(file.read_text(encoding="utf-8") for file in own)
    return sorted(set(re.findall(r"[^\W\d_]{3,}", texts)))


def write_services(folder: Path, count: int) -> None:
    """Add services whose words are drawn from all words of the content: that packs worse than real sentences."""
    draw = random.Random(7)  # noqa: S311 - the same words every time, no secret
    for language, suffix in (("nl", ""), ("fr", ".fr")):
        words = words_of(language)
        for number in range(count):
            name, summary, *offers = (" ".join(draw.sample(words, size)) for size in (3, 16, 4, 4, 4))
            keys = ", ".join(draw.sample(words, 8))
            text = (
                f"naam: {name}\nsamenvatting: {summary}\nwat: [{', '.join(offers)}]\nzoekwoorden: [{keys}]\n"
            )
            (folder / f"dienst-{number}{suffix}.yml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[Guidebook]:
    """The real guide with so many more services that it has 300 entries to find, in each language."""
    content = tmp_path_factory.mktemp("large") / "content"
    shutil.copytree(ROOT / "content", content)
    write_services(content / "services", ENTRIES - 90)
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
        size = library + len(gzip.compress(index.text.encode(), 9))
        assert size < ONE_SEARCH, book.language


def test_the_same_content_gives_the_same_bytes(books: list[Guidebook]) -> None:
    """The name of the file, too: a browser keeps it until something changes."""
    for book in books:
        assert search_index(book) == search_index(book)
