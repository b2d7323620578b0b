"""Who does what where: services by question and neighbourhood, gaps included."""

import shutil
from pathlib import Path

import pytest

from catalog import Catalog, load
from catalog.matrix import matrix_of

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
SERVED = {
    "overal": "[alle]",
    "allebei": "[noord, zuid]",
    "noord-alleen": "[noord]",
    "onbekend": "[]",
    "los": "[alle]",
}
QUESTIONS = {
    "veel": "[overal, allebei, noord-alleen, onbekend]",
    "weinig": "[noord-alleen]",
    "geen": "[onbekend]",
}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Two neighbourhoods, services for one or both or nobody knows, and three questions."""
    content = tmp_path_factory.mktemp("site") / "content"
    shutil.copytree(SOUND, content)
    noord = (content / "neighbourhoods" / "noord.yml").read_text(encoding="utf-8")
    (content / "neighbourhoods" / "zuid.yml").write_text(noord, encoding="utf-8")
    (content / "questions" / "geld.yml").unlink()
    for slug, served in SERVED.items():
        text = f"naam: Dienst\nsamenvatting: Een dienst.\nbuurten: {served}\n"
        (content / "services" / f"{slug}.yml").write_text(text, encoding="utf-8")
    for slug, services in QUESTIONS.items():
        text = f"diensten: {services}\nvraag: Wie helpt?\ninleiding: Er is hulp.\n"
        (content / "questions" / f"{slug}.yml").write_text(text, encoding="utf-8")
    found, problems = load(content)
    assert problems == []
    assert found is not None
    return found


def test_a_row_tells_who_helps_everywhere_and_who_only_here(catalog: Catalog) -> None:
    """Serving every neighbourhood by name is serving all of them; unknown is told apart."""
    row = next(row for row in matrix_of(catalog).rows if row.question.slug == "veel")
    assert [one.slug for one in row.everywhere] == ["overal", "allebei"]
    assert [one.slug for one in row.unknown] == ["onbekend"]
    assert [[one.slug for one in cell.services] for cell in row.cells] == [["noord-alleen"], []]
    assert not any(cell.gap for cell in row.cells)


def test_where_nobody_helps_is_a_gap(catalog: Catalog) -> None:
    """A service whose neighbourhoods nobody knows fills none."""
    gaps = {row.question.slug: [cell.gap for cell in row.cells] for row in matrix_of(catalog).rows}
    assert gaps == {"veel": [False, False], "weinig": [False, True], "geen": [True, True]}


def test_a_service_that_no_question_leads_to_is_told(catalog: Catalog) -> None:
    """It is a gap of another kind."""
    assert "los" in [one.slug for one in matrix_of(catalog).unasked]
