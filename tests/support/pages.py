"""Read the built pages back, strictly, as an HTML parser of another make sees them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser

from support.memory import MEMORY

BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "fieldset"}
    | {"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li"}
    | {"main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "th"}
    | {"thead", "title", "tr", "ul"}
)
UNSEEN = frozenset({"script", "style", "template", "svg"})
LOADERS = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "form": ("data-index",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "use": ("href", "{http://www.w3.org/1999/xlink}href"),
    "image": ("href", "{http://www.w3.org/1999/xlink}href"),
}
LOADING_RELATIONS = frozenset(
    {"stylesheet", "icon", "manifest", "preload", "modulepreload", "apple-touch-icon"}
)


def plain(text: str) -> str:
    """Text with ordinary spaces and without the invisible marks of direction."""
    text = re.sub(r"[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]", "", text)
    return re.sub(r"[ \t\r\f\u00a0\u202f\u2009]+", " ", text)


@dataclass(frozen=True)
class Page:
    """One HTML file of the output, parsed. ``path`` is relative to the output, as in ``hulp/index.html``."""

    path: str
    source: str
    root: Element
    faults: tuple[str, ...]

    @property
    def address(self) -> str:
        """The path a visitor sees: without ``index.html``."""
        return self.path.removesuffix("index.html")

    @property
    def language(self) -> str:
        """The language the page says it is in."""
        return self.root.get("lang", "")

    @property
    def direction(self) -> str:
        """The direction the page says it is written in."""
        return self.root.get("dir", "ltr")

    @cached_property
    def redirect(self) -> str:
        """Where the page sends its visitor on to, if it does."""
        for meta in self.root.iter("meta"):
            if meta.get("http-equiv", "").lower() == "refresh":
                return meta.get("content", "").partition("url=")[2].strip("'\"")
        return ""

    @cached_property
    def title(self) -> str:
        """The text of ``<title>``."""
        return "".join(self.root.find("head/title").itertext()).strip()  # type: ignore[union-attr]

    @cached_property
    def ids(self) -> frozenset[str]:
        """All ids, which fragments of links may name."""
        return frozenset(element.get("id", "") for element in self.root.iter())

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The addresses of all ``<a>``."""
        return tuple(a.get("href", "") for a in self.root.iter("a") if "href" in a.attrib)

    @cached_property
    def loads(self) -> tuple[str, ...]:
        """Everything a browser fetches for this page."""
        found = []
        for element in self.root.iter():
            if element.tag == "link" and set(element.get("rel", "").split()) & LOADING_RELATIONS:
                found.append(element.get("href", ""))
            for name in LOADERS.get(str(element.tag).rpartition("}")[2], ()):
                value = element.get(name, "")
                found += (
                    [part.split()[0] for part in value.split(",") if part.strip()]
                    if "srcset" in name
                    else [value]
                )
        return tuple(address for address in found if address)

    @cached_property
    def for_paper(self) -> frozenset[str]:
        """The style sheets that only matter on paper: a browser fetches them after all else."""
        return frozenset(
            link.get("href", "") for link in self.root.iter("link") if link.get("media") == "print"
        )

    @cached_property
    def alternates(self) -> dict[str, str]:
        """The addresses of the same page per ``hreflang``."""
        return {
            link.get("hreflang", ""): link.get("href", "")
            for link in self.root.iter("link")
            if "alternate" in link.get("rel", "") and link.get("hreflang")
        }

    @cached_property
    def times(self) -> tuple[tuple[str, str], ...]:
        """Each ``<time datetime>`` with the words inside it."""
        return tuple(
            (t.get("datetime", ""), text_of(t)) for t in self.root.iter("time") if "datetime" in t.attrib
        )

    @cached_property
    def text(self) -> str:
        """Everything a visitor can read, one block a line."""
        body = self.root.find("body")
        return text_of(body) if body is not None else ""

    def resolve(self, address: str, base: str) -> str | None:
        """The path in the output an address leads to; None when it leads outside.

        Args:
            address: as written in the page.
            base: the address of the site, which full addresses start with.
        """
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            home = base.rstrip("/") + "/"
            if not address.startswith(home):
                return None
            return unquote(urlsplit(address.removeprefix(home)).path)
        path = unquote(parts.path)
        if not path:
            return self.path
        if path.startswith("/"):
            prefix = urlsplit(base).path.rstrip("/") + "/"
            return path.removeprefix(prefix) if path.startswith(prefix) else None
        return normalised(PurePosixPath(self.path).parent, path)


def normalised(folder: PurePosixPath, path: str) -> str | None:
    """A relative path resolved from a folder; None when it climbs out of the output."""
    parts: list[str] = list(folder.parts)
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    is_folder = path.endswith(("/", "..")) or path == "."
    return "/".join(parts) + ("/" if parts and is_folder else "")


def text_of(element: Element) -> str:
    """The readable text of an element, a new line for each block."""
    pieces: list[str] = []
    collect(element, pieces)
    lines = plain("".join(pieces)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def collect(element: Element, pieces: list[str]) -> None:
    """Add the text of an element to ``pieces``; line ends of the source count as spaces."""
    tag = str(element.tag).rpartition("}")[2]
    if tag not in UNSEEN:
        pieces.append("\n" if tag in BLOCKS else "")
        pieces.append((element.text or "").replace("\n", " "))
        for child in element:
            collect(child, pieces)
        pieces.append("\n" if tag in BLOCKS else "")
    pieces.append((element.tail or "").replace("\n", " "))


def read_page(output: Path, file: Path) -> Page:
    """Parse one HTML file; what the parser had to mend stands in ``faults``."""
    path, source = file.relative_to(output).as_posix(), file.read_bytes()
    return MEMORY.recall("page", path.encode() + b"\0" + source, lambda: _parse(path, source.decode()))


def _parse(path: str, source: str) -> Page:
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(source)
    return Page(path, source, root, tuple(str(error) for error in parser.errors))


class Pages(Mapping[str, Page]):
    """All HTML files of an output folder by path, in order; each is parsed when somebody looks at it."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._files = {file.relative_to(output).as_posix(): file for file in sorted(output.rglob("*.html"))}
        self._read: dict[str, Page] = {}

    def __getitem__(self, path: str) -> Page:
        if path not in self._read:
            self._read[path] = read_page(self._output, self._files[path])
        return self._read[path]

    def __contains__(self, path: object) -> bool:
        return path in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
