"""The task ``new``: a file to fill in, never over another one."""

from pathlib import Path

import pytest

from tooling.asking import EXAMPLES
from tooling.commands import run
from tooling.faults import BuildFault
from tooling.schema_tasks import new_entry


def test_a_new_activity_gets_its_title_and_its_place(tmp_path: Path) -> None:
    """In the folder of its kind, under a name that can stand in an address."""
    file = new_entry("activiteit", "Soep op de stoep: 't is feest!", tmp_path)
    assert file == tmp_path / "activities" / "soep-op-de-stoep-t-is-feest.md"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert 'titel: "Soep op de stoep: \'t is feest!"' in lines
    assert "samenvatting:" in lines


@pytest.mark.parametrize("words", [[], ["activiteit"], ["activiteit", "Soep", "--iets"]])
def test_who_says_too_little_gets_an_example(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """In Dutch, as a line to copy."""
    with pytest.raises(SystemExit):
        run(["new", *words])
    assert EXAMPLES["new"] in capsys.readouterr().err


def test_help_needs_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    """Also for a task that must know something."""
    with pytest.raises(SystemExit):
        run(["new", "--help"])
    assert "--title" in capsys.readouterr().out


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    """The second time is refused."""
    file = new_entry("dienst", "Loket", tmp_path)
    file.write_text("naam: Van iemand anders\n", encoding="utf-8")
    with pytest.raises(BuildFault, match="bestaat al"):
        new_entry("dienst", "Loket", tmp_path)
    assert file.read_text(encoding="utf-8") == "naam: Van iemand anders\n"


@pytest.mark.parametrize(
    ("word", "answer"), [("activitiet", "Bedoel je “activiteit”"), ("xyz", "Kies uit: actie")]
)
def test_a_kind_that_does_not_exist_gets_a_suggestion(word: str, answer: str, tmp_path: Path) -> None:
    """And the list of those that do."""
    with pytest.raises(BuildFault, match=answer):
        new_entry(word, "Soep", tmp_path)


def test_a_title_without_latin_letters_is_refused_kindly(tmp_path: Path) -> None:
    """An address cannot hold it."""
    with pytest.raises(BuildFault, match="gewone letters"):
        new_entry("activiteit", "قهوة", tmp_path)
    assert list(tmp_path.iterdir()) == []
