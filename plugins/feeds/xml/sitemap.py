"""The site map and ``robots.txt``: which pages a search engine should know, each with its other languages."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol
from xml.etree.ElementTree import Element

from feeds.xml.document import add, document

if TYPE_CHECKING:
    from guide.routes import Routes

SITEMAP = "sitemap.xml"
NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
}


class Page(Protocol):
    """What the site map needs to know of a page that may be found; the website makes them."""

    @property
    def key(self) -> str: ...  # noqa: D102 - a protocol of plain facts
    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def path(self) -> str: ...  # noqa: D102


def sitemap(pages: Sequence[Page], routes: "Routes") -> bytes:
    """The site map. Pages with the same key are one page in several languages."""
    together: dict[str, dict[str, str]] = {}
    for page in pages:
        together.setdefault(page.key, {})[page.language] = routes.absolute(page.path)
    in_order = sorted(pages, key=lambda page: page.path)
    urls = (_url(routes.absolute(page.path), together[page.key], routes.languages[0]) for page in in_order)
    return document(Element("urlset", NAMESPACES), urls)


def _url(address: str, addresses: Mapping[str, str], main: str) -> Element:
    url = Element("url")
    add(url, "loc", address)
    _alternates(url, addresses, main)
    return url


def _alternates(url: Element, addresses: Mapping[str, str], main: str) -> None:
    found = dict(addresses) | ({"x-default": addresses[main]} if main in addresses else {})
    for language, address in found.items():
        add(url, "xhtml:link", None, {"rel": "alternate", "hreflang": language, "href": address})


def robots(routes: "Routes") -> str:
    """What search engines may do: everything, and where the site map is.

    Under a path (``https://host/guide/``) no engine looks for this file; the site map is then told by hand.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {routes.absolute(SITEMAP)}\n"
