"""Problems for a terminal, for GitHub and for other programs."""

import json
import re
from pathlib import Path

import pytest

from catalog.problems import Problem, Severity
from catalog.report import as_github, as_json, as_markdown, as_text, count_line

REPORT = """\
content/a.yml

  fout op regel 1: Fout 1.
    1 | naam: Soep: samen
      |       ^
    Er staat:  Soep: samen
    Verwacht:  aanhalingstekens
    Voorbeeld: naam: "Soep: samen"
    (yaml-colon)


1 fout in 1 bestand.
"""


def problem(number: int = 1, **changes: object) -> Problem:
    """A problem that a test may change."""
    fields = {
        "path": "a.yml",
        "line": number,
        "column": 7,
        "code": "yaml-colon",
        "message": f"Fout {number}.",
    }
    return Problem(**{**fields, **changes})  # type: ignore[arg-type]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one file, under the working folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.yml").write_text("naam: Soep: samen\n\twaar:\u00a0hier \x1b[31m\u202e\n", encoding="utf-8")
    return folder


def test_the_text_shows_the_line_with_a_caret(content: Path) -> None:
    """What is wrong, where, what is expected, and a line to copy."""
    report = as_text(
        [problem(found="Soep: samen", expected="aanhalingstekens", example='naam: "Soep: samen"')],
        content=content,
    )
    assert f"{report}\n" == REPORT


def test_the_text_shows_what_cannot_be_seen(content: Path) -> None:
    """A tab, a hard space and signs that would steer a terminal."""
    report = as_text([problem(2, column=1)], content=content)
    assert "2 | →waar:·hier ·[31m·" in report
    assert not re.search("[\x1b\u202e\u00a0]", report)


def test_a_report_of_a_file_that_is_gone_has_no_line(content: Path) -> None:
    """A build may report later than the files changed."""
    report = as_text([problem(path="weg.yml"), problem(99)], content=content)
    assert "|" not in report
    assert report.endswith("2 fouten in 2 bestanden.")


def test_a_long_line_is_shown_around_its_place(content: Path) -> None:
    """The caret stands under the same sign."""
    (content / "a.yml").write_text("naam: " + "x" * 300 + "!" + "y" * 300, encoding="utf-8")
    lines = as_text([problem(column=307)], content=content).splitlines()
    shown, caret = (line for line in lines if " | " in line)
    assert shown[caret.index("^")] == "!"
    assert len(shown) < 120


def test_github_gets_ten_lines_with_errors_first() -> None:
    """Nine annotations, and one that says how many more there are."""
    problems = [problem(n, severity=Severity.WARNING if n < 3 else Severity.ERROR) for n in range(1, 15)]
    lines = as_github(problems).splitlines()
    assert [line.partition(" ")[0] for line in lines[:10]] == ["::error"] * 10
    assert "line=3," in lines[0]
    assert lines[9] == "::error title=Nog 3 fouten en 2 waarschuwingen::Ze staan allemaal in de samenvatting."
    assert lines[10:] == ["12 fouten en 2 waarschuwingen in 1 bestand."]


@pytest.mark.usefixtures("content")
def test_an_annotation_has_its_place_from_where_we_are() -> None:
    """GitHub shows it at the line of the file in the repository."""
    [line, _] = as_github([problem(2, path="services/a.yml")]).splitlines()
    place = "file=content/services/a.yml,line=2,col=7,title=In een tekst staat een dubbele punt"
    assert line == f"::error {place}::Fout 2.%0A(yaml-colon)"


def test_content_cannot_start_a_command_of_github() -> None:
    """Line ends, colons and commas of a stranger stay inside the annotation."""
    evil = problem(path="a,b:c%.yml", message="x\n::set-env name=a::b", found="\r\n::stop-commands::z\n100%")
    lines = as_github([evil]).splitlines()
    assert len(lines) == 2
    assert "file=content/a%2Cb%3Ac%25.yml,line=1" in lines[0]
    assert lines[0].endswith(
        "::x%0A::set-env name=a::b%0AEr staat: %0D%0A::stop-commands::z%0A100%25%0A(yaml-colon)"
    )


def test_the_summary_lists_all_and_shows_no_markup_of_a_stranger() -> None:
    """Everything GitHub has no room for, as plain text."""
    evil = problem(message="<img src=x> *vet* [a](b)", found="`code` ``meer``")
    summary = as_markdown([evil, *(problem(n) for n in range(2, 20))])
    assert summary.startswith("### 19 fouten in 1 bestand.\n")
    assert r"\<img src=x\> \*vet\* \[a\](b)" in summary
    assert "``` `code` ``meer`` ```" in summary
    assert summary.count("op regel") == 19


def test_the_summary_stays_within_its_bound() -> None:
    """GitHub drops a summary that is too long as a whole."""
    summary = as_markdown([problem(n, found="x" * 30_000) for n in range(1, 2_000)])
    assert "… en nog 1699 fouten." in summary
    assert len(summary.encode()) < 1_024_000


def test_json_holds_every_field_with_the_path_from_here() -> None:
    """For editors and other programs."""
    [told] = json.loads(as_json([problem(found="é")]))
    assert told == {
        "path": "content/a.yml", "line": 1, "column": 7, "code": "yaml-colon", "severity": "fout",
        "message": "Fout 1.", "found": "é", "expected": "", "example": "",
    }  # fmt: skip


def test_no_problems_is_said_as_well() -> None:
    """Silence could mean that nothing was looked at."""
    assert count_line([]) == "Alles is in orde."
    assert as_text([]) == as_github([]) == "Alles is in orde."
    assert as_json([]) == "[]"
