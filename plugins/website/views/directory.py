"""The directory for partners: every service in full depth, and filters that are links."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.answers import serves
from catalog.kinds.service import Service
from website.book import Guidebook
from website.views.services import ServiceView, service

WISHES = ("walk_in", "wheelchair")
"""Path words of filters, beside the neighbourhoods."""


@dataclass(frozen=True)
class FilterLink:
    """A choice of services, as a page of its own."""

    text: str
    path: str
    current: bool


@dataclass(frozen=True)
class DirectoryView:
    """The services of one choice; each as its own page tells it, under its ``slug``."""

    filters: tuple[FilterLink, ...]
    services: tuple[tuple[str, ServiceView], ...]
    matrix: str


def choices(book: Guidebook) -> Iterator[str]:
    """Every choice that leaves something: nothing (all), neighbourhoods, wishes."""
    yield ""
    for place in book.catalog.neighbourhoods:
        yield place.slug
    yield from (wish for wish in WISHES if any(_fits(book, one, wish) for one in book.catalog.services))


def name_of(book: Guidebook, choice: str) -> str:
    """What a choice is called."""
    if choice in book.catalog.neighbourhood:
        return str(book.say(book.catalog.neighbourhood[choice], "name").text)
    names = {
        "": book.words.gettext("All services"),
        "walk_in": book.words.gettext("You can just walk in."),
        "wheelchair": book.words.gettext("You can come in with a wheelchair."),
    }
    return names[choice]


def directory(book: Guidebook, choice: str) -> DirectoryView:
    """The directory with only what fits a choice."""
    return DirectoryView(
        filters=tuple(
            FilterLink(name_of(book, one), book.routes.directory(book.language, one), one == choice)
            for one in choices(book)
        ),
        services=tuple(
            (one.slug, service(book, one)) for one in book.catalog.services if _fits(book, one, choice)
        ),
        matrix=book.routes.matrix(book.language),
    )


def _fits(book: Guidebook, entry: Service, choice: str) -> bool:
    if choice == "walk_in":
        return bool(entry.facts.walk_in)
    if choice == "wheelchair":
        return "rolstoel" in entry.facts.accessibility
    return serves(entry, book.catalog.neighbourhood.get(choice))
