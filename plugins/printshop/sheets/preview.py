"""``preview``: what a link looks like in a chat, in the looks of a flyer. Never printed: only its picture is used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.model import AnyEntry
from printshop.editions import Issue
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of, sentence
from printshop.plan import Drawn, Order, SheetKind, Shop
from printshop.sheets.about_activity import Subject, each_activity, facts_of

NAME = "preview"
FIT = Fit(sizes=(27.0,))
ROOM = TitleRoom(width=800, height=150, sizes=(68, 62, 56, 50, 44, 38, 34), leading=1.08)
STREET = 1200
_MOST_LINES = 2


@dataclass(frozen=True)
class Preview:
    """A title, the lines below it, and whether it is an example."""

    above: str
    title: str
    title_size: int
    lines: tuple[str, ...]
    example: bool


def draw(shop: Shop) -> Iterator[Drawn]:
    """A preview of the guide, of each neighbourhood and of each coming activity, in each language."""
    site = shop.catalog.site
    for language in shop.catalog.languages:
        name, tagline = (str(site.say(field, language).text) for field in ("name", "tagline"))
        told = _told(shop, name, above=site.facts.municipality, lines=(tagline,))
        yield _order(shop, site, language, told, shop.catalog.neighbourhoods)
        for place in shop.catalog.neighbourhoods:
            full, summary = (str(place.say(field, language).text) for field in ("full_name", "summary"))
            yield _order(shop, place, language, _told(shop, full, above=name, lines=(summary,)), (place,))
    for drawn in each_activity(NAME, "voorbeeld", ROOM, shop, partial(_activity, shop)):
        if isinstance(drawn, Order):  # what stays off paper is told by the flyer
            yield drawn


def _activity(shop: Shop, shown: Subject) -> Order:
    activity, words = shown.activity, shop.localizers[shown.language]
    near = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    mark = mark_of(near, shown.language, shop, width=STREET)
    facts = tuple(facts_of(activity, shown.dates, words, shop, mark))[:_MOST_LINES]
    lines = [sentence(fact.main[0].text) for fact in facts if fact.main]
    hours = facts[0].more[0].text if facts and facts[0].more else ""
    if hours:
        lines[0] = words.with_addition(lines[0], hours)
    told = _told(shop, shown.title, above=mark.names, lines=lines, example=activity.facts.example)
    return _order(shop, activity, shown.language, told, near)


def _told(shop: Shop, title: str, *, above: str, lines: Sequence[str], example: bool = False) -> Preview:
    size = fit_title(title, ROOM, shop.title_widths).size
    return Preview(above=above, title=title, title_size=size, lines=tuple(lines), example=example)


def _order(
    shop: Shop, entry: AnyEntry, language: str, preview: Preview, near: Sequence[Neighbourhood]
) -> Order:
    # Nobody reads an edition in a chat, but every order has one.
    page = frame_of(entry, preview.title, language, shop, issue=Issue(shop.today, shop.today))
    return Order(
        language=language,
        entry=entry,
        title=preview.title,
        context={"page": page, "mark": mark_of(near, language, shop, width=STREET), "preview": preview},
        fit=FIT,
        longest=(entry.path,),
    )


PREVIEW = SheetKind(
    name=NAME,
    paper="",
    draw=draw,
    # Never shown; every kind has words.
    word="Flyer",
    purpose="A flyer of one activity, to hand out.",
)
