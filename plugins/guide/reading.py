"""Reads the content as the site needs it: the build and ``check`` must not judge it differently."""

from pathlib import Path

from catalog import load
from catalog.model import Catalog
from catalog.problems import Problem
from guide.routes import PATH_WORDS
from localisation import CatalogueFault, load_localizers
from plainlanguage import review


def read_guide(content: Path, *, theme: Path, print_folder: Path) -> tuple[Catalog | None, list[Problem]]:
    """Read everything in ``content``, knowing which drawings exist and which addresses are taken.

    Takes the folders of content, theme and paper. Returns what :func:`catalog.load` does.
    """
    pictograms = frozenset(path.stem for path in (print_folder / "pictograms").glob("*.svg"))
    reserved = _taken_addresses(theme / "translations")
    return load(content, pictograms=pictograms, reserved=reserved, review=review)


def _taken_addresses(translations: Path) -> frozenset[str]:
    """The words that addresses begin with, in every language that has a catalogue."""
    words: set[str] = set()
    for path in sorted(translations.glob("*.po")):
        try:
            speech = load_localizers([path.stem], translations)[path.stem]
            words.update(speech.pgettext("path", word) for word in PATH_WORDS)
        except CatalogueFault:  # told where it matters: when a site in that language is made
            continue
    return frozenset(words)
