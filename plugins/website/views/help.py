"""Help: the questions of residents, and who answers each."""

from dataclasses import dataclass

from catalog.answers import answers
from catalog.entry import Said
from catalog.kinds.question import Question
from website.book import Guidebook
from website.views.home import QuestionTile, question_tiles
from website.views.parts import HelplineCard, ServiceCard, helpline_card, service_card
from website.views.share import Share, share


@dataclass(frozen=True)
class HelpView:
    """All questions, and whom to call when none fits."""

    questions: tuple[QuestionTile, ...]
    first_contact: ServiceCard
    search: str
    walk_in: str
    numbers: str
    services: str


@dataclass(frozen=True)
class QuestionView:
    """One question and its answer. What helps in danger stands apart: it comes before all else."""

    question: Said
    intro: Said
    pictogram: str
    urgent: tuple[HelplineCard, ...]
    services: tuple[ServiceCard, ...]
    helplines: tuple[HelplineCard, ...]
    steps: tuple[Said, ...]
    bring: tuple[Said, ...]
    fallback: ServiceCard | None
    index: str
    numbers: str
    example: bool
    share: Share


def help_index(book: Guidebook) -> HelpView:
    """All questions."""
    return HelpView(
        questions=question_tiles(book, book.catalog.questions),
        first_contact=service_card(book, book.first_contact),
        search=book.routes.search(book.language),
        walk_in=book.routes.walk_in(book.language),
        numbers=book.routes.numbers(book.language),
        services=book.routes.index("service", book.language),
    )


def question(book: Guidebook, entry: Question) -> QuestionView:
    """One question, answered for every neighbourhood."""
    answer = answers(book.catalog, entry, None, book.today)
    known = {service.slug for service in answer.services}
    fallback = None if answer.fallback.slug in known else service_card(book, answer.fallback)
    return QuestionView(
        question=book.say(entry, "question"),
        intro=book.say(entry, "intro"),
        pictogram=book.pictogram(entry, "question"),
        urgent=tuple(helpline_card(book, h) for h in answer.helplines if h.facts.urgent),
        services=tuple(service_card(book, s) for s in answer.services),
        helplines=tuple(helpline_card(book, h) for h in answer.helplines if not h.facts.urgent),
        steps=book.say_each(entry, "steps"),
        bring=book.say_each(entry, "bring"),
        fallback=fallback,
        index=book.routes.index("question", book.language),
        numbers=book.routes.numbers(book.language),
        example=entry.facts.example,
        share=share(book, entry, book.say(entry, "question").text),
    )
