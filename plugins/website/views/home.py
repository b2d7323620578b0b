"""The front page."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.question import Question
from website.book import Guidebook
from website.views.events import Soon, soon
from website.views.parts import Mark, mark

MOST_QUESTIONS = 12
NEXT_ONES = 5
"""How many dates the front page shows."""


@dataclass(frozen=True)
class QuestionTile:
    """A question to choose."""

    path: str
    text: Said
    pictogram: str


@dataclass(frozen=True)
class HomeView:
    """What the front page shows."""

    tagline: Said
    agenda: str
    help: str
    search: str
    walk_in: str
    marks: tuple[Mark, ...]
    soon: Soon
    questions: tuple[QuestionTile, ...]
    pages: tuple[QuestionTile, ...]


def home(book: Guidebook) -> HomeView:
    """The front page of a language."""
    return HomeView(
        tagline=book.say(book.catalog.site, "tagline"),
        agenda=book.routes.agenda(book.language),
        help=book.routes.index("question", book.language),
        search=book.routes.search(book.language),
        walk_in=book.routes.walk_in(book.language),
        marks=tuple(mark(book, n) for n in book.catalog.neighbourhoods),
        soon=soon(book, book.diary.happenings, NEXT_ONES, a_week=3),
        questions=question_tiles(book, book.catalog.questions[:MOST_QUESTIONS]),
        pages=page_tiles(book),
    )


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
        if page.facts.place_in_menu == "boven" and not page.facts.parent
    )
