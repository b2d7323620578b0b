"""QR codes as one vector shape."""

from collections.abc import Iterator
from itertools import groupby

QUIET = 4
"""The empty border that readers need, in modules."""


def draw_qr(text: str) -> str:
    """The shape of a QR code as an SVG path that fills a square of 1 by 1, quiet zone included.

    Middle error correction: paper gets creased, but stays clean enough.
    """
    import qrcode  # noqa: PLC0415 - only a sheet that is really made needs it
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    matrix = code.get_matrix()
    scale = 1 / (len(matrix) + 2 * QUIET)
    return f'<path transform="scale({scale:.7f})" d="{"".join(_runs(matrix))}"/>'


def _runs(matrix: list[list[bool]]) -> Iterator[str]:
    """Each row's dark stretches as flat boxes."""
    for y, row in enumerate(matrix, start=QUIET):
        x = QUIET
        for dark, modules in groupby(row):
            length = sum(1 for _ in modules)
            if dark:
                yield f"M{x} {y}h{length}v1h-{length}z"
            x += length
