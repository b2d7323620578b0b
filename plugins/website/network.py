"""The pages about the neighbourhood as a whole: what residents said, and what is done about it."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import NamedTuple

from website.book import Guidebook
from website.page_plan import PagePlan, title_of
from website.views.directory import choices, directory, name_of
from website.views.matrix import matrix
from website.views.needs import needs
from website.views.results import all_results, has_results, results
from website.views.signals import signals


class _Page(NamedTuple):
    """What differs between these pages; without a description of its own the title tells enough."""

    key: str
    template: str
    path: str
    title: str
    view: Callable[[], object]
    description: str = ""
    indexed: bool = True


def network(book: Guidebook) -> Iterator[PagePlan]:
    """These pages in one language."""
    for page in chain(_survey(book), _signals(book), _partners(book)):
        yield PagePlan(
            key=page.key,
            path=page.path,
            template=page.template,
            language=book.language,
            section="project",
            title=page.title,
            description=page.description or page.title,
            view=page.view,
            indexed=page.indexed,
        )


def _survey(book: Guidebook) -> Iterator[_Page]:
    """What residents said. A guide without a survey has none of these."""
    gettext, language, routes = book.words.gettext, book.language, book.routes
    heard = tuple(place for place in book.catalog.neighbourhoods if has_results(place))
    for place in heard:
        title = title_of(gettext("What did neighbours say?"), book.say(place, "name").text)
        path, view = routes.results(language, place.slug), partial(results, book, place)
        yield _Page(f"results/{place.slug}", "results.html", path, title, view)
    if heard:
        title = gettext("What did people say in all neighbourhoods?")
        path = routes.results(language)
        yield _Page("results", "results_all.html", path, title, partial(all_results, book))
        title = gettext("What do neighbours need? What do we do?")
        yield _Page("needs", "needs.html", routes.needs(language), title, partial(needs, book))


def _signals(book: Guidebook) -> Iterator[_Page]:
    """Open to everyone, and made for working groups: search engines leave it alone."""
    if book.catalog.signals:
        title = book.words.gettext("What did we hear in the neighbourhoods?")
        path, view = book.routes.signals(book.language), partial(signals, book)
        yield _Page("signals", "signals.html", path, title, view, indexed=False)


def _partners(book: Guidebook) -> Iterator[_Page]:
    """For who works with residents. Search engines get the directory once, not every choice from it."""
    gettext, language, routes = book.words.gettext, book.language, book.routes
    title = gettext("Who does what?")
    yield _Page("matrix", "matrix.html", routes.matrix(language), title, partial(matrix, book))
    whole = gettext("All services for partners")
    for choice in choices(book):
        title = title_of(name_of(book, choice), gettext("For partners")) if choice else whole
        path, view = routes.directory(language, choice), partial(directory, book, choice)
        yield _Page(f"directory/{choice}", "directory.html", path, title, view, whole, indexed=not choice)
