"""Writes every file of the website: the edge between the pages and Pelican."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from website.compiled import Compiled
from website.last import LastSite, NoLastSite
from website.looks import Wardrobe
from website.recipe import Recipe
from website.site import Site

AT_ONCE = 64
"""Pages that take each step together. A processor that does the same for a while has all it needs close by:
that saves a quarter of the time of pages that take all their steps one by one."""


class WebsiteGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Writes the pages, the short codes, the old addresses, the stylesheets, the scripts and the icons.

    Puts ``website`` into the context, which opens the site as it is then; and ``pages``, for who lists them.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Pelican's own signature
        super().__init__(*args, **kwargs)
        compiled = Compiled(Path(self.settings["CACHE_PATH"]) / "templates")
        theme, paper = Path(self.settings["THEME"]), Path(self.settings["PRINT_PATH"])
        self._wardrobe = Wardrobe(self.env, compiled, theme, paper)
        self._last: LastSite = self.settings.get("LAST_SITE") or NoLastSite()

    def generate_context(self) -> None:
        """Tell how to open the site; not before every generator has put its part into the context."""
        self.context["website"] = self.open_site

    def open_site(self) -> Site:
        """The site of what the context holds now."""
        return Site(dict(self.context), self._wardrobe)

    def generate_output(self, _writer: object) -> None:
        """Make and write everything. A fault in a template or a missing word stops the build.

        What the last site has already is not made again, or not written.
        """
        site = self.open_site()
        pages = iter(site.pages.items())
        while some := tuple(islice(pages, AT_ONCE)):
            self._make(some, site.around)
        for files in (site.rest, site.searches):
            for path, make in files.items():
                self._write(path, make())
        self._write(*site.worker(self._read))
        self.context["pages"] = site.indexed

    def _make(self, pages: Iterable[tuple[str, Recipe]], around: str) -> None:
        """Make some pages, each step for all of them before the next step."""
        gathered = [(path, page, page.gather()) for path, page in pages]
        changed = [
            (path, page, shown)
            for path, page, shown in gathered
            if not self._last.has_page(_file(path), page.mark(shown, around))
        ]
        for _, page, shown in changed:
            page.convert(shown)
        drawn = [(path, page.drawn(shown)) for path, page, shown in changed]
        for path, html in drawn:
            self._write(path, html)

    def _write(self, path: str, content: str | bytes) -> None:
        raw, name = content.encode() if isinstance(content, str) else content, _file(path)
        if self._last.has_file(name, raw):
            return
        file = Path(self.output_path, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        signals.content_written.send(str(file), context=self.context)

    def _read(self, path: str) -> bytes:
        file = Path(self.output_path) / _file(path)
        return file.read_bytes() if file.exists() else self._last.read(_file(path))


def _file(path: str) -> str:
    return f"{path}index.html" if path.endswith("/") or not path else path
