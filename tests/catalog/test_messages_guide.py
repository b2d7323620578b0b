"""The pages about messages in ``docs/meldingen`` tell what the program tells.

``REFRESH_PROBLEMS=1 pytest tests/catalog/test_messages_guide.py`` writes them again; read the difference before
you keep it.
"""

import ast
import os
import shutil
from pathlib import Path

import pytest
from support.message_words import GOOD
from support.messages import PAGES, all_pages
from support.problem_folders import CODES, case_of, lay_out, problems_in

from catalog.faults import HEADINGS
from catalog.problems import Problem

PLUGINS = Path(__file__).parents[2] / "plugins"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Problem, Path]]:
    """For each code: its problem and the content that has it."""
    found = {}
    root = tmp_path_factory.mktemp("messages")
    for code in CODES:
        content = root / code / "content"
        content.parent.mkdir()
        lay_out(case_of(code), content)
        problems = problems_in(case_of(code), content)
        found[code] = next(one for one in problems if one.code == code), content
    return found


def test_the_pages_are_up_to_date(shown: dict[str, tuple[Problem, Path]]) -> None:
    """One page for each code, and a list of all."""
    pages = all_pages(shown)
    if os.environ.get("REFRESH_PROBLEMS"):
        shutil.rmtree(PAGES, ignore_errors=True)
        PAGES.mkdir(parents=True)
        for name, text in pages.items():
            (PAGES / name).write_text(text, encoding="utf-8")
    assert {path.name: path.read_text(encoding="utf-8") for path in PAGES.iterdir()} == pages


def test_every_code_has_its_page() -> None:
    """The summary of a pull request leads there."""
    assert {path.stem for path in PAGES.iterdir()} - {"README"} == HEADINGS.keys()
    assert len(HEADINGS) > 60


def test_every_message_says_how_it_should_be(shown: dict[str, tuple[Problem, Path]]) -> None:
    """From the report itself, or by hand; nothing by hand that the report already says."""
    silent = {code for code, (problem, _) in shown.items() if not problem.example}
    assert silent == GOOD.keys() & silent
    assert GOOD.keys() <= shown.keys()


def test_every_problem_of_the_program_has_a_heading() -> None:
    """Also what only shows in photos, on paper or in the history."""
    codes = {
        keyword.value.value
        for path in PLUGINS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Problem", "PhotoFault"}
        for keyword in [*node.keywords, *(ast.keyword("code", one) for one in node.args[:1])]
        if keyword.arg == "code" and isinstance(keyword.value, ast.Constant)
    }
    assert len(codes) > 5
    assert codes <= HEADINGS.keys()
