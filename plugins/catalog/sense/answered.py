"""Needs of residents that nothing answers in their own neighbourhood. A hint, and no fault: some take years."""

from collections.abc import Iterator, Sequence

from catalog.kinds.action import ActionFacts
from catalog.kinds.activity import ActivityFacts
from catalog.kinds.service import ServiceFacts
from catalog.problems import Problem, Severity
from catalog.reading.nodes import Pairs
from catalog.shaping.parts import Draft

CODES = {"need-unanswered": "Niets in de gids doet iets aan deze nood."}

EVERYWHERE = "alle"


def check_answered(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every need that no action, activity or service answers there. An example answers nothing."""
    answers = [
        facts
        for draft in drafts
        if isinstance(facts := draft.source.facts, ActionFacts | ActivityFacts | ServiceFacts)
        and not facts.example
    ]
    for draft in drafts:
        needs = draft.source.get("noden")
        if draft.kind.name != "neighbourhood" or not isinstance(needs, Pairs):
            continue
        here = {draft.slug, EVERYWHERE}
        # A service whose neighbourhoods nobody knows yet serves everyone.
        near = [f for f in answers if here.intersection(f.neighbourhoods) or _for_all(f)]
        for key in needs:
            if not any(key in facts.needs for facts in near):
                yield draft.source.problem(
                    "need-unanswered",
                    f"Geen actie, activiteit of dienst doet in deze buurt iets aan “{key}”. "
                    "De site zegt dan: “Hier werken we nog aan.”",
                    at=needs.key_marks[key],
                    severity=Severity.HINT,
                    found=key,
                    expected="deze naam bij “noden” van wat er iets aan doet, als dat er is",
                    example=f"noden: [{key}]",
                )


def answers_of(draft: Draft) -> object:
    """What :func:`check_answered` sees of a draft: which needs there are, or which it answers where."""
    facts, needs = draft.source.facts, draft.source.get("noden")
    if isinstance(facts, ActionFacts | ActivityFacts | ServiceFacts):
        return facts.example, facts.neighbourhoods, facts.needs
    return [*needs] if isinstance(needs, Pairs) else None


def _for_all(facts: ActionFacts | ActivityFacts | ServiceFacts) -> bool:
    return isinstance(facts, ServiceFacts) and not facts.neighbourhoods
