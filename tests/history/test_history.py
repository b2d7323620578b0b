"""What git knows of the content: when each entry changed, and what it said before."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from support.guide import SITES, TODAY
from support.repository import DESK, LANGUAGES, SOUP, SOUP_FR, Kept, keep_small_guide

from history.compare import differing
from history.past import MOST_REVISIONS, read_history


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The smallest guide, in Git since 2 March 2026."""
    return keep_small_guide(tmp_path)


def test_an_entry_changed_on_the_day_of_its_last_commit(kept: Kept) -> None:
    """Other entries keep their own day."""
    kept.replace(SOUP, "14u-17u", "15u-18u")
    kept.commit("2026-11-12")
    history = kept.history()
    assert history.unknown == ""
    assert history.changed_on(kept.entry(SOUP), "nl") == date(2026, 11, 12)
    assert history.changed_on(kept.entry(DESK), "nl") == date(2026, 3, 2)
    assert history.last_change() == date(2026, 11, 12)


def test_words_in_one_language_do_not_change_another(kept: Kept) -> None:
    """A mended translation makes no new Dutch."""
    kept.replace(SOUP_FR, "Apportez un bol", "Prenez un bol")
    kept.commit("2026-10-01")
    history, soup = kept.history(), kept.entry(SOUP)
    assert history.changed_on(soup, "fr") == date(2026, 10, 1)
    assert history.changed_on(soup, "nl") == date(2026, 3, 2)


def test_a_comment_changes_nothing(kept: Kept) -> None:
    """What readers do not see is no change."""
    kept.replace(DESK, "telefoon:", "# gebeld in mei\ntelefoon:")
    kept.commit("2026-05-05")
    assert kept.history().changed_on(kept.entry(DESK), "nl") == date(2026, 3, 2)


def test_only_fields_that_matter_count(kept: Kept) -> None:
    """Who draws a flyer may leave the rest aside."""
    kept.replace(DESK, "2 november 2026", "3 november 2026")
    kept.commit("2026-11-03")
    history, desk = kept.history(), kept.entry(DESK)
    assert history.changed_on(desk, "nl") == date(2026, 11, 3)
    assert history.changed_on(desk, "nl", lambda name: name != "checked_on") == date(2026, 3, 2)


def test_what_is_not_committed_changed_today(kept: Kept) -> None:
    """A volunteer who works on it sees today's date."""
    kept.replace(SOUP, "gratis", "2 euro")
    (kept.content / "services" / "nieuw.yml").write_bytes((kept.content / DESK).read_bytes())
    history = kept.history()
    assert history.changed_on(kept.entry(SOUP), "nl") == TODAY
    assert history.changed_on(kept.entry("services/nieuw.yml"), "nl") == TODAY
    assert history.changed_on(kept.entry(DESK), "nl") == date(2026, 3, 2)


def test_a_renamed_file_keeps_its_life(kept: Kept) -> None:
    """Also when some words change at the same time."""
    kept.replace(SOUP, "gratis", "1 euro")
    kept.commit("2026-06-01")
    (kept.content / SOUP).rename(kept.content / "activities" / "soep-op-straat.md")
    (kept.content / SOUP_FR).rename(kept.content / "activities" / "soep-op-straat.fr.md")
    kept.replace(
        "activities/soep-op-straat.md", "pictogram: bowl-steam", "pictogram: bowl-steam\noude_namen: [soep]"
    )
    kept.commit("2026-07-01")
    states = list(kept.history().states(kept.entry("activities/soep-op-straat.md")))
    assert [state.day for state in states] == [date(2026, 7, 1), date(2026, 6, 1), date(2026, 3, 2)]
    first, second = states[2].entry, states[1].entry
    assert first is not None
    assert second is not None
    assert differing(first, second, "nl") == {"price"}


def test_a_file_that_was_away_for_a_while_changed_when_it_came_back(kept: Kept) -> None:
    """What nobody could read is no earlier state."""
    text = (kept.content / SOUP).read_bytes()
    (kept.content / SOUP).unlink()
    kept.commit("2026-04-01")
    assert list(kept.history().gone()) == [(SOUP, date(2026, 4, 1))]
    (kept.content / SOUP).write_bytes(text)
    kept.commit("2026-05-01")
    assert kept.history().changed_on(kept.entry(SOUP), "nl") == date(2026, 5, 1)
    assert list(kept.history().gone()) == []


def test_a_merge_counts_on_the_day_it_reaches_the_site(kept: Kept) -> None:
    """Work that waited on a branch was not on the site yet."""
    kept.git("switch", "--quiet", "--create", "volunteer")
    kept.replace(SOUP, "14u-17u", "13u-16u")
    kept.commit("2026-08-01")
    kept.git("switch", "--quiet", "main")
    kept.git("merge", "--quiet", "--no-ff", "volunteer", moment="2026-08-20T12:00:00+02:00")
    history = kept.history()
    assert history.changed_on(kept.entry(SOUP), "nl") == date(2026, 8, 20)
    before = history.catalog_on(date(2026, 8, 10))
    assert before is not None
    moments = {activity.slug: activity.facts.when for activity in before.activities}
    assert moments["soep"] != kept.catalog().activities[-1].facts.when


