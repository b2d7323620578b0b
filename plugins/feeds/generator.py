"""Pelican's side of the feeds: works the dates out, tells what there will be, writes it with the pages."""

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from feeds.almanac import Almanac, almanac
from feeds.calendars.files import CalendarPaths, calendar_files, writer
from feeds.known import as_json
from feeds.linked.texts import LinkedData
from feeds.open_data.activities import activities
from feeds.open_data.hsds import services
from feeds.xml.news import news
from feeds.xml.sitemap import SITEMAP, robots, sitemap


@dataclass(frozen=True)
class FeedPaths(Container[str]):
    """The paths of all feeds that pages may link to."""

    news: Container[str]
    calendars: Container[str]

    def __contains__(self, path: object) -> bool:
        """Whether there is a feed at a path."""
        return path in self.news or path in self.calendars


class FeedsGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Writes what machines read.

    Puts into the context ``feeds``, the paths of the files that pages may link to, and
    ``linked_data``, what pages say of themselves; takes ``pages`` from it, which the website wrote.
    """

    def generate_context(self) -> None:
        """Work out what there will be, so that pages link only to what exists."""
        context = self.context
        self.almanac: Almanac = almanac(
            context["catalog"], context["routes"], context["localizers"], context["today"]
        )
        self.news = {self.almanac.routes.news(language): language for language in self.almanac.languages}
        context["feeds"] = FeedPaths(self.news, CalendarPaths(self.almanac))
        context["linked_data"] = LinkedData(self.almanac)

    def generate_output(self, _writer: object) -> None:
        """Write everything. The website must have written its pages: it stands earlier in ``PLUGINS``."""
        write, routes = writer(self.almanac), self.almanac.routes
        for file in calendar_files(self.almanac):
            self._write(file.path, write(file))
        for path, language in self.news.items():
            self._write(path, news(self.almanac, language))
        self._write(SITEMAP, sitemap(self.context["pages"], routes))
        self._write("robots.txt", robots(routes).encode())
        self._write("data/services.json", as_json(services(self.almanac)))
        self._write("data/activities.json", as_json(activities(self.almanac)))

    def _write(self, path: str, content: bytes) -> None:
        last = self.settings.get("LAST_SITE")
        if last is not None and last.has_file(path, content):
            return
        file = Path(self.output_path) / path
        try:
            file.write_bytes(content)
        except FileNotFoundError:  # most stand beside a page, in a folder that exists
            file.parent.mkdir(parents=True)
            file.write_bytes(content)
        signals.content_written.send(str(file), context=self.context)
