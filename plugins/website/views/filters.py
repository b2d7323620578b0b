"""What people pick from the agenda: free, with children, with a wheelchair, in the evening, with little Dutch."""

from collections.abc import Callable, Mapping
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


def _is_free(happening: Happening) -> bool:
    price = happening.activity.facts.price
    return price is not None and price.free


def _is_in_the_evening(happening: Happening) -> bool:
    start = happening.occurrence.start
    return start is not None and start >= EVENING


PASSES: Mapping[str, Callable[[Happening], bool]] = {
    "free": _is_free,
    "children": lambda happening: happening.activity.facts.with_children is True,
    "wheelchair": lambda happening: "rolstoel" in happening.activity.facts.accessibility,
    "evening": _is_in_the_evening,
    "little_dutch": lambda happening: happening.activity.facts.dutch in ("niet nodig", "een beetje"),
}
"""Whether a date of an activity passes each filter. What the content does not say is not so."""


def fits(happening: Happening) -> tuple[str, ...]:
    """The filters that a date of an activity passes."""
    return tuple(name for name, passes in PASSES.items() if passes(happening))


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
