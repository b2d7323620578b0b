"""Catalogues of words, one ``.po`` a language, read strictly.

A missing word is a fault of ours, not of a volunteer: it stops the build, because a
page that quietly falls back to English helps nobody.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import NoReturn

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

_PLACEHOLDER = re.compile(r"\{(\w+)\}|%\((\w+)\)s")
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\]) )?{_QUOTED}|\s*")
_ENTRY = re.compile(
    rf"(?:^msgctxt (?P<context>{_QUOTED})\s*\n)?^msgid (?P<id>{_QUOTED}(?:\n{_QUOTED})*)", re.MULTILINE
)


class CatalogueFault(Exception):  # noqa: N818 - named like ValueFault, its counterpart for content
    """A catalogue of words cannot be used: it is absent, broken or inconsistent."""


class MissingTranslation(CatalogueFault):
    """A word is not in the catalogue of a language."""


class _Missing(NullTranslations):
    """The end of the line: whoever asks here has found no translation."""

    def __init__(self, file_name: str) -> None:
        super().__init__()
        self._file_name = file_name

    def gettext(self, message: str) -> NoReturn:
        raise MissingTranslation(f"{self._file_name}: geen vertaling voor “{message}”.")

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> NoReturn:  # noqa: ARG002 - gettext's own signature
        self.gettext(msgid1)

    def pgettext(self, context: str, message: str) -> NoReturn:
        raise MissingTranslation(f"{self._file_name}: geen vertaling voor “{message}” ({context}).")

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> NoReturn:  # noqa: ARG002 - gettext's own signature
        self.pgettext(context, msgid1)


def read_translations(path: Path) -> GNUTranslations:
    """Read one ``.po`` file.

    Returns translations in which a missing or fuzzy word raises MissingTranslation.
    Raises CatalogueFault when the file is absent, broken, holds a word twice, or
    translates a word without one of its ``{placeholders}``.
    """
    if not path.is_file():
        raise CatalogueFault(f"{path.name} ontbreekt: die taal heeft nog geen woorden.")
    return _translations(path.name, path.stem, path.read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def _translations(name: str, language: str, text: str) -> GNUTranslations:
    """The same for a text, which is read once however often a site is made."""
    try:
        catalog = read_po(BytesIO(text.encode()), locale=language.replace("-", "_"), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise CatalogueFault(f"{name} is stuk: {error}.") from error
    for fault in chain(_odd_lines(text), _doubles(text), _lost_placeholders(catalog)):
        raise CatalogueFault(f"{name}: {fault}.")
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    translations = GNUTranslations(compiled)
    translations.add_fallback(_Missing(name))
    return translations


def _odd_lines(text: str) -> Iterator[str]:
    # Babel quietly skips an entry that lacks a quote.
    for number, line in enumerate(text.splitlines(), start=1):
        if not _LINE.fullmatch(line):
            yield f"regel {number} is stuk"


def _doubles(text: str) -> Iterator[str]:
    # Babel quietly keeps one of two equal entries; which one is not what an editor expects.
    entries = Counter((found["context"] or "", found["id"]) for found in _ENTRY.finditer(text))
    for (_, msgid), times in entries.items():
        if times > 1:
            yield f"{msgid} staat er {times} keer"


def _lost_placeholders(catalog: Catalog) -> Iterator[str]:
    for message in catalog:
        if message.id and message.string and not message.fuzzy:
            yield from _lost_in(message)


def _lost_in(message: Message) -> Iterator[str]:
    ids, strings = _texts(message.id), [text for text in _texts(message.string) if text]
    wanted = _placeholders(ids)
    # Only the last plural form must name the number: "one euro" needs no figure.
    for lost in sorted(wanted - _placeholders(strings[-1:])):
        yield f"in de vertaling van “{ids[0]}” ontbreekt {{{lost}}}"
    for unknown in sorted(_placeholders(strings) - wanted):
        yield f"in de vertaling van “{ids[0]}” staat {{{unknown}}}, maar dat bestaat niet"


def _texts(text: str | Iterable[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def _placeholders(texts: Iterable[str]) -> set[str]:
    return {braces or percent for text in texts for braces, percent in _PLACEHOLDER.findall(text)}
