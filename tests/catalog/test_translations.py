"""A translation says the same as its source."""

import shutil
from pathlib import Path

import pytest

from catalog import load
from catalog.checking.parity import same_numbers

SOUND = Path(__file__).parents[1] / "problems" / "_sound"

SAME = (
    ("We koken samen.", "On cuisine ensemble."),
    ("van 14 tot 17 uur", "de 14 h à 17 h"),
    ("14u-17u30", "de 14h00 à 17h30"),
    ("9.30 uur", "9 h 30"),
    ("5 december 2026", "le 5 décembre 2026"),
    ("1e en 3e dinsdag", "le 1er et le 3e mardi"),
    ("1.000 mensen", "1 000 personnes"),
    ("2,50 euro", "2.50 euros"),
    ("Bel 0484 35 78 47.", "Appelez le 0484/357847."),
    ("3 stappen voor 2 mensen", "Pour 2 personnes, 3 étapes"),
    ("20 mensen", "٢٠ شخصا"),
)
DIFFERENT = (
    ("20 mensen", "30 personnes"),
    ("20 mensen", "des personnes"),
    ("mensen", "20 personnes"),
    ("14 uur", "14 h 30"),
    ("Bel 03 866 34 50.", "Appelez le 03 866 43 50."),
    ("1 op 2", "1 sur 3"),
    ("20 mensen", "٣٠ شخصا"),
)


@pytest.mark.parametrize(("dutch", "other"), SAME)
def test_numbers_may_be_written_as_each_language_does(dutch: str, other: str) -> None:
    """Hours, thousands, ordinals, order and digits of another script."""
    assert same_numbers(dutch, other)


@pytest.mark.parametrize(("dutch", "other"), DIFFERENT)
def test_another_number_is_another_fact(dutch: str, other: str) -> None:
    """A reader of one language would be told something else."""
    assert not same_numbers(dutch, other)


def test_numbers_of_the_text_below_are_compared_as_well(tmp_path: Path) -> None:
    """The place is the first line of the translated text."""
    content = Path(shutil.copytree(SOUND, tmp_path / "content"))
    for name, text in (("soep.md", "Er is plaats voor 20 mensen.\n"), ("soep.fr.md", "Il y a 30 places.\n")):
        with (content / "activities" / name).open("a", encoding="utf-8") as file:
            file.write(text)
    [problem] = load(content)[1]
    assert (problem.path, problem.line, problem.code) == (
        "activities/soep.fr.md",
        5,
        "translation-numbers-differ",
    )


def test_lists_inside_groups_are_compared(tmp_path: Path) -> None:
    """Findings of the site hold lists of their own."""
    content = Path(shutil.copytree(SOUND, tmp_path / "content"))
    dutch = "algemene_bevindingen:\n  - thema: Samen\n    punten: [een, twee]\n"
    french = "algemene_bevindingen:\n  - thema: Ensemble\n    punten: [un]\n"
    for name, text in (("site.yml", dutch), ("site.fr.yml", french)):
        with (content / name).open("a", encoding="utf-8") as file:
            file.write(text)
    [problem] = load(content)[1]
    assert (problem.path, problem.line, problem.code) == ("site.fr.yml", 8, "translation-list-differs")
