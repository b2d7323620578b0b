"""The pages about the neighbourhood as a whole: what residents said, and what is done about it."""

from collections.abc import Iterator
from functools import partial

from website.book import Guidebook
from website.page_plan import PagePlan, title_of
from website.views.directory import choices, directory, name_of
from website.views.matrix import matrix
from website.views.needs import needs
from website.views.results import all_results, has_results, results
from website.views.signals import signals


def network(book: Guidebook) -> Iterator[PagePlan]:
    """These pages in one language."""
    yield from _survey(book)
    yield from _signals(book)
    yield from _partners(book)


def _signals(book: Guidebook) -> Iterator[PagePlan]:
    """Open to everyone, and made for working groups: search engines leave it alone."""
    if book.catalog.signals:
        title = book.words.gettext("What did we hear in the neighbourhoods?")
        yield PagePlan(
            key="signals",
            path=book.routes.signals(book.language),
            template="signals.html",
            language=book.language,
            section="project",
            title=title,
            description=title,
            view=partial(signals, book),
            indexed=False,
        )


def _survey(book: Guidebook) -> Iterator[PagePlan]:
    """What residents said. A guide without a survey has none of these."""
    gettext, language, routes = book.words.gettext, book.language, book.routes
    page = partial(PagePlan, language=language, section="project")
    heard = tuple(place for place in book.catalog.neighbourhoods if has_results(place))
    for place in heard:
        title = title_of(gettext("What did neighbours say?"), book.say(place, "name").text)
        yield page(
            key=f"results/{place.slug}",
            path=routes.results(language, place.slug),
            template="results.html",
            title=title,
            description=title,
            view=partial(results, book, place),
        )
    if not heard:
        return
    title = gettext("What did people say in all neighbourhoods?")
    yield page(
        key="results",
        path=routes.results(language),
        template="results_all.html",
        title=title,
        description=title,
        view=partial(all_results, book),
    )
    title = gettext("What do neighbours need? What do we do?")
    yield page(
        key="needs",
        path=routes.needs(language),
        template="needs.html",
        title=title,
        description=title,
        view=partial(needs, book),
    )


def _partners(book: Guidebook) -> Iterator[PagePlan]:
    """For who works with residents. Search engines get the directory once, not every choice from it."""
    gettext, language, routes = book.words.gettext, book.language, book.routes
    page = partial(PagePlan, language=language, section="project")
    title = gettext("Who does what?")
    yield page(
        key="matrix",
        path=routes.matrix(language),
        template="matrix.html",
        title=title,
        description=title,
        view=partial(matrix, book),
    )
    title = gettext("All services for partners")
    for choice in choices(book):
        yield page(
            key=f"directory/{choice}",
            path=routes.directory(language, choice),
            template="directory.html",
            title=title_of(name_of(book, choice), gettext("For partners")) if choice else title,
            description=title,
            view=partial(directory, book, choice),
            indexed=not choice,
        )
