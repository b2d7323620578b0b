"""The shapes of Flemish gables: the top of a house, above its eaves.

A gable is drawn on a house 48 wide. Points are (across, up from the eaves); ``L`` is a
straight line to one point, ``C`` a curve with two guides and an end.
"""

from dataclasses import dataclass

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]

WIDTH = 48.0


@dataclass(frozen=True, kw_only=True)
class Gable:
    """One shape: its outline from the left eave to the right one, and where its top window fits."""

    steps: tuple[Step, ...]
    height: float
    window: Point


def _lines(*points: Point) -> tuple[Step, ...]:
    return tuple(("L", (point,)) for point in points)


GABLES: dict[str, Gable] = {
    "trapgevel": Gable(
        steps=_lines(
            (6, 0), (6, 8), (12, 8), (12, 16), (18, 16), (18, 24),
            (30, 24), (30, 16), (36, 16), (36, 8), (42, 8), (42, 0), (48, 0),
        ),
        height=24,
        window=(24, 9),
    ),
    "puntgevel": Gable(steps=_lines((24, 26), (48, 0)), height=26, window=(24, 8)),
    "klokgevel": Gable(
        steps=(
            ("C", ((8, 0), (10, 6), (10, 12))),
            ("C", ((10, 22), (16, 28), (24, 28))),
            ("C", ((32, 28), (38, 22), (38, 12))),
            ("C", ((38, 6), (40, 0), (48, 0))),
        ),
        height=28,
        window=(24, 13),
    ),
    "lijstgevel": Gable(
        steps=_lines(
            (-2, 0), (-2, 4), (3, 4), (8, 16), (16, 16), (16, 19), (24, 24),
            (32, 19), (32, 16), (40, 16), (45, 4), (50, 4), (50, 0), (48, 0),
        ),
        height=24,
        window=(24, 11),
    ),
    "tuitgevel": Gable(
        steps=_lines(
            (0, 6), (6, 6), (18, 20), (18, 28), (16, 28), (16, 31),
            (32, 31), (32, 28), (30, 28), (30, 20), (42, 6), (48, 6), (48, 0),
        ),
        height=31,
        window=(24, 10),
    ),
}  # fmt: skip
"""By the word a writer uses."""


def outline(gable: Gable, *, left: float, eaves: float, base: float, scale: float) -> str:
    """The outline of a whole house as SVG path data, ``scale`` times 48 wide."""

    def place(point: Point) -> str:
        return f"{_short(left + point[0] * scale)} {_short(eaves - point[1] * scale)}"

    drawn = "".join(letter + " ".join(place(point) for point in points) for letter, points in gable.steps)
    return f"M{_short(left)} {_short(base)}V{_short(eaves)}{drawn}V{_short(base)}z"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
