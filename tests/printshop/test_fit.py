"""How large a title and a text may be."""

import pytest

from printshop.fitting import Tries
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title

ROOM = TitleRoom(width=100, height=45, sizes=(20, 15, 10), leading=1.1)


def one_wide(text: str) -> float:
    """Every character is half as wide as it is high."""
    return len(text) / 2


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("Soep", 20, 1),
        ("Soep op de stoep", 20, 2),
        ("Samen spelen op straat met de buren", 10, 2),
        ("Kom eens langs", 20, 2),
        ("Kom\u00a0eens\u00a0langs", 10, 1),
    ],
)
def test_a_title_gets_the_largest_size_that_fits(title: str, size: int, lines: int) -> None:
    """A longer title gets smaller letters, and so do words that may not part."""
    fitted = fit_title(title, ROOM, one_wide)
    assert (fitted.size, fitted.lines, fitted.too_many) == (size, lines, 0)


def test_a_title_that_cannot_fit_tells_how_many_characters_to_lose() -> None:
    """One word of 25 characters on a line of 20 is five too long."""
    assert fit_title("a" * 25, ROOM, one_wide).too_many == 5


def tried(fit: Fit, largest: float) -> tuple[float | None, int]:
    """The size found for a sheet that is full at ``largest`` pt, and the number of tries."""
    tries, best, count = Tries(fit), None, 0
    while (size := tries.next()) is not None:
        count += 1
        filled = size / largest
        tries.note(filled)
        best = size if filled <= 1 else best
    return best, count


@pytest.mark.parametrize(("largest", "size"), [(99.0, 16.0), (14.2, 14.0), (11.0, 11.0), (10.9, None)])
def test_the_largest_size_that_fits_is_found_in_few_tries(largest: float, size: float | None) -> None:
    """Two or three layouts, not eleven."""
    sizes = tuple(half / 2 for half in range(32, 21, -1))
    found, count = tried(Fit(sizes=sizes), largest)
    assert found == size
    assert count <= 3


def test_a_good_expectation_needs_one_try() -> None:
    """It says that the next size would not fit, so nobody has to look."""
    tries = Tries(Fit(sizes=(14.0, 13.0, 12.0, 11.0), expected=(1.3, 1.02, 0.97, 0.9)))
    assert tries.next() == 12.0
    tries.note(0.975)
    assert tries.next() is None


def test_an_expectation_that_was_wrong_is_mended_by_what_was_measured() -> None:
    """All sizes are as much fuller, or emptier, as the one that was tried."""
    fuller = Tries(Fit(sizes=(14.0, 13.0, 12.0, 11.0), expected=(1.3, 0.98, 0.97, 0.9)))
    assert fuller.next() == 13.0
    fuller.note(1.05)
    assert fuller.next() == 11.0
    emptier = Tries(Fit(sizes=(14.0, 13.0, 12.0, 11.0), expected=(1.05, 1.04, 0.99, 0.9)))
    assert emptier.next() == 12.0
    emptier.note(0.93)
    assert emptier.next() == 14.0


def test_a_size_that_was_not_laid_out_is_never_chosen() -> None:
    """Lines break in leaps: only what was seen to fit counts."""
    tries = Tries(Fit(sizes=(12.0, 11.0, 10.0)))
    assert tries.next() == 11.0
    tries.note(1.5)
    assert tries.next() == 10.0
    tries.note(1.2)
    assert tries.next() is None
