"""Bundled signals: what the team heard in a quarter, as counts in which nobody can be recognised."""

from dataclasses import dataclass

from markupsafe import Markup

from catalog.entry import Said
from catalog.kinds.signals import Signals
from catalog.quarterly import Told, most_of, quarters, told
from drawing.bars import draw_bar
from website.book import Guidebook, Sheet
from website.views.figures import bare
from website.views.parts import Mark, mark


@dataclass(frozen=True)
class Bar:
    """A count in a neighbourhood, how it changed, and its bar."""

    mark: Mark
    count: str
    change: str
    picture: Markup


@dataclass(frozen=True)
class ThemePart:
    """One theme. ``cells`` has a place for every neighbourhood, empty when nothing is told."""

    name: Said
    bars: tuple[Bar, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class QuarterPart:
    """What was heard in one quarter."""

    title: Said
    period: str
    themes: tuple[ThemePart, ...]
    example: bool


@dataclass(frozen=True)
class SignalsView:
    """The last quarter, and those before it."""

    marks: tuple[Mark, ...]
    last: QuarterPart
    earlier: tuple[QuarterPart, ...]
    sheets: tuple[Sheet, ...]
    project: str


def signals(book: Guidebook) -> SignalsView:
    """The page of the signals; only for a guide that has some."""
    last, *earlier = (_part(book, one) for one in quarters(book.catalog))
    return SignalsView(
        marks=tuple(mark(book, place) for place in book.catalog.neighbourhoods),
        last=last,
        earlier=tuple(earlier),
        sheets=book.sheets_named("signals-a4"),
        project=book.routes.project(book.language),
    )


def _part(book: Guidebook, entry: Signals) -> QuarterPart:
    quarter, words = entry.facts.quarter, book.say(entry, "themes")
    return QuarterPart(
        title=book.say(entry, "title"),
        period=book.words.months(quarter.first, quarter.last_month),
        themes=tuple(
            _theme(book, entry, key, Said(words.text[key], words.language))
            for key in entry.facts.counts
            if key in words.text
        ),
        example=entry.facts.example,
    )


def _theme(book: Guidebook, entry: Signals, key: str, name: Said) -> ThemePart:
    counts = told(book.catalog, entry, key)
    shown = {one.neighbourhood.slug: book.words.number(one.count) for one in counts}
    most = most_of(entry)
    return ThemePart(
        name=name,
        bars=tuple(_bar(book, one, most) for one in counts),
        cells=tuple(shown.get(place.slug, "") for place in book.catalog.neighbourhoods),
    )


def _bar(book: Guidebook, one: Told, most: int) -> Bar:
    return Bar(
        mark=mark(book, one.neighbourhood),
        count=book.words.number(one.count),
        change=book.words.change(one.count, one.before),
        picture=bare(draw_bar(one.count, most, fill="var(--nb)", line="currentColor")),
    )
