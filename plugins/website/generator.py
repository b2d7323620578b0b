"""Writes every file of the website: the edge between the pages and Pelican."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from website.environment import Compiled
from website.site import Site, Templates


class WebsiteGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Writes the pages, the short codes, the old addresses, the stylesheets, the scripts and the icons.

    Puts ``website`` into the context, which opens the site as it is then; and ``pages``, for who lists them.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Pelican's own signature
        super().__init__(*args, **kwargs)
        self._templates = Templates(self.env, Compiled())

    def generate_context(self) -> None:
        """Tell how to open the site; not before every generator has put its part into the context."""
        self.context["website"] = self.open_site

    def open_site(self) -> Site:
        """The site of what the context holds now."""
        theme, paper = Path(self.settings["THEME"]), Path(self.settings["PRINT_PATH"])
        return Site(dict(self.context), self._templates, theme, paper)

    def generate_output(self, _writer: object) -> None:
        """Make and write everything. A fault in a template or a missing word stops the build."""
        site = self.open_site()
        for files in (site.pages, site.rest, site.searches):
            for path, make in files.items():
                self._write(path, make())
        self._write(*site.worker(Path(self.output_path)))
        self.context["pages"] = site.indexed

    def _write(self, path: str, content: str | bytes) -> None:
        name = f"{path}index.html" if path.endswith("/") or not path else path
        file = Path(self.output_path) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        signals.content_written.send(str(file), context=self.context)
