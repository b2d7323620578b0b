"""Services: what, for whom, how, where, when, what to bring."""

from dataclasses import dataclass

from catalog.entry import RivalValue, Said, Source
from catalog.kinds.service import Service
from catalog.values import OpeningHours
from website.book import Guidebook, own_name
from website.views.home import QuestionTile, question_tiles
from website.views.needs import NeedLink, need_links
from website.views.parts import (
    Mark,
    Picture,
    Place,
    ServiceCard,
    Web,
    marks,
    picture,
    place,
    service_card,
    web,
)
from website.views.share import Share, share

MOST_QUESTIONS = 9
"""The first contact answers nearly every question: the page shows the first ones."""


@dataclass(frozen=True)
class ServicesView:
    """All services."""

    services: tuple[ServiceCard, ...]
    help: str


@dataclass(frozen=True)
class SourceLine:
    """Where facts come from. ``href`` is empty for a source that is no web address."""

    facts: str
    name: str
    href: str
    published: str


@dataclass(frozen=True)
class RivalLine:
    """What another source says about a fact."""

    fact: Said
    value: Said
    source: SourceLine


@dataclass(frozen=True)
class ServiceView:
    """What the page of a service shows."""

    card: ServiceCard
    picture: Picture | None
    offers: tuple[Said, ...]
    audience: Said
    marks: tuple[Mark, ...]
    everywhere: bool
    conditions: tuple[Said, ...]
    steps: tuple[Said, ...]
    languages: tuple[tuple[str, str], ...]
    accessibility: tuple[str, ...]
    walk_in: bool | None
    web: Web | None
    place: Place | None
    hours: tuple[tuple[str, str], ...]
    hours_note: Said
    bring: tuple[Said, ...]
    questions: tuple[QuestionTile, ...]
    sources: tuple[SourceLine, ...]
    rivals: tuple[RivalLine, ...]
    needs: tuple[NeedLink, ...]
    index: str
    share: Share


def services(book: Guidebook) -> ServicesView:
    """All services, in the order of the content."""
    return ServicesView(
        tuple(service_card(book, s) for s in book.catalog.services),
        book.routes.index("question", book.language),
    )


def service(book: Guidebook, entry: Service) -> ServiceView:
    """The page of one service."""
    facts = entry.facts
    found = marks(book, facts.neighbourhoods)
    return ServiceView(
        card=service_card(book, entry),
        picture=picture(book, entry),
        offers=book.say_each(entry, "offers"),
        audience=book.say(entry, "audience"),
        marks=found,
        everywhere=len(found) > 1 and len(found) == len(book.catalog.neighbourhoods),
        conditions=book.say_each(entry, "conditions"),
        steps=book.say_each(entry, "steps"),
        languages=tuple((code, own_name(code)) for code in facts.languages),
        accessibility=facts.accessibility,
        walk_in=facts.walk_in,
        web=web(facts.website),
        place=place(book, name=None, address=facts.address),
        hours=_hours(book, facts.opening_hours),
        hours_note=book.say(entry, "opening_hours_note"),
        bring=book.say_each(entry, "bring"),
        questions=question_tiles(
            book,
            tuple(q for q in book.catalog.questions if entry.slug in q.facts.services)[:MOST_QUESTIONS],
        ),
        sources=tuple(source_line(s) for s in facts.sources),
        rivals=tuple(_rival(book, r) for r in facts.rival_values),
        needs=need_links(book, facts.needs),
        index=book.routes.index("service", book.language),
        share=share(book, entry, book.say(entry, "name").text),
    )


def _hours(book: Guidebook, hours: OpeningHours | None) -> tuple[tuple[str, str], ...]:
    return tuple(book.words.hours(hours)) if hours else ()


def source_line(source: Source) -> SourceLine:
    """Where facts come from, as a line."""
    return _line(", ".join(source.facts), source.where_from, source.published or "")


def _rival(book: Guidebook, rival: RivalValue) -> RivalLine:
    published = book.words.partial_date(rival.published) if rival.published else ""
    language = book.source_language
    return RivalLine(
        Said(rival.fact, language), Said(rival.value, language), _line("", rival.where_from, published)
    )


def _line(facts: str, where_from: str, published: str) -> SourceLine:
    is_address = where_from.startswith(("https://", "http://")) and " " not in where_from
    address = web(where_from) if is_address else None
    return SourceLine(
        facts, address.shown if address else where_from, address.href if address else "", published
    )
