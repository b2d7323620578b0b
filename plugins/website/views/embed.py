"""For the websites of partners: a page to show inside a page of theirs, and how to do that."""

from dataclasses import dataclass

from markupsafe import escape

from catalog.entry import Said
from catalog.kinds.neighbourhood import Neighbourhood
from website.book import Guidebook
from website.views.events import Event, events
from website.views.parts import Mark, mark

NEXT_DATES = 8


@dataclass(frozen=True)
class EmbeddedView:
    """What comes next, in a page that stands inside one of a partner."""

    place: Said | None
    events: tuple[Event, ...]
    agenda: str


@dataclass(frozen=True)
class Frame:
    """One page to embed: of a neighbourhood or of all (without a mark), and the HTML that shows it."""

    mark: Mark | None
    path: str
    html: str


@dataclass(frozen=True)
class EmbedView:
    """How a partner shows our agenda."""

    frames: tuple[Frame, ...]


def embedded(book: Guidebook, place: Neighbourhood | None) -> EmbeddedView:
    """The page to embed, of one neighbourhood or of all."""
    slug = place.slug if place else None
    return EmbeddedView(
        place=book.say(place, "name") if place else None,
        events=events(book, book.diary.of(slug)[:NEXT_DATES]),
        agenda=book.routes.agenda(book.language, slug),
    )


def embed(book: Guidebook) -> EmbedView:
    """The page that explains it."""
    return EmbedView(tuple(_frame(book, place) for place in (None, *book.catalog.neighbourhoods)))


def _frame(book: Guidebook, place: Neighbourhood | None) -> Frame:
    path = book.routes.embedded(book.language, place.slug if place else None)
    heading = book.words.gettext("What is there to do?")
    title = f"{heading} {book.say(place, 'name').text}" if place else heading
    html = (
        f'<iframe src="{escape(book.routes.absolute(path))}" title="{escape(title)}" '
        'width="100%" height="700" loading="lazy"></iframe>'
    )
    return Frame(mark(book, place) if place else None, path, html)
