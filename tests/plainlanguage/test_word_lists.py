"""The lists of words: one row per word, sorted, and always with something easier."""

from pathlib import Path

import pytest

import plainlanguage

FOLDER = Path(plainlanguage.__file__).parent / "words"
FEWEST = {"easier.nl.tsv": 250, "easier.fr.tsv": 150, "abbreviations.nl.tsv": 40, "abbreviations.fr.tsv": 20}


def rows_of(name: str) -> list[list[str]]:
    """The rows of a list, without its explanation."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", FEWEST)
def test_every_row_has_a_word_and_something_easier(name: str) -> None:
    """Two columns, none empty, none the same as the other."""
    rows = rows_of(name)
    assert len(rows) >= FEWEST[name]
    assert [row for row in rows if len(row) != 2 or not all(row) or row[0] == row[1]] == []


@pytest.mark.parametrize("name", FEWEST)
def test_the_rows_are_sorted_and_each_word_stands_once(name: str) -> None:
    """So that somebody who adds a word sees whether it is there."""
    words = [row[0] for row in rows_of(name)]
    assert words == sorted(set(words), key=str.casefold)
    assert words == [word.lower() for word in words]
