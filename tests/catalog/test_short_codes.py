"""Six digits on paper that stay the same for the life of an entry."""

import shutil
from pathlib import Path

import pytest

from catalog import load
from catalog.codes import short_code

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
SERVICE = "naam: Dienst\nsamenvatting: Een dienst.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound content folder that a test may change."""
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


def code(content: Path, slug: str) -> str:
    """The code of a service."""
    catalog, _ = load(content)
    assert catalog is not None
    return catalog.service[slug].code


def test_a_code_never_changes() -> None:
    """Written down once: a change here makes every printed flyer lead nowhere."""
    assert short_code("activity", "soep-op-de-stoep") == "273707"
    assert short_code("service", "loket") == "780257"


def test_a_code_is_six_digits_that_do_not_start_with_zero() -> None:
    """People say it on the telephone."""
    codes = {short_code("service", f"dienst-{number}") for number in range(2_000)}
    assert all(100_000 <= int(code) <= 999_999 for code in codes)
    assert len(codes) > 1_990


def test_a_renamed_file_keeps_its_code(content: Path) -> None:
    """The first of the old names decides."""
    before = short_code("service", "eerste-naam")
    (content / "services" / "derde-naam.yml").write_text(
        f"{SERVICE}oude_namen: [eerste-naam, tweede-naam]\n", encoding="utf-8"
    )
    assert code(content, "derde-naam") == before


def test_a_code_in_the_file_wins(content: Path) -> None:
    """The way out of a collision."""
    (content / "services" / "dienst.yml").write_text(f"{SERVICE}code: 482193\n", encoding="utf-8")
    assert code(content, "dienst") == "482193"


def test_the_proposed_code_of_a_collision_is_free(content: Path) -> None:
    """Copying it into one of both files mends the problem."""
    for slug in ("een", "twee"):
        (content / "services" / f"{slug}.yml").write_text(f"{SERVICE}code: 482193\n", encoding="utf-8")
    first, _ = load(content)[1]
    (content / "services" / "een.yml").write_text(f"{SERVICE}{first.example}\n", encoding="utf-8")
    assert load(content)[1] == []
