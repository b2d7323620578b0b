"""From need to action and back: what residents asked for, and what answers it in each neighbourhood."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.action import Action
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from catalog.responses import Need, needs_of, response_to
from website.book import Guidebook
from website.links import anchor
from website.views.parts import Mark, mark


@dataclass(frozen=True)
class NeedLink:
    """A need, and where the page of all needs tells of it."""

    text: Said
    path: str


@dataclass(frozen=True)
class AnswerLink:
    """Something that answers a need. ``state`` is the Dutch word of an action; templates translate it."""

    title: Said
    path: str
    pictogram: str
    state: str
    example: bool


@dataclass(frozen=True)
class AnsweredNeed:
    """A need in the words of one neighbourhood, and everything that answers it there."""

    mark: Mark
    text: Said
    path: str
    answers: tuple[AnswerLink, ...]


@dataclass(frozen=True)
class NeedPart:
    """One need, and each neighbourhood that named it."""

    key: str
    text: Said
    places: tuple[AnsweredNeed, ...]


@dataclass(frozen=True)
class GoalPart:
    """A goal of the project, and the actions for it."""

    from_: Said
    to: Said
    actions: tuple[AnswerLink, ...]


@dataclass(frozen=True)
class NeedsView:
    """Every need once, and every goal."""

    needs: tuple[NeedPart, ...]
    goals: tuple[GoalPart, ...]
    results: str
    project: str


def needs(book: Guidebook) -> NeedsView:
    """The page that leads from need to action."""
    found = needs_of(book.catalog)
    return NeedsView(
        needs=tuple(
            NeedPart(
                need.key,
                need.say(book.language),
                tuple(_answered(book, need, place) for place in need.neighbourhoods),
            )
            for need in found.values()
        ),
        goals=tuple(_goals(book)),
        results=book.routes.results(book.language),
        project=book.routes.project(book.language),
    )


def needs_here(book: Guidebook, place: Neighbourhood) -> tuple[AnsweredNeed, ...]:
    """The needs of a neighbourhood in its own order, with their answers."""
    found = needs_of(book.catalog)
    keys = place.say("needs", place.source_language).text
    return tuple(_answered(book, found[key], place) for key in keys)


def need_links(book: Guidebook, keys: Iterable[str]) -> tuple[NeedLink, ...]:
    """The needs that an entry answers; names that no neighbourhood knows are left off."""
    found = needs_of(book.catalog)
    return tuple(NeedLink(found[key].say(book.language), path_of(book, key)) for key in keys if key in found)


def path_of(book: Guidebook, key: str) -> str:
    """Where the page of all needs tells of one."""
    return f"{book.routes.needs(book.language)}#{key}"


def _answered(book: Guidebook, need: Need, place: Neighbourhood) -> AnsweredNeed:
    return AnsweredNeed(
        mark=mark(book, place),
        text=need.say(book.language, place),
        path=path_of(book, need.key),
        answers=tuple(_answers(book, need.key, place)),
    )


def _answers(book: Guidebook, key: str, place: Neighbourhood) -> Iterator[AnswerLink]:
    found = response_to(book.catalog, key, place, book.today)
    for service in found.services:
        yield _link(book, service, "name", "house-line")
    for activity in found.activities:
        yield _link(book, activity, "title", "calendar-heart")
    for action in found.actions:
        yield _link(book, action, "title", "handshake")


def _link(book: Guidebook, entry: Action | Activity | Service, title: str, pictogram: str) -> AnswerLink:
    is_action = isinstance(entry, Action)
    return AnswerLink(
        title=book.say(entry, title),
        path=anchor(book.routes.project(book.language), entry) if is_action else book.path(entry),
        pictogram=book.pictogram(entry, pictogram),
        state=entry.facts.state if isinstance(entry, Action) else "",
        example=entry.facts.example,
    )


def _goals(book: Guidebook) -> Iterator[GoalPart]:
    said = book.say(book.catalog.site, "goals")
    for number, goal in enumerate(said.text, start=1):
        yield GoalPart(
            Said(goal.from_, said.language),
            Said(goal.to, said.language),
            tuple(
                _link(book, action, "title", "handshake")
                for action in book.catalog.actions
                if number in action.facts.goals
            ),
        )
