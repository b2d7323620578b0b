"""The last good site, as far as somebody keeps one: what it has already need not be made again."""

from typing import Protocol


class LastSite(Protocol):
    """Asked for a file it has, it puts that into the new site."""

    def has_page(self, name: str, mark: str) -> bool:
        """Whether it has a page with this mark."""

    def has_file(self, name: str, content: bytes) -> bool:
        """Whether it has a file with these bytes."""

    def read(self, name: str) -> bytes:
        """The bytes of a file that was put into the new site."""


class NoLastSite:
    """When Pelican runs by itself."""

    def has_page(self, _name: str, _mark: str) -> bool:
        """It has nothing."""
        return False

    def has_file(self, _name: str, _content: bytes) -> bool:
        """It has nothing."""
        return False

    def read(self, name: str) -> bytes:
        """Raises ``FileNotFoundError``, since nothing was put anywhere."""
        raise FileNotFoundError(name)
