"""Who answers a question, in a neighbourhood."""

from dataclasses import dataclass
from datetime import date

from catalog.checking.references import EVERYWHERE
from catalog.freshness import State, state_of
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from catalog.model import Catalog


@dataclass(frozen=True)
class Answer:
    """The services and helplines that help, the best first, and who to ask when none fits."""

    services: tuple[Service, ...]
    helplines: tuple[Helpline, ...]
    fallback: Service
    today: date

    def state(self, entry: Service | Helpline) -> State:
        """How fresh the facts of one of them are on the day that was asked for."""
        return state_of(entry, self.today)


def answers(catalog: Catalog, question: Question, neighbourhood: Neighbourhood | None, today: date) -> Answer:
    """Who answers ``question`` for a resident of ``neighbourhood`` (None: anywhere).

    Services come in the order of the question. One without neighbourhoods serves anyone.
    """
    named = [catalog.service[slug] for slug in question.facts.services if slug in catalog.service]
    helplines = [catalog.helpline[slug] for slug in question.facts.helplines if slug in catalog.helpline]
    return Answer(
        services=tuple(service for service in named if serves(service, neighbourhood)),
        helplines=tuple(helplines),
        fallback=catalog.first_contact,
        today=today,
    )


def serves(service: Service, neighbourhood: Neighbourhood | None) -> bool:
    """Whether a service helps the residents of ``neighbourhood``."""
    served = service.facts.neighbourhoods
    return neighbourhood is None or not served or EVERYWHERE in served or neighbourhood.slug in served
