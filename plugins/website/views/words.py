"""The page with all difficult words."""

from dataclasses import dataclass

from website.book import Guidebook
from website.explaining import Explained, explained


@dataclass(frozen=True)
class WordsView:
    """Every word that the guide explains in this language."""

    words: tuple[Explained, ...]


def words(book: Guidebook) -> WordsView:
    """All difficult words, as they follow each other in the glossary."""
    return WordsView(explained(book.catalog.hard_words(book.language)))
