"""A translation says that it is one, and leads to the Dutch: the law on languages asks for it."""

import json

from support.guide import BuiltGuide
from support.pages import plain
from support.papers import read_paper


def test_every_translated_page_says_so_and_leads_to_the_original(guide: BuiltGuide) -> None:
    """In both languages, with a link to the same page in the main language."""
    main, *others = guide.catalog.languages
    faults = []
    for language in others:
        labels = {plain(guide.localizers[lang].gettext("Translation")) for lang in (main, language)}
        for entry in guide.catalog.entries():
            page = guide.page(guide.routes.entry(entry, language))
            if entry.speaks(language):
                faults += [f"{page.path}: zegt niet “{label}”" for label in labels if label not in page.text]
            if guide.routes.entry(entry, main) not in {
                page.resolve(link, guide.address) for link in page.links
            }:
                faults.append(f"{page.path}: leidt niet naar het origineel")
    assert not faults, "\n".join(faults)


def test_every_page_without_translation_says_so(guide: BuiltGuide) -> None:
    """Nobody meets a foreign language unprepared."""
    faults = []
    for language in guide.catalog.languages[1:]:
        words = plain(guide.localizers[language].gettext("This page only exists in Dutch for now."))
        for entry in guide.catalog.entries():
            page = guide.page(guide.routes.entry(entry, language))
            if (words in page.text) == entry.speaks(language):
                faults.append(page.path)
    assert not faults, "\n".join(faults)


def test_every_translated_sheet_says_so(guide: BuiltGuide) -> None:
    """On paper too, so that who keeps it knows that a Dutch one exists."""
    main = guide.catalog.languages[0]
    label = plain(guide.localizers[main].gettext("This is a translation."))
    listed = json.loads((guide.output / "print" / "index.json").read_text(encoding="utf-8"))
    silent = [
        line["path"]
        for line in listed
        if (label in " ".join(read_paper(guide.output / line["path"]).text.split()))
        == (line["language"] == main)
    ]
    assert not silent
