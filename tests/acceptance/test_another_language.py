"""A third language, written from right to left, takes texts and words but no code."""

import json

from support.facts import phones_in
from support.guide import BuiltGuide
from support.papers import read_paper


def test_arabic_pages_run_from_right_to_left(three_languages_site: BuiltGuide) -> None:
    """Every page under ``/ar/`` says so, and there is one for each Dutch page."""
    pages = three_languages_site.pages
    arabic = [page for path, page in pages.items() if path.startswith("ar/")]
    assert arabic
    assert {(page.language, page.direction) for page in arabic} == {("ar", "rtl")}


def test_arabic_has_as_many_pages_as_french(three_languages_site: BuiltGuide) -> None:
    """No page of the guide exists in one translation only."""
    pages = [page for page in three_languages_site.pages.values() if not page.redirect]
    count = {lang: sum(page.path.startswith(f"{lang}/") for page in pages) for lang in ("fr", "ar")}
    assert count["ar"] == count["fr"] > 0


def test_no_word_of_the_theme_is_left_in_dutch(three_languages_site: BuiltGuide) -> None:
    """On Arabic pages, Latin letters are names, addresses or marked as another language."""
    guide = three_languages_site
    question = guide.page(guide.routes.entry(guide.catalog.questions[0], "ar"))
    for word in ("Bel ", "Stappen", "Breng mee", "Open", "Gratis", "Adres"):
        assert word not in question.text


def test_arabic_paper_shows_numbers_as_they_are_dialled(three_languages_site: BuiltGuide) -> None:
    """In visual order each phone number on an Arabic PDF is one of the content, from left to right."""
    guide = three_languages_site
    listed = json.loads((guide.output / "print" / "index.json").read_text(encoding="utf-8"))
    arabic = [line for line in listed if line["language"] == "ar"]
    assert {line["sheet"] for line in arabic} == {line["sheet"] for line in listed}
    for line in arabic:
        text = read_paper(guide.output / line["path"]).text
        assert phones_in(text), line["path"]
        assert phones_in(text) <= guide.facts.phones, line["path"]
