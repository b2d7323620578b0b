"""Longer texts, and the page for an address that does not exist."""

from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.page import Page
from website.book import Guidebook, Sheet
from website.markdown_text import Body
from website.views.cards import CardView, card
from website.views.home import QuestionTile, question_tiles
from website.views.parts import Picture, ServiceCard, picture, service_card
from website.views.report import PAPER_FORM


@dataclass(frozen=True)
class PageLink:
    """A page that belongs with this one."""

    title: Said
    path: str
    pictogram: str


@dataclass(frozen=True)
class PageView:
    """A text with its title, the page it belongs to and the pages that belong to it.

    ``form`` is where people tell of a new activity, and ``sheets`` are the same questions on paper, for a page
    about that.
    """

    title: Said
    summary: Said
    picture: Picture | None
    card: CardView | None
    body: Body
    body_language: str
    body_direction: str
    parent: PageLink | None
    children: tuple[PageLink, ...]
    form: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class NotFoundView:
    """What helps somebody who is lost."""

    agenda: str
    help: str
    search: str
    questions: tuple[QuestionTile, ...]
    first_contact: ServiceCard


def page(book: Guidebook, entry: Page, *, body: Body) -> PageView:
    """A page. ``body`` is its text, made into HTML."""
    spoken = entry.body(book.language).language
    return PageView(
        title=book.say(entry, "title"),
        summary=book.say(entry, "summary"),
        picture=picture(book, entry),
        card=card(book, entry),
        body=body,
        body_language=spoken,
        body_direction=book.localizers[spoken].direction,
        parent=next((_link(book, one) for one in book.catalog.pages if one.slug == entry.facts.parent), None),
        children=tuple(_link(book, one) for one in book.catalog.pages if one.facts.parent == entry.slug),
        form=book.routes.report(book.language) if entry.facts.form else "",
        sheets=book.sheets_named(PAPER_FORM) if entry.facts.form else (),
    )


def _link(book: Guidebook, entry: Page) -> PageLink:
    return PageLink(
        title=book.say(entry, "title"),
        path=book.path(entry),
        pictogram=book.pictogram(entry, "info"),
    )


def not_found(book: Guidebook) -> NotFoundView:
    """The page for an address that does not exist."""
    return NotFoundView(
        agenda=book.routes.agenda(book.language),
        help=book.routes.index("question", book.language),
        search=book.routes.search(book.language),
        questions=question_tiles(book, book.catalog.questions[:6]),
        first_contact=service_card(book, book.first_contact),
    )
