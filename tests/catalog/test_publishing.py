"""Examples never reach the real site, nor does anything that leans on one."""

import shutil
from pathlib import Path

import pytest

from catalog import Catalog, load

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
EXAMPLE = "voorbeeld: ja\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound content folder with a second service and a second neighbourhood."""
    folder = Path(shutil.copytree(SOUND, tmp_path / "content"))
    shutil.copy(folder / "neighbourhoods" / "noord.yml", folder / "neighbourhoods" / "zuid.yml")
    shutil.copy(folder / "services" / "loket.yml", folder / "services" / "punt.yml")
    return folder


def mark(content: Path, *paths: str) -> None:
    """Mark files as examples."""
    for path in paths:
        text = (content / path).read_text(encoding="utf-8")
        marked = text.replace("---\n", f"---\n{EXAMPLE}", 1) if path.endswith(".md") else EXAMPLE + text
        (content / path).write_text(marked, encoding="utf-8")


def published(content: Path) -> Catalog:
    """The catalog of the real site."""
    catalog, _ = load(content)
    assert catalog is not None
    return catalog.without_examples()


def test_an_example_is_left_out(content: Path) -> None:
    """And nothing else."""
    mark(content, "activities/soep.md")
    catalog = published(content)
    assert catalog.activities == ()
    assert [service.slug for service in catalog.services] == ["loket", "punt"]


def test_without_examples_nothing_changes(content: Path) -> None:
    """The same entries, one by one."""
    catalog, _ = load(content)
    assert catalog is not None
    assert catalog.without_examples() == catalog


def test_an_activity_at_an_example_service_goes_along(content: Path) -> None:
    """It would have no address on paper."""
    (content / "site.yml").write_text(
        (content / "site.yml").read_text("utf-8").replace("loket", "punt"), encoding="utf-8"
    )
    mark(content, "services/loket.yml")
    catalog = published(content)
    assert catalog.activities == ()
    assert catalog.questions[0].facts.services == ()
    assert catalog.first_contact.slug == "punt"


def test_an_activity_keeps_its_real_neighbourhoods(content: Path) -> None:
    """One of two neighbourhoods is an example."""
    activity = content / "activities" / "soep.md"
    activity.write_text(activity.read_text("utf-8").replace("[noord]", "[noord, zuid]"), encoding="utf-8")
    mark(content, "neighbourhoods/zuid.yml")
    catalog = published(content)
    assert [n.slug for n in catalog.neighbourhoods] == ["noord"]
    assert catalog.activities[0].facts.neighbourhoods == ("noord",)


def test_a_service_for_an_example_neighbourhood_only_goes_along(content: Path) -> None:
    """Without any neighbourhood it would seem to serve everyone."""
    service = content / "services" / "punt.yml"
    service.write_text(service.read_text("utf-8").replace("[alle]", "[zuid]"), encoding="utf-8")
    mark(content, "neighbourhoods/zuid.yml")
    assert [service.slug for service in published(content).services] == ["loket"]


def test_an_example_as_first_contact_is_replaced(content: Path) -> None:
    """There is always someone real to turn to."""
    mark(content, "services/loket.yml")
    assert published(content).first_contact.slug == "punt"


def test_a_guide_of_examples_only_cannot_be_published(content: Path) -> None:
    """Nobody real would answer."""
    mark(content, "services/loket.yml", "services/punt.yml")
    with pytest.raises(ValueError, match="geen enkele dienst"):
        published(content)
