"""Scripts for comfort: a page gets those whose mark stands in it, and no others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from website.book import Guidebook
from website.scripts import Scripts
from website.views.opening import opening_words

CLOCK = "clock"
"""Tells the others what time it is; loaded after them, so that they are listening."""

_PLACE = "<!-- scripts: "
_PLACE_END = " -->\n"
_TAG = Markup('<script src="{}{}"{} defer></script>\n')


@dataclass(frozen=True)
class Script:
    """A file in ``theme/static/js`` that waits for nobody to press anything.

    ``marks`` are what a page that needs it has one of. ``data`` gives what it must know in the
    language of the page: sentences come from the catalogue of words, never from a script.
    """

    name: str
    marks: tuple[str, ...]
    data: Callable[[Guidebook], Mapping[str, str]]


def _days(book: Guidebook) -> Mapping[str, str]:
    gettext = book.words.gettext
    return {"today": gettext("Today"), "tomorrow": gettext("Tomorrow"), "week": gettext("This week")}


def _aloud(book: Guidebook) -> Mapping[str, str]:
    gettext = book.words.gettext
    return {
        "start": gettext("Read aloud"),
        "pause": gettext("Pause"),
        "resume": gettext("Read on"),
        "stop": gettext("Stop reading"),
        "reading": gettext("I am reading aloud."),
        "paused": gettext("I wait."),
        "stopped": gettext("I stopped."),
        "done": gettext("That was all."),
    }


SCRIPTS = (
    Script("days", (' data-from="', ' data-until="'), _days),
    Script("hours", (' data-hours="',), opening_words),
    Script("aloud", (" data-aloud ",), _aloud),
    Script("offline", ('class="zb-top"',), lambda _book: {}),
    Script("share", (' data-share="',), lambda _book: {}),
)
"""In the order in which a page loads them."""


class Comfort:
    """Puts scripts into finished pages. Takes where scripts are written, and the guide in every language."""

    def __init__(self, scripts: Scripts, books: Mapping[str, Guidebook]) -> None:
        self._path = scripts.path
        self._tags = cache(self._make_tags)
        self._data = {
            (script.name, language): _attributes(script.data(book))
            for script in SCRIPTS
            for language, book in books.items()
        }

    @property
    def paths(self) -> tuple[str, ...]:
        """Where every script for comfort is written."""
        return tuple(self._path(name) for name in (*(script.name for script in SCRIPTS), CLOCK))

    @property
    def told(self) -> Mapping[tuple[str, str], str]:
        """What each script is told, by its name and the language."""
        return self._data

    def complete(self, html: str, language: str) -> str:
        """A page with the tags of the scripts it needs, where its template wants them."""
        before, place, rest = html.partition(_PLACE)
        if not place:
            return html
        root, _, after = rest.partition(_PLACE_END)
        wanted = tuple(script.name for script in SCRIPTS if any(map(html.__contains__, script.marks)))
        return f"{before}{self._tags(wanted, language, root)}{after}"

    def _make_tags(self, wanted: tuple[str, ...], language: str, root: str) -> str:
        tags = [_TAG.format(root, self._path(name), self._data[name, language]) for name in wanted]
        return "".join([*tags, _TAG.format(root, self._path(CLOCK), "")] if tags else tags)


def _attributes(data: Mapping[str, str]) -> Markup:
    return Markup("").join(Markup(' data-{}="{}"').format(name, value) for name, value in data.items())
