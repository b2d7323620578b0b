"""Forty services and sixty dates of activities a month; and a search among three hundred entries."""

import gzip
import json
from pathlib import Path

import pytest
from support.crowd import MONTHS, crowded
from support.guide import BuiltGuide, build_once
from support.pages import Page, read_page
from support.weight import FIRST_FLIGHT, SCRIPTS, loaded, needed, weight

SERVICES, DATES, ENTRIES = 40, 60, 300
ONE_SEARCH = 100_000
"""Bytes that one search may move, packed: the page, its scripts, the library and the index."""


@pytest.fixture(scope="session")
def crowded_site(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltGuide:
    """The real guide as it may be in a few good years."""
    content = crowded(tmp_path_factory.mktemp("crowd") / "content", services=SERVICES, activities=DATES)
    return build_once(shared_folder, "crowded", content, "--no-print")


def opened(guide: BuiltGuide, address: str) -> Page:
    """One page: parsing all of them takes longer than making them."""
    return read_page(guide.output, guide.output / address / "index.html")


def test_the_guide_is_as_full_as_we_say(crowded_site: BuiltGuide) -> None:
    """Nothing that was added is left out of the pages."""
    guide = crowded_site
    assert len(guide.catalog.services) >= SERVICES
    for month in MONTHS:
        page = opened(guide, guide.routes.agenda("nl", None, month))
        assert page.source.count('<li class="zb-event') >= DATES
    assert opened(guide, guide.routes.index("service", "fr")).source.count("zb-card__title") >= SERVICES


def test_every_page_of_a_full_guide_arrives_at_once(crowded_site: BuiltGuide) -> None:
    """Still in the first packets of a connection: styles and icons take one half at most, a large page the other."""
    output = crowded_site.output
    large = [file for file in sorted(output.rglob("*.html")) if weight(file) > FIRST_FLIGHT / 2]
    pages = [read_page(output, file) for file in large]
    assert pages
    assert not {page.path: size for page in pages if (size := needed(crowded_site, page)) > FIRST_FLIGHT}
    assert max(loaded(crowded_site, page, (".css", ".svg")) for page in pages) < FIRST_FLIGHT / 2
    assert max(loaded(crowded_site, page, (".js",)) for page in pages) <= SCRIPTS


def test_one_search_among_three_hundred_moves_little(
    shared_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Everything that a browser loads for it, of the site as it is built, in each language."""
    content = crowded(tmp_path_factory.mktemp("large") / "content", services=ENTRIES - 60, activities=0)
    guide = build_once(shared_folder, "large", content, "--no-print")
    library = [*guide.output.glob("theme/scripts.*/**/search*.js"), *guide.output.glob("**/minisearch/*.js")]
    assert len(library) >= 2
    for language in guide.catalog.languages:
        page = opened(guide, guide.routes.search(language))
        (index,) = [path for path in page.loads if path.endswith(".json")]
        rows = guide.output / page.resolve(index, guide.address)
        assert len(json.loads(rows.read_text(encoding="utf-8"))) >= ENTRIES
        size = needed(guide, page) + loaded(guide, page, (".js",))
        size += sum(len(gzip.compress(file.read_bytes(), 9)) for file in {rows, *library})
        assert size < ONE_SEARCH, language
