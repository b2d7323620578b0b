"""What gets printed, and what paper leaves out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from catalog.model import AnyEntry, Catalog
from catalog.problems import Problem
from localisation import Localizer
from printshop.editions import Editions
from printshop.job import Fit, Result
from printshop.measure import Faces, Widths
from printshop.palette import Colour, palette_of
from printshop.pictograms import Pictograms
from printshop.variant import SIMPLE, Variant


@dataclass(frozen=True, order=True)
class SheetPicture:
    """A small picture of the first page: where it stands in the site, and its size in pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True, order=True)
class PlannedSheet:
    """One finished PDF, for pages that link to it.

    ``path`` is relative to the root of the site. ``kind`` says what it is and ``purpose`` what it
    is for, in its language; ``size`` counts the bytes of the file.
    """

    sheet: str
    language: str
    entry_slug: str
    entry_kind: str
    path: str
    paper: str
    pages: int
    title: str
    kind: str
    purpose: str = ""
    size: int = 0
    picture: SheetPicture | None = None


@dataclass(frozen=True, order=True)
class LeftOut:
    """Something that paper leaves out, and why, in Dutch. ``entry`` is the path of its file."""

    sheet: str
    language: str
    entry: str
    reason_dutch: str


def why_silent(entry: AnyEntry, language: str) -> str:
    """Why paper says nothing of an entry in a language, in Dutch."""
    if language in entry.outdated:
        return f"De vertaling ({language}) is ouder dan de tekst zelf: ze komt niet op papier."
    return f"Er is geen vertaling ({language})."


class Addresses(Protocol):
    """What the print shop asks of the routes of the site."""

    def pdf(self, language: str, sheet: str, slug: str) -> str:
        """Where a PDF stands in the site."""

    def qr(self, code: str) -> str:
        """The address in a QR code."""

    def spoken(self, code: str) -> str:
        """The same address in letters."""


@dataclass(frozen=True, kw_only=True)
class Shop:
    """All that sheets are drawn from, and how they will be printed; ``editions`` knows when it last changed.

    A print shop may have given a ``profile``: the file that says which colour its inks make.
    """

    catalog: Catalog
    localizers: Mapping[str, Localizer]
    addresses: Addresses
    today: date
    pictograms: Pictograms
    faces: Faces
    editions: Editions = field(default_factory=Editions)
    variant: Variant = Variant.OFFICE
    profile: Path | None = None

    @property
    def title_widths(self) -> Widths:
        """The widths of titles."""
        return self.faces.title

    @property
    def palette(self) -> Mapping[str, Colour]:
        """The colours of the neighbourhoods, by the word a writer uses."""
        return palette_of(self.variant)


@dataclass(frozen=True)
class Front:
    """The front of a sheet that speaks another language than its back."""

    language: str
    context: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Order:
    """One sheet to make: for which entry, in which language, with what in its template.

    ``longest`` names the files whose words take most room, the longest first: when the
    sheet does not fit, those are the ones to shorten. It gets exactly ``pages``
    pages, or as many as it takes (``ANY``), rounded up to a ``multiple``. A ``front`` is another
    side, in its own language.
    """

    language: str
    entry: AnyEntry
    title: str
    context: Mapping[str, Any]
    fit: Fit
    longest: tuple[str, ...]
    pages: int = 1
    multiple: int = 1
    name: str = ""
    front: Front | None = None

    @property
    def file(self) -> str:
        """What its file is called: after its entry, unless it has a name of its own."""
        return self.name or self.entry.slug

    @property
    def edition(self) -> date:
        """The day on which what it shows last changed."""
        editions: list[date] = [side["page"].issue.edition for side in self.sides]
        return max(editions)

    @property
    def sides(self) -> tuple[Mapping[str, Any], ...]:
        """What stands on it, in each of its languages."""
        return (self.context, self.front.context) if self.front else (self.context,)


Drawn = Order | LeftOut | Problem


@dataclass(frozen=True, kw_only=True)
class SheetKind:
    """One kind of printed matter.

    Its name is that of its template and its style sheet; ``draw`` yields an order for
    each sheet, and what it had to leave out. A kind that is not ``always`` made is printed
    only when somebody asks for it. ``word`` names it and ``purpose`` says what it is for (msgids). A kind that
    looks ``like`` another one has its template and style sheet, and one of its own behind it,
    unless ``finish`` makes it from the finished PDF of that other one. ``bases`` are style sheets
    that it shares with other kinds. ``variants`` are the ways in which it can be printed.
    """

    name: str
    paper: str
    draw: Callable[[Shop], Iterator[Drawn]]
    word: str
    always: bool = True
    purpose: str = ""
    like: str = ""
    bases: tuple[str, ...] = ()
    finish: Callable[[Order, Result], Result] | None = None
    variants: tuple[Variant, ...] = SIMPLE

    @property
    def template(self) -> str:
        """The file of its template."""
        return f"{self.like or self.name}.html"

    @property
    def front_template(self) -> str:
        """The file of what goes before its template, on sheets with a front in another language."""
        return f"{self.like or self.name}-front.html"

    def styles(self, variant: Variant) -> tuple[str, ...]:
        """Its style sheets: fonts, tokens, what all sheets share, its own, those of the variant."""
        own = (*self.bases, self.like, "" if self.finish else self.name)
        return (
            "fonts.css",
            "tokens.css",
            "common.css",
            *(f"{name}.css" for name in own if name),
            variant.style,
        )
