"""Why the project exists: what residents said, the goals, and what is done about it."""

from dataclasses import dataclass

from catalog.entry import Said
from website.book import Guidebook
from website.views.neighbourhoods import ActionLine, action_line
from website.views.parts import Mark, ServiceCard, mark, service_card


@dataclass(frozen=True)
class Theme:
    """What was learned about one theme."""

    name: Said
    points: tuple[Said, ...]


@dataclass(frozen=True)
class ProjectView:
    """What the page of the project shows."""

    neighbourhoods: tuple[tuple[Mark, int | None], ...]
    themes: tuple[Theme, ...]
    goals: tuple[tuple[Said, Said], ...]
    actions: tuple[ActionLine, ...]
    team: tuple[ServiceCard, ...]


def project(book: Guidebook) -> ProjectView:
    """The page of the project."""
    site = book.catalog.site
    findings, goals = book.say(site, "general_findings"), book.say(site, "goals")
    return ProjectView(
        neighbourhoods=tuple((mark(book, n), n.facts.talks) for n in book.catalog.neighbourhoods),
        themes=tuple(
            Theme(
                Said(finding.theme, findings.language),
                tuple(Said(point, findings.language) for point in finding.points),
            )
            for finding in findings.text
        ),
        goals=tuple((Said(g.from_, goals.language), Said(g.to, goals.language)) for g in goals.text),
        actions=tuple(action_line(book, action) for action in book.catalog.actions),
        team=tuple(
            service_card(book, book.catalog.service[slug])
            for slug in site.facts.team
            if slug in book.catalog.service
        ),
    )
