"""Catalogues of words are read strictly."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from localisation import CatalogueFault, Localizer, MissingTranslation, load_localizers

TRANSLATIONS = Path(__file__).parents[2] / "theme" / "translations"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'

SOUND = """\
msgid "free"
msgstr "gratis"

msgctxt "path"
msgid "help"
msgstr "hulp"

msgid "{n} neighbour"
msgid_plural "{n} neighbours"
msgstr[0] "een buur"
msgstr[1] "{n} buren"

#, fuzzy
msgid "closed"
msgstr "toe"

msgid "open"
msgstr ""
"""

UNSOUND = {
    'msgid "at {hour}"\nmsgstr "om"': r"“at {hour}” ontbreekt {hour}",
    'msgid "at %(hour)s"\nmsgstr "om"': r"“at %\(hour\)s” ontbreekt {hour}",
    'msgid "at {hour}"\nmsgstr "om {uur} {hour}"': r"staat {uur}, maar dat bestaat niet",
    'msgid "{n} a"\nmsgid_plural "{n} b"\nmsgstr[0] "{n} a"\nmsgstr[1] "b"': r"ontbreekt {n}",
    'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"': "staat er 2 keer",
    'msgid "a"\nmsgstr "b': "regel 7 is stuk",
    'msgid "a"\nmsgstr "b"\nfree': "is stuk",
}


def load(folder: Path, entries: str) -> Localizer:
    """A Dutch localizer with these entries."""
    (folder / "nl.po").write_text(HEADER + entries, encoding="utf-8")
    return load_localizers(["nl"], folder)["nl"]


def msgids(language: str) -> list[tuple[str, str]]:
    """Context and id of every word in one of our catalogues."""
    with (TRANSLATIONS / f"{language}.po").open("rb") as file:
        return sorted(
            (message.context or "", str(message.id)) for message in read_po(file, abort_invalid=True)
        )


def test_words_are_found_in_their_form(tmp_path: Path) -> None:
    """Plain, with a context, and one or many."""
    localizer = load(tmp_path, SOUND)
    assert localizer.gettext("free") == "gratis"
    assert localizer.pgettext("path", "help") == "hulp"
    counted = [localizer.ngettext("{n} neighbour", "{n} neighbours", n) for n in (1, 2)]
    assert counted == ["een buur", "{n} buren"]


@pytest.mark.parametrize("word", ["nothing", "closed", "open", "help"])
def test_a_missing_word_stops_the_build(tmp_path: Path, word: str) -> None:
    """Absent, doubtful, empty or only known in a context: no English slips through."""
    localizer = load(tmp_path, SOUND)
    with pytest.raises(MissingTranslation, match=f"nl.po: geen vertaling voor “{word}”"):
        localizer.gettext(word)
    with pytest.raises(MissingTranslation, match=word):
        localizer.translations.ngettext(word, word, 2)
    with pytest.raises(MissingTranslation, match=rf"{word}” \(menu\)"):
        localizer.npgettext("menu", word, word, 2)


@pytest.mark.parametrize(("entries", "message"), UNSOUND.items())
def test_an_unsound_catalogue_is_refused(tmp_path: Path, entries: str, message: str) -> None:
    """The sentence names the file and the word."""
    with pytest.raises(CatalogueFault, match=rf"nl\.po.*{message}"):
        load(tmp_path, entries)


def test_a_language_without_words_is_refused(tmp_path: Path) -> None:
    """A language in site.yml needs its file."""
    with pytest.raises(CatalogueFault, match=r"fr\.po ontbreekt"):
        load_localizers(["fr"], tmp_path)


def test_a_language_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """A slip in site.yml is named."""
    (tmp_path / "qq.po").write_text(HEADER, encoding="utf-8")
    with pytest.raises(CatalogueFault, match="“qq” is geen taal"):
        load_localizers(["qq"], tmp_path)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_our_catalogues_hold_the_same_words(language: str) -> None:
    """A word that one language lacks would stop its pages."""
    assert msgids(language) == msgids("nl")


def said_in_french() -> list[str]:
    """All that the French catalogue says."""
    with (TRANSLATIONS / "fr.po").open("rb") as file:
        catalog = read_po(file)
    return [
        text
        for message in catalog
        if message.id
        for text in ([message.string] if isinstance(message.string, str) else message.string)
    ]


def test_our_french_has_round_apostrophes() -> None:
    """As in print; a straight one beside them looks like an oversight."""
    assert [text for text in said_in_french() if re.search(r"\w'\w", text)] == []


def test_our_french_says_no_duty_where_there_is_none() -> None:
    """“Vous ne devez pas” forbids in the ears of many; who need not do a thing hears “pas besoin de”."""
    assert [text for text in said_in_french() if re.search(r"ne devez (pas|rien|ni)\b", text)] == []


def test_our_french_puts_its_spaces() -> None:
    """A no-break space stands before ? ! : ; and inside guillemets."""
    bare = [
        text
        for text in said_in_french()
        if re.search(r"(?<![\u00a0\u202f?!:;/])[?!;](?!\w)|[^\u00a0\u202fs]:(?!//)|« (?!\u00a0)| »", text)
    ]
    assert bare == []
