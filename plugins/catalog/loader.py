"""Reading a content folder: every sound entry, and every problem of every file at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from catalog.checking.bodies import check_bodies
from catalog.checking.checks import check_entries
from catalog.checking.links import check_links
from catalog.checking.names import check_names
from catalog.checking.parity import check_translations
from catalog.checking.photos import check_photos
from catalog.checking.profile import check_profile
from catalog.checking.prose import Reviewer, check_prose
from catalog.checking.pruning import prune
from catalog.checking.references import check_pictograms, check_references
from catalog.checking.signals import check_signals
from catalog.codes import check_codes, code_of
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
from catalog.problems import Problem, Severity, keeping_out
from catalog.reading.folders import ContentFile, Finder
from catalog.reading.images import find_photos
from catalog.reading.nodes import Mark
from catalog.sense import check_sense
from catalog.shaping.kindtable import SITE
from catalog.shaping.parts import Draft, Part, read_part

CODES = {
    "site-missing": "Het bestand site.yml ontbreekt.",
    "translation-without-source": "Een vertaling heeft geen hoofdbestand.",
    "source-twice": "Een bestand bestaat twee keer.",
    "left-out-with": "Dit valt weg omdat een ander bestand een fout heeft.",
    "no-service": "Er is geen enkele dienst.",
}

_FALLBACK_LANGUAGES = ("nl", "fr")


def load(
    content: Path,
    *,
    pictograms: Collection[str] | None = None,
    reserved: Collection[str] = (),
    review: Reviewer | None = None,
    today: date | None = None,
) -> tuple[Catalog | None, list[Problem]]:
    """Read everything in ``content``.

    Takes the folder, the names of the pictograms (None: not checked), the first parts
    of addresses that no page may have, who judges how easy the texts are (None: nobody), and
    the day of today (None: nothing is past or still to come). Returns the catalog of all sound
    entries, or None when ``site.yml`` cannot be used, and all problems, sorted. Raises nothing for content.
    """
    problems: list[Problem] = []
    languages = _languages(content)
    files = Finder(content, languages, problems).find()
    drafts = _group(_parts(files, languages[0], problems), problems)
    problems.extend(check_references(drafts))
    if pictograms is not None:
        problems.extend(check_pictograms(drafts, pictograms))
    problems.extend(check_profile(drafts, content))
    problems.extend(check_photos(drafts, find_photos(content, problems)))
    problems.extend(check_entries(drafts))
    problems.extend(check_bodies(drafts))
    problems.extend(check_signals(drafts))
    problems.extend(check_links(drafts))
    problems.extend(check_translations(drafts))
    problems.extend(check_names(drafts, languages=languages, reserved=reserved))
    problems.extend(check_codes(drafts))
    problems.extend(check_sense(drafts, today))
    if review is not None:
        problems.extend(check_prose(drafts, review))
    catalog = _assemble(drafts, problems)
    return catalog, sorted(set(problems))


def _languages(content: Path) -> tuple[str, ...]:
    """The languages of the guide, read first because names of files depend on them."""
    path = content / "site.yml"
    if not path.is_file() or path.is_symlink():
        return _FALLBACK_LANGUAGES
    part, _ = read_part(ContentFile(SITE, "site", "", "site.yml", path), main_language="")
    found = tuple(str(text) for text in part.texts("talen") if text.isascii() and text.isalpha())
    return found or _FALLBACK_LANGUAGES


def _parts(files: Iterable[ContentFile], main_language: str, problems: list[Problem]) -> Iterator[Part]:
    for file in files:
        part, found = read_part(file, main_language=main_language)
        problems.extend(found)
        yield part


def _group(parts: Iterable[Part], problems: list[Problem]) -> list[Draft]:
    """One draft per entry, with its translations; loose files become problems."""
    groups: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        groups.setdefault((part.file.kind.name, part.file.slug), []).append(part)
    return [draft for group in groups.values() for draft in _drafts_of(group, problems)]


def _drafts_of(group: Sequence[Part], problems: list[Problem]) -> Iterator[Draft]:
    """The draft of one entry, unless only translations of it exist."""
    sources = [part for part in group if part.is_source]
    translations = {part.language: part for part in group if not part.is_source}
    if len(sources) > 1:
        names = " en ".join(part.path for part in sources)
        problems.extend(
            part.problem(
                "source-twice",
                f"Dit bestand bestaat twee keer: {names}. Houd er één.",
                found=part.path,
                expected="één bestand",
            )
            for part in sources
        )
    if sources:
        yield _draft(sources[0], *translations.values())
        return
    for part in translations.values():
        wanted = f"{part.file.slug}{part.file.kind.suffix}"
        problems.append(
            part.problem(
                "translation-without-source",
                f"Dit is een vertaling, maar het hoofdbestand {wanted} ontbreekt. Kijk de naam na.",
                at=Mark(1, 1),
                found=part.path.rpartition("/")[2],
                expected=wanted,
                example=wanted,
            )
        )


@remembered
def _draft(source: Part, *translations: Part) -> Draft:
    return Draft(source.file.kind, source.file.slug, source, {part.language: part for part in translations})


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
        entry_of(draft, broken) for draft in drafts if draft is site or draft.source.path not in broken
    ]
    catalog = Catalog(
        site=_of(Site, entries)[0],
        neighbourhoods=_of(Neighbourhood, entries),
        activities=_of(Activity, entries),
        services=_of(Service, entries),
        questions=_of(Question, entries),
        helplines=_of(Helpline, entries),
        actions=_of(Action, entries),
        pages=_of(Page, entries),
        signals=_of(Signals, entries),
        glossary=next(iter(_of(Glossary, entries)), None),
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


def _of(kind: type[E], entries: Iterable[AnyEntry]) -> tuple[E, ...]:
    own = [entry for entry in entries if isinstance(entry, kind)]
    return tuple(sorted(own, key=lambda entry: (entry.facts.order, entry.slug)))


def _site_problem(code: str, message: str) -> Problem:
    return Problem(path="site.yml", line=1, column=1, code=code, message=message)
