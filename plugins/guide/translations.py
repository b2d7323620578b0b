"""Translations that are older than their source: how long they stay, and what volunteers hear of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from catalog.model import Catalog, E
from catalog.problems import Problem, Severity
from history.past import History

SHOWN_DAYS = 30
"""So long the site still shows an outdated translation, with a warning; then the main text."""

CODE = "translation-outdated"


def with_ages(catalog: Catalog, history: History) -> tuple[Catalog, list[Problem]]:
    """Mark the translations that are older than their source, and leave out those of too long ago.

    Returns the catalog of today, and a hint for each translation to renew. Without history nothing
    is marked.
    """
    if not history.timelines:
        return catalog, []
    hints: list[Problem] = []

    def aged(entry: E) -> E:
        outdated = dict(_outdated(entry, history))
        if not outdated:
            return entry
        hints.extend(_hints(entry, outdated, catalog.languages[0]))
        marked = replace(entry, outdated=outdated)
        lapsed = [language for language, since in outdated.items() if history.today > last_day(since)]
        return marked.without_languages(lapsed) if lapsed else marked

    site = aged(catalog.site)
    current = replace(
        catalog,
        # The name of the guide stands on every page: its own language stays.
        site=replace(site, words=catalog.site.words),
        neighbourhoods=tuple(map(aged, catalog.neighbourhoods)),
        activities=tuple(map(aged, catalog.activities)),
        services=tuple(map(aged, catalog.services)),
        questions=tuple(map(aged, catalog.questions)),
        helplines=tuple(map(aged, catalog.helplines)),
        actions=tuple(map(aged, catalog.actions)),
        pages=tuple(map(aged, catalog.pages)),
        signals=tuple(map(aged, catalog.signals)),
    )
    return current, hints


def last_day(since: date) -> date:
    """The last day on which the site still shows a translation that is outdated since a day."""
    return since + timedelta(days=SHOWN_DAYS)


def _outdated(entry: E, history: History) -> Iterator[tuple[str, date]]:
    for language in entry.words:
        if language != entry.source_language:
            since = history.outdated_since(entry, language)
            if since is not None:
                yield language, since


def _hints(entry: E, outdated: Mapping[str, date], main: str) -> Iterator[Problem]:
    stem, _, suffix = entry.path.rpartition(".")
    for language, since in outdated.items():
        yield Problem(
            path=f"{stem}.{language}.{suffix}",
            line=1,
            column=1,
            code=CODE,
            severity=Severity.HINT,
            message=f"De tekst in {entry.path} ({main}) veranderde op {_day(since)}. Deze vertaling nog niet. "
            f"Ze staat nu niet op papier, en op de site tot en met {_day(last_day(since))}.",
            expected="de vertaling van de nieuwe tekst. Klopt ze nog? Zet er dan een regel bij: # nagekeken",
        )


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
