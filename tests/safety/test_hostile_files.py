"""Every row of the table of threats as a file: it is told about on its line, and nothing else suffers."""

import shutil
import time
from pathlib import Path

import pytest
from support.examining import LONGEST_SECONDS, commands_nothing
from support.hostile import CASES, KLEIN, Case

from catalog import load
from catalog.problems import Problem, keeping_out
from catalog.report import as_text

SHOWN_AND_TOLD = {"picture-in-text", "stray-file", "link-dead", "look-alike-letters"}
"""These keep nothing out: a text is shown without its picture or link, and a stray file never."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The smallest guide, to put one hostile file into."""
    return shutil.copytree(KLEIN, tmp_path / "content")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_hostile_file_is_told_about_on_its_line(case: Case, content: Path) -> None:
    """Quickly, in words that can be printed anywhere; the rest of the guide stays."""
    case.make(content / case.path)
    start = time.process_time()
    catalog, problems = load(content)
    assert time.process_time() - start < LONGEST_SECONDS
    named = case.path.encode("utf-8", "replace").decode()
    told = {(problem.path, problem.line, problem.code) for problem in problems}
    assert (named, case.line, case.code) in told
    assert catalog is not None
    assert {"soep", "fietsen"} <= {entry.slug for entry in catalog.activities}
    broken = {problem.path for problem in keeping_out(problems)}
    assert (named in broken) != (case.code in SHOWN_AND_TOLD)
    assert not {entry.path for entry in catalog.entries()} & broken
    commands_nothing(problems, content)


def test_a_value_of_several_lines_commands_nothing(content: Path) -> None:
    """What was found is shown line by line, and no line is obeyed."""
    found = "ooit\n::stop-commands::x\n ::add-mask::y\n##[add-mask]kleindorp"
    problem = Problem(path="site.yml", line=1, column=1, code="x", message=found, found=found)
    assert "stop-commands" in as_text([problem], content=content)
    commands_nothing([problem], content)
