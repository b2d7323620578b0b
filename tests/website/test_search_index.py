"""What a search in the browser looks through."""

import json
from typing import Any

from village import BuiltSite


def index_of(site: BuiltSite, language: str) -> list[dict[str, Any]]:
    """The rows of the index of one language, read from the page that names the file."""
    page = site.html("zoeken/" if language == "nl" else "fr/chercher/")
    name = page.partition(f"search/{language}.")[2].partition('"')[0]
    rows: list[dict[str, Any]] = json.loads(
        (site.folder / "search" / f"{language}.{name}").read_text("utf-8")
    )
    return rows


def test_everything_that_has_an_address_can_be_found(site: BuiltSite) -> None:
    """Questions first, then services, activities, numbers and pages."""
    rows = index_of(site, "nl")
    kinds = [row["kind"] for row in rows]
    assert sorted(set(kinds), key=kinds.index) == ["question", "service", "activity", "helpline", "page"]
    for row in rows:
        path, _, place = row["path"].partition("#")
        html = (site.folder / path / "index.html").read_text("utf-8")
        assert not place or f'id="{place}"' in html


def test_what_is_over_is_not_found(site: BuiltSite) -> None:
    """Nobody is sent to a party of last year."""
    past = site.html("agenda/voorbij/")
    for row in index_of(site, "nl"):
        assert f'href="../../{row["path"]}"' not in past or row["kind"] != "activity"


def test_a_text_in_another_language_says_so(site: BuiltSite) -> None:
    """What nobody translated is found in Dutch, and marked."""
    rows = {row["path"]: row for row in index_of(site, "fr")}
    assert rows["fr/services/loket/"]["title"] == "Le Guichet"
    assert "language" not in rows["fr/services/loket/"]
    assert rows["fr/services/winkel/"]["language"] == "nl"


def test_the_dutch_name_finds_the_french_page(site: BuiltSite) -> None:
    """Who reads French has often heard the Dutch word."""
    rows = {row["path"]: row for row in index_of(site, "fr")}
    assert "geld" in rows["fr/aide/geld/"]["more"].split()


def test_no_word_stands_twice_among_the_rest(site: BuiltSite) -> None:
    """The file stays small."""
    for row in index_of(site, "nl"):
        rest = row.get("more", "").split()
        assert len(rest) == len(set(rest))
