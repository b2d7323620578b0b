"""One file with everything wrong: one run tells all of it, each on its own line, and nothing twice.

``REFRESH_PROBLEMS=1 pytest tests/catalog/test_everything_wrong.py`` writes the report again; read the difference
before you keep it.
"""

import os
import shutil
from pathlib import Path

import pytest

from catalog import load
from catalog.report import as_text
from plainlanguage import review

HERE = Path(__file__).parent / "everything_wrong"
SOUND = Path(__file__).parents[1] / "problems" / "_sound"
FILE = "activities/alles.md"


def test_one_run_tells_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line that is wrong has its problem, whatever stands above it."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SOUND, "content")
    shutil.copy(HERE / FILE, Path("content") / FILE)
    catalog, problems = load(Path("content"), pictograms=["coffee"], review=review)
    report = as_text(problems) + "\n"
    expected = HERE / "expected.txt"
    if os.environ.get("REFRESH_PROBLEMS"):
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8")
    wrong = set(range(1, (HERE / FILE).read_text(encoding="utf-8").count("\n") + 1)) - {5, 34}
    assert {problem.line for problem in problems} == wrong
    assert len({problem.code for problem in problems}) > 35
    assert catalog is not None
    assert [activity.path for activity in catalog.activities] == ["activities/soep.md"]
