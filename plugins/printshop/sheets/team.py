"""What papers of the team share: who comes to the door, how to reach them, and sheets of equal cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from localisation import Localizer
from printshop.contacts import first_number, withheld
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, Shop
from printshop.sheets.about_activity import Call

_MONTHS = 6


@dataclass(frozen=True)
class Team:
    """Who comes to the door, and whom to call; ``language`` when the name is in another one."""

    name: str
    language: str
    call: Call | None


@dataclass(frozen=True, kw_only=True)
class CardSheet:
    """A sheet of equal cards: its name, the msgid of its title, how many cards, its pictogram, and how it fits."""

    name: str
    title: str
    copies: int
    picto: str
    street: float
    room: TitleRoom
    fit: Fit


def reachable(shop: Shop) -> list[Service]:
    """Who comes to the door, and behind them the first contact, whose number may be the surer one."""
    slugs = (shop.catalog.site.facts.outreach, shop.catalog.site.facts.first_contact)
    return [shop.catalog.service[slug] for slug in dict.fromkeys(slugs) if slug in shop.catalog.service]


def team_of(words: Localizer, shop: Shop) -> Team:
    """The team in one language; without a call when nobody can vouch for a number."""
    helpers = reachable(shop)
    name = helpers[0].say("name", words.language)
    number = first_number(helpers, shop.today)
    call = None
    if number is not None:
        caution = words.gettext("We have not checked the phone number for more than half a year.")
        call = Call(
            words.gettext("You can call us."), words.phone(number.phone), caution if number.due else ""
        )
    return Team(str(name.text), "" if name.language == words.language else name.language, call)


def numbers_left_out(shop: Shop, *, sheet: str) -> Iterator[LeftOut]:
    """The numbers of the team that stay off a sheet."""
    main = shop.catalog.languages[0]
    helpers = reachable(shop)
    yield from withheld(helpers[:1], shop.today, sheet=sheet, language=main)
    if first_number(helpers, shop.today) is None:
        why = "Er staat geen telefoonnummer op: geen enkel is nagekeken."
        yield LeftOut(sheet, main, shop.catalog.site.path, why)


def cards(sheet: CardSheet, shop: Shop) -> Iterator[Drawn]:
    """A sheet of equal cards for each neighbourhood in each language."""
    yield from numbers_left_out(shop, sheet=sheet.name)
    for language in shop.catalog.languages:
        for neighbourhood in shop.catalog.neighbourhoods:
            yield _order(sheet, neighbourhood, shop.localizers[language], shop)


def _order(sheet: CardSheet, neighbourhood: Neighbourhood, words: Localizer, shop: Shop) -> Order:
    language = words.language
    heading = words.gettext(sheet.title)
    mark = mark_of((neighbourhood,), language, shop, width=sheet.street)
    title = words.with_addition(heading, mark.names)
    sources = Sources(beside=(neighbourhood, *reachable(shop)))
    issue = issue_for(shop, words, sources, months=_MONTHS)
    page = frame_of(neighbourhood, title, language, shop, issue=issue)
    card = {
        "title": heading,
        "title_size": fit_title(heading, sheet.room, shop.title_widths).size,
        "picto": shop.pictograms.address(sheet.picto, mark.colour),
        "example": neighbourhood.facts.example,
        "copies": range(sheet.copies),
        "team": team_of(words, shop),
    }
    return Order(
        language=language,
        entry=neighbourhood,
        title=title,
        context={"page": page, "mark": mark, "card": card},
        fit=sheet.fit,
        longest=(reachable(shop)[0].path,),
    )
