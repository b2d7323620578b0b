"""Photos as telephones make them, drawn for the tests: nobody's face, nobody's garden."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.ExifTags import IFD, Base
from pillow_heif import register_heif_opener

register_heif_opener()

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (20, 150, 40), (30, 40, 190), (230, 210, 40)
"""The corners of the motif, as it stands upright: top left, top right, bottom left, bottom right."""

_TURN_BACK = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How the pixels lie when a camera was held so that EXIF tells this orientation."""


def motif(width: int = 1200, height: int = 900) -> Image.Image:
    """Four quarters of different colours, upright."""
    image = Image.new("RGB", (width, height))
    half = (width // 2, height // 2)
    for colour, place in ((RED, (0, 0)), (GREEN, (half[0], 0)), (BLUE, (0, half[1])), (YELLOW, half)):
        image.paste(Image.new("RGB", half, colour), place)
    return image


def as_taken(image: Image.Image, orientation: int, *, place: bool = False) -> tuple[Image.Image, Image.Exif]:
    """The pixels as the camera keeps them, and the EXIF that says how it was held (and where)."""
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    exif[Base.Model] = "Telefoon van een buur"
    if place:
        exif.get_ifd(IFD.GPSInfo).update({1: "N", 2: (51.0, 3.0, 36.0), 3: "E", 4: (4.0, 21.0, 36.0)})
    turn = _TURN_BACK.get(orientation)
    return (image.transpose(turn) if turn is not None else image), exif


def save_photo(
    path: Path, *, orientation: int = 1, place: bool = False, size: tuple[int, int] = (1200, 900)
) -> None:
    """Save the motif as a telephone would; the ending of the name decides the format."""
    pixels, exif = as_taken(motif(*size), orientation, place=place)
    kind = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".heic": "HEIF"}[path.suffix]
    pixels.save(path, kind, exif=exif)


def corners(content: bytes) -> list[tuple[int, int, int]]:
    """The colours in the four corners of a finished copy."""
    with Image.open(BytesIO(content)) as image:
        right, bottom = image.width - 6, image.height - 6
        rgb = image.convert("RGB")
        seen = [rgb.getpixel(place) for place in ((5, 5), (right, 5), (5, bottom), (right, bottom))]
    return [tuple(colour) for colour in seen]  # type: ignore[arg-type, misc]
