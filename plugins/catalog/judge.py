"""Everything that is wrong with the drafts of a content folder. Who asks again gets what cannot have changed."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from catalog.checking.bodies import check_bodies
from catalog.checking.checks import check_entries
from catalog.checking.links import check_links, check_pictures, links_of
from catalog.checking.names import check_names, check_old_names, old_names_of
from catalog.checking.parity import check_translations
from catalog.checking.photos import check_photos
from catalog.checking.prose import Reviewer, check_prose, explained_in
from catalog.checking.references import check_pictograms, check_references, references_of
from catalog.checking.signals import check_signals, signals_of
from catalog.codes import check_codes, reason_of_code
from catalog.kinds.site import SiteFacts
from catalog.problems import Problem
from catalog.sense.answered import answers_of, check_answered
from catalog.sense.days_off import check_days_off
from catalog.sense.letters import check_letters
from catalog.sense.needs import check_questions, check_quiet, offers_of
from catalog.sense.numbers import check_numbers, numbers_of
from catalog.sense.prices import check_prices
from catalog.sense.privacy import check_privacy
from catalog.sense.times import check_over, check_twice, moments_of
from catalog.shaping.kindtable import SITE
from catalog.shaping.parts import Draft


@dataclass(frozen=True)
class Around:
    """What checks know beside the drafts. What is None is not looked at."""

    pictograms: Collection[str] | None = None
    photos: Collection[str] = frozenset()
    reserved: Collection[str] = ()
    languages: Sequence[str] = ()
    review: Reviewer | None = None
    today: date | None = None


@dataclass(frozen=True)
class _Known:
    """All that is known when one draft is looked at: what is around, and what two files say for all others."""

    around: Around
    region: str
    explained: Mapping[str, tuple[str, ...]]


def _check_each(drafts: Sequence[Draft], known: _Known) -> Iterator[Problem]:
    """What can be said of every draft without the others."""
    around = known.around
    if around.pictograms is not None:
        yield from check_pictograms(drafts, around.pictograms)
    yield from check_photos(drafts, around.photos)
    yield from check_entries(drafts, known.region)
    yield from check_bodies(drafts)
    yield from check_pictures(drafts)
    yield from check_translations(drafts)
    yield from check_names(drafts, languages=around.languages, reserved=around.reserved)
    yield from check_letters(drafts)
    yield from check_privacy(drafts)
    yield from check_prices(drafts)
    yield from check_over(drafts, around.today)
    yield from check_questions(drafts)
    yield from check_days_off(drafts, around.today)
    if around.review is not None:
        yield from check_prose(drafts, around.review, known.explained)


@dataclass(frozen=True)
class _Together:
    """A check that compares drafts. ``sees`` gives all that it looks at in one, but for names and places."""

    check: Callable[[Sequence[Draft], date | None], Iterable[Problem]]
    sees: Callable[[Draft], object]


_TOGETHER = (
    _Together(lambda drafts, _: check_references(drafts), references_of),
    _Together(lambda drafts, _: check_links(drafts), links_of),
    _Together(lambda drafts, _: check_signals(drafts), signals_of),
    _Together(lambda drafts, _: check_old_names(drafts), old_names_of),
    _Together(lambda drafts, _: check_codes(drafts), reason_of_code),
    _Together(lambda drafts, _: check_numbers(drafts), numbers_of),
    _Together(lambda drafts, _: check_twice(drafts), moments_of),
    _Together(check_quiet, offers_of),
    _Together(lambda drafts, _: check_answered(drafts), answers_of),
)


@dataclass(frozen=True)
class _Verdict:
    """What was found: in each draft by itself, and by every check that compares."""

    known: _Known | None = None
    drafts: Sequence[Draft] = ()
    own: Sequence[Problem] = ()
    shared: Sequence[Sequence[Problem]] = field(default=((),) * len(_TOGETHER))


class Judge:
    """Finds problems, and remembers those of drafts that are still the same."""

    def __init__(self) -> None:
        self._last = _Verdict()

    def problems(self, drafts: Sequence[Draft], around: Around) -> Iterator[Problem]:
        """Everything that is wrong with drafts, in no order. A draft is known by being the same object."""
        known = _Known(around, _region_in(drafts), explained_in(drafts))
        last = self._last if known == self._last.known else _Verdict()
        new, gone = _missing_in(last.drafts, drafts), _missing_in(drafts, last.drafts)
        touched = {path for draft in chain(new, gone) for path in draft.paths}
        own = [problem for problem in last.own if problem.path not in touched]
        own += _check_each(new, known)
        steady = bool(last.drafts) and [*map(_shape, new)] == [*map(_shape, gone)]
        shared = [
            found
            if steady and _stands(found, touched, one, zip(gone, new, strict=True))
            else tuple(one.check(drafts, around.today))
            for one, found in zip(_TOGETHER, last.shared, strict=True)
        ]
        self._last = _Verdict(known, drafts, own, shared)
        return chain(own, *shared)


def _stands(
    found: Iterable[Problem],
    touched: Collection[str],
    one: _Together,
    pairs: Iterable[tuple[Draft, Draft]],
) -> bool:
    """Whether a check would find the same again: it sees the same, and told nothing of a place that may have moved."""
    return all(one.sees(before) == one.sees(after) for before, after in pairs) and not any(
        problem.path in touched for problem in found
    )


def _missing_in(others: Iterable[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    known = set(map(id, others))
    return [draft for draft in drafts if id(draft) not in known]


def _shape(draft: Draft) -> tuple[str, ...]:
    """Which entry it is, and of which files it is made."""
    return draft.kind.name, draft.slug, *draft.paths


def _region_in(drafts: Iterable[Draft]) -> str:
    facts = next((draft.source.facts for draft in drafts if draft.kind is SITE), None)
    return facts.holiday_region if isinstance(facts, SiteFacts) else "BE"
