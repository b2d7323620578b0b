"""One document that is going to be printed: its words, and the drawings that it names.

The drawings of a sheet are most of its text, and that text would be read anew at every layout. So each one gets a
short address, under which it stays known as long as the process lives.
"""

import re
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import ParseError, fromstring

from cssselect2 import ElementWrapper
from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

_DRAWING = re.compile(r"(?<=url\(')data:image/svg\+xml;base64,[A-Za-z0-9+/=]+(?='\))")
"""Only our templates write this: a quote in the words of a volunteer is escaped."""

_KEPT = "drawing"


class JailedFetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint carries no types
    """Fetches ``data:`` addresses, drawings and files under one folder; anything else stops the sheet."""

    def __init__(self, root: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False, fail_on_errors=True)
        self._root = root.resolve()
        self._drawings: dict[str, str] = {}

    def shorten(self, html: str) -> str:
        """The same document with a short address for each drawing, which :meth:`fetch` knows from now on."""
        return _DRAWING.sub(lambda found: self._name(found[0]), html)

    def _name(self, drawing: str) -> str:
        name = f"{_KEPT}:{blake2b(drawing.encode(), digest_size=12).hexdigest()}"
        self._drawings[name] = drawing
        return name

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Fetch ``url``; raises ``FatalURLFetchingError`` for what lies outside."""
        url = self._drawings.get(url, url)
        parts = urlsplit(url)
        if parts.scheme == "data":
            return super().fetch(url, headers)
        inside = Path(unquote(parts.path)).resolve().is_relative_to(self._root)
        if parts.scheme != "file" or parts.netloc or not inside:
            raise FatalURLFetchingError(f"refused: {url[:200]}")
        return super().fetch(url, headers)


class Paper(HTML):  # type: ignore[misc] # the same
    """A document whose elements look like ``elements`` before any other rule.

    WeasyPrint's own list gives each element six more to be styled, for notes and the like: that took
    a third of the time of a flyer.
    """

    def __init__(self, html: str, *, elements: CSS, fetcher: JailedFetcher, base_url: str) -> None:
        html = fetcher.shorten(html)
        try:
            # What our templates write is XML as well, which is read many times as fast.
            root = fromstring(html)  # noqa: S314 - no entities: expat refuses what it was not told of
        except ParseError:
            super().__init__(string=html, base_url=base_url, url_fetcher=fetcher)
        else:
            self.base_url, self.url_fetcher, self.media_type = base_url, fetcher, "print"
            self.wrapper_element = ElementWrapper.from_html_root(root)
            self.etree_element = root
        self._elements = elements
        self._own_style = self.etree_element.get("style", "")

    def choose(self, style: str) -> None:
        """Style the root element for the next time it is laid out."""
        self.etree_element.set("style", f"{self._own_style};{style}")

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:  # noqa: ARG002, FBT001, FBT002 - WeasyPrint's own signature
        return [self._elements]
