"""The catalog: everything the guide knows, read once, used by site, paper and feeds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from catalog.entry import Entry, Facts, Words
from catalog.kinds.action import Action
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.page import Page
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from catalog.kinds.site import Site

AnyEntry = Entry[Facts, Words]


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

    def neighbourhoods_of(self, slugs: Sequence[str]) -> tuple[Neighbourhood, ...]:
        """The neighbourhoods named by ``slugs``; ``alle`` names every one."""
        if "alle" in slugs:
            return self.neighbourhoods
        return tuple(n for n in self.neighbourhoods if n.slug in slugs)

    def entries(self) -> Iterator[AnyEntry]:
        """Every entry that has an address of its own."""
        for group in (self.neighbourhoods, self.activities, self.services, self.questions, self.pages):
            yield from group
