"""The small parts that many pages share: marks, phones, services and help lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from catalog.entry import Said
from catalog.freshness import state_of
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.page import Page
from catalog.kinds.service import Helpline, Service
from catalog.values import Phone
from website.book import AnyEntry, Guidebook, Photo, own_name
from website.remembered import remembered
from website.views.opening import OpenNow, open_now

EVERYWHERE = "alle"


@dataclass(frozen=True)
class Mark:
    """A neighbourhood as it is recognised: its name, colour and gable."""

    slug: str
    name: Said
    colour: str
    gable: str
    path: str


@dataclass(frozen=True)
class Call:
    """A number to call, as an address and as people read it."""

    href: str
    shown: str


@dataclass(frozen=True)
class Web:
    """A website: its address and the part of it that people read."""

    href: str
    shown: str


@dataclass(frozen=True)
class CalendarLinks:
    """A calendar to add once (a file) and to follow (an address that telephones keep up to date)."""

    path: str
    follow: str


@dataclass(frozen=True)
class Place:
    """A place and the way to it: a search on OpenStreetMap, which opens on their site."""

    name: Said | None
    address: Said | None
    route: str
    path: str = ""


@dataclass(frozen=True)
class Freshness:
    """How sure the facts are: ``checked``, ``due`` or ``open``, and when a person last looked."""

    state: str
    checked: str


@dataclass(frozen=True)
class Picture:
    """A photo, and what is on it for who does not see it."""

    photo: Photo
    text: Said


@dataclass(frozen=True)
class ServiceCard:
    """A service in a list: enough to call it or go there."""

    name: Said
    summary: Said
    pictogram: str
    path: str
    call: Call | None
    mail: str
    address: Said | None
    open_now: OpenNow | None
    freshness: Freshness
    goes_along: bool
    example: bool


@dataclass(frozen=True)
class HelplineCard:
    """A help line, with the languages spoken there in their own names."""

    slug: str
    name: Said
    summary: Said
    pictogram: str
    call: Call | None
    web: Web | None
    languages: tuple[tuple[str, str], ...]
    freshness: Freshness
    urgent: bool
    free: bool
    anonymous: bool
    always_open: bool
    example: bool


@remembered
def mark(book: Guidebook, neighbourhood: Neighbourhood) -> Mark:
    """The mark of a neighbourhood."""
    return Mark(
        slug=neighbourhood.slug,
        name=book.say(neighbourhood, "name"),
        colour=neighbourhood.facts.colour,
        gable=neighbourhood.facts.gable,
        path=book.path(neighbourhood),
    )


def marks(book: Guidebook, slugs: Sequence[str]) -> tuple[Mark, ...]:
    """The marks of the neighbourhoods named by ``slugs``."""
    return tuple(mark(book, n) for n in book.catalog.neighbourhoods_of(slugs))


def colour_of(found: Sequence[Mark]) -> str:
    """The colour of one neighbourhood; a neutral one for several together."""
    return found[0].colour if len(found) == 1 else EVERYWHERE


def call(book: Guidebook, phone: Phone | None) -> Call | None:
    """A number to call, spaced as readers of the language expect."""
    return Call(phone.href, book.words.phone(phone)) if phone else None


def web(address: str | None) -> Web | None:
    """A website; readers see its host."""
    return Web(address, urlsplit(address).netloc.removeprefix("www.")) if address else None


def calendar_links(book: Guidebook, entry: AnyEntry | None = None) -> CalendarLinks | None:
    """The calendar of an activity, of a neighbourhood or of everything; None where there is none."""
    path = book.routes.calendar(book.language, entry)
    return CalendarLinks(path, book.routes.webcal(path)) if path in book.feeds else None


def place(book: Guidebook, *, name: str | None, address: str | None, path: str = "") -> Place | None:
    """A place with the way to it; None when nothing is known. Without an address there is no way to search."""
    if not (name or address):
        return None
    route = f"https://www.openstreetmap.org/search?query={quote(address)}" if address else ""
    return Place(book.in_source(name), book.in_source(address), route, path)


def freshness(book: Guidebook, entry: Service | Helpline) -> Freshness:
    """How sure the facts of an entry are, in data; templates say it in words."""
    checked = entry.facts.checked_on
    return Freshness(str(state_of(entry, book.today)), book.words.partial_date(checked) if checked else "")


def picture(book: Guidebook, entry: Activity | Service | Page) -> Picture | None:
    """The photo of an entry; None when there is none, or nobody said what is on it."""
    photo, text = book.photos.get(entry.facts.photo or ""), book.say(entry, "photo_text")
    return Picture(photo, text) if photo and text else None


@remembered
def service_card(book: Guidebook, service: Service) -> ServiceCard:
    """A service in a list."""
    facts = service.facts
    return ServiceCard(
        name=book.say(service, "name"),
        summary=book.say(service, "summary"),
        pictogram=book.pictogram(service, "hand-heart"),
        path=book.path(service),
        call=call(book, facts.phone),
        mail=facts.mail or "",
        address=book.in_source(facts.address),
        open_now=open_now(book, service),
        freshness=freshness(book, service),
        goes_along=facts.goes_along,
        example=facts.example,
    )


def helpline_card(book: Guidebook, helpline: Helpline) -> HelplineCard:
    """A help line in a list."""
    facts = helpline.facts
    return HelplineCard(
        slug=helpline.slug,
        name=book.say(helpline, "name"),
        summary=book.say(helpline, "summary"),
        pictogram=book.pictogram(helpline, "phone-call"),
        call=call(book, facts.number),
        web=web(facts.website),
        languages=tuple((code, own_name(code)) for code in facts.languages),
        freshness=freshness(book, helpline),
        urgent=facts.urgent,
        free=bool(facts.free),
        anonymous=bool(facts.anonymous),
        always_open=bool(facts.always_open),
        example=facts.example,
    )
