"""From need to action: what answers a need, where, and what does not."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from catalog import Catalog, load
from catalog.responses import needs_of, response_to

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
TODAY = date(2026, 11, 24)
ACTIVITY = "---\ntitel: {slug}\nsamenvatting: Kom mee.\nbuurten: [noord]\nnoden: [ontmoeten]\nwaar: Het plein\nwanneer: {when}\n---\n"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Two neighbourhoods with one need in common, and one that nothing answers."""
    content = tmp_path_factory.mktemp("site") / "content"
    shutil.copytree(SOUND, content)
    noord = (content / "neighbourhoods" / "noord.yml").read_text(encoding="utf-8")
    meet, shop = "  ontmoeten: Een plek om elkaar te zien\n", "  winkel: Een winkel in de buurt\n"
    (content / "neighbourhoods" / "noord.yml").write_text(f"{noord}noden:\n{shop}{meet}", encoding="utf-8")
    (content / "neighbourhoods" / "zuid.yml").write_text(f"{noord}noden:\n{meet}", encoding="utf-8")
    desk = content / "services" / "loket.yml"
    desk.write_text(desk.read_text(encoding="utf-8") + "noden: [ontmoeten]\n", encoding="utf-8")
    for slug, when in (("komt", "za 5/12/2026, 14u-17u"), ("was", "za 3/10/2026, 14u-17u")):
        (content / "activities" / f"{slug}.md").write_text(
            ACTIVITY.format(slug=slug, when=when), encoding="utf-8"
        )
    found, problems = load(content)
    assert [problem.code for problem in problems] == ["need-unanswered"]
    assert found is not None
    return found


def test_the_same_name_in_two_neighbourhoods_is_one_need(catalog: Catalog) -> None:
    """It stands once, with every neighbourhood that named it, in the order of the first."""
    needs = needs_of(catalog)
    assert list(needs) == ["winkel", "ontmoeten"]
    assert [place.slug for place in needs["ontmoeten"].neighbourhoods] == ["noord", "zuid"]
    assert needs["ontmoeten"].say("fr").language == "nl"


def test_an_answer_counts_where_it_is(catalog: Catalog) -> None:
    """An activity of Noord answers nothing in Zuid; one that is over answers nothing at all."""
    north, south = catalog.neighbourhoods
    assert [one.slug for one in response_to(catalog, "ontmoeten", north, TODAY).activities] == ["komt"]
    assert not response_to(catalog, "ontmoeten", south, TODAY).activities
    assert [one.slug for one in response_to(catalog, "ontmoeten", None, TODAY).services] == ["loket"]


def test_a_need_without_answer_stays_one(catalog: Catalog) -> None:
    """Nothing is made up."""
    assert not response_to(catalog, "winkel", None, TODAY)
