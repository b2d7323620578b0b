"""The street of gables, mark of the guide: the same houses in the same order in every build."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle

from website.views.parts import Mark

HEIGHTS = (52, 64, 44, 58, 48, 40, 62, 50, 56, 42, 66, 46)
"""Heights of the houses, in turn: uneven as in a real street."""

TREE_AFTER = 5
TREE = "boom"
TREE_WIDTH = 22
STREET_WIDTH = 540
"""A third of what the drawing shows: templates show the houses three times."""


@dataclass(frozen=True)
class House:
    """One house (or tree) of the street. How high it is follows from its width: all stand on the ground."""

    gable: str
    colour: str
    x: int
    width: int


@lru_cache(maxsize=256)
def street(marks: tuple[Mark, ...], *, width: int) -> tuple[House, ...]:
    """Houses of the neighbourhoods in turn, and now and then a tree, up to ``width``."""
    houses: list[House] = []
    x = 0
    turns = zip(cycle(marks), cycle(HEIGHTS))
    for count, (mark, height) in enumerate(turns if marks else (), start=1):
        if x >= width:
            break
        wide = round(height * 56 / 64)
        houses.append(House(mark.gable, mark.colour, x, wide))
        x += wide - 2
        if count % TREE_AFTER == 0:
            houses.append(House(TREE, TREE, x, TREE_WIDTH))
            x += TREE_WIDTH - 2
    return tuple(houses)
