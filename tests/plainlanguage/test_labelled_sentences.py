"""How often the rules are right, on sentences that carry a label, and whether the docs say the same."""

from pathlib import Path

import pytest
from support.labelled import LANGUAGES, PARTS, sentences, table, tally

DOCS = Path(__file__).parents[2] / "docs" / "easy-language.md"
FEWEST = {"nl": 120, "fr": 80}
LEAST_PRECISION = 0.85


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_in_the_docs_are_those_of_the_rules(part: str, language: str) -> None:
    """``python -m support.labelled`` prints the tables again after a change of a rule."""
    assert table(part, language) in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_sentences_carry_a_label(language: str) -> None:
    """Each once, easy ones and hard ones."""
    texts = [sentence.text for part in PARTS for sentence in sentences(part, language)]
    assert len(texts) >= FEWEST[language]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_easy_sentence_is_hardly_ever_refused(part: str, language: str) -> None:
    """Who is told wrong things stops listening: at most one easy sentence in ten."""
    told = tally(part, language)
    assert told.easy_refused <= told.easy / 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_mostly_right(language: str) -> None:
    """No rule lives on false alarms."""
    told = tally("sentences", language)
    shares = {rule: count / (count + told.wrong[rule]) for rule, count in told.right.items()}
    assert {rule: share for rule, share in shares.items() if share < LEAST_PRECISION} == {}
