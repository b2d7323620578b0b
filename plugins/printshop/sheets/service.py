"""``service-a5``: one service on one page, to give to who needs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from catalog.freshness import State, state_of
from catalog.kinds.service import Service
from localisation import Localizer
from printshop.contacts import first_number
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.palette import Colour
from printshop.pieces import Mark, frame_of, mark_of, mark_of_everywhere, sentence
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop, why_silent
from printshop.trouble import title_too_long
from printshop.variant import ALL

NAME = "service-a5"
SIZES = (17.6, 16.8, 16, 15.2, 14.4, 13.6, 12.8, 12)
SLOPE = 0.07
"""How much fuller a page gets with each pt: gaps grow faster than letters."""

FLOOR = 14.0
MOST_AIR = 5.0
CALM = 8
"""With more lines than this, short answers stand beside their question."""

ROOM = TitleRoom(width=350, height=76, sizes=(36, 34, 32, 30, 28, 26, 24, 22), leading=1.1)
STREET = 520
_MONTHS = 6


@dataclass(frozen=True)
class Answer:
    """A question somebody has about a service, and the answer: lines, or steps in their order."""

    picto: str
    question: str
    lines: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class HandoutCall:
    """Whom to call, in large digits; ``caution`` when the number is old."""

    invite: str
    phone: str
    caution: str


def draw(shop: Shop) -> Iterator[Drawn]:
    """A handout of each service that can be reached, in each language it speaks."""
    main = shop.catalog.languages[0]
    for service in shop.catalog.services:
        why = why_not(service, shop)
        if why:
            yield LeftOut(NAME, main, service.path, why)
            continue
        for language in shop.catalog.languages:
            if service.speaks(language):
                yield _order(service, shop.localizers[language], shop)
            else:
                yield LeftOut(NAME, language, service.path, why_silent(service, language))


def why_not(service: Service, shop: Shop) -> str:
    """Why a service cannot stand on paper, in Dutch; nothing when it can."""
    if service.facts.phone is None and service.facts.address is None:
        return "Er is geen nummer en geen adres: er komt geen blad."
    if state_of(service, shop.today) is State.OPEN:
        return "Het nummer en het adres zijn nog na te kijken: er komt geen blad."
    return ""


def _order(service: Service, words: Localizer, shop: Shop) -> Drawn:
    language = words.language
    title = str(service.say("name", language).text)
    fitted = fit_title(title, ROOM, shop.title_widths)
    if fitted.too_many:
        return title_too_long(NAME, service.path, language, title, fitted.too_many)
    mark = _mark(service, language, shop)
    answers = tuple(answers_of(service, words, shop, mark.colour))
    sheet: dict[str, Any] = {
        "title": title,
        "title_size": fitted.size,
        "example": service.facts.example,
        "summary": str(service.say("summary", language).text),
        "answers": answers,
        "compact": sum(len(one.lines) + len(one.steps) for one in answers) > CALM,
        "contact": call_of(service, words, shop),
        "checked": checked_of(service, words),
    }
    near = shop.catalog.neighbourhoods_of(service.facts.neighbourhoods) or shop.catalog.neighbourhoods
    sources = Sources(own=(service,), beside=(*near, shop.catalog.first_contact))
    page = frame_of(service, title, language, shop, issue=issue_for(shop, words, sources, months=_MONTHS))
    return Order(
        language=language,
        entry=service,
        title=title,
        context={"page": page, "mark": mark, "sheet": sheet},
        fit=Fit(sizes=SIZES, slope=SLOPE, text_floor=FLOOR, slots=len(answers) + 2, air=MOST_AIR),
        longest=(service.path,),
    )


def _mark(service: Service, language: str, shop: Shop) -> Mark:
    """The mark of its one neighbourhood; a service of several has a colour that no neighbourhood has."""
    own = shop.catalog.neighbourhoods_of(service.facts.neighbourhoods)
    every = shop.catalog.neighbourhoods
    if len(own) == 1:
        return mark_of(own, language, shop, width=STREET)
    names = (
        shop.catalog.site.facts.municipality
        if len(own) in (0, len(every))
        else _names(service, language, shop)
    )
    return mark_of_everywhere(names, shop, width=STREET, seed=service.slug)


def _names(service: Service, language: str, shop: Shop) -> str:
    own = shop.catalog.neighbourhoods_of(service.facts.neighbourhoods)
    listed = shop.localizers[language].listing([str(one.say("name", language).text) for one in own])
    return f"{shop.catalog.site.facts.municipality}: {listed}"


def answers_of(service: Service, words: Localizer, shop: Shop, colour: Colour) -> Iterator[Answer]:
    """What is known about a service, question by question."""

    def picto(name: str) -> str:
        return shop.pictograms.address(name, colour)

    facts, language = service.facts, words.language
    audience = service.say("audience", language).text
    if audience:
        yield Answer(picto("users"), words.gettext("For whom?"), (str(audience),))
    steps = tuple(str(step) for step in service.say("steps", language).text or ())
    if steps:
        yield Answer(picto("list-checks"), words.gettext("What do I do?"), steps=steps)
    if facts.address:
        yield Answer(picto("map-pin"), words.gettext("Where?"), (facts.address,))
    hours = tuple(_hours(service, words))
    if hours:
        yield Answer(picto("clock"), words.gettext("When?"), hours)
    bring = [str(one) for one in service.say("bring", language).text or ()]
    if bring:
        yield Answer(
            picto("shopping-bag"), words.gettext("What do I bring?"), (sentence(words.listing(bring)),)
        )
    if facts.goes_along:
        yield Answer(picto("handshake"), words.gettext("They come with you, if you ask."))


def _hours(service: Service, words: Localizer) -> Iterator[str]:
    facts = service.facts
    if facts.opening_hours is not None:
        for days, times in words.hours(facts.opening_hours):
            yield sentence(words.with_addition(days, times) if days else times)
    note = service.say("opening_hours_note", words.language).text
    if note:
        yield str(note)
    if facts.walk_in is not None:
        walk_in, appointment = "You can just walk in.", "Make an appointment first."
        yield words.gettext(walk_in if facts.walk_in else appointment)


def call_of(service: Service, words: Localizer, shop: Shop) -> HandoutCall | None:
    """Its own number, else that of the first contact, who can say more."""
    number = first_number((service, shop.catalog.first_contact), shop.today)
    if number is None:
        return None
    phone = words.phone(number.phone)
    if number.helper is not service:
        invite, first = words.gettext("Questions? Call"), words.gettext("Questions? Call first")
    else:
        invite, first = words.gettext("Call"), words.gettext("Call first")
    if not number.due:
        return HandoutCall(invite, phone, "")
    caution = words.gettext("We have not checked the phone number for more than half a year.")
    return HandoutCall(first, phone, caution)


def checked_of(service: Service, words: Localizer) -> str:
    """When somebody last checked it, in words."""
    checked_on = service.facts.checked_on
    if checked_on is None:
        return ""
    return words.gettext("Last checked: %(date)s") % {"date": words.partial_date(checked_on)}


SERVICE_A5 = SheetKind(
    name=NAME,
    paper="A5",
    draw=draw,
    word="Handout",
    purpose="A sheet about one service, to hand over.",
    variants=ALL,
)
