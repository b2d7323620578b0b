"""What becomes of a photo: upright, small, clean, or refused with a reason."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from photographs import BLUE, GREEN, RED, YELLOW, corners, motif, save_photo
from PIL import Image, ImageCms

from photos.copies import Copy, Developed
from photos.darkroom import Darkroom
from photos.developing import MOST_BYTES, develop
from photos.faults import PhotoFault
from photos.inspecting import inspect_photos


def copies(made: Developed) -> list[Copy]:
    """All copies of a photo."""
    return [made.fallback, *made.modern]


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two colours look the same."""
    return all(abs(a - b) < 14 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_telephone_was_held(tmp_path: Path, orientation: int) -> None:
    """Every orientation that EXIF knows: the same corners in the same places."""
    save_photo(tmp_path / "soep.jpg", orientation=orientation)
    for copy in copies(develop(tmp_path / "soep.jpg")):
        assert copy.width > copy.height
        assert all(map(near, corners(copy.content), (RED, GREEN, BLUE, YELLOW)))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".heic"])
def test_every_kind_of_photo_comes_out_clean(tmp_path: Path, suffix: str) -> None:
    """No EXIF, no place, no name of the telephone, in any copy."""
    path = tmp_path / f"soep{suffix}"
    save_photo(path, orientation=6 if suffix != ".heic" else 1, place=True)
    for copy in copies(develop(path)):
        with Image.open(BytesIO(copy.content)) as image:
            assert not image.getexif()
            assert not image.info.get("icc_profile")
            assert image.size == (copy.width, copy.height)
        assert b"Telefoon van een buur" not in copy.content


def test_twelve_megapixels_become_light(tmp_path: Path) -> None:
    """No copy is wider than 1600 pixels or heavier than 100 kB, not even of gravel."""
    noise = Image.effect_noise((4032, 3024), 120).convert("RGB")
    noise.save(tmp_path / "grind.jpg", quality=60)
    made = develop(tmp_path / "grind.jpg")
    assert max(copy.width for copy in copies(made)) <= 1600
    assert all(len(copy.content) <= MOST_BYTES for copy in copies(made))
    assert made.modern


def test_a_small_photo_is_not_blown_up(tmp_path: Path) -> None:
    """Its copies are as wide as it is."""
    save_photo(tmp_path / "klein.png", size=(300, 200))
    assert {copy.width for copy in copies(develop(tmp_path / "klein.png"))} == {300}


def test_what_one_can_see_through_gets_white_behind_it(tmp_path: Path) -> None:
    """JPEG knows no transparency: it would turn black."""
    Image.new("RGBA", (400, 300), (0, 0, 0, 0)).save(tmp_path / "logo.png")
    assert all(
        near(colour, (255, 255, 255)) for colour in corners(develop(tmp_path / "logo.png").fallback.content)
    )


def test_other_colours_are_turned_into_ordinary_ones(tmp_path: Path) -> None:
    """A profile that means something else than sRGB changes the numbers, not what one sees."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    save_photo(tmp_path / "gewoon.jpg")
    motif().save(tmp_path / "stuk.jpg", icc_profile=b"no profile at all" + profile.tobytes()[:40])
    plain, broken = develop(tmp_path / "gewoon.jpg"), develop(tmp_path / "stuk.jpg")
    assert corners(plain.fallback.content) == corners(broken.fallback.content)


def bomb() -> bytes:
    """A PNG of a few hundred bytes that says it is 60 000 by 60 000 pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 999))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("bom.png", bomb(), "photo-too-large"),
        ("geen.jpg", b"<svg onload=alert(1)>", "photo-unreadable"),
        ("leeg.webp", b"", "photo-unreadable"),
        ("zwaar.jpg", b"\xff\xd8" + bytes(12_000_001), "photo-too-heavy"),
        ("gif.jpg", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "photo-unreadable"),
    ],
    ids=["bomb", "drawing", "empty", "heavy", "gif"],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    """By a code and a sentence, for the build and for who checks."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / name).write_bytes(content)
    with pytest.raises(PhotoFault) as caught:
        develop(tmp_path / "images" / name)
    assert caught.value.code == code
    assert [(found.code, found.path) for found in inspect_photos(tmp_path)] == [(code, f"images/{name}")]


def test_a_photo_cut_short_is_told(tmp_path: Path) -> None:
    """An upload that stopped halfway."""
    save_photo(tmp_path / "heel.jpg")
    whole = (tmp_path / "heel.jpg").read_bytes()
    (tmp_path / "half.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(PhotoFault, match="kan niet geopend"):
        develop(tmp_path / "half.jpg")


def test_a_photo_that_tells_a_place_is_told(tmp_path: Path) -> None:
    """Its original stays in a public folder; one without a place is silent."""
    (tmp_path / "images").mkdir()
    save_photo(tmp_path / "images" / "thuis.jpg", place=True)
    save_photo(tmp_path / "images" / "plein.heic")
    assert [(found.code, found.path) for found in inspect_photos(tmp_path)] == [
        ("photo-with-place", "images/thuis.jpg")
    ]


def test_a_photo_is_developed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time it comes from the cache, byte for byte; a damaged one is developed again."""
    save_photo(tmp_path / "soep.jpg")
    first = Darkroom(tmp_path / "cache").develop(tmp_path / "soep.jpg")
    with monkeypatch.context() as patched:
        patched.setattr("photos.developing.develop", lambda _path: pytest.fail("developed again"))
        assert Darkroom(tmp_path / "cache").develop(tmp_path / "soep.jpg") == first
    (kept,) = (tmp_path / "cache").iterdir()
    for damage in (b"", kept.read_bytes()[:-3], b"{}\n", b"\xff\xfe"):
        kept.write_bytes(damage)
        assert Darkroom(tmp_path / "cache").develop(tmp_path / "soep.jpg") == first
