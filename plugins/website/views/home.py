"""The front page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from catalog.entry import Said
from catalog.kinds.question import Question
from catalog.values import Status
from website.book import Guidebook
from website.diary import Happening
from website.views.events import Event, events
from website.views.parts import Mark, mark

WEEK = timedelta(days=6)
MOST_QUESTIONS = 12
NEXT_ONES = 5
"""How many dates the front page shows when this week is empty, and at most."""


@dataclass(frozen=True)
class QuestionTile:
    """A question to choose."""

    path: str
    text: Said
    pictogram: str


@dataclass(frozen=True)
class HomeView:
    """What the front page shows. ``this_week`` tells whether ``events`` are those of the next seven days."""

    tagline: Said
    agenda: str
    help: str
    search: str
    marks: tuple[Mark, ...]
    events: tuple[Event, ...]
    this_week: bool
    questions: tuple[QuestionTile, ...]
    pages: tuple[QuestionTile, ...]


def home(book: Guidebook) -> HomeView:
    """The front page of a language."""
    week = book.diary.between(book.today, book.today + WEEK)
    return HomeView(
        tagline=book.say(book.catalog.site, "tagline"),
        agenda=book.routes.agenda(book.language),
        help=book.routes.index("question", book.language),
        search=book.routes.search(book.language),
        marks=tuple(mark(book, n) for n in book.catalog.neighbourhoods),
        events=events(book, first_of(week or book.diary.happenings, NEXT_ONES)),
        this_week=bool(week),
        questions=question_tiles(book, book.catalog.questions[:MOST_QUESTIONS]),
        pages=page_tiles(book),
    )


def first_of(happenings: Sequence[Happening], count: int) -> Sequence[Happening]:
    """The first dates, each activity once, so that a weekly one does not push out the others.

    A cancelled date is news of its own: it does not hide the next one that takes place.
    """
    first: dict[tuple[str, bool], Happening] = {}
    for happening in happenings:
        cancelled = happening.occurrence.status is Status.CANCELLED
        first.setdefault((happening.activity.slug, cancelled), happening)
    return tuple(first.values())[:count]


def question_tiles(book: Guidebook, questions: Sequence[Question]) -> tuple[QuestionTile, ...]:
    """Questions to choose from."""
    return tuple(
        QuestionTile(book.path(q), book.say(q, "question"), book.pictogram(q, "question")) for q in questions
    )


def page_tiles(book: Guidebook) -> tuple[QuestionTile, ...]:
    """The pages that want to be seen (``menu: boven``): the front page names them."""
    return tuple(
        QuestionTile(book.path(page), book.say(page, "title"), book.pictogram(page, "info"))
        for page in book.catalog.pages
        if page.facts.place_in_menu == "boven"
    )
