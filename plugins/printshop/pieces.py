"""Pieces that many sheets share: the mark of a neighbourhood, the frame of a page, the imprint."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.model import AnyEntry
from printshop.editions import Issue
from printshop.palette import Colour
from printshop.pictograms import as_address
from printshop.plan import Shop
from printshop.street import draw_street


@dataclass(frozen=True)
class Mark:
    """Colour, names and street of the neighbourhoods that a sheet is for."""

    colour: Colour
    names: str
    street: str


@dataclass(frozen=True)
class ImprintLine:
    """One line of the imprint, perhaps with words in another language behind it."""

    text: str
    beside: str = ""
    beside_language: str = ""


@dataclass(frozen=True)
class PageFrame:
    """What every sheet states: its language, its title, its short address and its imprint."""

    language: str
    direction: str
    title: str
    address: str
    qr: str
    qr_label: str
    imprint: tuple[ImprintLine, ...]
    issue: Issue


def mark_of(neighbourhoods: Sequence[Neighbourhood], language: str, shop: Shop, *, width: float) -> Mark:
    """The mark of the first neighbourhood, with the names of all of them."""
    first = neighbourhoods[0]
    colour = shop.palette[first.facts.colour]
    street = draw_street(first.facts.gable, colour, width=width, seed=first.slug)
    return Mark(colour, _names(neighbourhoods, language, shop), as_address(street))


def mark_of_everywhere(names: str, shop: Shop, *, width: float, seed: str) -> Mark:
    """A mark for what belongs to no neighbourhood in particular: a colour that none of them has."""
    every = shop.catalog.neighbourhoods
    taken = {one.facts.colour for one in every}
    free = next((name for name in ("blauw", "groen", *shop.palette) if name not in taken), "blauw")
    gable = every[0].facts.gable if every else "trapgevel"
    colour = shop.palette[free]
    return Mark(colour, names, as_address(draw_street(gable, colour, width=width, seed=seed)))


def _names(neighbourhoods: Sequence[Neighbourhood], language: str, shop: Shop) -> str:
    if len(neighbourhoods) == 1:
        return str(neighbourhoods[0].say("full_name", language).text)
    names = shop.localizers[language].listing([str(n.say("name", language).text) for n in neighbourhoods])
    return f"{shop.catalog.site.facts.municipality}: {names}"


def frame_of(entry: AnyEntry, title: str, language: str, shop: Shop, *, issue: Issue) -> PageFrame:
    """The frame of a sheet about ``entry``."""
    words = shop.localizers[language]
    spoken = shop.addresses.spoken(entry.code)
    return PageFrame(
        language=language,
        direction=words.direction,
        title=words.with_addition(title, shop.catalog.site.say("name", language).text),
        address=spoken,
        qr=shop.addresses.qr(entry.code),
        qr_label=words.gettext("QR code for {address}").format(address=spoken),
        imprint=tuple(_imprint(language, shop, issue)),
        issue=issue,
    )


def _imprint(language: str, shop: Shop, issue: Issue) -> Iterator[ImprintLine]:
    words = shop.localizers[language]
    site = shop.catalog.site
    yield ImprintLine(
        words.gettext("Edition of {date}. Valid until {end}.").format(
            date=words.date(issue.edition, weekday=False), end=words.date(issue.valid_until, weekday=False)
        )
    )
    publisher = site.facts.publisher or words.gettext("still to be checked")
    responsible = words.gettext("Responsible publisher: {publisher}").format(publisher=publisher)
    whole = words.with_addition(site.say("name", language).text, site.facts.municipality)
    yield ImprintLine(f"{responsible}. {whole}")
    main = shop.catalog.languages[0]
    if language != main:
        said = "This is a translation."
        yield ImprintLine(
            words.gettext(said), beside=shop.localizers[main].gettext(said), beside_language=main
        )


def sentence(text: str) -> str:
    """``text`` with a capital at its start."""
    return text[:1].upper() + text[1:]
