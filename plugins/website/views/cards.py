"""What stands on a page and on its card alike: lists, steps, whom to call, and the card itself to print."""

from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.page import Page
from website.book import Guidebook, Sheet
from website.views.parts import ServiceCard, service_card


@dataclass(frozen=True)
class ListView:
    """A heading and its points; without points nobody has decided yet."""

    heading: Said
    points: tuple[Said, ...]


@dataclass(frozen=True)
class CardView:
    """The part of a page that is also a card."""

    lists: tuple[ListView, ...]
    consent: Said
    steps: tuple[Said, ...]
    table_talk: tuple[Said, ...]
    contact: ServiceCard
    sheets: tuple[Sheet, ...]


def card(book: Guidebook, entry: Page) -> CardView | None:
    """The card of a page, if it has one."""
    if entry.facts.card is None:
        return None
    lists = book.say(entry, "lists")
    helper = book.catalog.service.get(entry.facts.contact or "", book.first_contact)
    return CardView(
        lists=tuple(
            ListView(
                Said(one.heading, lists.language),
                tuple(Said(point, lists.language) for point in one.points),
            )
            for one in lists.text
        ),
        consent=book.say(entry, "consent"),
        steps=_each(book, entry, "steps"),
        table_talk=_each(book, entry, "table_talk"),
        contact=service_card(book, helper),
        sheets=book.sheets_of(entry),
    )


def _each(book: Guidebook, entry: Page, field: str) -> tuple[Said, ...]:
    said = book.say(entry, field)
    return tuple(Said(text, said.language) for text in said.text or ())
