"""What every card of a page shares: its lists, what the person agrees with, steps, whom to call."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from catalog.kinds.page import Page
from catalog.kinds.service import Service
from localisation import Localizer
from printshop.contacts import first_number, number_of, withheld
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.palette import Colour
from printshop.pieces import Mark, frame_of, mark_of_everywhere
from printshop.plan import Drawn, LeftOut, Order, Shop, why_silent
from printshop.sheets.about_activity import Call
from printshop.trouble import title_too_long

_MONTHS = 6


@dataclass(frozen=True)
class Point:
    """One line, with its pictogram when the card has drawings."""

    text: str
    picto: str


@dataclass(frozen=True)
class Points:
    """A heading with points; without points there is a line to write on."""

    heading: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Danger:
    """The number for danger."""

    name: str
    phone: str


@dataclass(frozen=True, kw_only=True)
class CardPaper:
    """One kind of card: of which page, how often it stands on a sheet, how it fits; ``adds`` is what only it says."""

    name: str
    card: str
    copies: int
    street: float
    room: TitleRoom
    fit: Fit
    pages: int = 1
    adds: Callable[[Page, Localizer, Shop, Mark], dict[str, Any]] = lambda *_: {}


def draw_cards(paper: CardPaper, shop: Shop) -> Iterator[Drawn]:
    """The paper of each page with this card, in each language that the page speaks."""
    main = shop.catalog.languages[0]
    for page in shop.catalog.pages:
        if page.facts.card != paper.card:
            continue
        yield from withheld([contact_of(page, shop)], shop.today, sheet=paper.name, language=main)
        for language in shop.catalog.languages:
            if page.speaks(language):
                yield _order(paper, page, shop.localizers[language], shop)
            else:
                yield LeftOut(paper.name, language, page.path, why_silent(page, language))


def _order(paper: CardPaper, page: Page, words: Localizer, shop: Shop) -> Drawn:
    language = words.language
    title = str(page.say("title", language).text)
    fitted = fit_title(title, paper.room, shop.title_widths)
    if fitted.too_many:
        return title_too_long(paper.name, page.path, language, title, fitted.too_many)
    mark = mark_of_everywhere(shop.catalog.site.facts.municipality, shop, width=paper.street, seed=page.slug)
    card: dict[str, Any] = {
        "title": title,
        "title_size": fitted.size,
        "example": page.facts.example,
        "copies": range(paper.copies),
        "summary": str(page.say("summary", language).text),
        "lists": tuple(lists_of(page, language, shop, mark.colour)),
        "consent": str(page.say("consent", language).text or ""),
        "steps": texts_of(page, "steps", language),
        "call": call_of(page, words, shop),
        "danger": danger_of(words, shop),
        **paper.adds(page, words, shop, mark),
    }
    lines = [line for line in shop.catalog.helplines if line.facts.urgent]
    sources = Sources(own=(page,), beside=(*_callable(page, shop), *lines))
    frame = frame_of(page, title, language, shop, issue=issue_for(shop, words, sources, months=_MONTHS))
    return Order(
        language=language,
        entry=page,
        title=title,
        context={"page": frame, "mark": mark, "card": card},
        fit=paper.fit,
        longest=(page.path,),
        pages=paper.pages,
    )


def lists_of(page: Page, language: str, shop: Shop, colour: Colour) -> Iterator[Points]:
    """The lists of a page, each point with its drawing."""
    drawings, number = page.facts.drawings, count()

    def point(text: str) -> Point:
        picto = drawings[next(number)] if drawings else ""
        return Point(text, shop.pictograms.address(picto, colour) if picto else "")

    for one in page.say("lists", language).text:
        yield Points(str(one.heading), tuple(point(str(text)) for text in one.points))


def texts_of(page: Page, field: str, language: str) -> tuple[str, ...]:
    """A list of sentences of a page."""
    return tuple(str(text) for text in page.say(field, language).text or ())


def contact_of(page: Page, shop: Shop) -> Service:
    """Whom to call about a page."""
    return shop.catalog.service.get(page.facts.contact or "", shop.catalog.first_contact)


def call_of(page: Page, words: Localizer, shop: Shop) -> Call | None:
    """Its number under its name, else that of the first contact; None when nobody vouches for either."""
    number = first_number(_callable(page, shop), shop.today)
    if number is None or number.helper is None:
        return None
    caution = words.gettext("We have not checked the phone number for more than half a year.")
    name = str(number.helper.say("name", words.language).text)
    return Call(name, words.phone(number.phone), caution if number.due else "")


def danger_of(words: Localizer, shop: Shop) -> Danger | None:
    """The first number for danger that somebody vouches for."""
    for line in shop.catalog.helplines:
        number = number_of(line, shop.today) if line.facts.urgent else None
        if number is not None:
            return Danger(str(line.say("name", words.language).text), words.phone(number.phone))
    return None


def _callable(page: Page, shop: Shop) -> Sequence[Service]:
    helpers = (contact_of(page, shop), shop.catalog.first_contact)
    return tuple({helper.slug: helper for helper in helpers}.values())


def split(lists: Sequence[Points]) -> tuple[tuple[Points, ...], tuple[Points, ...]]:
    """The lists that say something, and those that leave a line to write on."""
    return tuple(one for one in lists if one.points), tuple(one for one in lists if not one.points)
