"""A page before it is drawn: who draws it, and all that it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from website.markdown_text import Body

Values = Mapping[str, object]
"""What a page shows, by name: plain data all the way down, so that the text of it says everything."""


@dataclass(frozen=True)
class Recipe:
    """One page of the site. ``gather`` finds what it shows, ``draw`` makes it.

    Only what is the same on every page may go into it beside.
    """

    template: str
    language: str
    gather: Callable[[], Values]
    draw: Callable[[str, str, Values], str]

    def __call__(self) -> str:
        """The page."""
        return self.drawn(self.gather())

    def drawn(self, values: Values) -> str:
        """The page, of what it shows."""
        return self.draw(self.template, self.language, values)

    def convert(self, values: Values) -> None:
        """Make the text of a page into HTML already now: otherwise that waits until it is drawn."""
        body = getattr(values.get("view"), "body", None)
        if isinstance(body, Body):
            body.__html__()

    def mark(self, values: Values, around: str) -> str:
        """A short text that differs when the page does.

        Takes what it shows, and the mark of what is the same on every page.
        """
        return mark_of((around, self.template, self.language, values))


def mark_of(data: object) -> str:
    """A short text that differs when plain data does."""
    return blake2b(repr(data).encode(), digest_size=16).hexdigest()
