"""Which papers a round needs, how many of each, and how they share sheets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalog.problems import Problem
from printshop.imposing import A4_LYING, A4_UPRIGHT, HALVES, QUARTERS, WHOLE, Cell, cut_stack
from printshop.index import Printed
from printshop.plan import LeftOut, SheetKind, Shop
from printshop.production import Drawing, draw_all
from printshop.sheets.calendar import CALENDAR_A4
from printshop.sheets.flyer import FLYER_A5
from printshop.sheets.not_home import NOT_HOME_A6X4
from printshop.sheets.phone_card import PHONE_CARD_A6X4
from printshop.sheets.tally import TALLY_A4
from printshop.sheets.where_to_go import WHERE_TO_GO_A4
from printshop.wish import Wish


@dataclass(frozen=True, kw_only=True)
class Round:
    """A round: where, for the activities of which days, and how many doors of each language.

    ``copies`` has the language that most people read first.
    """

    neighbourhood: str
    first: date
    last: date
    copies: Mapping[str, int]

    @property
    def months(self) -> frozenset[str]:
        """The months that the days touch, as calendars are named."""
        months = range(self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month)
        return frozenset(f"{month // 12}-{month % 12 + 1:02}" for month in months)


@dataclass(frozen=True)
class Layout:
    """How papers of one kind lie on a sheet of A4."""

    kind: SheetKind
    size: tuple[float, float]
    cells: tuple[Cell, ...]


LAYOUTS = (
    Layout(WHERE_TO_GO_A4, A4_UPRIGHT, WHOLE),
    Layout(CALENDAR_A4, A4_UPRIGHT, WHOLE),
    Layout(FLYER_A5, A4_LYING, HALVES),
    Layout(PHONE_CARD_A6X4, A4_UPRIGHT, QUARTERS),
    Layout(NOT_HOME_A6X4, A4_UPRIGHT, QUARTERS),
)
"""In the order of the pack."""


@dataclass(frozen=True)
class Stack:
    """The copies of one paper, language after language, and the sheets that they share.

    ``name`` is what the team calls it, in its own language.
    """

    layout: Layout
    name: str
    copies: tuple[tuple[Printed, int], ...]

    @property
    def sheets(self) -> tuple[tuple[Printed, ...], ...]:
        """What lies on each sheet, in the order of its places."""
        items = [printed for printed, number in self.copies for _ in range(number)]
        return tuple(cut_stack(items, len(self.layout.cells)))


def draw_round(round_: Round, shop: Shop) -> Drawing:
    """Every paper that a round needs, in the languages of its doors; the tally sheet in that of the team."""
    languages = tuple(round_.copies)
    place = Wish(neighbourhood=round_.neighbourhood, languages=languages)
    days = Wish(neighbourhood=round_.neighbourhood, languages=languages, first=round_.first, last=round_.last)
    team = Wish(neighbourhood=round_.neighbourhood)
    flyers = days.choose(draw_all(shop, [FLYER_A5]), shop)
    others = [layout.kind for layout in LAYOUTS if layout.kind is not FLYER_A5]
    papers = place.choose(draw_all(shop, others), shop)
    papers.orders = [
        (kind, order)
        for kind, order in papers.orders
        if kind is not CALENDAR_A4 or order.file[-len("2026-12") :] in round_.months
    ]
    tally = team.choose(draw_all(shop, [TALLY_A4]), shop)
    return _together((papers, flyers, tally))


def _together(drawings: Iterable[Drawing]) -> Drawing:
    left_out: set[LeftOut] = set()
    problems: set[Problem] = set()
    whole = Drawing()
    for drawing in drawings:
        whole.orders.extend(drawing.orders)
        left_out.update(drawing.left_out)
        problems.update(drawing.problems)
    whole.left_out, whole.problems = sorted(left_out), sorted(problems)
    return whole


def _titles(round_: Round, shop: Shop) -> dict[str, str]:
    """The title of every paper in the language of the team, by its path in the site."""
    main = shop.catalog.languages[0]
    drawn = Wish(neighbourhood=round_.neighbourhood, languages=(main,)).choose(
        draw_all(shop, [layout.kind for layout in LAYOUTS]), shop
    )
    return {shop.addresses.pdf(main, kind.name, order.file): order.title for kind, order in drawn.orders}


def stacks_of(round_: Round, printed: Sequence[Printed], shop: Shop) -> Iterator[Stack]:
    """The stacks of a round, in the order of the pack.

    Where a paper does not speak a language of the round, those doors get it in the one that most people read.
    """
    words = shop.localizers[shop.catalog.languages[0]]
    titles = _titles(round_, shop)
    for layout in LAYOUTS:
        papers: dict[str, dict[str, Printed]] = {}
        for one in printed:
            if one.sheet.sheet == layout.kind.name:
                papers.setdefault(one.sheet.path.rpartition("/")[2], {})[one.sheet.language] = one
        for file, spoken in papers.items():
            here = shop.addresses.pdf(words.language, layout.kind.name, file.removesuffix(".pdf"))
            copies = tuple(_copies(round_, spoken))
            title = titles.get(here, copies[0][0].sheet.title)
            yield Stack(layout, words.with_addition(words.gettext(layout.kind.word), title), copies)


def _copies(round_: Round, spoken: Mapping[str, Printed]) -> Iterator[tuple[Printed, int]]:
    languages = [language for language in round_.copies if language in spoken]
    silent = sum(number for language, number in round_.copies.items() if language not in spoken)
    for language in languages:
        yield spoken[language], round_.copies[language] + (silent if language == languages[0] else 0)
