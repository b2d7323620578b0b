"""Reads the content as the site needs it: the build and ``check`` must not judge it differently."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalog import Desk
from catalog.checking.prose import Reviewer
from catalog.model import Catalog
from catalog.once import remembered
from catalog.problems import Problem
from guide.reviewing import reviewer_for
from guide.routes import PATH_WORDS
from guide.translations import with_ages
from history.past import History, read_history
from localisation import CatalogueFault, load_localizers
from plainlanguage import review


@remembered
def desk_for(content: Path, *, by_stamp: bool = False) -> Desk:
    """Where a content folder is read: the same place as before, in a program that stays."""
    return Desk(content, by_stamp=by_stamp)


def read_guide(
    desk: Desk, *, theme: Path, print_folder: Path, today: date | None = None, judge: Reviewer = review
) -> tuple[Catalog | None, list[Problem]]:
    """Read all content, knowing which drawings exist and which addresses are taken.

    Takes where content is read, the folders of theme and paper, the day of today, and who judges the texts.
    Returns what :func:`catalog.load` does.
    """
    pictograms = frozenset(path.stem for path in (print_folder / "pictograms").glob("*.svg"))
    reserved = _taken_addresses(theme / "translations")
    return desk.load(pictograms=pictograms, reserved=reserved, review=judge, today=today)


@dataclass(frozen=True)
class Reading:
    """All that is read from content and its history. ``catalog`` is None when ``site.yml`` is of no use."""

    catalog: Catalog | None
    problems: list[Problem]
    history: History


def read_dated(desk: Desk, *, theme: Path, print_folder: Path, today: date, cache: Path) -> Reading:
    """Read the content and what git knows of it, and mark the translations that are older than their source.

    Takes where content is read, the folders of theme and paper, the day of today, and a folder to keep what git
    told and what was said of texts.
    """
    content = desk.content.resolve()
    judge = reviewer_for(content, (cache / "reviews").resolve())
    catalog, problems = read_guide(desk, theme=theme, print_folder=print_folder, today=today, judge=judge)
    if not desk.by_stamp:  # who looks again and again leaves that to the build behind it
        judge.save()
    languages = catalog.languages if catalog else ()
    history = read_history(content, languages, today, cache=cache / "history")
    if catalog is None:
        return Reading(None, problems, history)
    dated, hints = with_ages(catalog, history)
    return Reading(dated, sorted((*problems, *hints)) if hints else problems, history)


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
