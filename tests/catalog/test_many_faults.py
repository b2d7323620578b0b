"""One run tells everything: many faults in six files, each with its own line, in Dutch."""

import re
import shutil
from pathlib import Path

import pytest

from catalog import load
from catalog.problems import Problem
from catalog.report import as_text

HERE = Path(__file__).parent
SOUND = HERE.parent / "problems" / "_sound"

# Written by hand: file, line, code.
FAULTS = [
    ("activities/feest.md", 2, "yaml-no-space"),
    ("activities/feest.md", 3, "yaml-colon"),
    ("activities/feest.md", 4, "unknown-neighbourhood"),
    ("activities/feest.md", 6, "date-wrong-weekday"),
    ("activities/feest.md", 7, "date-day-impossible"),
    ("activities/feest.md", 8, "unknown-service"),
    ("activities/feest.md", 9, "price-unknown"),
    ("activities/feest.md", 10, "unknown-pictogram"),
    ("activities/feest.md", 11, "not-a-choice"),
    ("activities/feest.md", 13, "text-colon"),
    ("activities/feest.md", 14, "unknown-key"),
    ("neighbourhoods/zuid.yml", 1, "missing-field"),
    ("neighbourhoods/zuid.yml", 1, "not-a-choice"),
    ("neighbourhoods/zuid.yml", 4, "share-impossible"),
    ("neighbourhoods/zuid.yml", 5, "figure-without-words"),
    ("pages/Over Ons.md", 1, "wrong-name"),
    ("questions/eten.yml", 3, "unknown-helpline"),
    ("questions/eten.yml", 4, "not-a-number"),
    ("services/bakker.fr.yml", 2, "translation-numbers-differ"),
    ("services/bakker.fr.yml", 3, "fact-in-translation"),
    ("services/bakker.fr.yml", 4, "translation-list-differs"),
    ("services/bakker.yml", 1, "yaml-quote"),
    ("services/bakker.yml", 2, "yaml-comment"),
    ("services/bakker.yml", 3, "phone-wrong-length"),
    ("services/bakker.yml", 4, "mail-unknown"),
    ("services/bakker.yml", 5, "web-not-https"),
    ("services/bakker.yml", 6, "yes-no-unknown"),
    ("services/bakker.yml", 7, "yaml-duplicate-key"),
]
MACHINE_WORDS = re.compile(
    r"(?<![.\w])(?:str|int|None|NoneType|bool|dict|list|tuple|Traceback|pydantic|yaml|Error|null|input)\b"
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound site with six faulty files added."""
    folder = tmp_path_factory.mktemp("site") / "content"
    shutil.copytree(SOUND, folder)
    shutil.copytree(HERE / "many_faults", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def problems(content: Path) -> list[Problem]:
    """What one run finds."""
    return load(content, pictograms=["coffee"])[1]


def test_one_run_finds_every_fault_on_its_line(problems: list[Problem]) -> None:
    """Neither the first fault of a file nor a slip of writing hides the others."""
    assert [(problem.path, problem.line, problem.code) for problem in problems] == FAULTS


def test_faulty_entries_stay_out_and_the_others_stay_in(content: Path) -> None:
    """The site stays up without what is wrong."""
    catalog, _ = load(content, pictograms=["coffee"])
    assert catalog is not None
    assert [service.slug for service in catalog.services] == ["loket"]
    assert [activity.slug for activity in catalog.activities] == ["soep"]


def test_nothing_told_speaks_of_the_machine(problems: list[Problem], content: Path) -> None:
    """A volunteer reads no words of Python, of YAML or of the library that validates."""
    told = [line for line in as_text(problems, content=content).splitlines() if not line.startswith("    (")]
    assert [line for line in told if MACHINE_WORDS.search(line)] == []


def test_no_expected_report_speaks_of_the_machine() -> None:
    """The same for every fault that has a folder."""
    reports = sorted((HERE.parent / "problems").glob("*/expected.txt"))
    lines = [line for report in reports for line in report.read_text(encoding="utf-8").splitlines()]
    own = [line for line in lines if not line.startswith("    (")]
    assert len(reports) > 30
    assert [line for line in own if MACHINE_WORDS.search(line)] == []
