"""Moments that are probably not meant: over before anyone reads of them, or twice at the same door."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from catalog.kinds.activity import Activity, ActivityFacts
from catalog.problems import Problem, Severity
from catalog.reading.nodes import Text
from catalog.shaping.parts import Draft, Part
from catalog.values import Moment, Repeat

CODES = {
    "activity-over": "De activiteit is al voorbij.",
    "activity-twice": "Twee activiteiten zijn op dezelfde plek en hetzelfde uur.",
}

_JUST_OVER = timedelta(days=30)


def check_over(drafts: Sequence[Draft], today: date | None) -> Iterator[Problem]:
    """Every activity that is over. Without ``today`` nobody knows."""
    if today is not None:
        activities = (draft.source for draft in drafts if draft.kind.entry is Activity)
        yield from (_over(part, today) for part in activities if _is_over(part, today))


def moments_of(draft: Draft) -> object:
    """What :func:`check_twice` sees of a draft: where and when it is."""
    facts = draft.source.facts
    return (
        (_place(draft.source, facts), facts.when, facts.every) if isinstance(facts, ActivityFacts) else None
    )


def _is_over(part: Part, today: date) -> bool:
    """Whether all its days are past, too long ago to be last week's, and nobody says that it is history."""
    facts = part.facts
    if not isinstance(facts, ActivityFacts) or facts.every or facts.sources or not facts.when:
        return False
    return max(moment.date for moment in facts.when) < today - _JUST_OVER


def _over(part: Part, today: date) -> Problem:
    facts = part.facts
    last = max(moment.date for moment in facts.when) if isinstance(facts, ActivityFacts) else today
    return part.problem(
        "activity-over",
        "Deze activiteit is al lang voorbij. Klopt het jaar? Is het iets van vroeger: zet er “bron” bij.",
        at=("wanneer",),
        severity=Severity.HINT,
        found=f"{last.day}/{last.month}/{last.year}",
        expected="een dag die nog komt",
    )


def check_twice(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Two files that say the same place and hour: one is probably a copy that nobody finished."""
    seen: dict[tuple[object, ...], Part] = {}
    for draft in drafts:
        part, facts = draft.source, draft.source.facts
        if not isinstance(facts, ActivityFacts):
            continue
        place = _place(part, facts)
        moments: tuple[Moment | Repeat, ...] = (*facts.when, *facts.every)
        for moment in moments:
            if not place or moment.start is None:
                continue
            first = seen.setdefault((place, moment), part)
            if first is not part:
                yield part.problem(
                    "activity-twice",
                    f"Op dezelfde plek en hetzelfde uur is er al iets: {first.path}. Is dit twee keer hetzelfde?",
                    at=("wanneer",) if facts.when else ("elke",),
                    severity=Severity.WARNING,
                    expected="één bestand voor één activiteit, of een ander uur",
                )
                break


def _place(part: Part, facts: ActivityFacts) -> str:
    """Where it is, in a form that can be compared; small letters, without the town."""
    if facts.place_service:
        return facts.place_service
    address = part.get("adres") or part.get("waar")
    return " ".join(str(address).casefold().split()) if isinstance(address, Text) else ""
