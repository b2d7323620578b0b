"""One page of every kind, so that costly checks need not visit hundreds of alike pages."""

import os
from collections.abc import Iterable, Iterator

from catalog.entry import Entry, Facts, Words
from catalog.freshness import state_of
from support.guide import TODAY, BuiltGuide


def to_try(guide: BuiltGuide, language: str) -> list[str]:
    """One page of every kind in a language; with ``EVERY_PAGE`` in the environment, all of them."""
    if "EVERY_PAGE" not in os.environ:
        return one_of_each(guide, language)
    return [page.address for page in guide.pages.values() if page.language == language and not page.redirect]


def one_of_each(guide: BuiltGuide, language: str) -> list[str]:
    """The addresses (relative to the root of the site) of one page of every kind in a language.

    Lists, agendas and entries; of the entries the fullest one and, for services, one of
    every state; the page behind a short code; the 404 page with the main language.
    """
    routes, catalog = guide.routes, guide.catalog
    month = f"{TODAY.year}-12"
    addresses = [routes.home(language), routes.agenda(language), routes.agenda(language, None, month)]
    addresses += [
        routes.index(kind, language) for kind in ("neighbourhood", "activity", "question", "service")
    ]
    addresses += [
        routes.print_corner(language),
        routes.project(language),
        routes.numbers(language),
        routes.search(language),
        routes.report(language),
        routes.embed(language),
        routes.embedded(language),
        routes.walk_in(language),
        routes.results(language),
        routes.needs(language),
        routes.matrix(language),
        routes.directory(language),
    ]
    addresses += [routes.past(language)] if f"{routes.past(language)}index.html" in guide.pages else []
    addresses += [routes.filtered(language, wish) for wish in ("free", "evening")]
    addresses += [routes.agenda(language, n.slug) for n in catalog.neighbourhoods[:1]]
    addresses += [routes.entry(entry, language) for entry in telling(guide)]
    if language == catalog.languages[0]:
        addresses += [routes.short(catalog.activities[0].code), "404.html"]
    return addresses


def telling(guide: BuiltGuide) -> Iterator[Entry[Facts, Words]]:
    """Entries that together show everything a page of an entry can show."""
    catalog = guide.catalog
    by_state = {state_of(service, TODAY): service for service in reversed(catalog.services)}
    yield from by_state.values()
    yield from fullest(guide, catalog.neighbourhoods)
    yield from fullest(guide, catalog.questions)
    yield from fullest(guide, catalog.pages)
    yield from fullest(guide, catalog.activities)
    yield from [a for a in catalog.activities if a.facts.cancelled][:1]
    yield from [a for a in catalog.activities if a.facts.moved][:1]


def fullest(guide: BuiltGuide, entries: Iterable[Entry[Facts, Words]]) -> list[Entry[Facts, Words]]:
    """The entry whose page says most, in a list."""
    main = guide.catalog.languages[0]
    ranked = sorted(entries, key=lambda entry: len(guide.page(guide.routes.entry(entry, main)).text))
    return ranked[-1:]
