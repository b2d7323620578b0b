"""All help lines, the urgent ones first."""

from dataclasses import dataclass

from website.book import Guidebook
from website.views.parts import HelplineCard, ServiceCard, helpline_card, service_card


@dataclass(frozen=True)
class NumbersView:
    """Every help line, whatever language it speaks; those of the reader's language come first."""

    urgent: tuple[HelplineCard, ...]
    others: tuple[HelplineCard, ...]
    first_contact: ServiceCard
    help: str


def numbers(book: Guidebook) -> NumbersView:
    """The page of all numbers."""
    lines = [helpline_card(book, h) for h in book.catalog.helplines]
    others = [line for line in lines if not line.urgent]
    others.sort(key=lambda line: not _speaks(line, book.language))
    return NumbersView(
        urgent=tuple(line for line in lines if line.urgent),
        others=tuple(others),
        first_contact=service_card(book, book.first_contact),
        help=book.routes.index("question", book.language),
    )


def _speaks(line: HelplineCard, language: str) -> bool:
    return not line.languages or any(code == language for code, _name in line.languages)
