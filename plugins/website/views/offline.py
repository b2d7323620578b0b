"""What a telephone shows without internet when it did not keep the page."""

from dataclasses import dataclass

from website.book import Guidebook


@dataclass(frozen=True)
class OfflineView:
    """The ways to what was kept."""

    numbers: str
    help: str


def offline(book: Guidebook) -> OfflineView:
    """The page for who is without internet."""
    return OfflineView(book.routes.numbers(book.language), book.routes.index("question", book.language))
