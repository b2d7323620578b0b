"""Visit a served guide in a browser."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from support.guide import PATIENCE, BuiltGuide

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

KEPT = 4
"""How many contexts stay open between tests."""

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
    _contexts: dict[str, "BrowserContext"] = field(default_factory=dict)

    @contextmanager
    def visit(self, site: str, *, width: int = 1024, **options: Any) -> Iterator[Visit]:  # noqa: ANN401 - Playwright's
        """A fresh page of the browser on one of the sites, of somebody who was never there.

        Args:
            site: the name of the site.
            width: of the window, in pixels.
            options: further options of Playwright's ``new_context``. Without another wish no service worker
                comes along: it would fetch half the guide for every visit.
        """
        guide, address = self.sites[site]
        options = {"service_workers": "block", **options}
        with self._context(site, options) as context:
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 800})
            yield Visit(guide, address, page)

    @contextmanager
    def _context(self, site: str, options: dict[str, Any]) -> Iterator["BrowserContext"]:
        """A context with some options, in which one page stays open.

        A first page in a new context costs as much as seven visits to a page, and a second page a third of that:
        so the latest are kept, and made to forget. One with a service worker, or in which a test failed, is not.
        """
        key = f"{site} {sorted(options.items())}"
        context = self._contexts.pop(key, None)
        if context is None:
            context = self.browser.new_context(**options)
            context.set_default_timeout(PATIENCE * 1000)
            context.new_page().goto(self.sites[site][1])
        try:
            yield context
        except BaseException:
            context.close()
            raise
        self._contexts[key] = context
        home, *others = context.pages
        home.evaluate("localStorage.clear()")
        context.clear_cookies()
        for page in others:
            page.close()
        surplus = [key] if options["service_workers"] == "allow" else [*self._contexts][:-KEPT]
        for name in surplus:
            self._contexts.pop(name).close()
