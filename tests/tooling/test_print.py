"""Printing on demand through the real command, from the content of the sites made for tests."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

ROOT = Path(__file__).parents[2]
RUN = "import sys; sys.path.insert(0, 'plugins'); from tooling.commands import run; run(sys.argv[1:])"


def ask(site: str, output: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Ask for sheets of a site as on a fixed day."""
    content = ROOT / "tests" / "sites" / site
    fixed = ("--content", str(content), "--output", str(output), "--today", "2026-11-24")
    return subprocess.run(
        [sys.executable, "-c", RUN, "print", *fixed, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def names(folder: Path) -> list[str]:
    """The files in a folder."""
    return sorted(path.name for path in folder.glob("*"))


def test_without_a_choice_it_tells_which_sheets_there_are(tmp_path: Path) -> None:
    """Name, paper and purpose; nothing is made."""
    done = ask("klein", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "flyer-a5" in done.stdout
    assert "A5" in done.stdout
    assert "om uit te delen" in done.stdout
    assert not (tmp_path / "out").exists()


def test_one_sheet_about_one_entry_in_one_language(tmp_path: Path) -> None:
    """Exactly one PDF, told by name, with its number of pages."""
    done = ask("klein", tmp_path, "--sheet", "flyer-a5", "--entry", "soep", "--language", "nl")
    assert done.returncode == 0, done.stderr
    assert names(tmp_path) == ["flyer-a5-soep-nl.pdf"]
    assert "Klaar: 1 pdf" in done.stdout
    assert "flyer-a5-soep-nl.pdf (A5, 1 bladzijde)" in done.stdout
    with pikepdf.open(tmp_path / "flyer-a5-soep-nl.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_several_kinds_of_one_neighbourhood(tmp_path: Path) -> None:
    """All their languages; nothing of another neighbourhood."""
    done = ask("klein", tmp_path, "--sheet", "flyer-a5,where-to-go-a4", "--buurt", "dorp")
    assert done.returncode == 0, done.stderr
    assert "flyer-a5-soep-fr.pdf" in names(tmp_path)
    assert "where-to-go-a4-dorp-nl.pdf" in names(tmp_path)
    assert {name.split("-a")[0] for name in names(tmp_path)} == {"flyer", "where-to-go"}


def test_a_span_of_days_asks_for_activities_with_a_date_in_it(tmp_path: Path) -> None:
    """The soup is on 5 December: not in November."""
    flyers = ("--sheet", "flyer-a5", "--entry", "soep")
    done = ask("klein", tmp_path / "december", *flyers, "--from", "2026-12-01", "--to", "2026-12-31")
    assert done.returncode == 0, done.stderr
    assert len(names(tmp_path / "december")) == 2
    done = ask("klein", tmp_path / "november", *flyers, "--to", "2026-11-30")
    assert done.returncode == 1
    assert "Er is geen blad dat past bij wat je vraagt." in done.stderr
    assert not (tmp_path / "november").exists()


def test_what_stays_off_paper_is_told(tmp_path: Path) -> None:
    """With the file and the reason."""
    done = ask("klein", tmp_path, "--sheet", "flyer-a5", "--buurt", "dorp")
    assert "Niet op papier" in done.stdout
    assert "activities/fietsen.md" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--sheet", "flier-a5"], "Het blad 'flier-a5' ken ik niet. Bedoel je flyer-a5?"),
        (["--buurt", "dorpp"], "'dorpp' ken ik niet. Bedoel je dorp? Kies uit: dorp."),
        (["--entry", "soepp"], "'soepp' ken ik niet. Bedoel je soep?"),
        (["--language", "de"], "'de' ken ik niet. Kies uit: nl, fr."),
        (["--from", "2026-12-31", "--to", "2026-12-01"], "Draai --from en --to om."),
        (["--from", "december"], "'december' is geen datum"),
    ],
)
def test_a_wrong_wish_is_answered_in_a_sentence(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    """In Dutch, with exit code 1 and without a traceback."""
    done = ask("klein", tmp_path / "out", *arguments)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_of_the_guide_itself_is_refused() -> None:
    """PDFs between templates help nobody."""
    done = ask("klein", ROOT / "theme", "--sheet", "flyer-a5")
    assert done.returncode == 1
    assert "staan bestanden van de gids zelf" in done.stderr
