"""What a volunteer reads about a change, and what there is to look at."""

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from support.repository import DESK, SOUP, SOUP_FR, Kept, keep_small_guide

from catalog import load
from catalog.problems import Problem, Severity
from tooling.changes import Proposal, as_markdown, as_text, changed_entries, proposal_of
from tooling.faults import BuildFault
from tooling.looking import Found, tell
from tooling.preview import refuse_others, sheets_of, site_for_disk

ROOT = Path(__file__).parents[2]
RUN = f"import sys; sys.path.insert(0, {str(ROOT / 'plugins')!r}); from tooling.commands import run; run(sys.argv[1:])"
TODAY = date(2026, 11, 24)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The smallest guide, kept once."""
    return keep_small_guide(tmp_path / "repository")


def proposal(kept: Kept, version: str = "main") -> Proposal:
    """What differs from a version."""
    return proposal_of(kept.content, load(kept.content)[0], version, TODAY)


def test_a_changed_fact_is_shown_with_what_it_was(kept: Kept) -> None:
    """In words as on the site: a date with its weekday, hours as people say them."""
    kept.replace(SOUP, "zaterdag 5 december 2026, 14u-17u", "vrijdag 4 december 2026, 14u-16u30")
    [changed] = proposal(kept).entries
    told = {what: (now, before) for what, now, before in changed.lines}
    assert changed.fate == "verandert"
    assert told["wanneer"] == (
        "vrijdag 4 december 2026, 14 tot 16.30 uur",
        "zaterdag 5 december 2026, 14 tot 17 uur",
    )
    assert told["titel"] == ("Soep op het plein", "")
    summary = as_markdown(proposal(kept))
    assert (
        "| wanneer | **vrijdag 4 december 2026, 14 tot 16.30 uur** | zaterdag 5 december 2026, 14 tot 17 uur |"
        in summary
    )
    assert "was: zaterdag 5 december 2026, 14 tot 17 uur" in as_text(proposal(kept))


def test_what_stays_the_same_is_folded_away(kept: Kept) -> None:
    """One changed line must not drown among twenty others."""
    kept.replace(SOUP, "14u-17u", "15u-17u")
    summary = as_markdown(proposal(kept))
    shown, _, folded = summary.partition("<details>")
    assert "15 tot 17 uur" in shown
    assert "Soep op het plein |" not in shown
    assert "| titel | Soep op het plein |" in folded


def test_who_changes_a_number_is_asked_for_the_day_of_the_check(kept: Kept) -> None:
    """Else the site goes on saying that nobody checked it for long. Who wrote the day already is not asked."""
    kept.replace(DESK, "02 555 00 71", "02 501 02 11")
    assert "Zet dan ook bij nagekeken_op de dag van vandaag." in as_text(proposal(kept))
    assert "> Keek je dit na?" in as_markdown(proposal(kept))
    kept.replace(DESK, "nagekeken_op: 2 november 2026", "nagekeken_op: 24 november 2026")
    assert "Keek je dit na?" not in as_text(proposal(kept))


def test_tips_about_other_files_come_last(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody looks for their own fault among remarks about files of others. Errors are always told first."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    kept.replace(SOUP, "14u-17u", "15u-17u")
    problems = [
        Problem(path=path, line=1, column=1, code="text-could-be-easier", severity=severity, message=message)
        for path, severity, message in (
            (SOUP, Severity.HINT, "eigen tip"),
            (DESK, Severity.HINT, "tip elders"),
            (DESK, Severity.ERROR, "fout elders"),
        )
    ]
    tell(Found(tuple(sorted(problems)), proposal(kept)), "github", kept.content)
    near, _, elsewhere = summary.read_text(encoding="utf-8").partition("## Zo komt het in de gids")
    assert "eigen tip" in near
    assert "fout elders" in near
    assert "tip elders" not in near
    assert "tip elders" in elsewhere.partition("<details><summary>Tips over andere bestanden")[2]


def test_a_new_entry_shows_how_it_will_look(kept: Kept) -> None:
    """Everything it says, with the first days of a series."""
    (kept.content / "activities" / "wandelen.md").write_text(
        "---\ntitel: Wandelen\nsamenvatting: We wandelen samen.\nbuurten: [dorp]\n"
        "elke: dinsdag 9u30-11u30\nwaar: Het plein\nprijs: gratis\n---\n",
        encoding="utf-8",
    )
    [changed] = proposal(kept).entries
    told = {what: now for what, now, _ in changed.lines}
    assert changed.fate == "nieuw"
    assert told["elke"] == "elke dinsdag, 9.30 tot 11.30 uur"
    assert told["eerste dagen"].startswith(
        "dinsdag 24 november 2026, 9.30 tot 11.30 uur; dinsdag 1 december 2026"
    )
    assert told["prijs"] == "gratis"
    assert ("activity", "wandelen") in changed_entries(proposal(kept))


def test_what_goes_away_and_what_has_a_fault_is_told(kept: Kept) -> None:
    """A volunteer should not wonder why it is missing."""
    (kept.content / "activities" / "fietsen.md").unlink()
    kept.replace(SOUP, "zaterdag 5 december 2026", "zondag 5 december 2026")
    fates = {changed.path: changed.fate for changed in proposal(kept).entries}
    assert fates["activities/fietsen.md"] == "gaat weg"
    assert fates[SOUP].startswith("staat nog niet in de gids")


def test_a_change_in_a_translation_is_shown_with_its_language(kept: Kept) -> None:
    """Words of another language are words of the same entry."""
    text = (kept.content / SOUP_FR).read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("titel: "))
    kept.replace(SOUP_FR, title, "titel: Soupe du samedi")
    [changed] = proposal(kept).entries
    assert ("titel (fr)", "Soupe du samedi", title.removeprefix("titel: ")) in changed.lines


def test_a_change_that_nobody_sees_is_no_change(kept: Kept) -> None:
    """A remark in a file is for writers."""
    (kept.content / DESK).write_text(
        "# een nota\n" + (kept.content / DESK).read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert as_text(proposal(kept)) == "Er verandert niets aan de inhoud van de gids."


def test_only_what_a_branch_adds_itself_counts(kept: Kept) -> None:
    """What others changed meanwhile is theirs."""
    kept.git("switch", "--quiet", "--create", "voorstel")
    kept.replace(SOUP, "14u-17u", "15u-17u")
    kept.commit("2026-03-03")
    kept.git("switch", "--quiet", "main")
    (kept.content / "activities" / "fietsen.md").unlink()
    kept.commit("2026-03-04")
    kept.git("switch", "--quiet", "voorstel")
    assert [changed.path for changed in proposal(kept).entries] == [SOUP]


def test_content_and_code_together_are_pointed_out(kept: Kept) -> None:
    """One sentence; docs beside content are welcome."""
    kept.replace(SOUP, "14u-17u", "15u-17u")
    (kept.root / "docs").mkdir()
    (kept.root / "docs" / "uitleg.md").write_text("Uitleg", encoding="utf-8")
    assert proposal(kept).mixed == ""
    (kept.root / "code.py").write_text("", encoding="utf-8")
    assert "ook het programma (1 bestand, zoals code.py)" in proposal(kept).mixed
    assert "**Let op.**" in as_markdown(proposal(kept))


@pytest.mark.parametrize("version", ["nergens", "--upload-pack=x", "-1"])
def test_a_version_that_git_does_not_know_is_told(kept: Kept, version: str) -> None:
    """Nothing that is typed there becomes an option of git."""
    with pytest.raises(BuildFault, match="Git kent hier geen"):
        proposal(kept, version)


def test_the_summary_shows_no_markup_of_a_stranger(kept: Kept) -> None:
    """A title is text."""
    kept.replace(SOUP, "titel: Soep op het plein", 'titel: "Soep | [x](y) *z*"')
    assert r"Soep \| \[x\](y) \*z\*" in as_markdown(proposal(kept))


def test_the_command_tells_problems_and_changes(kept: Kept, tmp_path: Path) -> None:
    """Annotations on standard output, all else in the summary, with a page of the guide for each message."""
    kept.replace(SOUP, "zaterdag 5 december 2026", "zondag 5 december 2026")
    (kept.root / "code\n::error::x.py").write_text("", encoding="utf-8")
    summary = tmp_path / "summary.md"
    done = subprocess.run(
        [sys.executable, "-c", RUN, "check", "--content", "content", "--format", "github", "--since", "main"],
        cwd=kept.root,
        env={
            **os.environ,
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_SERVER_URL": "https://git.example",
            "GITHUB_REPOSITORY": "dorp/gids",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    [error, *_] = [line for line in done.stdout.splitlines() if line.startswith("::error")]
    assert error.startswith("::error file=content/activities/soep.md,line=4,col=10,")
    assert "::notice title=Inhoud en programma door elkaar::" in done.stdout
    assert len([line for line in done.stdout.splitlines() if line.startswith("::error")]) == 1
    told = summary.read_text(encoding="utf-8")
    assert (
        "[meer uitleg](https://git.example/dorp/gids/blob/HEAD/docs/meldingen/date-wrong-weekday.md)" in told
    )
    assert "## Zo komt het in de gids" in told


def test_a_site_for_disk_leads_to_pages_and_not_to_folders(tmp_path: Path) -> None:
    """Only addresses of our own folders change."""
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "index.html").write_text(
        '<a href="a/">a</a><a href="a/#b">b</a><a href="https://x.example/">x</a><form action="a/"></form>'
        '<a href="a/?q=1">q</a><a href="tel:112">t</a><a href="//x.example/">y</a><link href="a/b.css">',
        encoding="utf-8",
    )
    assert site_for_disk(site, tmp_path / "disk") == 1
    assert (tmp_path / "disk" / "index.html").read_text(encoding="utf-8") == (
        '<a href="a/index.html">a</a><a href="a/index.html#b">b</a><a href="https://x.example/">x</a>'
        '<form action="a/index.html"></form><a href="a/index.html?q=1">q</a><a href="tel:112">t</a>'
        '<a href="//x.example/">y</a><link href="a/b.css">'
    )


def test_the_sheets_of_a_change_come_as_pdf_and_as_picture(tmp_path: Path) -> None:
    """Only of the entries that changed."""
    listed = []
    for slug in ("soep", "fietsen"):
        path = f"print/nl/flyer-a5/{slug}.pdf"
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(smallest_pdf())
        listed.append({"path": path, "kind": "activity", "entry": slug})
    (tmp_path / "site" / "print" / "index.json").write_text(json.dumps(listed), encoding="utf-8")
    made = sheets_of(tmp_path / "site", tmp_path / "bladen", {("activity", "soep")})
    assert [path.name for path in made] == ["nl-flyer-a5-soep.pdf"]
    assert (tmp_path / "bladen" / "nl-flyer-a5-soep.png").read_bytes().startswith(b"\x89PNG")
    assert len(list((tmp_path / "bladen").iterdir())) == 2


def test_a_preview_never_takes_the_place_of_other_files(tmp_path: Path) -> None:
    """It empties its own folders only."""
    (tmp_path / "brief.txt").write_text("Beste", encoding="utf-8")
    with pytest.raises(BuildFault, match="staan al andere bestanden"):
        refuse_others(tmp_path)


def smallest_pdf() -> bytes:
    """One empty page."""
    pdf, made = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    pdf.save(made)
    return made.getvalue()
