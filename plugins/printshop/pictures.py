"""Pictures of PDFs: small ones, so that people see what they are about to print, and previews for chats.

Nothing is imported and nothing is drawn while every picture is kept already.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b, sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path


@dataclass(frozen=True)
class Form:
    """How a picture is made: how wide in pixels, and in which format."""

    width: int
    format: str
    suffix: str


SMALL = Form(224, "WEBP", ".webp")
"""Twice as wide as a page shows it, for sharp screens."""

PREVIEW = Form(1200, "PNG", ".png")
"""For chats and social networks, which do not all read WebP."""

_QUALITY = 50
_EFFORT = 5
"""Of WebP: one step more takes twice the time, for a hundredth of the bytes."""

_COLOURS = 128
_PACKING = 7
"""Of PNG: two steps more take six times the time, for a tenth of the bytes."""

_KEPT_UNUSED = 1000
_DIGEST = sha256().digest_size
_HEIGHT = 2
"""Bytes of a kept picture that hold its height."""


@dataclass(frozen=True)
class Picture:
    """The bytes of a picture, and how high it is in pixels."""

    content: bytes
    height: int


class PictureShelf:
    """Pictures in one folder, by the checksum of their PDF and how they are made. A damaged one is drawn again."""

    def __init__(self, folder: Path, form: Form = SMALL) -> None:
        self._folder = folder
        self._form = form
        self._asked_for: set[str] = set()

    def picture_of(self, pdf: bytes, checksum: str) -> Picture:
        """The first page of ``pdf``, whose checksum is ``checksum``."""
        path = self._folder / f"{checksum}-{_way()}-{self._form.width}.picture"
        self._asked_for.add(path.name)
        return _kept(path) or self._keep(path, _draw(pdf, self._form))

    def tidy(self) -> None:
        """Throw the oldest away when many are kept that nobody asked for."""
        unused = [
            path
            for path in self._folder.glob(f"*-{self._form.width}.picture")
            if path.name not in self._asked_for
        ]
        unused.sort(key=lambda path: (-path.stat().st_mtime_ns, path.name))
        for path in unused[_KEPT_UNUSED:]:
            path.unlink(missing_ok=True)

    def _keep(self, path: Path, picture: Picture) -> Picture:
        content = picture.height.to_bytes(_HEIGHT, "big") + picture.content
        with suppress(OSError):  # where nothing may be written, the next build draws it again
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f".{os.getpid()}-{path.name}")  # two builds may run at once
            unfinished.write_bytes(sha256(content).digest() + content)
            unfinished.replace(path)
        return picture


def _kept(path: Path) -> Picture | None:
    """What is kept, when it agrees with the checksum before it."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    content = kept[_DIGEST:]
    if sha256(content).digest() != kept[:_DIGEST]:
        return None
    return Picture(content[_HEIGHT:], int.from_bytes(content[:_HEIGHT], "big"))


@cache
def _way() -> str:
    """How pictures are made: this module, and who draws and packs for it."""
    makers = "".join(version(package) for package in ("pillow", "pypdfium2"))
    return blake2b(Path(__file__).read_bytes() + makers.encode(), digest_size=4).hexdigest()


def _draw(pdf: bytes, form: Form) -> Picture:
    from PIL.Image import Quantize  # noqa: PLC0415 - see the top
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - the same

    with PdfDocument(pdf) as document:
        page = document[0]
        image = page.render(scale=form.width / page.get_width()).to_pil()
    made = BytesIO()
    if form.format == "PNG":
        few = image.convert("RGB").quantize(_COLOURS, Quantize.FASTOCTREE)
        few.save(made, form.format, compress_level=_PACKING)
    else:
        image.save(made, form.format, quality=_QUALITY, method=_EFFORT)
    return Picture(made.getvalue(), image.height)
