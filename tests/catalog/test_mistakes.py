"""Mistakes as volunteers make them, written down by somebody who had not read the reader of files.

Each folder of ``mistakes`` holds one file beside a sound site. ``expected.tsv`` names the folder, the file and the line
where the one problem stands, and what the report must hold: mostly the line as it should have been.
"""

import csv
import shutil
from pathlib import Path

import pytest

from catalog import load
from catalog.faults import HEADINGS
from catalog.report import as_text
from plainlanguage import review

HERE = Path(__file__).parent / "mistakes"
SOUND = Path(__file__).parents[1] / "problems" / "_sound"
PICTOGRAMS = frozenset(
    path.stem for path in (Path(__file__).parents[2] / "print" / "pictograms").glob("*.svg")
)
with (HERE / "expected.tsv").open(encoding="utf-8") as _file:
    MISTAKES = list(csv.reader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("mistake", MISTAKES, ids=[row[0] for row in MISTAKES])
def test_a_mistake_gives_one_helpful_problem(
    mistake: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exactly one, on the right line, with words that help."""
    name, path, line, said = mistake
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SOUND, "content")
    shutil.copytree(HERE / name, "content", dirs_exist_ok=True)
    _, problems = load(Path("content"), pictograms=PICTOGRAMS, review=review)
    report = as_text(problems)
    assert [(one.path, one.line) for one in problems] == [(path, int(line))], report
    assert said in report
    assert problems[0].code in HEADINGS
    assert problems[0].expected


def test_every_folder_of_mistakes_is_looked_at() -> None:
    """A folder without a line in the table proves nothing."""
    assert sorted(row[0] for row in MISTAKES) == sorted(path.name for path in HERE.iterdir() if path.is_dir())
    assert len(MISTAKES) > 30
