"""Fonts and pictograms are the ones their README names."""

import hashlib
import re
from pathlib import Path

PRINT = Path(__file__).parents[2] / "print"


def test_fonts_are_the_ones_that_are_named() -> None:
    """Every font has a row with its hash, and every row a font."""
    rows = re.findall(
        r"^\| `([^`]+\.ttf)` .*`([0-9a-f]{64})` \|$",
        (PRINT / "fonts" / "README.md").read_text(),
        re.MULTILINE,
    )
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (PRINT / "fonts").glob("*.ttf")
    }
    assert dict(rows) == found


def test_pictograms_are_the_ones_that_are_named() -> None:
    """One hash over all of them, in the order of their names."""
    drawings = sorted((PRINT / "pictograms").glob("*.svg"))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in drawings)).hexdigest()
    assert digest in (PRINT / "pictograms" / "README.md").read_text(encoding="utf-8")
