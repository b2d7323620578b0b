"""The smallest guide looks exactly as it was last approved."""

import difflib
import os
import shutil
from pathlib import Path

import pytest
from support.guide import BuiltGuide

APPROVED = Path(__file__).parent / "klein"
SUFFIXES = (".html", ".json", ".xml", ".txt", ".ics", ".css")


def text_files(folder: Path) -> dict[str, Path]:
    """The text files of a folder by path, in order."""
    files = (file for file in sorted(folder.rglob("*")) if file.suffix in SUFFIXES)
    return {file.relative_to(folder).as_posix(): file for file in files}


@pytest.fixture
def built(golden_build: BuiltGuide) -> dict[str, Path]:
    """The text files of the smallest guide; approved first when ``REFRESH_GOLDEN`` is set."""
    files = text_files(golden_build.output)
    if os.environ.get("REFRESH_GOLDEN"):
        shutil.rmtree(APPROVED, ignore_errors=True)
        for name, file in files.items():
            (APPROVED / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, APPROVED / name)
    return files


def test_the_smallest_guide_has_the_approved_files(built: dict[str, Path]) -> None:
    """No text file came or went unseen."""
    assert list(built) == list(text_files(APPROVED))


def test_the_smallest_guide_has_the_approved_words(built: dict[str, Path]) -> None:
    """Each text file is the approved one, byte for byte; look at the difference, then refresh."""
    differences = [
        line
        for name, file in text_files(APPROVED).items()
        if name in built and file.read_bytes() != built[name].read_bytes()
        for line in difflib.unified_diff(
            file.read_text(encoding="utf-8").splitlines(),
            built[name].read_text(encoding="utf-8").splitlines(),
            f"approved/{name}",
            f"built/{name}",
            lineterm="",
        )
    ]
    assert not differences, "\n".join(differences[:200])
