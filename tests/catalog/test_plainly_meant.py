"""What people write in a way of their own, and means only one thing: it is taken, without a word."""

import shutil
from pathlib import Path

import pytest

from catalog import load
from catalog.model import Catalog

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
DAY = "wanneer: zaterdag 5 december 2026, 14u-17u"
TAKEN = [
    "wanneer: zaterdag 5 december 2026, 14u-17u",
    "wanneer: zat 5/12/2026 14u-17u",
    "wanneer: zaterdag 5de december 2026 van 14 tot 17 uur",
    "wanneer: zaterdag 5 december 2026 van 14h tot 17h",
    "wanneer: 05.12.2026 14.00 - 17.00 uur",
    "wanneer: 5-12-2026 14:00 – 17:00",
    "wanneer: op zaterdag 5 december 2026, 14u-17u",
    "wanneer: “zaterdag 5 december 2026, 14u-17u”",
    "wanneer:\tzaterdag 5 december 2026, 14u-17u",
]


def kept(folder: Path, text: str, path: str = "activities/soep.md") -> Catalog:
    """The sound guide with other words in one file, which must have no problem."""
    content = folder / "content"
    shutil.copytree(SOUND, content)
    (content / path).write_bytes(text.encode())
    catalog, problems = load(content)
    assert catalog is not None
    assert problems == []
    return catalog


def activity(*lines: str) -> str:
    """An activity with these lines."""
    own = "\n".join(lines)
    return f"---\nbuurten: [noord]\nplek: loket\ntitel: Soep\nsamenvatting: We koken samen.\n{own}\n---\nWelkom.\n"


@pytest.mark.parametrize("line", TAKEN)
def test_a_day_and_its_hours_are_the_same_however_written(line: str, tmp_path: Path) -> None:
    """Nine ways that people write one afternoon."""
    usual = kept(tmp_path / "a", activity(DAY)).activities[0].facts.when
    assert kept(tmp_path / "b", activity(line)).activities[0].facts.when == usual


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("prijs: gratis!", "prijs: gratis"),
        ("prijs: 2,5€", "prijs: 2,50 euro"),
        ("prijs: 5,-", "prijs: 5 euro"),
        ("telefoon: tel. 02 501 02 11", "telefoon: 02 501 02 11"),
        ("telefoon: +32 (0)2 501 02 11", "telefoon: 02 501 02 11"),
        ("telefoon: 02/501.02.11", "telefoon: 02 501 02 11"),
        ("mail: <onthaal@gemeente.example>", "mail: onthaal@gemeente.example"),
        ("voor_wie: “Iedereen is welkom.”", "voor_wie: Iedereen is welkom."),
    ],
)
def test_a_value_is_the_same_with_what_people_put_around_it(written: str, usual: str, tmp_path: Path) -> None:
    """A shout, a sign, a word that says what it is."""
    entries = [
        kept(tmp_path / name, activity(DAY, line)).activities[0]
        for name, line in (("a", written), ("b", usual))
    ]
    assert entries[0].facts == entries[1].facts
    assert entries[0].words == entries[1].words


def test_days_beside_each_other_are_both_taken(tmp_path: Path) -> None:
    """With the sign that people write for "and"."""
    [repeat] = kept(tmp_path, activity("elke: dinsdag & donderdag 14u-16u")).activities[0].facts.every
    assert repeat.weekdays == (1, 3)


@pytest.mark.parametrize("around", ["\n\n{}", "\ufeff{}", "{}\n\n"])
def test_empty_lines_around_a_file_do_not_count(around: str, tmp_path: Path) -> None:
    """Whoever pastes a text brings some along; Windows adds a mark of its own."""
    for name, ends in (("a", "\n"), ("b", "\r\n")):
        text = around.format(activity(DAY)).replace("\n", ends)
        assert kept(tmp_path / name, text).activities[0].slug == "soep"
