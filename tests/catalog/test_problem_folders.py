"""Each folder of ``tests/problems`` holds the smallest content with one fault, and what is told about it.

A new rule is a new folder (``support/problem_folders.py`` says what may be in it).
``REFRESH_PROBLEMS=1 pytest tests/catalog/test_problem_folders.py`` writes every ``expected.txt`` again; read
the difference before you keep it.
"""

import importlib
import os
import pkgutil
import shutil
from pathlib import Path

import pytest
from support.problem_folders import CODES, EXPECTED, SOUND, Case, case_of, lay_out, problems_in

import catalog
from catalog.faults import HEADINGS, LATER
from catalog.report import as_text

# A fault of these kinds shows itself together with another one.
TOGETHER = {
    "activity-over": {"neighbourhood-quiet"},
    "left-out-with": {"unknown-key"},
    "no-service": {"unknown-key"},
    "print-words-astray": {"text-could-be-easier"},
    "translation-incomplete": {"translation-unknown-name"},
}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a content folder is laid out: in the working folder, as volunteers know it."""
    monkeypatch.chdir(tmp_path)
    return Path("content")


def test_the_sound_site_has_no_problems(content: Path) -> None:
    """What every folder starts from is without fault."""
    shutil.copytree(SOUND, content)
    assert problems_in(Case("", {}), content) == []


@pytest.mark.parametrize("code", CODES)
def test_a_fault_is_told_once_and_as_written_down(code: str, content: Path) -> None:
    """The report of a folder is its ``expected.txt``, and names its own code only."""
    case = case_of(code)
    lay_out(case, content)
    problems = problems_in(case, content)
    report = as_text(problems, content=content) + "\n"
    if os.environ.get("REFRESH_PROBLEMS"):
        (case.folder / EXPECTED).write_text(report, encoding="utf-8")
    assert report == (case.folder / EXPECTED).read_text(encoding="utf-8")
    assert {problem.code for problem in problems} == {code} | TOGETHER.get(code, set())


def test_every_rule_has_a_folder() -> None:
    """A new code needs the smallest content that shows it; a folder without a code must go."""
    assert HEADINGS.keys() == set(CODES)


def test_every_module_with_codes_is_in_the_table() -> None:
    """The headings of annotations come from there."""
    names = [name for _, name, _ in pkgutil.walk_packages(catalog.__path__, "catalog.")]
    own = [getattr(importlib.import_module(name), "CODES", {}) for name in names]
    assert {code for codes in own for code in codes} == HEADINGS.keys() - LATER.keys()
