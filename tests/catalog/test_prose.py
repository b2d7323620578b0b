"""Where the language of a text is told to be hard, and what that does to the entry."""

import shutil
from pathlib import Path

import pytest

from catalog import Problem, load
from plainlanguage import review

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
LONG = " ".join(["hond"] * 21) + "."

PLACES = [
    ("samenvatting: Het kan inzake geld.", 2, 23),
    ('samenvatting: "Het kan inzake geld."', 2, 24),
    ("samenvatting: Goed.\nwat:\n  - geld\n  - hulp inzake geld", 5, 10),
    ("samenvatting: Goed.\nvoor_wie: Ook inzake geld.", 3, 15),
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound content folder that a test may change."""
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


def problems_of(content: Path) -> list[Problem]:
    """All problems, with the language judged."""
    return load(content, review=review)[1]


def service(content: Path, text: str, name: str = "hulp.yml") -> Path:
    """Add a service with some words."""
    path = content / "services" / name
    path.write_text(f"naam: Hulp\n{text}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("text", "line", "column"), PLACES)
def test_a_hint_stands_at_the_word_itself(text: str, line: int, column: int, content: Path) -> None:
    """In plain text, between quotes and in a list."""
    service(content, text)
    (hint,) = problems_of(content)
    assert (hint.path, hint.line, hint.column) == ("services/hulp.yml", line, column)
    assert (hint.found, hint.expected) == ("inzake", "over")


def test_a_hint_stands_at_the_word_in_the_text_of_a_page(content: Path) -> None:
    """What Markdown adds does not move it; code, links and words to search with are not judged."""
    page = content / "pages" / "privacy.md"
    page.write_text(
        "---\ntitel: Privacy\nsamenvatting: Goed.\n---\n\n"
        "## Wat?\n\nDruk op **ja** of `conform` inzake.\n\n    inzake conform\n\n1. [Hier](https://inzake.be).\n",
        encoding="utf-8",
    )
    (hint,) = problems_of(content)
    assert (hint.line, hint.column, hint.found) == (8, 29, "inzake")


def test_names_and_search_words_are_not_judged(content: Path) -> None:
    """A name is what it is."""
    service(content, "samenvatting: Goed.")
    question = content / "questions" / "geld.yml"
    question.write_text(f"{question.read_text(encoding='utf-8')}\nzoekwoorden: [inzake, conform]\n", "utf-8")
    assert problems_of(content) == []


def test_a_reason_lets_a_hard_text_pass(content: Path) -> None:
    """But not the hints about its words."""
    service(content, f"samenvatting: {LONG} Inzake geld.\ntaal_mag: de wet vraagt dit")
    assert [problem.found for problem in problems_of(content)] == ["Inzake"]


def test_a_reason_holds_for_one_language(content: Path) -> None:
    """A translation has words of its own, and a reason of its own."""
    service(content, f"samenvatting: {LONG}\ntaal_mag: de wet vraagt dit")
    service(content, f"samenvatting: {LONG}", "hulp.fr.yml")
    assert [(p.path, p.code) for p in problems_of(content)] == [("services/hulp.fr.yml", "text-too-hard")]


def test_a_hard_text_stays_on_the_site(content: Path) -> None:
    """It makes the check fail, and keeps nothing out."""
    service(content, f"samenvatting: {LONG}")
    catalog, problems = load(content, review=review)
    assert [problem.code for problem in problems] == ["text-too-hard"]
    assert catalog is not None
    assert "hulp" in catalog.service


def test_nobody_judges_when_nobody_is_asked(content: Path) -> None:
    """The catalog knows nothing of language itself."""
    service(content, f"samenvatting: {LONG}")
    assert load(content)[1] == []


def test_what_the_glossary_explains_may_stay(content: Path) -> None:
    """In each language its own words, as many as that language needs."""
    service(content, "samenvatting: Vraag het leefloon inzake je huur.")
    service(content, "samenvatting: Demandez une attestation.", "hulp.fr.yml")
    (content / "woorden.yml").write_text(
        "woorden:\n  - woord: leefloon\n    uitleg: Geld.\n  - woord: inzake\n    uitleg: Over.\n", "utf-8"
    )
    (content / "woorden.fr.yml").write_text(
        "woorden:\n  - woord: preuve\n    ook: [attestation]\n    uitleg: Un papier.\n", "utf-8"
    )
    catalog, problems = load(content, review=review)
    assert problems == []
    assert catalog is not None
    assert [word.word for word in catalog.hard_words("nl")] == ["leefloon", "inzake"]
    assert [word.also for word in catalog.hard_words("fr")] == [("attestation",)]
    assert catalog.hard_words("ar") == ()
