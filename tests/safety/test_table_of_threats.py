"""The table of threats names tests that exist."""

import re

import pytest
from support import hostile
from support.guide import ROOT

ROWS = [
    line
    for line in (ROOT / "docs" / "security.md").read_text(encoding="utf-8").split("\n")
    if line.startswith("| ") and not line.startswith("| threat")
]


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip()[:40] for row in ROWS])
def test_each_threat_has_a_test(row: str) -> None:
    """A file with tests in it, or a list of hostile files."""
    named = row.split("|")[4]
    files = [ROOT / "docs" / name for name in re.findall(r"\]\((\S+?)\)", named)]
    lists = re.findall(r"`(IN_[A-Z]+|LITERAL)`", named)
    assert files or lists or "hostile.py" in named or named.strip().startswith("the same")
    for file in files:
        assert re.search(r"^ *def test_", file.read_text(encoding="utf-8"), re.MULTILINE), file
    assert all(getattr(hostile, name) for name in lists)
