"""Sentences, words, syllables and formulas."""

import pytest

from plainlanguage.formulas import Counts, count, flesch_douma, kandel_moles, lix
from plainlanguage.syllables import dutch_syllables, french_syllables
from plainlanguage.text import Prose

SENTENCES = [
    ("Kom je? Ja! Tot dan.", ["Kom je?", "Ja!", "Tot dan."]),
    ("Bel bv. morgen. Of kom.", ["Bel bv. morgen.", "Of kom."]),
    ("Een lange\nregel gaat door.", ["Een lange\nregel gaat door."]),
    ("Soep\nBrood", ["Soep", "Brood"]),
    ("Om 9.30 uur. Mail a.b@c.be nu.", ["Om 9.30 uur.", "Mail        nu."]),
    ("Vous venez ? « Oui. »", ["Vous venez ?", "Oui."]),
    ("هل لديكم سؤال؟ نعم", ["هل لديكم سؤال؟", "نعم"]),
    ("… ! ?", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_text_is_cut_where_a_reader_stops(text: str, expected: list[str]) -> None:
    """At signs and line ends, not inside numbers, addresses and abbreviations."""
    found = [sentence.text for sentence in Prose(text, frozenset({"bv."})).sentences]
    assert [" ".join(one.split()) for one in found] == [" ".join(one.split()) for one in expected]


@pytest.mark.parametrize("text", ["Kom je? Ja!", "  Een\n\n- twee, l’eau.  ", "a.u.b. 03 866 34 50 x"])
def test_every_word_stands_where_it_says(text: str) -> None:
    """Places count from the start of the text, whatever was left out before them."""
    for word in Prose(text).words:
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("word", "count_"),
    [
        ("soep", 1),
        ("koffie", 2),
        ("gemeente", 3),
        ("nieuw", 1),
        ("mooie", 2),
        ("geïnd", 2),
        ("bijeenkomst", 3),
    ],
)
def test_dutch_syllables(word: str, count_: int) -> None:
    """Two letters that make one sound are one."""
    assert dutch_syllables(word) == count_


@pytest.mark.parametrize(
    ("word", "count_"),
    [
        ("soupe", 1),
        ("école", 2),
        ("aident", 1),
        ("maison", 2),
        ("commune", 2),
        ("réel", 2),
        ("naïf", 2),
        ("je", 1),
    ],
)
def test_french_syllables(word: str, count_: int) -> None:
    """A silent e at the end is none."""
    assert french_syllables(word) == count_


def test_the_formulas_give_what_their_authors_print() -> None:
    """Worked by hand for a text of ten words a sentence and one and a half syllables a word."""
    counts = Counts(sentences=10, words=100, weighed=100, syllables=150, long_words=20)
    assert flesch_douma(counts) == pytest.approx(206.84 - 9.3 - 115.5)
    assert kandel_moles(counts) == pytest.approx(207 - 10.15 - 110.4)
    assert lix(counts) == pytest.approx(30)


def test_a_name_does_not_make_a_text_harder() -> None:
    """Its words count for the length of a sentence, its syllables for nothing."""
    counts = count(Prose("Bel de Volkshuisvestingsmaatschappij."), dutch_syllables)
    assert counts is not None
    assert (counts.words, counts.weighed, counts.syllables, counts.long_words) == (3, 2, 2, 0)


def test_a_text_without_words_has_no_score() -> None:
    """Figures alone are not read as words."""
    assert count(Prose("14 2026 ?"), dutch_syllables) is None
