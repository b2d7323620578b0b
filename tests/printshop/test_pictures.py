"""Small pictures of what will come out of the printer."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from small_town import Printed

from printshop import pictures
from printshop.pictures import SMALL, PictureShelf


@pytest.fixture(scope="module")
def flyer(printed: Printed) -> bytes:
    """A finished flyer of the small municipality."""
    return next(one.pdf for one in printed.production.printed if one.sheet.sheet == "flyer-a5")


def test_a_picture_shows_the_first_page(flyer: bytes, tmp_path: Path) -> None:
    """As wide as promised, as high as the paper asks, with ink on it, and light to send."""
    picture = PictureShelf(tmp_path).picture_of(flyer, sha256(flyer).hexdigest())
    with Image.open(BytesIO(picture.content)) as image:
        assert image.format == "WEBP"
        assert image.size == (SMALL.width, picture.height)
        assert abs(picture.height / SMALL.width - 210 / 148) < 0.02
        lightest, darkest = max(image.convert("L").tobytes()), min(image.convert("L").tobytes())
    assert lightest > 230
    assert darkest < 60
    assert len(picture.content) < 20_000


def test_a_picture_is_drawn_once(flyer: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time it comes from the shelf, byte for byte."""
    checksum = sha256(flyer).hexdigest()
    first = PictureShelf(tmp_path).picture_of(flyer, checksum)
    monkeypatch.setattr(pictures, "_draw", lambda *_: pytest.fail("a picture was drawn again"))
    assert PictureShelf(tmp_path).picture_of(flyer, checksum) == first


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 500], ids=["empty", "short", "foreign"])
def test_a_damaged_picture_is_drawn_again(flyer: bytes, tmp_path: Path, damage: bytes) -> None:
    """A half-written file never reaches a page."""
    checksum = sha256(flyer).hexdigest()
    first = PictureShelf(tmp_path).picture_of(flyer, checksum)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage)
    assert PictureShelf(tmp_path).picture_of(flyer, checksum) == first


def test_a_picture_made_in_another_way_is_drawn_again(
    flyer: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a later version of the guide shows does not depend on what an earlier one kept."""
    checksum = sha256(flyer).hexdigest()
    PictureShelf(tmp_path).picture_of(flyer, checksum)
    drawn = pictures.Picture(b"new", 1)
    monkeypatch.setattr(pictures, "_way", lambda: "other")
    monkeypatch.setattr(pictures, "_draw", lambda *_: drawn)
    assert PictureShelf(tmp_path).picture_of(flyer, checksum) == drawn
