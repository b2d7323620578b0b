"""QR codes as lines to draw."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

QUIET = 4
"""The empty border that readers need, in modules."""


LARGEST_OUTDOORS = 3
"""The largest version that may carry more correction: a larger one has modules too small to read from afar."""


class Code(NamedTuple):
    """How many modules a side has, quiet border included, and the dark lines: where each starts, and how long it is."""

    side: int
    lines: tuple[tuple[int, int, int], ...]


@lru_cache(maxsize=512)
def code_of(text: str, *, outdoors: bool = False) -> Code:
    """The QR code of a text.

    Middle error correction: paper gets creased, but stays clean enough. What hangs
    ``outdoors`` gets more of it, as long as the code stays coarse.
    """
    from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q  # noqa: PLC0415 - only sheets really made need it

    version, matrix = _matrix(text, ERROR_CORRECT_Q if outdoors else ERROR_CORRECT_M)
    if outdoors and version > LARGEST_OUTDOORS:
        _, matrix = _matrix(text, ERROR_CORRECT_M)
    return Code(len(matrix) + 2 * QUIET, tuple(_lines(matrix)))


def _matrix(text: str, correction: int) -> tuple[int, list[list[bool]]]:
    import qrcode  # noqa: PLC0415 - slow to import

    code = qrcode.QRCode(error_correction=correction, border=0)
    code.add_data(text)
    code.make(fit=True)
    return code.version, code.get_matrix()


def _lines(matrix: list[list[bool]]) -> Iterator[tuple[int, int, int]]:
    """Each row's dark stretches, which are quicker to draw than boxes."""
    for y, row in enumerate(matrix, start=QUIET):
        x = QUIET
        for dark, modules in groupby(row):
            length = sum(1 for _ in modules)
            if dark:
                yield x, y, length
            x += length
