"""What must hold within one entry, beyond what each value says alone."""

from collections.abc import Callable, Iterator, Sequence

from catalog.kinds.activity import Activity, ActivityFacts
from catalog.kinds.page import PageFacts, PageWords
from catalog.problems import Problem
from catalog.reading.nodes import Pairs
from catalog.shaping.parts import Draft, Part
from catalog.values import Schedule
from catalog.values.schedule import unknown_exceptions

CODES = {
    "activity-without-moment": "Er staat niet wanneer het is.",
    "activity-without-place": "Er staat niet waar het is.",
    "repeat-missing": "Er staat een begin of einde van een reeks, maar geen reeks.",
    "ends-before-start": "De laatste dag komt voor de eerste.",
    "change-outside-schedule": "Er verandert een dag die niet gepland is.",
    "figure-without-words": "Bij een cijfer ontbreekt de uitleg.",
    "words-without-figure": "Er is uitleg bij een cijfer dat er niet is.",
    "drawings-differ": "Er zijn niet evenveel tekeningen als punten.",
}


def check_entries(drafts: Sequence[Draft], region: str) -> Iterator[Problem]:
    """Everything that does not hold within one entry. ``region`` is the country whose public holidays count."""
    for draft in drafts:
        # Where nothing could be read, the reason is told already.
        for check in _CHECKS.get(draft.kind.name, ()) if draft.source.pairs else ():
            yield from check(draft.source)
        yield from _changes_are_planned(draft.source, region)


def _has_moment(part: Part) -> Iterator[Problem]:
    if part.get("wanneer") is None and part.get("elke") is None:
        yield part.problem(
            "activity-without-moment",
            "Er staat niet wanneer het is. Zet er “wanneer” bij, of “elke” als het terugkomt.",
            expected="een regel met wanneer of elke",
            example="wanneer: za 5/12/2026, 14u-17u",
        )


def _has_place(part: Part) -> Iterator[Problem]:
    if part.get("waar") is None and part.get("plek") is None:
        yield part.problem(
            "activity-without-place",
            "Er staat niet waar het is. Zet er “waar” bij, of “plek” als het bij een dienst is.",
            expected="een regel met waar of plek",
            example="waar: Het pleintje",
        )


def _has_repeat(part: Part) -> Iterator[Problem]:
    for key in ("van", "tot", "niet"):
        if part.get("elke") is None and part.get(key) is not None:
            yield part.problem(
                "repeat-missing",
                f"“{key}” hoort bij iets dat terugkomt, maar “elke” ontbreekt.",
                at=part.pairs.key_marks[key],
                found=key,
                expected="een regel met elke",
                example="elke: dinsdag 9u30-11u30",
            )


def _ends_after_start(part: Part) -> Iterator[Problem]:
    facts = part.facts
    if isinstance(facts, ActivityFacts) and facts.starts and facts.ends and facts.ends < facts.starts:
        yield part.problem(
            "ends-before-start",
            "De laatste dag (“tot”) komt voor de eerste dag (“van”). Kijk beide na.",
            at=("tot",),
            found=str(part.get("tot")),
            expected="een dag na de eerste dag",
        )


def _changes_are_planned(part: Part, region: str) -> Iterator[Problem]:
    if not isinstance(part.facts, ActivityFacts) or not (part.facts.cancelled or part.facts.moved):
        return
    schedule = _schedule_of(part.facts)
    unknown = set(unknown_exceptions(schedule, region=region))
    cancelled = [("afgelast", index, change.date) for index, change in enumerate(part.facts.cancelled)]
    moved = [("verplaatst", index, change.date) for index, change in enumerate(part.facts.moved)]
    for key, index, day in (*cancelled, *moved):
        if day in unknown:
            yield part.problem(
                "change-outside-schedule",
                "Op deze dag is er niets gepland. Kijk de datum na.",
                at=(key, index, "datum"),
                found=f"{day.day}/{day.month}/{day.year}",
                expected="een dag waarop de activiteit gepland is",
            )


def _schedule_of(facts: ActivityFacts) -> Schedule:
    bare = Activity(slug="", path="", source_language="", code="", facts=facts, words={}, bodies={})
    return bare.schedule


def _figures_have_words(part: Part) -> Iterator[Problem]:
    figures, words = part.get("cijfers"), part.get("cijfers_uitleg")
    figures = figures if isinstance(figures, Pairs) else Pairs(part.pairs.mark)
    words = words if isinstance(words, Pairs) else Pairs(part.pairs.mark)
    for key in figures:
        if key not in words:
            yield part.problem(
                "figure-without-words",
                f"Bij het cijfer “{key}” ontbreekt de uitleg. Zet ze bij “cijfers_uitleg”.",
                at=figures.key_marks[key],
                found=key,
                expected=f"een regel met {key} bij cijfers_uitleg",
                example=f"{key}: is tevreden",
            )
    for key in words:
        if key not in figures:
            yield part.problem(
                "words-without-figure",
                f"“{key}” staat bij “cijfers_uitleg”, maar niet bij “cijfers”.",
                at=words.key_marks[key],
                found=key,
                expected="dezelfde namen bij cijfers en bij cijfers_uitleg",
            )


def _drawing_per_point(part: Part) -> Iterator[Problem]:
    if not isinstance(part.facts, PageFacts) or not isinstance(part.words, PageWords):
        return
    drawings, points = len(part.facts.drawings), sum(len(one.points) for one in part.words.lists)
    if drawings not in (0, points):
        yield part.problem(
            "drawings-differ",
            f"Elk punt krijgt één tekening. Aantal tekeningen: {drawings}. Aantal punten in de lijsten: {points}.",
            at=part.pairs.key_marks["tekeningen"],
            found=f"{drawings} bij tekeningen",
            expected=f"{points} namen, of geen enkele",
        )


Check = Callable[[Part], Iterator[Problem]]
_CHECKS: dict[str, tuple[Check, ...]] = {
    "activity": (_has_moment, _has_place, _has_repeat, _ends_after_start),
    "neighbourhood": (_figures_have_words,),
    "page": (_drawing_per_point,),
}
