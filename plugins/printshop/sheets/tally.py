"""``tally-a4``: strokes of one round from door to door. It asks for numbers only, never for a person."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.kinds.neighbourhood import Neighbourhood
from localisation import Localizer
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.pieces import frame_of, mark_of, sentence
from printshop.plan import Drawn, Order, SheetKind, Shop

NAME = "tally-a4"
SIZES = (16, 15.5, 15, 14.5, 14)
STREET = 270
_MONTHS = 12


@dataclass(frozen=True)
class Tally:
    """What to put a stroke for; ``hint`` says when."""

    what: str
    hint: str = ""


def draw(shop: Shop) -> Iterator[Drawn]:
    """A sheet of each neighbourhood, in the language of the team."""
    words = shop.localizers[shop.catalog.languages[0]]
    for neighbourhood in shop.catalog.neighbourhoods:
        yield _order(neighbourhood, words, shop)


def _order(neighbourhood: Neighbourhood, words: Localizer, shop: Shop) -> Order:
    language = words.language
    heading = words.gettext("Tally sheet of a round")
    mark = mark_of((neighbourhood,), language, shop, width=STREET)
    title = words.with_addition(heading, mark.names)
    issue = issue_for(shop, words, Sources(beside=(neighbourhood,)), months=_MONTHS)
    return Order(
        language=language,
        entry=neighbourhood,
        title=title,
        context={
            "page": frame_of(neighbourhood, title, language, shop, issue=issue),
            "mark": mark,
            "tally": {"title": heading, "rows": tuple(_rows(words, shop))},
        },
        fit=Fit(sizes=SIZES, slots=2 * (5 + len(shop.catalog.languages)), air=4.0),
        longest=(neighbourhood.path,),
    )


def _rows(words: Localizer, shop: Shop) -> Iterator[Tally]:
    yield Tally(words.gettext("Doors where we rang"))
    yield Tally(words.gettext("The door opened"))
    yield Tally(words.gettext("Nobody at home"), words.gettext("We left a card."))
    yield Tally(words.gettext("Talks"), words.gettext("We talked longer than a greeting."))
    for language in shop.catalog.languages:
        name = words.locale.languages.get(language, language)
        yield Tally(words.gettext("Papers given: {language}").format(language=sentence(name)))
    yield Tally(
        words.gettext("Wants contact later"), words.gettext("Only count. Give the number of the team.")
    )


TALLY_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    bases=("low-band", "to-fill-in"),
    always=False,
    word="Tally sheet",
    purpose="For the team, on a round: count doors and talks with strokes, without names.",
)
