"""Opens a stranger's photo with care: known formats only, bounded in bytes and pixels.

Pillow only warns of a small file that unpacks to gigabytes; here its size is read first.
"""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageFile, JpegImagePlugin, PngImagePlugin, UnidentifiedImageError, WebPImagePlugin
from pillow_heif import register_heif_opener

from photos.faults import PhotoFault

MOST_BYTES = 12_000_000
MOST_PIXELS = 50_000_000
FORMATS = (
    JpegImagePlugin.JpegImageFile.format,
    PngImagePlugin.PngImageFile.format,
    WebPImagePlugin.WebPImageFile.format,
    "HEIF",
)

register_heif_opener()


def open_photo(path: Path) -> Image.Image:
    """The photo in ``path``, its pixels read. Raises ``PhotoFault`` for what is too large or unreadable."""
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise PhotoFault(
            "photo-too-heavy",
            "Deze foto is te zwaar. Maak ze kleiner, of stuur ze eerst naar jezelf in een bericht.",
            found=f"{size / 1_000_000:.0f} MB",
            expected=f"hoogstens {MOST_BYTES // 1_000_000} MB",
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(path.read_bytes()), formats=FORMATS)
        if image.width * image.height > MOST_PIXELS:
            raise _too_large(f"{image.width} bij {image.height} beeldpunten")
        # Other libraries make Pillow take half a photo for a whole one; here that is a fault.
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        image.load()
    except Image.DecompressionBombError as error:
        raise _too_large("veel te veel beeldpunten") from error
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError) as error:
        raise PhotoFault(
            "photo-unreadable",
            "Deze foto kan niet geopend worden. Is het een foto? Bewaar ze opnieuw als JPG.",
            found=path.name,
            expected="een foto van een telefoon of een camera",
        ) from error
    return image


def _too_large(found: str) -> PhotoFault:
    return PhotoFault(
        "photo-too-large",
        "Deze foto heeft te veel beeldpunten. Maak ze kleiner.",
        found=found,
        expected=f"hoogstens {MOST_PIXELS // 1_000_000} miljoen beeldpunten",
    )