def test_all_content_comes_back_as_it_was(kept: Kept) -> None:
    """Entries that went are there again, later ones are not."""
    kept.replace(DESK, "02 555 00 71", "02 555 00 72")
    (kept.content / "activities" / "fietsen.md").unlink()
    kept.commit("2026-09-09")
    before, after = kept.history().catalog_on(date(2026, 9, 8)), kept.history().catalog_on(TODAY)
    assert before is not None
    assert after is not None
    assert [one.slug for one in before.activities] == ["fietsen", "soep"]
    assert [one.slug for one in after.activities] == ["soep"]
    assert str(before.service["dorpshuis"].facts.phone) != str(after.service["dorpshuis"].facts.phone)
    assert kept.history().catalog_on(date(2026, 3, 1)) is None


def test_days_are_those_of_the_guide(kept: Kept) -> None:
    """Half past eleven at night in Greenwich is the next day here."""
    kept.replace(SOUP, "gratis", "1 euro")
    kept.git("add", "--all")
    kept.git("commit", "--quiet", "--message", "Late", moment="2026-07-31T23:30:00+00:00")
    assert kept.history().changed_on(kept.entry(SOUP), "nl") == date(2026, 8, 1)


def test_a_clock_that_was_wrong_does_no_harm(kept: Kept) -> None:
    """A day to come counts as today, and a later change is never older."""
    kept.replace(SOUP, "gratis", "1 euro")
    kept.commit("2039-01-01")
    kept.replace(DESK, "02 555 00 71", "02 555 00 72")
    kept.commit("2001-01-01")
    history = kept.history()
    assert history.changed_on(kept.entry(SOUP), "nl") == TODAY
    assert history.changed_on(kept.entry(DESK), "nl") == TODAY


def test_names_of_any_kind_are_read(tmp_path: Path) -> None:
    """Also those that git puts between quotes."""
    kept = keep_small_guide(tmp_path, below='gids é "x"\ty/tekst')
    (kept.content / "pages" / 'caf\u00e9 \u202e "1".md').write_text("titel: x\n", encoding="utf-8")
    kept.commit("2026-04-04")
    history = kept.history()
    assert 'pages/caf\u00e9 \u202e "1".md' in history.timelines
    assert history.changed_on(kept.entry(SOUP), "nl") == date(2026, 3, 2)
    assert history.catalog_on(TODAY) is not None


def test_very_many_changes_stay_quick_and_right(kept: Kept) -> None:
    """Further back than we read, the day of the oldest change we know holds."""
    for number in range(MOST_REVISIONS + 5):
        kept.replace(DESK, "telefoon:", f"# {number}\ntelefoon:")
        kept.commit(f"2026-{4 + number // 28:02}-{1 + number % 28:02}")
    changed = kept.history().changed_on(kept.entry(DESK), "nl")
    assert changed is not None
    assert date(2026, 4, 1) <= changed <= date(2026, 4, 10)


def test_what_is_kept_is_asked_again_after_a_commit(kept: Kept) -> None:
    """The log is remembered for one commit only."""
    assert kept.history().last_change() == date(2026, 3, 2)
    kept.replace(SOUP, "gratis", "1 euro")
    kept.commit("2026-10-10")
    assert kept.history().last_change() == date(2026, 10, 10)


def test_a_folder_outside_git_has_no_history(tmp_path: Path) -> None:
    """One plain sentence says so, and nothing breaks."""
    history = read_history(SITES.parent / "nowhere", LANGUAGES, TODAY, cache=tmp_path / "kept")
    assert (
        history.unknown
        == "De map met de bestanden zit niet in Git. Daarom weten we niet wat er wanneer veranderde."
    )
    assert (history.last_change(), history.catalog_on(TODAY)) == (None, None)


def test_a_folder_that_was_never_committed_has_no_history(kept: Kept) -> None:
    """Its repository knows other things only."""
    kept.git("rm", "-r", "--quiet", "--cached", "content")
    other = kept.root / "elders"
    kept.content.rename(other)
    history = read_history(other, LANGUAGES, TODAY, cache=kept.root / ".git" / "kept")
    assert history.unknown.startswith("Deze bestanden zijn nog nooit bewaard in Git.")


def test_a_shallow_clone_has_no_history(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> None:
    """It would say that everything changed at once."""
    kept.replace(SOUP, "gratis", "1 euro")
    kept.commit("2026-10-10")
    clone = tmp_path_factory.mktemp("clone")
    command = ["git", "clone", "--quiet", "--depth", "1", kept.root.as_uri(), str(clone)]
    subprocess.run(command, check=True)
    history = read_history(clone / "content", LANGUAGES, TODAY, cache=clone / "kept")
    assert history.unknown.startswith("Git kent hier alleen de laatste wijziging.")


def test_a_computer_without_git_has_no_history(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The guide is made all the same."""
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))
    assert kept.history().unknown.startswith("Git staat niet op deze computer.")


def test_a_hook_of_git_does_not_mislead_us(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside a hook, git points at the repository of the hook."""
    monkeypatch.setenv("GIT_DIR", str(kept.root / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(kept.root / "no-index"))
    assert kept.history().last_change() == date(2026, 3, 2)


def test_a_damaged_memory_of_the_history_is_noticed(tmp_path: Path) -> None:
    """Half a log would tell half of what happened."""
    kept = keep_small_guide(tmp_path)
    kept.replace(SOUP, "Iedereen is welkom.", "Kom maar.")
    kept.commit("2026-05-01")
    whole = kept.history()
    [memory] = (tmp_path / ".git" / "kept").iterdir()
    for damage in (memory.read_bytes()[:-40], b"", b"\xff"):
        memory.write_bytes(damage)
        assert kept.history() == whole
