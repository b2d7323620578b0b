"""The strict reader of YAML: everything is text, every slip is told, reading goes on.

The usual slips (a colon in a text, a tab, a quote) are mended in memory, so that one
run shows all faults of a file. A mended slip stays a problem: the file itself is wrong.
"""

from itertools import islice
from typing import NamedTuple

from catalog.problems import Problem
from catalog.reading.composing import BoundError, Composed, compose
from catalog.reading.events import UnreadableError
from catalog.reading.mending import Mender, unreadable
from catalog.reading.nodes import Mark, Pairs
from catalog.reading.slips import Slip, as_problems

MAX_MENDS = 25

CODES = {
    "yaml-not-keys": "Het bestand heeft geen sleutels.",
}


class Reading(NamedTuple):
    """The keys and values of a file (empty when it could not be read), and its problems."""

    pairs: Pairs
    problems: tuple[Problem, ...]


def read_yaml(text: str, *, path: str) -> Reading:
    """Read the keys and values of ``text``, the content of the file at ``path``.

    Never raises: what is wrong becomes a problem. Lines count from the start of
    ``text``, so front matter is passed with an empty line for its fence.
    """
    lines = text.split("\n")
    slips: list[Slip] = []
    composed = _compose(lines, slips)
    root = composed.root
    if root is None:
        pairs = Pairs(Mark(1, 1))
    elif isinstance(root, Pairs):
        pairs = root
    else:
        slips.append(_not_keys(root.mark))
        pairs = Pairs(root.mark)
    return Reading(pairs, tuple(as_problems((*slips, *composed.slips), path=path)))


def _compose(lines: list[str], slips: list[Slip]) -> Composed:
    """Compose ``lines``, mending them in place where they cannot be read."""
    mender = Mender(lines)
    slips.extend(islice(mender.mend_beforehand(), MAX_MENDS))
    while True:
        try:
            return compose("\n".join(lines))
        except BoundError as bound:
            slips.append(bound.slip)
            return Composed(None, ())
        except UnreadableError as broken:
            slip = mender.mend(broken.mark) if len(slips) < MAX_MENDS else None
            slips.append(slip or unreadable(lines, broken.mark))
            if slip is None:
                return Composed(None, ())


def _not_keys(mark: Mark) -> Slip:
    return Slip(
        mark=mark,
        code="yaml-not-keys",
        message="In dit bestand vind ik geen sleutels. Elke regel begint met een sleutel en een dubbele punt.",
        expected="sleutel: waarde",
        example="titel: Soep op de stoep",
    )
