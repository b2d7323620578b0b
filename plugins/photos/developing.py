"""From an original to what readers get: upright, in ordinary colours, small, without data about its maker."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from photos.copies import Copy, Developed
from photos.opening import open_photo

WIDTHS = (480, 960, 1600)
"""In pixels. No copy is wider than its original."""

MOST_BYTES = 100_000
"""What one photo may ask of a reader with little data."""

_FALLBACK_WIDTH = 960
_QUALITIES = (78, 68, 58, 48, 38, 28)
_WHITE = (255, 255, 255)


def develop(path: Path) -> Developed:
    """All copies of a photo. Raises ``PhotoFault`` for a photo that cannot be used."""
    original = _upright(open_photo(path))
    widths = sorted({min(width, original.width) for width in WIDTHS})
    modern = [copy for width in widths if (copy := _copy(original, width, "WEBP")) is not None]
    fallback = _copy(original, min(_FALLBACK_WIDTH, original.width), "JPEG") or _smallest(original)
    return Developed(fallback=fallback, modern=tuple(modern))


def develop_small(path: Path) -> bytes:
    """One light JPEG of a photo, upright and clean, to have a look. Raises ``PhotoFault``."""
    return _smallest(_upright(open_photo(path))).content


def _upright(image: Image.Image) -> Image.Image:
    """The picture alone, as its maker held it: no EXIF, no colour profile, no see-through parts."""
    turned = ImageOps.exif_transpose(image)
    profile = turned.info.get("icc_profile")
    if profile and turned.mode in {"RGB", "CMYK"}:
        # A broken profile is no reason to refuse a photo: its numbers are taken as they are.
        with suppress(ImageCms.PyCMSError, OSError):
            turned = _in_ordinary_colours(turned, profile)
    if turned.has_transparency_data:
        seen = turned.convert("RGBA")
        clean = Image.new("RGB", seen.size, _WHITE)
        clean.paste(seen, mask=seen.getchannel("A"))
        return clean
    clean = Image.new("RGB", turned.size)
    clean.paste(turned.convert("RGB"))
    return clean


def _in_ordinary_colours(image: Image.Image, profile: bytes) -> Image.Image:
    """Telephones use wider colours than old screens know."""
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    changed = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    return changed if changed is not None else image


def _copy(original: Image.Image, width: int, kind: str) -> Copy | None:
    """A copy as fine as the bytes allow; None when even the coarsest is too heavy."""
    height = max(1, round(original.height * width / original.width))
    small = original.resize((width, height), Image.Resampling.LANCZOS)
    for quality in _QUALITIES:
        content = _encoded(small, kind, quality)
        if len(content) <= MOST_BYTES:
            return Copy(content, width, height)
    return None


def _smallest(original: Image.Image) -> Copy:
    """A copy for the oldest browsers, of a photo that does not get light enough otherwise."""
    width = min(WIDTHS[0], original.width)
    small = ImageOps.contain(original, (width, width))
    return Copy(_encoded(small, "JPEG", _QUALITIES[-1]), small.width, small.height)


def _encoded(image: Image.Image, kind: str, quality: int) -> bytes:
    made = BytesIO()
    options = {"method": 6} if kind == "WEBP" else {"progressive": True, "optimize": True}
    image.save(made, kind, quality=quality, **options)
    return made.getvalue()
