"""What one file says about another must exist: neighbourhoods, services, helplines, goals, pictograms."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from catalog.problems import Problem
from catalog.reading.naming import is_slug
from catalog.reading.nodes import Items, Pairs, Text
from catalog.shaping.kindtable import SITE
from catalog.shaping.parts import Draft, Part
from catalog.values.text import closest, did_you_mean

CODES = {
    "unknown-neighbourhood": "Deze buurt bestaat niet.",
    "unknown-service": "Deze dienst bestaat niet.",
    "unknown-helpline": "Deze hulplijn bestaat niet.",
    "unknown-page": "Deze pagina bestaat niet.",
    "unknown-goal": "Dit doel bestaat niet.",
    "unknown-need": "Deze nood bestaat niet.",
    "unknown-pictogram": "Deze tekening bestaat niet.",
}

EVERYWHERE = "alle"
_EVERYBODY = frozenset({"iedereen", "allemaal", "overal", "alles"})
_THINGS: Mapping[str, str] = MappingProxyType(
    {"neighbourhood": "buurt", "service": "dienst", "helpline": "hulplijn", "page": "pagina"}
)


class Link(NamedTuple):
    """The key of a kind that holds names of entries of another kind."""

    kind: str
    key: str
    target: str


LINKS: Sequence[Link] = (
    Link("activity", "buurten", "neighbourhood"),
    Link("activity", "plek", "service"),
    Link("activity", "contact", "service"),
    Link("service", "buurten", "neighbourhood"),
    Link("question", "diensten", "service"),
    Link("question", "hulplijnen", "helpline"),
    Link("action", "buurten", "neighbourhood"),
    Link("action", "wie", "service"),
    Link("page", "contact", "service"),
    Link("page", "onder", "page"),
    Link("site", "eerste_contact", "service"),
    Link("site", "aan_de_deur", "service"),
    Link("site", "team", "service"),
)


def check_references(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every name of another entry that does not exist."""
    names: dict[str, list[str]] = {}
    for draft in drafts:
        names.setdefault(draft.kind.name, []).append(draft.slug)
    for link in LINKS:
        known = names.get(link.target, [])
        choices = dict.fromkeys([*known, EVERYWHERE] if link.target == "neighbourhood" else known)
        for draft in drafts:
            if link.kind == draft.kind.name:
                yield from _unknown(draft.source, link, choices)
    yield from _unknown_goals(drafts)
    yield from _unknown_needs(drafts)


def references_of(draft: Draft) -> object:
    """What :func:`check_references` sees of a draft: the names of others in it, and what others may name."""
    source = draft.source
    named = [[*source.texts(link.key)] for link in LINKS if link.kind == draft.kind.name]
    needs, goals = source.get("noden"), source.get("doelen")
    return (
        named,
        [*source.texts("doelen")],
        len(goals) if isinstance(goals, Items) else 0,
        [*needs] if isinstance(needs, Pairs) else [*source.texts("noden")],
    )


def check_pictograms(drafts: Sequence[Draft], pictograms: Collection[str]) -> Iterator[Problem]:
    """Every pictogram that is not in the set."""
    for draft in drafts:
        for name in (*draft.source.texts("pictogram"), *draft.source.texts("tekeningen")):
            if name.strip() and name not in pictograms:
                guess = closest(name, pictograms)
                yield draft.source.problem(
                    "unknown-pictogram",
                    f"De tekening “{name}” bestaat niet.{did_you_mean(guess)}",
                    at=name.mark,
                    found=name,
                    expected="de naam van een tekening uit print/pictograms, zonder .svg",
                    example=guess or "coffee",
                    instead=guess,
                )


def _unknown(part: Part, link: Link, choices: Mapping[str, object]) -> Iterator[Problem]:
    """``choices`` are the names there are, in their order."""
    for name in part.texts(link.key):
        # A name of another form is told already, by the model.
        if name in choices or not is_slug(name):
            continue
        meant = EVERYWHERE if link.target == "neighbourhood" and name in _EVERYBODY else ""
        guess = meant or closest(name, choices)
        thing = _THINGS[link.target]
        yield part.problem(
            f"unknown-{link.target}",
            f"De {thing} “{name}” bestaat niet.{did_you_mean(guess)}",
            at=name.mark,
            found=name,
            expected=f"een van deze: {', '.join(choices)}"
            if len(choices) <= _MOST_SHOWN
            else f"de bestandsnaam van een {thing}",
            example=guess,
            instead=guess,
        )


def _unknown_goals(drafts: Sequence[Draft]) -> Iterator[Problem]:
    site = next((draft for draft in drafts if draft.kind is SITE), None)
    if site is None:  # that is told already, and then no number is right
        return
    goals = site.source.get("doelen")
    count = len(goals) if isinstance(goals, Items) else 0
    for draft in drafts:
        if draft.kind.name != "action":
            continue
        for number in draft.source.texts("doelen"):
            if _is_number(number) and not 1 <= int(number) <= count:
                yield draft.source.problem(
                    "unknown-goal",
                    f"Doel {number} bestaat niet. Kijk bij “doelen” in site.yml.",
                    at=number.mark,
                    found=number,
                    expected=f"het nummer van een doel; er zijn er {count}",
                )


def _unknown_needs(drafts: Sequence[Draft]) -> Iterator[Problem]:
    told = [d.source.get("noden") for d in drafts if d.kind.name == _NEEDY]
    known = sorted({key for needs in told if isinstance(needs, Pairs) for key in needs})
    for draft in drafts:
        for name in draft.source.texts("noden") if draft.kind.name != _NEEDY else ():
            if name in known:
                continue
            guess = closest(name, known)
            yield draft.source.problem(
                "unknown-need",
                f"De nood “{name}” bestaat niet. Kijk bij “noden” van de buurten.{did_you_mean(guess)}",
                at=name.mark,
                found=name,
                expected=f"een van deze: {', '.join(known)}" if known else "de korte naam van een nood",
                example=guess,
                instead=guess,
            )


def _is_number(text: Text) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len("9999")


_MOST_SHOWN = 12
_NEEDY = "neighbourhood"
