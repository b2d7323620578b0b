"""What residents need and nobody offers yet: a question without an answer, a neighbourhood where nothing happens."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from catalog.kinds.activity import Activity, ActivityFacts
from catalog.kinds.neighbourhood import NeighbourhoodFacts
from catalog.kinds.question import QuestionFacts
from catalog.problems import Problem, Severity
from catalog.shaping.parts import Draft
from catalog.values import Status
from catalog.values.schedule import occurrences

CODES = {
    "question-unanswered": "Niemand beantwoordt deze vraag.",
    "neighbourhood-quiet": "In deze buurt is er niets te doen.",
}

_AHEAD = timedelta(days=56)
EVERYWHERE = "alle"


def check_questions(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every question that the guide leaves alone. A hint: the team knows best."""
    for draft in drafts:
        facts = draft.source.facts
        if isinstance(facts, QuestionFacts) and not (facts.services or facts.helplines):
            yield draft.source.problem(
                "question-unanswered",
                "Bij deze vraag staat geen dienst en geen hulplijn. De gids stuurt mensen naar het eerste contact.",
                severity=Severity.HINT,
                expected="een dienst die helpt",
                example="diensten: [loket]",
            )


def offers_of(draft: Draft) -> object:
    """What :func:`check_quiet` sees of a draft: what there is to do, when and where."""
    facts = draft.source.facts
    return (
        (Activity.schedule_of(facts), facts.neighbourhoods)
        if isinstance(facts, ActivityFacts)
        else type(facts)
    )


def check_quiet(drafts: Sequence[Draft], today: date | None) -> Iterator[Problem]:
    """Every neighbourhood where nothing happens soon. A hint; without ``today`` nobody knows."""
    if today is None or any(draft.kind.entry is Activity and draft.source.facts is None for draft in drafts):
        return  # what is missing may well stand in a file with a fault
    activities = [d.source.facts for d in drafts if isinstance(d.source.facts, ActivityFacts)]
    for draft in drafts:
        here = {draft.slug, EVERYWHERE}
        near = (facts for facts in activities if here.intersection(facts.neighbourhoods))
        if isinstance(draft.source.facts, NeighbourhoodFacts) and not any(
            _happens(facts, today) for facts in near
        ):
            yield draft.source.problem(
                "neighbourhood-quiet",
                "In deze buurt is er de komende acht weken niets te doen. De gids toont er een telefoonnummer.",
                severity=Severity.HINT,
                expected="een activiteit in deze buurt",
            )


def _happens(facts: ActivityFacts, today: date) -> bool:
    """Whether it takes place in the coming weeks."""
    found = occurrences(Activity.schedule_of(facts), today, today + _AHEAD)
    return any(one.status is not Status.CANCELLED for one in found)
