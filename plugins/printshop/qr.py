"""QR codes as one vector shape."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

QUIET = 4
"""The empty border that readers need, in modules."""


LARGEST_OUTDOORS = 3
"""The largest version that may carry more correction: a larger one has modules too small to read from afar."""


@lru_cache(maxsize=512)
def draw_qr(text: str, *, outdoors: bool = False) -> str:
    """The shape of a QR code as an SVG path that fills a square of 1 by 1, quiet zone included.

    Middle error correction: paper gets creased, but stays clean enough. What hangs
    ``outdoors`` gets more of it, as long as the code stays coarse.
    """
    from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q  # noqa: PLC0415 - only sheets really made need it

    version, matrix = _matrix(text, ERROR_CORRECT_Q if outdoors else ERROR_CORRECT_M)
    if outdoors and version > LARGEST_OUTDOORS:
        _, matrix = _matrix(text, ERROR_CORRECT_M)
    scale = 1 / (len(matrix) + 2 * QUIET)
    lines = "".join(_runs(matrix))
    return f'<path transform="scale({scale:.7f})" fill="none" stroke="#000" d="{lines}"/>'


def _matrix(text: str, correction: int) -> tuple[int, list[list[bool]]]:
    import qrcode  # noqa: PLC0415 - slow to import

    code = qrcode.QRCode(error_correction=correction, border=0)
    code.add_data(text)
    code.make(fit=True)
    return code.version, code.get_matrix()


def _runs(matrix: list[list[bool]]) -> Iterator[str]:
    """Each row's dark stretches as lines, which are quicker to draw than boxes."""
    for y, row in enumerate(matrix, start=QUIET):
        x = QUIET
        for dark, modules in groupby(row):
            length = sum(1 for _ in modules)
            if dark:
                yield f"M{x} {y}.5h{length}"
            x += length
