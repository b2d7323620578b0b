"""``phone-card-a6x4``: the numbers to keep by the telephone, four equal cards to cut apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Helpline, Service
from localisation import Localizer
from printshop.contacts import Helper, Number, number_of, withheld
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop
from printshop.sheets.needs import foreign, speaks

NAME = "phone-card-a6x4"
COPIES = 4
LINES = 3
"""How many helplines a card holds at most: a card is read in a hurry."""

URGENT = 2
FIT = Fit(sizes=(14, 13.5, 13, 12.5, 12, 11.5, 11), slots=10, air=2.0)
ROOM = TitleRoom(width=250, height=30, sizes=(25, 24, 23, 22, 21, 20, 19, 18), leading=1.15)
STREET = 420
_MONTHS = 6


@dataclass(frozen=True)
class CardLine:
    """One number and who answers; ``language`` when the name is in another one."""

    phone: str
    due: bool
    name: str
    language: str
    spoken: str


def draw(shop: Shop) -> Iterator[Drawn]:
    """The cards of each neighbourhood in each language."""
    main = shop.catalog.languages[0]
    yield from withheld(_contacts(shop), shop.today, sheet=NAME, language=main)
    yield from withheld(shop.catalog.helplines, shop.today, sheet=NAME, language=main)
    helpers: tuple[Helper, ...] = (*_contacts(shop), *shop.catalog.helplines)
    if not any(number_of(helper, shop.today) for helper in helpers):
        why = "Er is geen enkel nagekeken nummer: er komt geen kaartje."
        yield LeftOut(NAME, main, shop.catalog.site.path, why)
        return
    for language in shop.catalog.languages:
        for neighbourhood in shop.catalog.neighbourhoods:
            yield _order(neighbourhood, shop.localizers[language], shop)


def _order(neighbourhood: Neighbourhood, words: Localizer, shop: Shop) -> Order:
    language = words.language
    heading = words.gettext("Important numbers")
    mark = mark_of((neighbourhood,), language, shop, width=STREET)
    title = words.with_addition(heading, mark.names)
    urgent, lines = _helplines(words, shop)
    contacts = _lines(_contacts(shop), words, shop)
    card: dict[str, Any] = {
        "title": heading,
        "title_size": fit_title(heading, ROOM, shop.title_widths).size,
        "example": neighbourhood.facts.example,
        "copies": range(COPIES),
        "urgent": urgent,
        "lines": lines,
        "contacts": contacts,
        "any_due": any(one.due for one in (*urgent, *lines, *contacts)),
    }
    sources = Sources(
        beside=(neighbourhood, *_contacts(shop), *shop.catalog.helplines), folders=("helplines",)
    )
    issue = issue_for(shop, words, sources, months=_MONTHS)
    page = frame_of(neighbourhood, title, language, shop, issue=issue)
    return Order(
        language=language,
        entry=neighbourhood,
        title=title,
        context={"page": page, "mark": mark, "card": card},
        fit=FIT,
        longest=tuple(helper.path for helper in _contacts(shop)),
    )


def _contacts(shop: Shop) -> list[Service]:
    """Where to go with anything, and who comes to the door."""
    site = shop.catalog.site.facts
    slugs = dict.fromkeys(slug for slug in (site.first_contact, site.outreach) if slug)
    return [shop.catalog.service[slug] for slug in slugs if slug in shop.catalog.service]


def _helplines(words: Localizer, shop: Shop) -> tuple[list[CardLine], list[CardLine]]:
    """The numbers for danger, and the lines that speak this language; without such a line, the first ones."""
    usable = [line for line in shop.catalog.helplines if number_of(line, shop.today)]
    urgent = [line for line in usable if line.facts.urgent]
    others = [line for line in usable if not line.facts.urgent]
    spoken = [line for line in others if speaks(line, words.language)]
    chosen = (spoken or others)[:LINES]
    return _lines(urgent[:URGENT], words, shop), _lines(chosen, words, shop)


def _lines(helpers: Sequence[Helper], words: Localizer, shop: Shop) -> list[CardLine]:
    numbered = [(helper, number_of(helper, shop.today)) for helper in helpers]
    return [_line(helper, number, words) for helper, number in numbered if number is not None]


def _line(helper: Helper, number: Number, words: Localizer) -> CardLine:
    name = helper.say("name", words.language)
    return CardLine(
        phone=words.phone(number.phone),
        due=number.due,
        name=str(name.text),
        language=foreign(name.language, words),
        spoken=_spoken(helper, words),
    )


def _spoken(helper: Helper, words: Localizer) -> str:
    """The languages of a line that does not speak the one of the card; for danger nobody asks."""
    if not isinstance(helper, Helpline) or helper.facts.urgent or speaks(helper, words.language):
        return ""
    return words.listing([words.locale.languages.get(one, one) for one in helper.facts.languages])


PHONE_CARD_A6X4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    bases=("a6x4", "card"),
    word="Cards",
    purpose="Four cards with the important numbers, for the fridge or beside the telephone.",
)
