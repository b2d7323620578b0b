"""Every address of the site, in one place.

All paths are relative to the root of the site, without a leading slash; a folder ends
in a slash. Only :meth:`Routes.absolute`, :meth:`Routes.webcal`, :meth:`Routes.rooted`,
:meth:`Routes.qr` and :meth:`Routes.spoken` know the host.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from catalog.entry import Entry

PATH_WORDS = (
    "neighbourhoods",
    "activities",
    "help",
    "services",
    "print",
    "agenda",
    "past",
    "project",
    "numbers",
    "changes",
    "embed",
    "words",
    "search",
    "report",
    "walk_in",
    "free",
    "children",
    "wheelchair",
    "evening",
    "little_dutch",
    "results",
    "needs",
    "signals",
    "who_does_what",
    "directory",
)
"""The words of addresses that are translated (``msgctxt "path"`` in the catalogues)."""

FOLDERS = {
    "neighbourhood": "neighbourhoods",
    "activity": "activities",
    "question": "help",
    "service": "services",
}
"""The path word under which the entries of each kind live; pages live at the root of their language."""


class Routes:
    """Builds the addresses of one site.

    Takes the address of the site, its languages (the main one first, which lives at
    the root) and the path words of each language.
    """

    def __init__(
        self, site_url: str, languages: Sequence[str], path_words: Mapping[str, Mapping[str, str]]
    ) -> None:
        parts = urlsplit(site_url)
        self.languages = tuple(languages)
        self._origin = f"{parts.scheme}://{parts.netloc}"
        self._base = parts.path.rstrip("/") + "/"
        self._words = path_words
        self._folder = {lang: "" if lang == self.languages[0] else f"{lang}/" for lang in self.languages}

    def home(self, language: str) -> str:
        """The front page: empty for the main language."""
        return self._folder[language]

    def named(self, kind: str, slug: str, language: str) -> str:
        """The page of an entry by kind and slug, also for names it had before."""
        if kind == "page":
            return f"{self.home(language)}{slug}/"
        return f"{self.index(kind, language)}{slug}/"

    def entry(self, entry: Entry[Any, Any], language: str) -> str:
        """The page of an entry."""
        return self.once(entry, entry.slug, language)

    def once(self, entry: Entry[Any, Any], name: str, language: str) -> str:
        """The page of an entry under its name, or under one it had before."""
        parent = entry.facts.parent if entry.kind == "page" else None
        return (
            f"{self.named('page', parent, language)}{name}/"
            if parent
            else self.named(entry.kind, name, language)
        )

    def index(self, kind: str, language: str) -> str:
        """The list of all entries of a kind."""
        return self._word(FOLDERS[kind], language)

    def agenda(self, language: str, neighbourhood: str | None = None, month: str | None = None) -> str:
        """The agenda: of everything or of one neighbourhood (its slug); of a month (``2026-12``) or what comes next."""
        word = self._words[language]["agenda"]
        start = (
            self.home(language)
            if neighbourhood is None
            else self.named("neighbourhood", neighbourhood, language)
        )
        return f"{start}{word}/" if month is None else f"{start}{word}/{month}/"

    def calendar(self, language: str, entry: Entry[Any, Any] | None = None) -> str:
        """The calendar file of everything, or of one neighbourhood or activity."""
        return f"{self.home(language) if entry is None else self.entry(entry, language)}agenda.ics"

    def news(self, language: str) -> str:
        """The news feed of a language."""
        return f"{self.home(language)}atom.xml"

    def filtered(self, language: str, wish: str, neighbourhood: str | None = None) -> str:
        """The agenda with only what fits a wish (a path word such as ``free``)."""
        return f"{self.agenda(language, neighbourhood)}{self._words[language][wish]}/"

    def walk_in(self, language: str) -> str:
        """Where people can go without an appointment."""
        return self._word("walk_in", language)

    def past(self, language: str) -> str:
        """The activities that are over."""
        return f"{self.agenda(language)}{self._words[language]['past']}/"

    def project(self, language: str) -> str:
        """Why the project exists: results, goals, actions."""
        return self._word("project", language)

    def results(self, language: str, neighbourhood: str | None = None) -> str:
        """What residents said: of every neighbourhood, or of one (its slug)."""
        start = (
            self.project(language)
            if neighbourhood is None
            else self.named("neighbourhood", neighbourhood, language)
        )
        return f"{start}{self._words[language]['results']}/"

    def needs(self, language: str) -> str:
        """What residents need, and what answers it."""
        return f"{self.project(language)}{self._words[language]['needs']}/"

    def signals(self, language: str) -> str:
        """What the team heard, counted per quarter."""
        return f"{self.project(language)}{self._words[language]['signals']}/"

    def matrix(self, language: str) -> str:
        """Who does what where."""
        return f"{self.project(language)}{self._words[language]['who_does_what']}/"

    def directory(self, language: str, choice: str = "") -> str:
        """The directory for partners: all of it, or a choice (the slug of a neighbourhood, or a path word)."""
        start = f"{self.project(language)}{self._words[language]['directory']}/"
        return f"{start}{self._words[language].get(choice, choice)}/" if choice else start

    def changes(self, language: str) -> str:
        """What is new in the guide."""
        return self._word("changes", language)

    def numbers(self, language: str) -> str:
        """All help lines."""
        return self._word("numbers", language)

    def search(self, language: str) -> str:
        """The page to search on, and the list of everything."""
        return self._word("search", language)

    def report(self, language: str) -> str:
        """Where people tell of an activity or a mistake."""
        return self._word("report", language)

    def words(self, language: str) -> str:
        """All difficult words."""
        return self._word("words", language)

    def offline(self, language: str) -> str:
        """What a device shows without internet when it did not keep the page."""
        return f"{self.home(language)}offline/"

    def manifest(self, language: str) -> str:
        """How the guide is installed on a telephone."""
        return f"{self.home(language)}guide.webmanifest"

    def print_corner(self, language: str) -> str:
        """All printed matter."""
        return self._word("print", language)

    def embed(self, language: str) -> str:
        """How a partner shows the agenda on a website of its own."""
        return self._word("embed", language)

    def embedded(self, language: str, neighbourhood: str | None = None) -> str:
        """The page to show there: the agenda of everything, or of one neighbourhood (its slug)."""
        return f"{self.embed(language)}{neighbourhood or self._words[language]['agenda']}/"

    def short(self, code: str) -> str:
        """The page behind a short code."""
        return f"{code}/"

    def pdf(self, language: str, sheet: str, slug: str) -> str:
        """One PDF."""
        return f"print/{language}/{sheet}/{slug}.pdf"

    def absolute(self, path: str) -> str:
        """The whole address of a path."""
        return f"{self._origin}{self._base}{path}"

    def webcal(self, path: str) -> str:
        """The whole address of a calendar, in the form that makes a telephone follow it."""
        return f"webcal:{self.absolute(path).partition(':')[2]}"

    def rooted(self, path: str) -> str:
        """The address without the host, for a page that is shown under any address."""
        return f"{self._base}{path}"

    @staticmethod
    def relative(from_path: str, to_path: str) -> str:
        """The way from one page to another, which works under every root."""
        return ("../" * from_path.count("/") or "./") + to_path

    def qr(self, code: str) -> str:
        """The short address for a QR code: capitals where letters do not matter, so that the code stays small."""
        return f"{self._origin.upper()}{self._base}{code}"

    def spoken(self, code: str) -> str:
        """The short address as people read it aloud and type it."""
        return f"{urlsplit(self._origin).netloc}{self._base}{code}"

    def _word(self, word: str, language: str) -> str:
        return f"{self.home(language)}{self._words[language][word]}/"
