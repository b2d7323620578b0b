"""Results of the survey: each share as it was published, in words and as a picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from catalog.entry import Said
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.values import Nearness, Share
from drawing.shares import draw_share
from website.book import Guidebook


@dataclass(frozen=True)
class Figure:
    """A survey result exactly as published, and what it says.

    ``key`` is its short name. ``alone`` is the share where no sentence follows. ``picture`` is empty when no honest one exists; it is drawn in stripes
    when the figure is only ``about`` so much.
    """

    key: str
    share: str
    alone: str
    text: Said
    picture: Markup
    about: bool


def figures(book: Guidebook, entry: Neighbourhood) -> tuple[Figure, ...]:
    """The results of a neighbourhood, in the order of its file."""
    words = book.say(entry, "figure_words")
    return tuple(
        Figure(
            key=key,
            share=book.words.share(share),
            alone=_alone(book, share),
            text=Said(words.text[key], words.language),
            picture=bare(draw_share(share, entry.facts.gable, colour="currentColor")),
            about=share.nearness is not Nearness.EXACT,
        )
        for key, share in entry.facts.figures.items()
        if key in words.text
    )


def subjects(book: Guidebook, shown: Iterable[Figure]) -> dict[str, Said]:
    """What each figure is about, by its short name: as the site names it, or else as the figure itself says."""
    names = book.say(book.catalog.site, "figure_names")
    found: dict[str, Said] = {}
    for figure in shown:
        own = (names.text or {}).get(figure.key)
        found.setdefault(figure.key, Said(own, names.language) if own else figure.text)
    return found


def _alone(book: Guidebook, share: Share) -> str:
    """The share by itself; a bare number says what it counts."""
    if share.whole is not None:
        return book.words.share(share)
    words = book.words.ngettext("%(num)s neighbour", "%(num)s neighbours", share.part)
    return words % {"num": book.words.number(share.part)}


def bare(svg: str) -> Markup:
    """A drawing of ours for inside a page: hidden from who listens, since the words stand beside it."""
    opened = svg.replace(
        '<svg xmlns="http://www.w3.org/2000/svg"', '<svg class="zb-chart" aria-hidden="true"'
    )
    return Markup(opened.replace(' color="currentColor"', ""))  # noqa: S704 - no word of the content is in it
