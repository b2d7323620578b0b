"""The form asks for what the schema needs, and refuses in the words of ``check``."""

from pathlib import Path

from catalog.faults import HEADINGS
from catalog.values.text import parse_line
from faces.meld import BODY, IN_WORDS_OF_THE_FORM, KIND, QUESTIONS, SENTENCES, limits
from faces.shapes import fields_of, is_needed
from localisation import load_localizers

THEME = Path(__file__).parents[2] / "theme"


def test_the_form_asks_for_everything_the_schema_needs() -> None:
    """And for nothing that no file can hold."""
    asked = {question.key for question in QUESTIONS} - {BODY}
    assert asked <= {*KIND.facts, *KIND.words}
    assert {field.key for field in fields_of(KIND) if is_needed(field, KIND)} <= asked


def test_faults_are_told_in_the_words_of_check() -> None:
    """One sentence for one fault, wherever a Dutch reader meets it."""
    words = load_localizers(["nl"], THEME / "translations")["nl"]
    told = {code: words.gettext(sentence) for code, sentence in SENTENCES.items()}
    assert SENTENCES.keys() <= HEADINGS.keys()
    assert {code for code, sentence in told.items() if sentence != HEADINGS[code]} == IN_WORDS_OF_THE_FORM


def test_limits_are_those_of_the_models() -> None:
    """A title of sixty signs, a line of three hundred."""
    assert (limits()["most"]["titel"], limits()["longest"]) == (60, 300)
    assert parse_line("a" * limits()["longest"])
