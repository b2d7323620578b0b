"""Which needs which number answers, for sheets that point the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from catalog.answers import answers
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline
from localisation import Localizer
from printshop.contacts import Helper, Number, first_number
from printshop.pieces import Mark
from printshop.plan import Shop

COLUMNS = 2
WIDE_FROM = 5
"""How many needs make a box span the page."""
HELP_PICTOGRAM = "question"


@dataclass(frozen=True)
class Need:
    """A need in the words of a resident."""

    picto: str
    question: str
    path: str


@dataclass(frozen=True)
class Box:
    """The needs that one helper answers, in rows, and how to reach that helper."""

    rows: tuple[tuple[Need | None, ...], ...]
    picto: str
    helper: str
    helper_language: str
    phone: str
    due: bool
    example: bool

    @property
    def weight(self) -> int:
        """How many lines it takes, more or less."""
        return len(self.rows) + 2


def answer_to(question: Question, neighbourhood: Neighbourhood, language: str, shop: Shop) -> Number | None:
    """The number on the card of a question: the first service that paper may show.

    When a question knows no service but the general desk, a helpline made for that very
    need comes first: who does not want to live any more needs no desk that opens at nine.
    """
    found = answers(shop.catalog, question, neighbourhood, shop.today)
    lines = [line for line in found.helplines if not line.facts.urgent and speaks(line, language)]
    general = [service.slug for service in found.services] in ([], [found.fallback.slug])
    services = (*found.services, found.fallback)
    ranked: tuple[Helper, ...] = (*lines, *services) if general else (*services, *lines)
    return first_number(ranked, shop.today)


def boxes_of(
    neighbourhood: Neighbourhood, asked: Sequence[Question], mark: Mark, words: Localizer, shop: Shop
) -> list[Box]:
    """One box a number, in the order of its first need."""
    groups: dict[str, list[Question]] = {}
    helpers: dict[str, Number | None] = {}
    for question in asked:
        number = answer_to(question, neighbourhood, words.language, shop)
        key = number.phone.digits if number else ""
        groups.setdefault(key, []).append(question)
        helpers.setdefault(key, number)
    return [_box(questions, helpers[key], mark, words, shop) for key, questions in groups.items()]


def _box(
    questions: Sequence[Question], number: Number | None, mark: Mark, words: Localizer, shop: Shop
) -> Box:
    helper = shop.catalog.first_contact if number is None or number.helper is None else number.helper
    name = helper.say("name", words.language)
    needs = [_need(question, mark, words, shop) for question in questions]
    across = COLUMNS if len(needs) >= WIDE_FROM else 1
    return Box(
        rows=tuple(zip_longest(*[iter(needs)] * across)),
        picto=shop.pictograms.address("phone-call", mark.colour),
        helper=str(name.text),
        helper_language=foreign(name.language, words),
        phone=words.phone(number.phone) if number else "",
        due=bool(number and number.due),
        example=helper.facts.example or any(question.facts.example for question in questions),
    )


def _need(question: Question, mark: Mark, words: Localizer, shop: Shop) -> Need:
    name = question.facts.pictogram
    drawing = name if name is not None and shop.pictograms.has(name) else HELP_PICTOGRAM
    picto = shop.pictograms.address(drawing, mark.colour)
    return Need(picto, str(question.say("question", words.language).text), question.path)


def in_columns(boxes: Sequence[Box]) -> tuple[tuple[Box, ...], ...]:
    """The boxes in two columns: each goes where there is most room left."""
    columns: tuple[list[Box], ...] = tuple([] for _ in range(COLUMNS))
    for box in boxes:
        min(columns, key=lambda column: sum(one.weight for one in column)).append(box)
    return tuple(tuple(column) for column in columns if column)


def speaks(helpline: Helpline, language: str) -> bool:
    """Whether a helpline speaks ``language``, as far as known."""
    return not helpline.facts.languages or language in helpline.facts.languages


def foreign(language: str, words: Localizer) -> str:
    """``language`` when it is not that of the sheet, else nothing."""
    return "" if language == words.language else language
