"""One page before it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import shorten
from typing import NamedTuple

from website.book import AnyEntry

LONGEST_TITLE = 60


@dataclass(frozen=True)
class PagePlan:
    """One page before it is made.

    ``key`` is the same for a page in every language, so that they find each other.
    ``title`` is what the browser shows. ``section`` is the part of the menu it is in.
    ``scripts`` are the names of the scripts it runs, from ``theme/static/js``.
    Search engines may show what is ``indexed``.
    """

    key: str
    path: str
    template: str
    language: str
    section: str
    title: str
    description: str
    view: Callable[[], object]
    entry: AnyEntry | None = None
    scripts: tuple[str, ...] = ()
    indexed: bool = True


class Indexed(NamedTuple):
    """A page that search engines may show, once it is made."""

    key: str
    language: str
    path: str


def title_of(heading: str, near: str) -> str:
    """What the browser shows: a heading and, when there is room, the neighbourhood it is about."""
    whole = f"{heading} · {near}" if near else heading
    fits = whole if len(whole) <= LONGEST_TITLE else heading
    return fits if len(fits) <= LONGEST_TITLE else shorten(fits, LONGEST_TITLE, placeholder="…")
