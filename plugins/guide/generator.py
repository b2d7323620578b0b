"""Reads the content once and puts it into the context that all generators share."""

import logging
from collections.abc import Sequence
from pathlib import Path

from pelican.generators import Generator

from catalog.model import Catalog
from catalog.problems import Problem
from guide.clock import today as day_of
from guide.reading import desk_for, read_dated
from guide.routes import PATH_WORDS, Routes
from localisation import Localizer, load_localizers

logger = logging.getLogger(__name__)


class UnusableContentError(Exception):
    """Nothing can be built: ``site.yml`` itself is faulty. Carries the problems found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        first = next((p for p in self.problems if p.path.startswith("site")), None)
        why = f": {first.message} (regel {first.line})" if first else "."
        super().__init__(f"Zonder een goede site.yml kan de gids niet gemaakt worden{why}")


class GuideGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Fills ``catalog``, ``problems``, ``localizers``, ``routes``, ``today`` and ``history``."""

    def generate_context(self) -> None:
        """Read the content and the words of every language.

        Raises ``UnusableContentError`` when there is no site to speak of.
        """
        theme = Path(self.settings["THEME"])
        today = day_of(self.settings.get("TODAY"))
        reading = read_dated(
            desk_for(Path(self.settings["PATH"]), by_stamp=bool(self.settings.get("BY_STAMP"))),
            theme=theme,
            print_folder=Path(self.settings["PRINT_PATH"]),
            today=today,
            cache=Path(self.settings["CACHE_PATH"]),
        )
        catalog = reading.catalog
        if catalog is None:
            raise UnusableContentError(reading.problems)
        if reading.history.unknown:
            logger.warning("Elk blad krijgt de uitgave van vandaag. %s", reading.history.unknown)
        if self.settings.get("PUBLISH"):
            catalog = catalog.without_examples()
        localizers = load_localizers(catalog.languages, theme / "translations")
        self.context.update(
            catalog=catalog,
            problems=reading.problems,
            localizers=localizers,
            routes=routes_for(catalog, localizers, self.settings.get("SITEURL") or catalog.site.facts.url),
            today=today,
            history=reading.history,
        )


def routes_for(catalog: Catalog, localizers: dict[str, Localizer], site_url: str) -> Routes:
    """The routes of a catalog: path words come from the catalogues of words."""
    words = {
        language: {word: localizers[language].pgettext("path", word) for word in PATH_WORDS}
        for language in catalog.languages
    }
    return Routes(site_url, catalog.languages, words)
