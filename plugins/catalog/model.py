"""The catalog: everything the guide knows, read once, used by site, paper and feeds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from catalog.checking.pruning import prune
from catalog.entry import Entry, Facts, Words
from catalog.kinds.action import Action
from catalog.kinds.activity import Activity
from catalog.kinds.glossary import Glossary, HardWord
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.page import Page
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from catalog.kinds.signals import Signals
from catalog.kinds.site import Site

AnyEntry = Entry[Facts, Words]
E = TypeVar("E", bound=Entry[Any, Any])


@dataclass(frozen=True)
class Catalog:
    """All sound entries. Every list is sorted by ``order``, then slug."""

    site: Site
    neighbourhoods: tuple[Neighbourhood, ...]
    activities: tuple[Activity, ...]
    services: tuple[Service, ...]
    questions: tuple[Question, ...]
    helplines: tuple[Helpline, ...]
    actions: tuple[Action, ...]
    pages: tuple[Page, ...]
    glossary: Glossary | None = None
    signals: tuple[Signals, ...] = ()

    def hard_words(self, language: str) -> tuple[HardWord, ...]:
        """The difficult words that the guide explains in a language; each language has its own."""
        words = self.glossary.words.get(language) if self.glossary else None
        return words.hard_words if words else ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the guide, the main one first."""
        return self.site.languages

    @cached_property
    def service(self) -> dict[str, Service]:
        """Services by slug."""
        return {service.slug: service for service in self.services}

    @cached_property
    def helpline(self) -> dict[str, Helpline]:
        """Helplines by slug."""
        return {helpline.slug: helpline for helpline in self.helplines}

    @cached_property
    def neighbourhood(self) -> dict[str, Neighbourhood]:
        """Neighbourhoods by slug."""
        return {neighbourhood.slug: neighbourhood for neighbourhood in self.neighbourhoods}

    @property
    def first_contact(self) -> Service:
        """The service for who does not know where to go."""
        return self.service[self.site.facts.first_contact]

    def without_examples(self) -> "Catalog":
        """The catalog to publish: no entry marked as an example, and nothing that leans on one.

        Raises ValueError when no service is left to be the first contact.
        """
        real = replace(
            self,
            neighbourhoods=_real(self.neighbourhoods),
            activities=_real(self.activities),
            services=_real(self.services),
            questions=_real(self.questions),
            helplines=_real(self.helplines),
            actions=_real(self.actions),
            pages=_real(self.pages),
            signals=_real(self.signals),
        )
        return prune(real).catalog

    def for_paper(self) -> "Catalog":
        """The catalog to print: what a translation says that is older than its source stays off paper.

        Names of neighbourhoods and of the guide itself stay in the language of the sheet.
        """

        def current(entry: E) -> E:
            return entry.without_languages(entry.outdated) if entry.outdated else entry

        return replace(
            self,
            activities=tuple(map(current, self.activities)),
            services=tuple(map(current, self.services)),
            questions=tuple(map(current, self.questions)),
            helplines=tuple(map(current, self.helplines)),
            pages=tuple(map(current, self.pages)),
        )

    def neighbourhoods_of(self, slugs: Sequence[str]) -> tuple[Neighbourhood, ...]:
        """The neighbourhoods named by ``slugs``; ``alle`` names every one."""
        names = tuple(slugs)
        if names not in self._named:
            everybody = "alle" in names
            self._named[names] = tuple(n for n in self.neighbourhoods if everybody or n.slug in names)
        return self._named[names]

    @cached_property
    def _named(self) -> dict[tuple[str, ...], tuple[Neighbourhood, ...]]:
        """What was asked for before: hardly any two entries are for other neighbourhoods."""
        return {}

    def entries(self) -> Iterator[AnyEntry]:
        """Every entry that has an address of its own."""
        for group in (self.neighbourhoods, self.activities, self.services, self.questions, self.pages):
            yield from group


def _real(entries: tuple[E, ...]) -> tuple[E, ...]:
    return tuple(entry for entry in entries if not entry.facts.example)
