"""A photo says nothing in words: a volunteer who adds or replaces one must see that it counts."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from support.repository import SOUP, Kept, keep_small_guide

from catalog import load
from tooling.changed_photos import GONE, NEW, OTHER, pictures_of
from tooling.changes import Proposal, as_markdown, as_text, proposal_of

PHOTO = "images/soep.jpg"


def photo(colour: str) -> bytes:
    """A photo of one colour, as wide as that of a telephone."""
    made = BytesIO()
    Image.new("RGB", (1200, 900), colour).save(made, "JPEG")
    return made.getvalue()


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The smallest guide, with a photo of the soup."""
    kept = keep_small_guide(tmp_path / "repository")
    (kept.content / "images").mkdir()
    (kept.content / PHOTO).write_bytes(photo("orange"))
    kept.replace(SOUP, "prijs:", "foto: soep.jpg\nfoto_tekst: Een pan soep.\nprijs:")
    kept.commit("2026-03-03")
    return kept


def proposal(kept: Kept) -> Proposal:
    """What differs from the main line."""
    return proposal_of(kept.content, load(kept.content)[0], "main", date(2026, 11, 24))


def test_another_photo_with_the_same_name_is_told(kept: Kept) -> None:
    """With the entry that shows it, though no word of that entry changed."""
    (kept.content / PHOTO).write_bytes(photo("green"))
    [changed] = proposal(kept).photos
    assert (changed.name, changed.fate, changed.shown_by) == ("soep.jpg", OTHER, ("Soep op het plein",))
    assert f"| `soep.jpg` | {OTHER} | Soep op het plein |" in as_markdown(proposal(kept))
    assert as_text(proposal(kept)) == f"soep.jpg (foto, {OTHER})\n  Soep op het plein"


def test_other_words_for_a_photo_are_told(kept: Kept) -> None:
    """Who does not see it hears them."""
    kept.replace(SOUP, "Een pan soep.", "Twee buren roeren in een pan soep.")
    [changed] = proposal(kept).entries
    assert changed.lines[0] == ("foto tekst", "Twee buren roeren in een pan soep.", "Een pan soep.")
    assert not proposal(kept).photos


def test_a_photo_that_nothing_shows_says_what_to_write(kept: Kept) -> None:
    """Most people upload first, and do not know that a line is needed too."""
    (kept.content / "images" / "bloemen.png").write_bytes(photo("red"))
    (kept.content / PHOTO).unlink()
    flowers, soup = proposal(kept).photos
    assert (flowers.fate, soup.fate) == (NEW, GONE)
    assert "nog nergens. Zet `foto: bloemen.png` bij de activiteit of de dienst" in as_markdown(
        proposal(kept)
    )


def test_there_is_a_small_picture_of_then_and_of_now(kept: Kept, tmp_path: Path) -> None:
    """Light, and without what cannot be opened."""
    (kept.content / PHOTO).write_bytes(photo("green"))
    (kept.content / "images" / "kapot.jpg").write_bytes(b"geen foto")
    made = pictures_of(kept.content, proposal(kept).photos, tmp_path / "bladen")
    assert [path.name for path in made] == ["foto-soep-jpg-was.jpg", "foto-soep-jpg-wordt.jpg"]
    pictures = [Image.open(BytesIO(path.read_bytes())) for path in made]
    colours = [picture.resize((1, 1)).getpixel((0, 0)) for picture in pictures]
    assert [max(range(3), key=lambda band: colour[band]) for colour in colours] == [0, 1]  # red, then green
    assert {picture.width for picture in pictures} == {480}
