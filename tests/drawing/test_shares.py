"""A picture of a share says what was published, and nothing more exact."""

from xml.etree import ElementTree as ET

import pytest

from catalog.values.shares import parse_share
from drawing.gables import GABLES
from drawing.shares import MOST, draw_share, row_of

FULL = 1.0


@pytest.mark.parametrize(
    ("published", "full", "houses"),
    [
        ("1 op 2", 1, 2),
        ("3 op 4", 3, 4),
        ("1 op 6", 1, 6),
        ("2 op 3", 2, 3),
        ("de helft", 1, 2),
        ("0 op 5", 0, 5),
    ],
)
def test_as_many_houses_are_full_as_were_published(published: str, full: int, houses: int) -> None:
    """So many of so many, all solid."""
    row = row_of(parse_share(published))
    assert row is not None
    assert (row.filled.count(FULL), len(row.filled)) == (full, houses)
    assert not row.striped


def test_about_is_striped() -> None:
    """The last house is not sure; the others are."""
    row = row_of(parse_share("ongeveer 2 op 3"))
    assert row is not None
    assert row.filled == (1, 1, 0)
    assert row.striped == {1}


def test_almost_half_never_looks_like_half() -> None:
    """Its house is striped, and not filled to its wall."""
    row = row_of(parse_share("bijna de helft"))
    assert row is not None
    assert len(row.filled) == 2
    assert 0 < row.filled[0] < 1
    assert row.striped == {0}


def test_a_percentage_is_ten_houses() -> None:
    """Of the house that is not whole, only a part is filled."""
    row = row_of(parse_share("ongeveer 85%"))
    assert row is not None
    assert row.filled == (1,) * 8 + (0.5, 0)
    assert row.striped == {8}


@pytest.mark.parametrize("published", ["1 op 50", "ongeveer 3 buren", "900 buren", "0"])
def test_without_an_honest_picture_there_is_none(published: str) -> None:
    """Too many to count, a number that is not sure, or nobody."""
    assert draw_share(parse_share(published), "puntgevel", colour="#000") == ""


def test_people_are_never_drawn_out_of_a_number_nobody_published() -> None:
    """Three neighbours are three people, and no house stands beside them."""
    three = draw_share(parse_share("3 buren"), "puntgevel", colour="#000")
    assert row_of(parse_share("3 buren")) is None
    assert three.count("a9 9 0 0 1 0 18") == 3
    assert "stroke" not in three


@pytest.mark.parametrize("gable", sorted(GABLES))
@pytest.mark.parametrize("published", ["1 op 2", "ongeveer 85%", "15 op 20", "20 buren", f"{MOST} op {MOST}"])
def test_every_drawing_is_sound_and_stays_inside(gable: str, published: str) -> None:
    """It parses, and no house starts outside its frame."""
    drawing = ET.fromstring(draw_share(parse_share(published), gable, colour="#5b2a86"))
    wide, high = (float(number) for number in drawing.get("viewBox", "").split()[2:])
    starts = [shape.split()[0] for path in drawing for shape in path.get("d", "").split("M") if shape]
    assert starts
    assert all(0 <= float(left) <= wide for left in starts)
    assert high > 0
