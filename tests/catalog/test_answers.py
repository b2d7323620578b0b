"""Who answers a question, in a neighbourhood."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from catalog import Catalog, load
from catalog.answers import Answer, answers
from catalog.freshness import State

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
TODAY = date(2026, 11, 24)
SERVED = {"overal": "[alle]", "noord-alleen": "[noord]", "zuid-alleen": "[zuid]", "onbekend": "[]"}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Services for different neighbourhoods, all named by one question."""
    content = tmp_path_factory.mktemp("site") / "content"
    shutil.copytree(SOUND, content)
    noord = (content / "neighbourhoods" / "noord.yml").read_text(encoding="utf-8")
    (content / "neighbourhoods" / "zuid.yml").write_text(noord, encoding="utf-8")
    for slug, served in SERVED.items():
        text = f"naam: Dienst\nsamenvatting: Een dienst.\nbuurten: {served}\nnagekeken_op: mei 2026\n"
        (content / "services" / f"{slug}.yml").write_text(text, encoding="utf-8")
    question = f"diensten: [zuid-alleen, {', '.join(SERVED)}]\nhulplijnen: [luisterlijn]\nvraag: Wie helpt?\ninleiding: Er is hulp.\n"
    (content / "questions" / "geld.yml").write_text(question.replace(", zuid-alleen", ""), encoding="utf-8")
    found, problems = load(content)
    assert problems == []
    assert found is not None
    return found


def ask(catalog: Catalog, slug: str | None) -> Answer:
    """The answer to the only question."""
    neighbourhood = catalog.neighbourhood[slug] if slug else None
    return answers(catalog, catalog.questions[0], neighbourhood, TODAY)


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("noord", ["overal", "noord-alleen", "onbekend"]),
        ("zuid", ["zuid-alleen", "overal", "onbekend"]),
        (None, ["zuid-alleen", "overal", "noord-alleen", "onbekend"]),
    ],
)
def test_services_that_serve_a_neighbourhood_come_in_the_order_of_the_question(
    catalog: Catalog, slug: str | None, expected: list[str]
) -> None:
    """A service without neighbourhoods serves anyone."""
    assert [service.slug for service in ask(catalog, slug).services] == expected


def test_an_answer_always_has_someone_to_turn_to(catalog: Catalog) -> None:
    """Helplines, and the first contact of the site."""
    answer = ask(catalog, "noord")
    assert [helpline.slug for helpline in answer.helplines] == ["luisterlijn"]
    assert answer.fallback.slug == "loket"


def test_an_answer_knows_how_fresh_it_is(catalog: Catalog) -> None:
    """Site and sheet show the same state."""
    answer = ask(catalog, "noord")
    assert answer.state(answer.services[0]) is State.CHECKED
    assert answer.state(answer.fallback) is State.OPEN
