"""The list of what to check again, through the real command, and what is made of it."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pdfplumber
import pytest
from support.guide import SITES
from support.repository import keep_small_guide

from tooling.faults import BuildFault
from tooling.stale import MOST_CHARACTERS, Line, Stale, as_markdown, as_text, stale_of
from tooling.ticks import ticked_in

ROOT = Path(__file__).parents[2]
RUN = "import sys; sys.path.insert(0, 'plugins'); from tooling.commands import run; run(sys.argv[1:])"
TODAY = date(2026, 11, 24)


def test_the_list_stands_under_each_neighbourhood() -> None:
    """Name, number, why and the file."""
    stale = stale_of(SITES / "klein", TODAY)
    assert list(stale.groups) == ["Kleindorp Dorp"]
    [line] = stale.groups["Kleindorp Dorp"]
    assert (line.name, line.call, line.why) == ("Fietspunt", "02 555 00 72", "Nog nooit nagekeken.")
    assert "Kleindorp Dorp\n==============\n\nFietspunt\n    02 555 00 72" in as_text(stale)


def test_a_number_for_danger_is_never_called_to_check_it() -> None:
    """Two years later everything is old, and 112 is still not a number to try."""
    lines = [
        line for group in stale_of(SITES / "klein", date(2028, 11, 24)).groups.values() for line in group
    ]
    [danger] = [line for line in lines if line.path.startswith("content/helplines")]
    assert danger.call.startswith("Bel dit nummer niet")


def test_an_unknown_neighbourhood_is_told_with_the_known_ones() -> None:
    """A slip of the keyboard."""
    with pytest.raises(BuildFault, match=r"'dorpp' ken ik niet. Kies uit: dorp"):
        stale_of(SITES / "klein", TODAY, "dorpp")


def test_each_line_leads_to_the_page_where_it_can_be_changed(tmp_path: Path) -> None:
    """With the address of the repository from the guide itself, and nothing that GitHub would read as markup."""
    kept = keep_small_guide(tmp_path)
    site = kept.content / "site.yml"
    site.write_text(f"broncode: https://git.example/dorp/gids\n{site.read_text('utf-8')}", encoding="utf-8")
    kept.replace("services/fietspunt.yml", "naam: Fietspunt", 'naam: "Fietspunt [x](y)"')
    told = as_markdown(stale_of(kept.content, TODAY))
    assert "- [ ] **Fietspunt \\[x\\](y)** · 02 555 00 72 · Nog nooit nagekeken." in told
    assert "[aanpassen](https://git.example/dorp/gids/edit/main/content/services/fietspunt.yml)" in told


def test_the_list_fits_in_an_issue() -> None:
    """However many there are; what is left out is counted."""
    lines = [
        Line(f"Dienst {number}", "content/services/a.yml", "112", "Oud. " * 20, "", "nooit")
        for number in range(900)
    ]
    told = as_markdown(Stale("24 november 2026", {"Noord": lines}))
    assert len(told) < MOST_CHARACTERS + 200
    shown = told.count("- [ ]")
    assert f"… en nog {900 - shown}." in told


def test_a_tick_stays_until_the_file_is_up_to_date(tmp_path: Path) -> None:
    """The list is made anew each month; who called last week should not be asked again."""
    kept = keep_small_guide(tmp_path)
    first = as_markdown(stale_of(kept.content, TODAY))
    rows = [line for line in first.splitlines() if line.startswith("- [ ]")]
    ticked = first.replace(rows[0], rows[0].replace("[ ]", "[x]")).replace("\n", "\r\n")  # as GitHub keeps it
    again = as_markdown(stale_of(kept.content, TODAY + timedelta(days=7)), ticked)
    assert [line for line in again.splitlines() if line.startswith("- [x]")] == [
        rows[0].replace("[ ]", "[x]")
    ]
    path = rows[0].rpartition("<!-- content/")[2].partition(" ")[0]
    file = kept.content / path
    file.write_text(f"nagekeken_op: 2026-02-02\n{file.read_text('utf-8')}", encoding="utf-8")
    later = as_markdown(stale_of(kept.content, TODAY), ticked)
    assert path in later
    assert "- [x]" not in later


def test_only_a_tick_in_a_row_counts() -> None:
    """Whatever else somebody writes in the list."""
    body = "- [x] a <!-- content/a.yml nooit --> b\n- [X] a <!-- content/b.yml nooit -->\n> - [x] <!-- c.yml nooit -->"
    assert ticked_in(body) == {"content/b.yml nooit"}


def test_nothing_to_check_is_said_as_well() -> None:
    """Silence could mean that nobody looked."""
    nothing = Stale("24 november 2026", {})
    assert as_text(nothing) == "Alles is nagekeken op 24 november 2026."
    assert as_markdown(nothing) == "Alles is nagekeken op 24 november 2026. Er is niets te doen.\n"


def test_the_command_makes_the_call_list_too(tmp_path: Path) -> None:
    """One PDF, of one neighbourhood, with the number to call."""
    file = tmp_path / "bellijst.pdf"
    arguments = ("stale", "--content", str(SITES / "klein"), "--today", "2026-11-24", "--buurt", "dorp")
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments, "--pdf", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Na te kijken op 24\u00a0november 2026: 1 bestand." in done.stdout
    with pdfplumber.open(file) as pdf:
        words = pdf.pages[0].extract_text()
    assert "Bellijst" in words
    assert "02 555 00 72" in words.replace("\u00a0", " ")
