"""A folder that is read again tells what reading it for the first time tells, whatever changed meanwhile."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support.edits import CHANGES
from support.guide import ROOT, SITES, TODAY

from catalog import Catalog, Desk, Problem, load, shelf
from plainlanguage import review

PICTOGRAMS = frozenset(path.stem for path in (ROOT / "print" / "pictograms").glob("*.svg"))
STEPS = 40


SAME_MOMENT = "wanneer: 5 december 2029, 14u-17u\nplek: dorpshuis"
SIGNAL = """kwartaal: {quarter}
titel: Wat we hoorden
themas:
  eenzaam: Mensen voelen zich alleen
tellingen:
  eenzaam: {{dorp: 12}}
"""
PREPARED = (
    ("activities/soep.md", "zaterdag 5 december 2026", "5 december 2029"),
    ("activities/soep.md", "pictogram", "code: 123456\npictogram"),
)


def read(
    load_: Callable[..., tuple[Catalog | None, list[Problem]]], *where: Path
) -> tuple[Catalog | None, list[Problem]]:
    """Read with every check there is."""
    return load_(*where, pictograms=PICTOGRAMS, reserved={"zoeken"}, review=review, today=TODAY)


def copy_of(site: str, folder: Path) -> Path:
    """A guide to change."""
    return Path(shutil.copytree(SITES / site, folder / "content"))


@pytest.mark.parametrize("site", ["klein", "drie-talen"])
@pytest.mark.parametrize("by_stamp", [False, True])
@pytest.mark.parametrize("seed", [1, 2])
def test_after_every_change_it_is_what_a_first_reading_tells(
    tmp_path: Path, seed: int, *, by_stamp: bool, site: str
) -> None:
    """The same entries, and the same problems at the same places."""
    dice, content = random.Random(seed), copy_of(site, tmp_path)  # noqa: S311 - no secret
    desk = Desk(content, by_stamp=by_stamp)
    read(desk.load)
    for step in range(STEPS):
        change = dice.choice(CHANGES)
        change(content, dice)
        assert read(desk.load) == read(load, content), f"step {step}: {change.__name__}"
        if step % 10 == 9:  # an untouched guide shows the most
            shutil.rmtree(content)
            copy_of(site, tmp_path)


COMPARED = (
    ("unknown-service", "questions/papieren.yml", "[dorpshuis]", "[loket]"),
    ("unknown-need", "services/dorpshuis.yml", "[ontmoetingsplek]", "[rust]"),
    ("link-dead", "activities/soep.md", "Iedereen", "[Iedereen](../services/weg.yml)"),
    ("old-name-taken", "activities/fietsen.md", "pictogram", "oude_namen: [soep]\npictogram"),
    ("short-code-taken", "activities/fietsen.md", "pictogram", "code: 123456\npictogram"),
    ("phone-nearly-same", "services/fietspunt.yml", "02 555 00 72", "02 555 10 71"),
    ("activity-twice", "activities/fietsen.md", "elke: eerste zondag 10u-12u", SAME_MOMENT),
    ("neighbourhood-quiet", "activities/fietsen.md", "2026", "2029"),
    ("need-unanswered", "services/dorpshuis.yml", "noden: [ontmoetingsplek]\n", ""),
    ("quarter-twice", "signals/2026-3.yml", "2026-3", "2026-2"),
)
"""What one edit makes wrong between two files: the code, the file, and the words that change."""


@pytest.mark.parametrize(("code", "file", "old", "new"), COMPARED, ids=[case[0] for case in COMPARED])
def test_what_one_file_makes_wrong_in_another_is_told_at_once(
    tmp_path: Path, code: str, file: str, old: str, new: str
) -> None:
    """And it goes when the edit is undone. Only the changed file is read; no other one changes."""
    content = copy_of("klein", tmp_path)
    (content / "signals").mkdir()
    for quarter in ("2026-2", "2026-3"):
        signal = SIGNAL.format(quarter=quarter)
        (content / "signals" / f"{quarter}.yml").write_text(signal, encoding="utf-8")
    for path, before, after in PREPARED:
        change_words(content / path, before, after)
    desk = Desk(content, by_stamp=True)
    sound = (content / file).read_text(encoding="utf-8")
    assert code not in codes_of(read(desk.load))
    change_words(content / file, old, new)
    found = read(desk.load)
    assert code in codes_of(found)
    assert found == read(load, content)
    (content / file).write_text(sound, encoding="utf-8")
    assert code not in codes_of(read(desk.load))


def change_words(path: Path, old: str, new: str) -> None:
    """Put other words in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def codes_of(reading: tuple[Catalog | None, list[Problem]]) -> set[str]:
    """What kinds of problems there are."""
    return {problem.code for problem in reading[1]}


def test_a_second_word_within_one_tick_of_the_clock_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as a file changes at every look, its date is not believed."""
    content = copy_of("klein", tmp_path)
    path = content / "activities" / "soep.md"
    desk = Desk(content, by_stamp=True)
    read(desk.load)
    path.write_text(path.read_text(encoding="utf-8").replace("Soep", "Saus"), encoding="utf-8")
    tick = shelf.stamps_below(content)
    monkeypatch.setattr(shelf, "stamps_below", lambda _folder: tick)
    for before, after in (("Saus", "Saus"), ("Saus", "Stoofpot"), ("Stoofpot", "Soepjes")):
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
        assert read(desk.load) == read(load, content)


def test_what_did_not_change_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of thousands of files only the one that somebody saved, and the one that names the languages."""
    content = copy_of("klein", tmp_path)
    desk = Desk(content, by_stamp=True)
    read(desk.load)
    opened: list[str] = []
    really = shelf.read_part

    def noted(file: shelf.ContentFile, *, main_language: str) -> object:
        opened.append(file.path)
        return really(file, main_language=main_language)

    monkeypatch.setattr(shelf, "read_part", noted)
    soup = content / "activities" / "soep.md"
    soup.write_text(f"{soup.read_text(encoding='utf-8')}\nTot dan.\n", encoding="utf-8")
    read(desk.load)
    assert set(opened) == {"site.yml", "activities/soep.md", "activities/soep.fr.md"}


def test_a_disk_that_fails_once_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that goes while it is read must not leave half an entry behind."""
    content = copy_of("klein", tmp_path)
    desk = Desk(content, by_stamp=True)
    read(desk.load)
    soup = content / "activities" / "soep.md"
    soup.write_text(f"{soup.read_text(encoding='utf-8')}\nTot dan.\n", encoding="utf-8")
    with monkeypatch.context() as broken:
        broken.setattr(shelf, "_again", _fail)
        with pytest.raises(OSError, match="weg"):
            read(desk.load)
    assert read(desk.load) == read(load, content)


def _fail(*_arguments: object) -> None:
    raise OSError("weg")
