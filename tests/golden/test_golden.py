"""The smallest guide looks exactly as it was last approved."""

import difflib
import os
import re
from pathlib import Path

import pytest
from support.guide import BuiltGuide

APPROVED = Path(__file__).parent / "klein"
LIST = "files.txt"
SELECTED = (
    "404.html",
    "activiteiten/soep/index.html",
    "agenda/index.html",
    "buurten/dorp/index.html",
    "diensten/fietspunt/index.html",
    "drukwerk/index.html",
    "fr/activites/fietsen/index.html",
    "fr/activites/soep/index.html",
    "fr/aide/gevaar/index.html",
    "fr/index.html",
    "fr/services/dorpshuis/index.html",
    "hulp/papieren/index.html",
    "index.html",
    "nummers/index.html",
)


VERSION = re.compile(r"\.[0-9a-f]{8}(?=\.css|\.js|\.json|/)")
"""The part of the name of a file or folder that changes with what is in it: it says nothing about looks."""

WEIGHT = re.compile(r"\b\d+\skB")
"""The size of a PDF, which differs a little between systems."""


@pytest.fixture(scope="module")
def texts(golden_build: BuiltGuide) -> dict[str, str]:
    """The selected pages of the smallest guide, and the names of all its files.

    With ``REFRESH_GOLDEN`` in the environment they are approved first.
    """
    names = sorted(
        file.relative_to(golden_build.output).as_posix()
        for file in golden_build.output.rglob("*.*")
        if file.is_file()
    )
    texts = {name: (golden_build.output / name).read_text(encoding="utf-8") for name in SELECTED}
    texts[LIST] = "".join(f"{name}\n" for name in names)
    texts = {name: WEIGHT.sub("… kB", VERSION.sub("", text)) for name, text in texts.items()}
    if os.environ.get("REFRESH_GOLDEN"):
        for name, text in texts.items():
            (APPROVED / name).parent.mkdir(parents=True, exist_ok=True)
            (APPROVED / name).write_text(text, encoding="utf-8")
    return texts


@pytest.mark.parametrize("name", [LIST, *SELECTED])
def test_the_smallest_guide_is_as_approved(texts: dict[str, str], name: str) -> None:
    """Each file is the approved one, but for versions in names and the weight of PDFs: look at the difference, then approve it."""
    approved = (APPROVED / name).read_text(encoding="utf-8")
    difference = difflib.unified_diff(
        approved.splitlines(), texts[name].splitlines(), f"approved/{name}", f"built/{name}", lineterm=""
    )
    assert texts[name] == approved, "\n".join(difference)


def test_nothing_else_is_approved() -> None:
    """A page that is no longer compared leaves no file behind."""
    kept = {file.relative_to(APPROVED).as_posix() for file in APPROVED.rglob("*.*")}
    assert kept == {LIST, *SELECTED}
