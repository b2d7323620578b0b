"""Pelican's side of the feeds: works the dates out, tells what there will be, writes it with the pages."""

from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from feeds.almanac import Almanac, almanac
from feeds.calendars.files import CalendarFile, calendar_files, writer


class FeedsGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Writes calendars; puts ``calendars``, the paths of all of them, into the context."""

    def generate_context(self) -> None:
        """Work out what there will be, so that pages link only to what exists."""
        context = self.context
        self.almanac: Almanac = almanac(
            context["catalog"], context["routes"], context["localizers"], context["today"]
        )
        self.calendars: tuple[CalendarFile, ...] = tuple(calendar_files(self.almanac))
        context["calendars"] = frozenset(file.path for file in self.calendars)

    def generate_output(self, _writer: object) -> None:
        """Write everything."""
        write = writer(self.almanac)
        for file in self.calendars:
            self._write(file.path, write(file))

    def _write(self, path: str, content: bytes) -> None:
        file = Path(self.output_path) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        signals.content_written.send(str(file), context=self.context)
