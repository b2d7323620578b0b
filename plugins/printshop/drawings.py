"""Keeps drawings as they were drawn. A street of houses takes longer to draw than a page of words."""

import re
from typing import Any

from weasyprint.images import SVGImage

from printshop.qr import Code, code_of

_CODE = re.compile(r"qr(-outdoors)?:")
_STATE = re.compile(rb"/([aA])([0-9.]+) gs")
_BESIDE = re.compile(rb" (?:Do|sh|scn|SCN|Tf)$|/s\d+ gs$")
"""What a drawing draws with that stands beside it in the document: it cannot be carried to another one."""


class CodeDrawing:
    """A QR code, drawn in one go: a poster shows it up to nine times."""

    def __init__(self, code: Code) -> None:
        self._side = code.side
        lines = " ".join(f"{x} {y}.5 m {x + length} {y}.5 l" for x, y, length in code.lines)
        self._steps = [b"0 0 0 RG", b"1 w", lines.encode(), b"S"]

    def get_intrinsic_size(self, _resolution: float, _size: float) -> tuple[None, None, float]:
        """No size of its own, but a square."""
        return None, None, 1.0

    def draw(self, stream: Any, width: float, height: float, _style: object) -> None:  # noqa: ANN401 - WeasyPrint carries no types
        """Draw on ``stream``."""
        stream.push_state()
        stream.transform(a=width / self._side, d=height / self._side)
        stream.stream.extend(self._steps)
        stream.pop_state()


class KeptDrawing:
    """An SVG that is drawn once at each size, and copied after that.

    It stands in for WeasyPrint's own image, which it takes.
    """

    def __init__(self, image: SVGImage) -> None:
        self._image = image
        self._drawn: dict[tuple[float, float], list[Any]] = {}
        self.get_intrinsic_size = image.get_intrinsic_size

    def draw(self, stream: Any, width: float, height: float, style: object) -> None:  # noqa: ANN401 - the same
        """Draw on ``stream``: the same bytes as WeasyPrint draws, which draws a new image by itself."""
        drawn = self._drawn.get((width, height))
        if drawn is None:
            sketch = stream.clone()
            self._image.draw(sketch, width, height, style)
            drawn = sketch.stream
            if any(isinstance(step, bytes) and _BESIDE.search(step) for step in drawn):
                self._image.draw(stream, width, height, style)
                return
            self._drawn[width, height] = drawn
        stream.push_state()
        _name_states(stream, drawn)
        stream.stream.extend(drawn[1:-1])
        stream.pop_state()


def _name_states(stream: Any, drawn: list[Any]) -> None:  # noqa: ANN401 - the same
    """Let the document know how transparent the drawing is: its steps only name that."""
    length = len(stream.stream)
    found = (_STATE.fullmatch(one) for one in drawn if isinstance(one, bytes))
    for kind, alpha in dict.fromkeys(one.groups() for one in found if one):
        stream.set_alpha(float(alpha), stroke=kind == b"A")
    del stream.stream[length:]


class Drawings(dict[str, Any]):
    """The images of a press by their address, as WeasyPrint keeps them; drawings stay drawn.

    What starts with ``qr:`` (or ``qr-outdoors:``) is the code of what follows, and is always there.
    """

    def __setitem__(self, address: str, image: object) -> None:
        super().__setitem__(address, KeptDrawing(image) if isinstance(image, SVGImage) else image)

    def __contains__(self, address: object) -> bool:
        return _CODE.match(str(address)) is not None or super().__contains__(address)

    def __missing__(self, address: str) -> CodeDrawing:
        found = _CODE.match(address)
        if found is None:
            raise KeyError(address)
        return CodeDrawing(code_of(address[found.end() :], outdoors=found[1] is not None))
