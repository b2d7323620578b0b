"""Bundled signals: quarters, counts in which nobody can be recognised, and what changed."""

import shutil
from pathlib import Path

import pytest

from catalog import Catalog, load
from catalog.problems import ValueFault
from catalog.quarterly import quarters, told
from catalog.values.quarters import SMALLEST, Quarter, parse_count, parse_quarter

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
FILE = "titel: Signalen\nkwartaal: {quarter}\nvoorbeeld: {example}\nthemas: {{papieren: Moeilijke papieren}}\ntellingen:\n  papieren: {{{counts}}}\n"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Three quarters, one of them an example."""
    content = tmp_path_factory.mktemp("site") / "content"
    shutil.copytree(SOUND, content)
    (content / "signals").mkdir()
    noord = (content / "neighbourhoods" / "noord.yml").read_text(encoding="utf-8")
    (content / "neighbourhoods" / "zuid.yml").write_text(noord, encoding="utf-8")
    for name, quarter, example, counts in (
        ("oud", "4e kwartaal 2025", "nee", "noord: 9"),
        ("nieuw", "1e kwartaal 2026", "nee", "noord: 12, zuid: 5"),
        ("proef", "2e kwartaal 2026", "ja", "noord: 99"),
    ):
        text = FILE.format(quarter=quarter, example=example, counts=counts)
        (content / "signals" / f"{name}.yml").write_text(text, encoding="utf-8")
    found, problems = load(content)
    assert problems == []
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text", ["3e kwartaal 2026", "3e kwartaal van 2026", "2026-3", "2026-K3", "K3 2026", "q3  2026"]
)
def test_a_quarter_is_read_as_people_write_it(text: str) -> None:
    """All of these mean the same."""
    assert parse_quarter(text) == Quarter(2026, 3)


def test_the_quarter_before_crosses_the_year() -> None:
    """The first quarter follows the fourth."""
    assert Quarter(2026, 1).before == Quarter(2025, 4)
    assert Quarter(2025, 4).first.month == 10
    assert Quarter(2025, 4).last_month.month == 12


@pytest.mark.parametrize("text", ["0", "1", "4", "minder dan 5"])
def test_fewer_than_five_are_refused_with_the_reason(text: str) -> None:
    """Also in words: the row has to go."""
    with pytest.raises(ValueFault, match="herkennen") as fault:
        parse_count(text)
    assert fault.value.code == "count-too-small"
    assert parse_count(str(SMALLEST)) == SMALLEST


def test_a_count_is_compared_with_the_quarter_before(catalog: Catalog) -> None:
    """What was not told then is not nought."""
    newest = next(one for one in quarters(catalog) if one.slug == "nieuw")
    assert [(one.neighbourhood.slug, one.count, one.before) for one in told(catalog, newest, "papieren")] == [
        ("noord", 12, 9),
        ("zuid", 5, None),
    ]


def test_an_example_is_never_published(catalog: Catalog) -> None:
    """Invented counts stay off the real site, also as the quarter before."""
    assert [one.slug for one in quarters(catalog)] == ["proef", "nieuw", "oud"]
    assert [one.slug for one in quarters(catalog.without_examples())] == ["nieuw", "oud"]
