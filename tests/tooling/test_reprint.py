"""Which papers to replace since a day, told to people who hang them up."""

from datetime import date
from pathlib import Path

import pytest
from support.guide import TODAY, run_task
from support.repository import DESK, SOUP, SOUP_FR, Kept, keep_small_guide

from tooling.faults import BuildFault
from tooling.paper import PaperOptions, print_papers

SINCE = date(2026, 11, 1)
FEW = "flyer-a5,where-to-go-a4,phone-card-a6x4,service-a5,calendar-a4"


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The smallest guide, in Git since 2 March 2026."""
    return keep_small_guide(tmp_path)


def told(
    kept: Kept,
    capsys: pytest.CaptureFixture[str],
    *,
    since: date = SINCE,
    today: date = TODAY,
    sheets: str = FEW,
) -> str:
    """What the list says."""
    options = PaperOptions(
        content=kept.content,
        output=kept.root / "afdrukken",
        today=today,
        since=since,
        sheets=sheets,
        only_tell=True,
    )
    assert print_papers(options) == 0
    assert not options.output.exists()
    return capsys.readouterr().out


def test_a_changed_hour_is_told_as_was_and_is(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    """With the sheets that show it, in their languages, once each."""
    kept.replace(SOUP, "14u-17u", "15u-18u")
    kept.commit("2026-11-12")
    said = told(kept, capsys)
    assert said.startswith("Wat verandert er op papier sinds 1\u00a0november 2026?")
    replaced, _, rest = said.partition("NIEUW")
    assert "VERVANG." in replaced
    assert "  Soep op het plein\n" in replaced
    assert "was: 14 tot 17 uur" in replaced
    assert "nu:  15 tot 18 uur" in replaced
    assert "flyer-a5 (nl, fr)" in replaced
    assert "calendar-a4 2026-12 (nl, fr)" in replaced
    assert "Samen fietsen" not in said
    assert "service-a5" not in said
    assert rest == ""


def test_a_changed_number_concerns_every_sheet_that_shows_it(
    kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also sheets about something else."""
    kept.replace(DESK, "02 555 00 71", "02 555 00 72")
    kept.commit("2026-11-12")
    said = told(kept, capsys)
    assert "was: 02 555 00 71" in said.replace("\u00a0", " ")
    for sheet in ("flyer-a5", "where-to-go-a4", "service-a5", "phone-card-a6x4"):
        assert sheet in said


def test_words_that_no_paper_shows_replace_nothing(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    """A comment and a price in other words are no reason to climb a ladder."""
    kept.replace(SOUP, "prijs: gratis", "# geen geld vragen\nprijs: gratis")
    kept.commit("2026-11-12")
    said = told(kept, capsys)
    assert "Alle papieren van toen zijn nog juist. Je hoeft niets te vervangen." in said
    assert "VERVANG" not in said


def test_a_sheet_of_what_is_gone_comes_off_the_wall(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    """Removed, over, cancelled: each with its reason."""
    for name in (SOUP, SOUP_FR):
        (kept.content / name).unlink()
    kept.commit("2026-11-12")
    said = told(kept, capsys)
    assert "HAAL WEG." in said
    assert "  Soep op het plein\n    Dit staat niet meer in de gids.\n" in said


def test_what_is_over_comes_off_the_wall(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing was changed in the files: time did it."""
    said = told(kept, capsys, today=date(2026, 12, 8), sheets="flyer-a5")
    assert "  Soep op het plein\n    Dit is voorbij.\n" in said
    assert "VERVANG" not in said
    urgent, _, later = said.partition("NIET DRINGEND.")
    assert "Samen fietsen" not in urgent
    assert "Samen fietsen" in later


def test_what_is_cancelled_comes_off_the_wall(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody should stand before a closed door."""
    kept.replace(
        SOUP,
        "plek: dorpshuis",
        "plek: dorpshuis\nafgelast:\n  - datum: 5/12/2026\n    reden: de zaal is stuk",
    )
    kept.commit("2026-11-12")
    assert "  Soep op het plein\n    Dit is afgelast.\n" in told(kept, capsys)


def test_what_came_since_is_new(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    """No earlier paper of it hangs anywhere."""
    text = (kept.content / SOUP).read_text(encoding="utf-8")
    other = text.replace("Soep op het plein", "Taart op het plein")
    (kept.content / "activities" / "taart.md").write_text(other, encoding="utf-8")
    kept.commit("2026-11-12")
    replaced, _, new = told(kept, capsys, sheets="flyer-a5").partition("NIEUW.")
    assert "Taart op het plein" in new
    assert "VERVANG" not in replaced


def test_a_renamed_entry_is_the_same_paper(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    """Its code still works, so nobody has to replace it."""
    kept.replace(SOUP, "pictogram: bowl-steam", "pictogram: bowl-steam\noude_namen: [soep]")
    (kept.content / SOUP).rename(kept.content / "activities" / "soep-op-straat.md")
    (kept.content / SOUP_FR).rename(kept.content / "activities" / "soep-op-straat.fr.md")
    kept.commit("2026-11-12")
    assert "Je hoeft niets te vervangen." in told(kept, capsys, sheets="")


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        (date(2026, 12, 1), "1\u00a0december 2026 moet nog komen."),
        (date(2026, 1, 1), "Op 1\u00a0januari 2026 was er nog geen gids."),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_one_sentence(
    kept: Kept, capsys: pytest.CaptureFixture[str], since: date, sentence: str
) -> None:
    """To come, or before there was a guide."""
    with pytest.raises(BuildFault, match=sentence):
        told(kept, capsys, since=since)


def test_the_command_takes_the_edition_as_it_stands_on_paper(kept: Kept) -> None:
    """And makes exactly the sheets to replace when it is told where."""
    kept.replace(SOUP, "14u-17u", "15u-18u")
    kept.commit("2026-11-12")
    made = kept.root / "nieuw"
    asked = ("--content", str(kept.content), "--today", TODAY.isoformat(), "--sheet", "flyer-a5,poster-a4")
    done = run_task(
        ["print", "--since", "1 november 2026", "--language", "nl", "--output", str(made), *asked]
    )
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in made.iterdir()) == ["flyer-a5-soep-nl.pdf", "poster-a4-soep-nl.pdf"]
    wrong = run_task(["print", "--since", "gisteren", *asked])
    assert wrong.returncode == 1
    assert "gisteren" in wrong.stderr
