"""Signals tell of themes and neighbourhoods that exist, and of each quarter once."""

from collections.abc import Iterator, Sequence

from catalog.kinds.signals import SignalsFacts
from catalog.problems import Problem
from catalog.reading.nodes import Pairs
from catalog.shaping.parts import Draft, Part
from catalog.values.quarters import Quarter
from catalog.values.text import closest, did_you_mean

CODES = {
    "theme-without-words": "Bij een thema ontbreekt de uitleg.",
    "quarter-twice": "Twee bestanden gaan over hetzelfde kwartaal.",
}


def check_signals(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Everything that does not hold in the files with signals."""
    places = [draft.slug for draft in drafts if draft.kind.name == "neighbourhood"]
    seen: dict[Quarter, str] = {}
    for draft in drafts:
        if draft.kind.name != "signals":
            continue
        yield from _themes(draft.source, places)
        facts = draft.source.facts
        if isinstance(facts, SignalsFacts):
            other = seen.setdefault(facts.quarter, draft.source.path)
            if other != draft.source.path:
                yield draft.source.problem(
                    "quarter-twice",
                    f"Over dit kwartaal gaat al een ander bestand: {other}.",
                    at=("kwartaal",),
                    found=str(draft.source.get("kwartaal")),
                    expected="één bestand per kwartaal",
                )


def signals_of(draft: Draft) -> object:
    """What :func:`check_signals` sees of a draft: of most nothing but their name."""
    return draft if draft.kind.name == "signals" else None


def _themes(part: Part, places: Sequence[str]) -> Iterator[Problem]:
    counts, words = part.get("tellingen"), part.get("themas")
    if not isinstance(counts, Pairs) or not isinstance(words, Pairs):
        return
    for theme, told in counts.items():
        if theme not in words:
            yield part.problem(
                "theme-without-words",
                f"Bij het thema “{theme}” ontbreekt de uitleg. Zet ze bij “themas”.",
                at=counts.key_marks[theme],
                found=theme,
                expected=f"een regel met {theme} bij themas",
                example=f"{theme}: Mensen voelen zich alleen",
            )
        for place in told if isinstance(told, Pairs) else ():
            if place not in places:
                guess = closest(place, places)
                yield part.problem(
                    "unknown-neighbourhood",
                    f"De buurt “{place}” bestaat niet.{did_you_mean(guess)}",
                    at=told.key_marks[place] if isinstance(told, Pairs) else (),
                    found=place,
                    expected=f"een van deze: {', '.join(places)}",
                    example=guess,
                )
