"""Each folder of ``tests/problems`` holds the smallest content with one fault, and what is told about it.

A new rule is a new folder. ``REFRESH_PROBLEMS=1 pytest tests/catalog/test_problem_folders.py``
writes every ``expected.txt`` again; read the difference before you keep it.
"""

import importlib
import os
import pkgutil
import shutil
from datetime import date
from pathlib import Path

import pytest

import catalog
from catalog import load
from catalog.faults import HEADINGS, LATER
from catalog.problems import Problem
from catalog.report import as_text
from plainlanguage import review

FOLDERS = Path(__file__).parents[1] / "problems"
SOUND = FOLDERS / "_sound"
CASES = sorted(folder.name for folder in FOLDERS.iterdir() if folder.is_dir() and folder != SOUND)
EXPECTED = "expected.txt"
TODAY = date(2026, 11, 24)
TIMELY = {"activity-over", "neighbourhood-quiet"}
"""Codes that depend on the day; all others are told on any day."""

PICTOGRAMS = ("coffee", "house")

# A fault of these kinds shows itself together with another one.
TOGETHER = {
    "activity-over": {"neighbourhood-quiet"},
    "left-out-with": {"unknown-key"},
    "translation-incomplete": {"translation-unknown-name"},
}
# Not in a folder: a link, a pipe, an empty site, a wrong type that no key can have today, and hours that we
# understand while the library of opening hours does not: none are known. Holidays run out in 2100.
ELSEWHERE = {
    "holidays-run-out",
    "hours-not-understood",
    "symlink",
    "no-file",
    "site-missing",
    "no-service",
    "value-unreadable",
}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound content folder in the working folder."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SOUND, tmp_path / "content")
    return Path("content")


def told(content: Path, today: date | None = None) -> tuple[list[Problem], str]:
    """The problems of a folder and the report a volunteer reads."""
    _, problems = load(content, today=today, pictograms=PICTOGRAMS, review=review)
    return problems, as_text(problems, content=content) + "\n"


def test_the_sound_site_has_no_problems(content: Path) -> None:
    """What every folder starts from is without fault."""
    assert told(content)[0] == []


@pytest.mark.parametrize("code", CASES)
def test_a_fault_is_told_once_and_as_written_down(code: str, content: Path) -> None:
    """The report of a folder is its ``expected.txt``, and names its own code only."""
    shutil.copytree(FOLDERS / code, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    problems, report = told(content, TODAY if code in TIMELY else None)
    if os.environ.get("REFRESH_PROBLEMS"):
        (FOLDERS / code / EXPECTED).write_text(report, encoding="utf-8")
    assert report == (FOLDERS / code / EXPECTED).read_text(encoding="utf-8")
    assert {problem.code for problem in problems} == {code} | TOGETHER.get(code, set())


def test_every_rule_has_a_folder() -> None:
    """A new code needs the smallest content that shows it; a folder without a code must go."""
    assert HEADINGS.keys() - ELSEWHERE - LATER.keys() == set(CASES)


def test_every_module_with_codes_is_in_the_table() -> None:
    """The headings of annotations come from there."""
    names = [name for _, name, _ in pkgutil.walk_packages(catalog.__path__, "catalog.")]
    own = [getattr(importlib.import_module(name), "CODES", {}) for name in names]
    assert {code for codes in own for code in codes} == HEADINGS.keys() - LATER.keys()
