"""Visit a served guide in a browser."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from support.guide import BuiltGuide

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PROBES = Path(__file__).parent / "probes"


@dataclass(frozen=True)
class Visit:
    """A served guide and a page of the browser to look at it with."""

    guide: BuiltGuide
    address: str
    page: "Page"

    def go(self, path: str) -> None:
        """Open a page of the guide by its path."""
        self.page.goto(self.address + path, wait_until="load")

    def probe(self, name: str, argument: object = None) -> Any:  # noqa: ANN401 - a script may answer anything
        """Run one of the scripts in ``probes`` on the open page."""
        return self.page.evaluate((PROBES / f"{name}.js").read_text(encoding="utf-8"), argument)


@dataclass(frozen=True)
class Visitor:
    """A browser, and the guides it can visit: each with the address it is served at."""

    browser: "Browser"
    sites: Mapping[str, tuple[BuiltGuide, str]]

    @contextmanager
    def visit(self, site: str, *, width: int = 1024, **options: Any) -> Iterator[Visit]:  # noqa: ANN401 - Playwright's
        """A fresh page of the browser on one of the sites.

        Args:
            site: the name of the site.
            width: of the window, in pixels.
            options: further options of Playwright's ``new_context``. Without another wish no service worker
                comes along: it would fetch half the guide for every visit.
        """
        guide, address = self.sites[site]
        options = {"service_workers": "block", **options}
        context = self.browser.new_context(viewport={"width": width, "height": 800}, **options)
        try:
            yield Visit(guide, address, context.new_page())
        finally:
            context.close()
