"""What a photo becomes: plain data, for the cache and for the pages."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Copy:
    """One copy of a photo: its bytes and its size in pixels."""

    content: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True)
class Developed:
    """All copies of a photo: one for every browser, and lighter ones, narrow to wide, for most."""

    fallback: Copy
    modern: tuple[Copy, ...]


@dataclass(frozen=True)
class PlacedCopy:
    """Where a copy stands in the site, and how wide it is in pixels."""

    path: str
    width: int


@dataclass(frozen=True)
class Photo:
    """A photo for pages: the copy for every browser with its size, and the lighter ones."""

    path: str
    width: int
    height: int
    modern: tuple[PlacedCopy, ...]
