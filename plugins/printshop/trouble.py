"""What becomes of a sheet that did not work: a problem that names the entry, the sheet and what to change."""

import re
from collections.abc import Iterator

from catalog.problems import Problem, Severity
from printshop.job import Flaw, Result, Where
from printshop.plan import Order, SheetKind

_NAMED = 5
"""How many entries or places a problem names at most."""

_MOST_LETTERS = 20
_NO_SHAPE = re.compile(r'\.notdef glyph rendered for Unicode string unsupported by fonts: "(.+)" \(U\+.*\)')

_ASTRAY = {
    Where.PAGE: "staat te dicht bij de rand van",
    Where.PARENT: "past niet op zijn plaats op",
    Where.COVERED: "staat over iets anders op",
    Where.LOST: "ontbreekt op",
}


def problems_of(kind: SheetKind, order: Order, result: Result) -> Iterator[Problem]:
    """What the makers of an entry should know about a sheet of it; nothing when it is as it should be."""
    if result.fault and (letters := _without_shape(result.fault)):
        yield _no_letters(kind, order, letters)
    elif result.fault:
        yield _fault(kind, order, result.fault)
    elif result.flaws:
        yield from (_astray(kind, order, flaw) for flaw in result.flaws[:_NAMED])
    elif result.overfull:
        yield _overfull(kind, order, result.too_many)
    elif result.size < order.fit.target:
        yield _small(kind, order, result.size)


def _fault(kind: SheetKind, order: Order, fault: str) -> Problem:
    return Problem(
        path=order.entry.path,
        line=1,
        column=1,
        code="print-failed",
        message=f"Het blad {kind.name} ({order.language}) kon niet gemaakt worden. De andere bladen wel."
        " Zeg het aan wie de gids onderhoudt.",
        found=fault,
    )


def _without_shape(fault: str) -> list[str]:
    """The letters that our fonts do not have, when that is all that is wrong."""
    found = [_NO_SHAPE.fullmatch(one) for one in fault.split("; ")]
    return list(dict.fromkeys(one[1] for one in found if one)) if all(found) else []


def _no_letters(kind: SheetKind, order: Order, letters: list[str]) -> Problem:
    return Problem(
        path=order.entry.path,
        line=1,
        column=1,
        code="print-no-letters",
        severity=Severity.WARNING,
        message=f"Sommige tekens kunnen niet op papier. Het blad {kind.name} ({order.language}) is niet gemaakt.",
        found=" ".join(letters[:_MOST_LETTERS]),
        expected="gewone letters, zonder tekeningen zoals 😀",
    )


def _astray(kind: SheetKind, order: Order, flaw: Flaw) -> Problem:
    """Words that would be cut off or hidden: the sheet is not made."""
    advice = "Gebruik kortere woorden."
    if flaw.too_many:
        advice = f"Maak dit {flaw.too_many} {_characters(flaw.too_many)} korter, of gebruik kortere woorden."
    return Problem(
        path=order.entry.path,
        line=1,
        column=1,
        code="print-words-astray",
        severity=Severity.WARNING,
        message=f"“{flaw.words}” {_ASTRAY[flaw.where]} het blad {kind.name} ({order.language}). Het blad is niet gemaakt.",
        found=flaw.words,
        expected=advice,
    )


def _overfull(kind: SheetKind, order: Order, too_many: int) -> Problem:
    """What to shorten, and by how much, when a sheet is too full at its smallest size."""
    return Problem(
        path=order.entry.path,
        line=1,
        column=1,
        code="print-too-full",
        severity=Severity.WARNING,
        message=(
            f"Er staat te veel op het blad {kind.name} ({order.language})."
            f" Er moeten ongeveer {too_many} {_characters(too_many)} weg."
        ),
        expected=f"Maak deze teksten korter, de langste eerst: {_longest(order)}. Of laat er een weg.",
    )


def _small(kind: SheetKind, order: Order, size: float) -> Problem:
    """The sheet fits, but only in letters that not everyone can read."""
    target = order.fit.target
    return Problem(
        path=order.entry.path,
        line=1,
        column=1,
        code="print-small-type",
        severity=Severity.HINT,
        message=f"Het blad {kind.name} ({order.language}) is vol: "
        f"de letters zijn {_points(size)} punt, niet {_points(target)}.",
        expected=f"Maak deze teksten korter, de langste eerst: {_longest(order)}.",
    )


def title_too_long(kind: str, order_path: str, language: str, title: str, too_many: int) -> Problem:
    """A title that does not fit its room at the smallest size. Takes the name of the sheet and the path of the entry."""
    return Problem(
        path=order_path,
        line=1,
        column=1,
        code="print-title-too-long",
        severity=Severity.WARNING,
        message=f"De titel past niet op het blad {kind} ({language}). Hij is {too_many} {_characters(too_many)} te lang.",
        found=title,
        expected=f"Maak hem {too_many} {_characters(too_many)} korter, of gebruik kortere woorden.",
    )


def _longest(order: Order) -> str:
    return ", ".join(order.longest[:_NAMED])


def _points(size: float) -> str:
    return f"{size:g}".replace(".", ",")


def _characters(number: int) -> str:
    return "teken" if number == 1 else "tekens"
