"""Why the project exists: what residents said, the goals, and what is done about it."""

from dataclasses import dataclass

from catalog.entry import Said
from website.book import Guidebook
from website.views.neighbourhoods import ActionLine, action_line
from website.views.parts import Mark, ServiceCard, mark, service_card
from website.views.results import Theme, has_results, themes


@dataclass(frozen=True)
class ProjectView:
    """What the page of the project shows."""

    neighbourhoods: tuple[tuple[Mark, int | None], ...]
    themes: tuple[Theme, ...]
    goals: tuple[tuple[Said, Said], ...]
    actions: tuple[ActionLine, ...]
    team: tuple[ServiceCard, ...]
    results: str
    needs: str
    signals: str
    matrix: str
    directory: str


def project(book: Guidebook) -> ProjectView:
    """The page of the project."""
    site = book.catalog.site
    heard = any(has_results(place) for place in book.catalog.neighbourhoods)
    goals = book.say(site, "goals")
    return ProjectView(
        neighbourhoods=tuple((mark(book, n), n.facts.talks) for n in book.catalog.neighbourhoods),
        themes=themes(book),
        goals=tuple((Said(g.from_, goals.language), Said(g.to, goals.language)) for g in goals.text),
        actions=tuple(action_line(book, action) for action in book.catalog.actions),
        team=tuple(
            service_card(book, book.catalog.service[slug])
            for slug in site.facts.team
            if slug in book.catalog.service
        ),
        results=book.routes.results(book.language) if heard else "",
        needs=book.routes.needs(book.language) if heard else "",
        matrix=book.routes.matrix(book.language),
        directory=book.routes.directory(book.language),
        signals=book.routes.signals(book.language) if book.catalog.signals else "",
    )
