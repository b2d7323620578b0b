"""``where-to-go-a4``: which need, which number, on one page for a neighbourhood.

Needs that the same number answers share one box: a number stands on the page once, and
large. A box of many needs spans the page; the others stand in two columns.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any

from catalog.answers import answers
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline
from catalog.problems import Problem, Severity
from localisation import Localizer
from printshop.contacts import Helper, Number, first_number, number_of, withheld
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import Mark, frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop

NAME = "where-to-go-a4"
SIZES = tuple(half / 2 for half in range(32, 21, -1))
MOST_AIR = 3.0
ROOM = TitleRoom(width=510, height=50, sizes=(40, 38, 36, 34, 32, 30, 28, 26), leading=1.15)
STREET = 270
COLUMNS = 2
WIDE_FROM = 5
"""How many needs make a box span the page."""

LINES = 6
LINES_A_ROW = 3
HELP_PICTOGRAM = "question"
_MONTHS = 6


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


@dataclass(frozen=True)
class Line:
    """One helpline: number, what for, and its language when that is another."""

    phone: str
    due: bool
    what: str
    language: str
    spoken: str


@dataclass(frozen=True)
class Unsure:
    """Whom to call when you do not know whom to call."""

    invite: str
    phone: str
    due: bool


def draw(shop: Shop) -> Iterator[Drawn]:
    """A sheet of each neighbourhood in each language in which questions are asked."""
    main = shop.catalog.languages[0]
    helpers: tuple[Helper, ...] = (*shop.catalog.services, *shop.catalog.helplines)
    yield from withheld(helpers, shop.today, sheet=NAME, language=main)
    chosen = [question for question in shop.catalog.questions if question.facts.on_sheet]
    for language in shop.catalog.languages:
        asked = [question for question in chosen if question.speaks(language)]
        for question in chosen:
            if question not in asked:
                yield LeftOut(NAME, language, question.path, f"Er is geen vertaling ({language}).")
        if not asked:
            continue
        for neighbourhood in shop.catalog.neighbourhoods:
            yield _order(neighbourhood, asked, language, shop)


def _order(neighbourhood: Neighbourhood, asked: Sequence[Question], language: str, shop: Shop) -> Drawn:
    words = shop.localizers[language]
    title = words.gettext("Where can I go?")
    fitted = fit_title(title, ROOM, shop.title_widths)
    if fitted.too_many:
        return _too_long(neighbourhood, title, fitted.too_many)
    mark = mark_of((neighbourhood,), language, shop, width=STREET)
    boxes = _boxes(neighbourhood, asked, mark, words, shop)
    wide = tuple(box for box in boxes if len(box.rows[0]) > 1)
    columns = _columns([box for box in boxes if len(box.rows[0]) == 1])
    lines = tuple(
        _line(helpline, number, words, main=shop.catalog.languages[0])
        for helpline, number in _helplines(language, shop)
    )
    unsure = _unsure(words, shop)
    sheet: dict[str, Any] = {
        "title": title,
        "title_size": fitted.size,
        "example": neighbourhood.facts.example or any(box.example for box in boxes),
        "wide": wide,
        "columns": columns,
        "helplines": tuple(zip_longest(*[iter(lines)] * LINES_A_ROW)),
        "contact": unsure,
        "any_due": any(one.due for one in boxes) or any(one.due for one in lines),
    }
    full_title = f"{title} {mark.names}"
    page = frame_of(neighbourhood, full_title, language, shop, valid_until=months_later(shop.today, _MONTHS))
    return Order(
        language=language,
        entry=neighbourhood,
        title=full_title,
        context={"page": page, "mark": mark, "sheet": sheet},
        fit=Fit(sizes=SIZES, slots=_slots(wide, columns), air=MOST_AIR),
        longest=tuple(question.path for question in sorted(asked, key=lambda one: _length(one, language))),
    )


def _too_long(neighbourhood: Neighbourhood, title: str, too_many: int) -> Problem:
    return Problem(
        path=neighbourhood.path,
        line=1,
        column=1,
        code="print-title-too-long",
        severity=Severity.WARNING,
        message=f"De titel past niet op het blad {NAME}. Hij is {too_many} tekens te lang.",
        found=title,
    )


def answer_to(question: Question, neighbourhood: Neighbourhood, language: str, shop: Shop) -> Number | None:
    """The number on the card of a question: the first service that paper may show.

    When a question knows no service but the general desk, a helpline made for that very
    need comes first: who does not want to live any more needs no desk that opens at nine.
    """
    found = answers(shop.catalog, question, neighbourhood, shop.today)
    lines = [line for line in found.helplines if not line.facts.urgent and _speaks(line, language)]
    general = [service.slug for service in found.services] in ([], [found.fallback.slug])
    services = (*found.services, found.fallback)
    ranked: tuple[Helper, ...] = (*lines, *services) if general else (*services, *lines)
    return first_number(ranked, shop.today)


def _boxes(
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
        helper_language=_foreign(name.language, words),
        phone=words.phone(number.phone) if number else "",
        due=bool(number and number.due),
        example=helper.facts.example or any(question.facts.example for question in questions),
    )


def _need(question: Question, mark: Mark, words: Localizer, shop: Shop) -> Need:
    name = question.facts.pictogram
    drawing = name if name is not None and shop.pictograms.has(name) else HELP_PICTOGRAM
    picto = shop.pictograms.address(drawing, mark.colour)
    return Need(picto, str(question.say("question", words.language).text), question.path)


def _columns(boxes: Sequence[Box]) -> tuple[tuple[Box, ...], ...]:
    """The boxes in two columns: each goes where there is most room left."""
    columns: tuple[list[Box], ...] = tuple([] for _ in range(COLUMNS))
    for box in boxes:
        min(columns, key=lambda column: sum(one.weight for one in column)).append(box)
    return tuple(tuple(column) for column in columns if column)


def _slots(wide: Sequence[Box], columns: Sequence[Sequence[Box]]) -> int:
    """Places for white space from top to bottom: above and below each row of needs and each number."""
    tallest = max((sum(len(box.rows) + 1 for box in column) for column in columns), default=0)
    return 2 * (sum(len(box.rows) + 1 for box in wide) + tallest)


def _length(question: Question, language: str) -> int:
    return -len(str(question.say("question", language).text))


def _helplines(language: str, shop: Shop) -> list[tuple[Helpline, Number]]:
    """Six lines: those for danger, then those that speak the language of the sheet, then the others."""
    ranked = sorted(
        shop.catalog.helplines, key=lambda line: (not line.facts.urgent, not _speaks(line, language))
    )
    numbered = [(line, number_of(line, shop.today)) for line in ranked]
    return [(line, number) for line, number in numbered if number is not None][:LINES]


def _line(helpline: Helpline, number: Number, words: Localizer, *, main: str) -> Line:
    name = helpline.say("name", words.language)
    return Line(
        phone=words.phone(number.phone),
        due=number.due,
        what=str(name.text),
        language=_foreign(name.language, words),
        spoken=_spoken(helpline, words, main),
    )


def _spoken(helpline: Helpline, words: Localizer, main: str) -> str:
    """The languages one speaks there, where a reader would not expect them."""
    languages = helpline.facts.languages
    if not languages or (words.language == main and main in languages):
        return ""
    return words.listing([words.locale.languages.get(language, language) for language in languages])


def _unsure(words: Localizer, shop: Shop) -> Unsure | None:
    number = number_of(shop.catalog.first_contact, shop.today)
    if number is None:
        return None
    name = shop.catalog.first_contact.say("name", words.language).text
    invite = words.gettext("Not sure whom to call? Call {name}:").format(name=name)
    return Unsure(invite, words.phone(number.phone), number.due)


def _speaks(helpline: Helpline, language: str) -> bool:
    return not helpline.facts.languages or language in helpline.facts.languages


def _foreign(language: str, words: Localizer) -> str:
    return "" if language == words.language else language


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = date.fromordinal(following.toordinal() - 1).day
    return date(year, month + 1, min(day.day, last))


WHERE_TO_GO_A4 = SheetKind(name=NAME, paper="A4", draw=draw)
