"""Markdown of volunteers to safe HTML.

A text is a stranger's input: no HTML in it is kept, links go to our own pages, to
https, mail or a telephone, and the result passes an allow-list once more.
"""

import posixpath
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from html import escape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

LONGEST = 8192
MOST_BRACKETS = 200
"""Bounds on a text: the worst cases of the converter grow with the square of these."""

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "br", "blockquote", "hr", "pre", "code"}
SCHEMES = {"https", "mailto", "tel"}
BY_SIGN = (
    "backtick",
    "escape",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "entity",
)
"""The patterns that begin with one of the signs below, or need it."""
_SIGN = re.compile(r"[`\\\[<&]")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HEADING = re.compile(r"h[1-6]")
_ALONE = re.compile(r"<li>\s*(<a [^<>]*>[^<]*</a>)\s*</li>")
"""A link that is all there is in a line of a list: no sentence around it, so it must be high enough to hit."""
_UNSAFE = re.compile(r"^[/\\]|\\|[\x00-\x20]")

Resolve = Callable[[str], str | None]
"""Takes the content file a link points to (from the content folder) and returns its page, or None."""


class _Rewriter(Treeprocessor):
    """Points links at pages and keeps headings in order below the title of the page."""

    folder = ""
    resolve: Resolve = staticmethod(lambda _path: None)

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for link in root.iter("a"):
            self._point(link)
        headings = [(e, int(e.tag[1])) for e in root.iter() if _HEADING.fullmatch(e.tag)]
        highest = min((level for _, level in headings), default=1)
        last = 1
        for heading, level in headings:
            last = min(2 + level - highest, last + 1, 4)
            heading.tag = f"h{last}"

    def _point(self, link: Element) -> None:
        target = link.get("href", "")
        if _SCHEME.match(target) or target.startswith("#"):
            return
        file, _, anchor = target.partition("#")
        page = self.resolve(posixpath.normpath(posixpath.join(self.folder, file)))
        if page is None:
            link.attrib.pop("href", None)
        else:
            link.set("href", f"{page}#{anchor}" if anchor and "#" not in page else page)


class Body:
    """A text of a page that becomes HTML when the page is drawn, and not before.

    Takes the text, all else that its HTML depends on, and who makes it. Two that say the same of themselves
    become the same HTML.
    """

    def __init__(self, text: str, around: str, make: Callable[[], Markup]) -> None:
        self._text, self._around, self._make = text, around, make

    def __repr__(self) -> str:
        """All that it is made of."""
        return f"Body({self._text!r}, {self._around!r})"

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.__html__())

    def __html__(self) -> Markup:
        """The HTML, for a template."""
        return self._html

    @cached_property
    def _html(self) -> Markup:
        return self._make()


def may_link(text: str) -> bool:
    """Whether there may be a link in a text: what it becomes then depends on the pages there are."""
    return "[" in text or "<" in text


class MarkdownText:
    """Two converters for all texts of a build: one that knows everything, and one for texts without signs.

    Every pattern is tried on every part of a text, also the many that begin with a sign which the text does
    not hold. Most texts hold none of those signs; without these patterns they take a third less.
    """

    def __init__(self) -> None:
        self._rewriter = _Rewriter()
        self._full, self._plain = self._converter(), self._converter()
        for pattern in BY_SIGN:
            self._plain.inlinePatterns.deregister(pattern)
        self._plain.parser.blockprocessors.deregister("reference")
        self._plain.treeprocessors.deregister("unescape")
        for markdown in (self._full, self._plain):
            _settle(markdown)

    def _converter(self) -> Markdown:
        markdown = Markdown(extensions=["sane_lists"], output_format="html")
        markdown.preprocessors.deregister("html_block")
        markdown.inlinePatterns.deregister("html")
        markdown.treeprocessors.register(self._rewriter, "guide_links", 5)
        return markdown

    def html(self, text: str, *, path: str, resolve: Resolve) -> Markup:
        """Convert a text of the content file ``path``.

        Returns clean HTML; a text beyond the bounds comes back as plain paragraphs.
        """
        self._rewriter.folder = posixpath.dirname(path)
        self._rewriter.resolve = resolve
        return _clean(self._convert(text))

    def _convert(self, text: str) -> str:
        if len(text) <= LONGEST and text.count("[") <= MOST_BRACKETS:
            with suppress(RecursionError):  # a list in a list in a list: one call deeper for each
                markdown = self._full if _SIGN.search(text) else self._plain
                return markdown.reset().convert(text)
        return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))


def _settle(markdown: Markdown) -> None:
    """Put a list where a registry is asked for every block and every pattern: that sorts and copies each time."""
    for owner, name in (
        (markdown.parser, "blockprocessors"),
        (markdown.treeprocessors["inline"], "inlinePatterns"),
    ):
        setattr(owner, name, list(getattr(owner, name)))


def _keep(_element: str, _attribute: str, value: str) -> str | None:
    return None if _UNSAFE.search(value) else value


_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}},
    attribute_filter=_keep,
    url_schemes=SCHEMES,
    link_rel="noopener",
)


def _clean(html: str) -> Markup:
    # The only place of the website where text becomes trusted HTML.
    return Markup(_ALONE.sub(r'<li class="zb-way">\1</li>', _CLEANER.clean(html)))  # noqa: S704 - just cleaned
