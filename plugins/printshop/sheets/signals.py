"""``signals-a4``: the signals of the last quarter on one page, for municipal working groups."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.kinds.signals import Signals
from catalog.quarterly import Told, most_of, quarters, told
from drawing.bars import draw_bar
from localisation import Localizer
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.pictograms import as_address
from printshop.pieces import frame_of, mark_of, sentence
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop, why_silent

NAME = "signals-a4"
SIZES = (16, 15, 14, 13, 12, 11.5, 11)
STREET = 800
MOST_AIR = 4.0
_MONTHS = 6


@dataclass(frozen=True)
class Bar:
    """One neighbourhood: its count, its bar, how it changed."""

    name: str
    count: str
    picture: str
    change: str


@dataclass(frozen=True)
class Theme:
    """One theme with its neighbourhoods."""

    text: str
    bars: tuple[Bar, ...]


def draw(shop: Shop) -> Iterator[Drawn]:
    """One page about the last quarter, in each language it speaks."""
    site = shop.catalog.site
    found = quarters(shop.catalog)
    if not found or not shop.catalog.neighbourhoods:
        yield LeftOut(NAME, shop.catalog.languages[0], site.path, "Er zijn nog geen signalen geteld.")
        return
    for language in shop.catalog.languages:
        if found[0].speaks(language):
            yield _order(found[0], shop.localizers[language], shop)
        else:
            yield LeftOut(NAME, language, found[0].path, why_silent(found[0], language))


def _order(entry: Signals, words: Localizer, shop: Shop) -> Order:
    language, quarter = words.language, entry.facts.quarter
    title = words.gettext("What did we hear in the neighbourhoods?")
    themes = tuple(_themes(entry, words, shop))
    issue = issue_for(shop, words, Sources(own=shop.catalog.signals, folders=("signals",)), months=_MONTHS)
    slots = sum(1 + len(theme.bars) for theme in themes) + 3
    return Order(
        language=language,
        entry=shop.catalog.site,
        name=f"{quarter.year}-{quarter.number}",
        title=title,
        context={
            "page": frame_of(shop.catalog.site, title, language, shop, issue=issue),
            "mark": mark_of(shop.catalog.neighbourhoods, language, shop, width=STREET),
            "signals": {
                "title": title,
                "period": sentence(words.months(quarter.first, quarter.last_month)),
                "example": entry.facts.example,
                "themes": themes,
            },
        },
        fit=Fit(sizes=SIZES, slots=slots, air=MOST_AIR, target=12),
        longest=(entry.path,),
    )


def _themes(entry: Signals, words: Localizer, shop: Shop) -> Iterator[Theme]:
    texts, most = entry.say("themes", words.language).text, most_of(entry)
    for key in entry.facts.counts:
        bars = tuple(_bar(one, most, words, shop) for one in told(shop.catalog, entry, key))
        yield Theme(str(texts.get(key, "")), bars)


def _bar(one: Told, most: int, words: Localizer, shop: Shop) -> Bar:
    colour = shop.palette[one.neighbourhood.facts.colour]
    svg = draw_bar(one.count, most, fill=colour.band, line=colour.line)
    name = str(one.neighbourhood.say("name", words.language).text)
    return Bar(name, words.number(one.count), as_address(svg), words.change(one.count, one.before))


SIGNALS_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    bases=("wall-a4",),
    always=False,
    word="Signals of a quarter",
    purpose="For municipal working groups: what the team heard, in counts without names.",
)
