"""The report of an intake, in Dutch: what was taken over, what not, and what to look at."""

from collections.abc import Iterator, Mapping, Sequence

from catalog.problems import Problem
from intake.placing import Placed

END = """\
## Hoe gaat het verder?

Er staat nog niets van op de site.

1. Open elk bestand en lees het na. Bel of mail wie het weet.
2. Vul aan wat ontbreekt. Haal weg wat niet klopt.
3. Zet het bestand in dezelfde map van `content`.
"""


def report_text(source: str, placed: Sequence[Placed], problems: Mapping[str, Sequence[Problem]]) -> str:
    """The whole report. ``source`` is the name of the file that came in."""
    lines = [f"# Binnengekomen uit {_safe(source)}", "", _count(placed), ""]
    for one in placed:
        lines += [*_about(one, problems.get(one.path, ())), ""]
    return "\n".join([*lines, END])


def _count(placed: Sequence[Placed]) -> str:
    new = sum(not one.kept for one in placed)
    kept = len(placed) - new
    words = f"{new} nieuw{'' if new == 1 else 'e'} bestand{'' if new == 1 else 'en'}."
    return (
        words
        if not kept
        else f"{words} {kept} stond{'' if kept == 1 else 'en'} er al: daar is niets aan veranderd."
    )


def _about(one: Placed, problems: Sequence[Problem]) -> Iterator[str]:
    yield f"## {_safe(one.path)}"
    yield ""
    if one.kept:
        yield "Dit bestand was er al. Het is gebleven zoals het was."
        return
    taken = ", ".join([*one.draft.facts, *(["de tekst"] if one.draft.body else [])])
    yield f"Overgenomen: {taken}."
    for heading, found in (
        ("Niet overgenomen", one.draft.lost),
        ("Kijk na", [*one.draft.check, *(problem.message for problem in problems)]),
    ):
        if found:
            yield ""
            yield f"{heading}:"
            yield ""
            yield from (f"- {_safe(words)}" for words in dict.fromkeys(found))


def _safe(words: str) -> str:
    """Text of a stranger, on one line and without signs that Markdown or a terminal obeys."""
    return (
        "".join(c if c.isprintable() else " " for c in words)
        .replace("[", "(")
        .replace("]", ")")
        .replace("!(", "(")
    )
