"""Whatever stops a build is told in one plain sentence, with the place to look."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined

from tooling.faults import BuildFault, sentence_for
from tooling.report import BuildReport, Omission
from tooling.tell import tell_build

HERE = Path(__file__)


def caught(action: Callable[[], object]) -> Exception:
    """What ``action`` raises."""
    with pytest.raises(Exception) as found:  # noqa: PT011 - the tests look at it
        action()
    return found.value


def test_our_own_sentences_are_kept() -> None:
    """They were written for people already."""
    assert sentence_for(BuildFault("Er wordt al gebouwd."), HERE.parent) == "Er wordt al gebouwd."


def test_a_full_disk_is_named() -> None:
    """Nothing is wrong with the guide then."""
    fault = OSError(errno.ENOSPC, "No space left on device")
    assert sentence_for(fault, HERE.parent).startswith("De schijf is vol. Maak plaats en probeer opnieuw.")


def test_a_fault_in_code_names_the_file_and_line(tmp_path: Path) -> None:
    """The last place of ours that it passed."""
    module = tmp_path / "plugin.py"
    module.write_text("def start():\n    return {}['weg']\n", encoding="utf-8")
    space: dict[str, Callable[[], object]] = {}
    exec(compile(module.read_text(encoding="utf-8"), str(module), "exec"), space)  # noqa: S102 - written above
    told = sentence_for(caught(space["start"]), tmp_path)
    assert told == "Er zit een fout in de code van de gids (plugin.py, regel 2): 'weg'"


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{% if %}", "Er zit een fout in een sjabloon: Expected an expression"),
        ("{% include 'weg.html' %}", "Er ontbreekt een sjabloon: weg.html"),
        ("{{ weg.titel }}", "Er zit een fout in een sjabloon: 'weg' is undefined"),
    ],
)
def test_a_fault_in_a_template_is_told_as_one(template: str, sentence: str) -> None:
    """Whether it cannot be read, is not there or asks for too much."""
    environment = Environment(
        loader=DictLoader({"a.html": template}), undefined=StrictUndefined, autoescape=True
    )
    fault = caught(lambda: environment.get_template("a.html").render())
    assert sentence_for(fault, HERE.parent / "elsewhere").startswith(sentence)


def test_what_paper_left_out_is_told_once_for_all_sheets(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the terminal, and in the summary of a job on GitHub."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    left_out = tuple(
        Omission("flyer-a5", language, "soep.md", "Het nummer is oud.") for language in ("nl", "fr")
    )
    tell_build(BuildReport(left_out=left_out, pages=2, pdfs=0, seconds=0.1), content=tmp_path)
    line = "  - soep.md: Het nummer is oud. [flyer-a5 (nl), flyer-a5 (fr)]"
    assert f"Niet op papier (1):\n{line}\n" in capsys.readouterr().out
    assert line in (tmp_path / "summary.md").read_text(encoding="utf-8")
