"""What people pick from the agenda: free, with children, with a wheelchair, in the evening, with little Dutch."""

from dataclasses import dataclass
from datetime import time

from website.book import Guidebook
from website.diary import Happening

EVENING = time(17)
"""From when on a date counts as in the evening."""

PICTOGRAMS = {
    "free": "hand-coins",
    "children": "baby-carriage",
    "wheelchair": "wheelchair",
    "evening": "clock",
    "little_dutch": "translate",
}
"""Every filter, with the drawing beside its name."""


@dataclass(frozen=True)
class FilterLink:
    """A filter to choose. ``word`` names it in addresses; ``chosen`` is the one that the page itself shows."""

    filter: str
    word: str
    name: str
    pictogram: str
    path: str
    chosen: bool


def fits(happening: Happening) -> tuple[str, ...]:
    """The filters that a date of an activity passes. What the content does not say is not so."""
    facts, start = happening.activity.facts, happening.occurrence.start
    passed = {
        "free": facts.price is not None and facts.price.free,
        "children": facts.with_children is True,
        "wheelchair": "rolstoel" in facts.accessibility,
        "evening": start is not None and start >= EVENING,
        "little_dutch": facts.dutch in ("niet nodig", "een beetje"),
    }
    return tuple(name for name in PICTOGRAMS if passed[name])


def filter_links(
    book: Guidebook, neighbourhood: str | None = None, chosen: str = ""
) -> tuple[FilterLink, ...]:
    """All filters of the agenda of a neighbourhood (its slug), or of everything."""
    words, routes, language = book.words, book.routes, book.language
    return tuple(
        FilterLink(
            filter=name,
            word=words.pgettext("path", name),
            name=words.pgettext("filter", name),
            pictogram=pictogram,
            path=routes.filtered(language, name, neighbourhood),
            chosen=name == chosen,
        )
        for name, pictogram in PICTOGRAMS.items()
    )


def filter_name(book: Guidebook, name: str) -> str:
    """What there is to do, as a filter tells it in the middle of a line; its button says it shorter."""
    return book.words.pgettext("what to do", name)
