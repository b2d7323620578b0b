"""Reading a content folder: every sound entry, and every problem of every file at once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from operator import attrgetter
from pathlib import Path

from catalog.checking.profile import check_profile
from catalog.checking.prose import Reviewer
from catalog.checking.pruning import prune
from catalog.codes import code_of
from catalog.judge import Around, Judge
from catalog.kinds.action import Action
from catalog.kinds.activity import Activity
from catalog.kinds.glossary import Glossary
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.page import Page
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from catalog.kinds.signals import Signals
from catalog.kinds.site import Site
from catalog.model import AnyEntry, Catalog, E
from catalog.once import remembered
from catalog.problems import Problem, Severity, in_order, keeping_out
from catalog.reading.images import find_photos
from catalog.shaping.kindtable import SITE
from catalog.shaping.parts import Draft, Part
from catalog.shelf import Shelf

CODES = {
    "site-missing": "Het bestand site.yml ontbreekt.",
    "left-out-with": "Dit valt weg omdat een ander bestand een fout heeft.",
    "no-service": "Er is geen enkele dienst.",
}


class Desk:
    """Where a content folder is read again and again: what did not change stays as it was.

    Takes the folder, and whether the date of a file tells enough (:class:`catalog.shelf.Shelf`).
    """

    def __init__(self, content: Path, *, by_stamp: bool = False) -> None:
        self.content, self.by_stamp = content, by_stamp
        self._shelf = Shelf(content, by_stamp=by_stamp)
        self._judge = Judge()

    def load(
        self,
        *,
        pictograms: Collection[str] | None = None,
        reserved: Collection[str] = (),
        review: Reviewer | None = None,
        today: date | None = None,
    ) -> tuple[Catalog | None, list[Problem]]:
        """Read everything in the folder.

        Takes the names of the pictograms (None: not checked), the first parts
        of addresses that no page may have, who judges how easy the texts are (None: nobody), and
        the day of today (None: nothing is past or still to come). Returns the catalog of all sound
        entries, or None when ``site.yml`` cannot be used, and all problems, sorted. Raises nothing for content.
        """
        stock = self._shelf.look()
        problems = list(stock.problems)
        photos = find_photos(self.content, problems)
        problems.extend(check_profile([draft for draft in stock.drafts if draft.kind is SITE], self.content))
        around = Around(pictograms, photos, reserved, stock.languages, review, today)
        problems.extend(self._judge.problems(stock.drafts, around))
        catalog = _assemble(stock.drafts, problems)
        return catalog, in_order(set(problems))


def load(
    content: Path,
    *,
    pictograms: Collection[str] | None = None,
    reserved: Collection[str] = (),
    review: Reviewer | None = None,
    today: date | None = None,
) -> tuple[Catalog | None, list[Problem]]:
    """Read everything in ``content``, once: see :meth:`Desk.load`."""
    desk = Desk(content)
    return desk.load(pictograms=pictograms, reserved=reserved, review=review, today=today)


def _assemble(drafts: Sequence[Draft], problems: list[Problem]) -> Catalog | None:
    """The catalog of what has no errors; adds what falls away with something else to ``problems``."""
    broken = {found.path for found in keeping_out(problems)}
    site = next((draft for draft in drafts if draft.kind is SITE), None)
    if site is None:
        problems.append(
            _site_problem(
                "site-missing", "Het bestand site.yml ontbreekt. Zonder dat bestand is er geen gids."
            )
        )
        return None
    if site.source.facts is None or site.source.words is None:
        return None
    entries = [
        _whole(draft) if broken.isdisjoint(draft.paths) else entry_of(draft, broken)
        for draft in drafts
        if draft is site or draft.paths[0] not in broken
    ]
    groups: dict[type[AnyEntry], list[AnyEntry]] = {}
    for entry in entries:
        groups.setdefault(type(entry), []).append(entry)
    catalog = Catalog(
        site=_of(Site, groups)[0],
        neighbourhoods=_of(Neighbourhood, groups),
        activities=_of(Activity, groups),
        services=_of(Service, groups),
        questions=_of(Question, groups),
        helplines=_of(Helpline, groups),
        actions=_of(Action, groups),
        pages=_of(Page, groups),
        signals=_of(Signals, groups),
        glossary=next(iter(_of(Glossary, groups)), None),
    )
    return _without_loose_ends(catalog, problems)


def _without_loose_ends(catalog: Catalog, problems: list[Problem]) -> Catalog | None:
    try:
        pruned = prune(catalog)
    except ValueError:
        problems.append(
            _site_problem(
                "no-service", "Er is geen enkele dienst zonder fout. Eén dienst moet het eerste contact zijn."
            )
        )
        return None
    problems.extend(
        Problem(
            path=entry.path,
            line=1,
            column=1,
            code="left-out-with",
            severity=Severity.WARNING,
            message="Dit komt niet op de site, want het bestand van de buurt of de plek heeft een fout.",
            expected="eerst dat andere bestand in orde",
        )
        for entry in pruned.gone
    )
    return pruned.catalog


def entry_of(draft: Draft, broken: Collection[str]) -> AnyEntry:
    """The entry of a draft, with the translations that have no errors; ``broken`` are the paths of the others."""
    source = draft.source
    return _entry(draft, source, *(part for part in draft.translations.values() if part.path not in broken))


@remembered
def _whole(draft: Draft) -> AnyEntry:
    """The entry of a draft of which no file has an error."""
    return entry_of(draft, ())


@remembered
def _entry(draft: Draft, *sound: Part) -> AnyEntry:
    source = draft.source
    if source.facts is None:
        raise AssertionError(f"{source.path} has neither facts nor a problem")
    return draft.kind.entry(
        slug=draft.slug,
        path=source.path,
        source_language=source.language,
        code=code_of(draft),
        facts=source.facts,
        words={part.language: part.words for part in sound if part.words is not None},
        bodies={part.language: part.body for part in sound if part.body},
    )


def _of(kind: type[E], groups: Mapping[type[AnyEntry], Sequence[AnyEntry]]) -> tuple[E, ...]:
    own = [entry for entry in groups.get(kind, ()) if isinstance(entry, kind)]
    return tuple(sorted(own, key=attrgetter("facts.order", "slug")))


def _site_problem(code: str, message: str) -> Problem:
    return Problem(path="site.yml", line=1, column=1, code=code, message=message)
