"""Drawings on a coarser grid: fewer bytes, and nobody sees it.

Pictograms are 256 units wide and shown at 24 to 90 pixels, so half a step is less than a pixel.
Every point is put on the grid where it really is: rounding the steps instead would let a long
outline drift. What is written counts in steps of the grid, so that most numbers have one digit.
"""

import re
from collections.abc import Iterator, Sequence

GRID = 4
"""Units of a drawing in one step."""

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.\d+|\.\d+|\d+)")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_SMOOTH = frozenset("SsTt")
"""These go on from the command before them: that one is not left out, even if it stays in its place."""

_RADII_AND_FLAGS = 5
"""What comes before the end of an arc."""


def rounded(path: str) -> str:
    """A path (the ``d`` of SVG) with its points on the grid, in steps of :data:`GRID`."""
    tokens: list[str] = []
    exact = start = (0.0, 0.0)
    on_grid = (0, 0)
    segments = list(_segments(path))
    followers = [command for command, _ in segments[1:]] + ["z"]
    for (command, numbers), follower in zip(segments, followers, strict=True):
        if command in "Zz":
            exact, on_grid = start, _snapped(start)
            tokens.append("z")
            continue
        head, points = _points(command, numbers, exact)
        if follower in _SMOOTH or command in "Mm" or any(_snapped(point) != on_grid for point in points):
            tokens += _written(command, head, points, on_grid)
        exact = points[-1]
        on_grid = _snapped(exact)
        if command in "Mm":
            start = exact
    return _joined(tokens)


def _segments(path: str) -> Iterator[tuple[str, list[float]]]:
    command = "M"
    numbers: list[float] = []
    for token in _TOKEN.findall(path):
        if token.isalpha():
            command, numbers = token, []
        else:
            numbers.append(float(token))
        if len(numbers) == _COUNTS[command.upper()]:
            yield command, numbers
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


def _points(
    command: str, numbers: Sequence[float], pen: tuple[float, float]
) -> tuple[list[str], list[tuple[float, float]]]:
    """What is no point, and the points where they really are."""
    x, y = pen if command.islower() else (0.0, 0.0)
    if command in "Hh":
        return [], [(x + numbers[0], pen[1])]
    if command in "Vv":
        return [], [(pen[0], y + numbers[0])]
    if command in "Aa":
        head, numbers = numbers[:_RADII_AND_FLAGS], numbers[_RADII_AND_FLAGS:]
    else:
        head = ()
    points = [(x + a, y + b) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]
    return _arc(head) if head else [], points


def _arc(head: Sequence[float]) -> list[str]:
    """The radii of an arc, on half steps, its turn and its flags."""
    radii = [f"{round(2 * radius / GRID) / 2:g}" for radius in head[:2]]
    return radii + [f"{number:g}" for number in head[2:]]


def _written(
    command: str, head: Sequence[str], points: Sequence[tuple[float, float]], pen: tuple[int, int]
) -> list[str]:
    """One command with its numbers, as steps from the pen: small numbers, often the same, pack well."""
    steps = [(x - pen[0], y - pen[1]) for x, y in map(_snapped, points)]
    command = command.lower()
    if command == "l" and 0 in steps[0]:
        command = "v" if steps[0][0] == 0 else "h"
    numbers = []
    for right, down in steps:
        numbers += [] if command == "v" else [right]
        numbers += [] if command == "h" else [down]
    return [command, *head, *map(str, numbers)]


def _snapped(point: tuple[float, float]) -> tuple[int, int]:
    return round(point[0] / GRID), round(point[1] / GRID)


def _joined(pieces: Sequence[str]) -> str:
    parts: list[str] = []
    last = ""
    for piece in pieces:
        if piece.isalpha():
            parts += [] if piece == last and piece not in "mz" else [piece]
            last = piece
            continue
        needs_space = bool(parts) and not parts[-1].isalpha() and piece[0].isdigit()
        parts.append(f" {piece}" if needs_space else piece)
    return "".join(parts)
