"""``flyer-a5``: one coming activity, to hand over at the door. ``flyer-a5-duplex`` says it in two languages."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, Front, Order, SheetKind, Shop
from printshop.sheets.about_activity import Subject, call_for, each_activity, extras_of, facts_of, issue_of
from printshop.sheets.flyer_room import expected
from printshop.variant import ALL

NAME = "flyer-a5"
DUPLEX = "flyer-a5-duplex"
FIT = Fit(sizes=(15.5, 14.8, 14.1, 13.4, 12.7), text_floor=14.0)
ROOM = TitleRoom(width=350, height=105, sizes=(42, 39, 36, 33, 30, 28, 26, 24), leading=1.08)
STREET = 520


def draw(shop: Shop) -> Iterator[Drawn]:
    """A flyer of each coming activity in each language it speaks."""
    yield from each_activity(NAME, "flyer", ROOM, shop, partial(_order, shop))


def draw_duplex(shop: Shop) -> Iterator[Drawn]:
    """The same flyer with the main language on the front, for each other language it speaks."""
    others = shop.catalog.languages[1:]
    order = partial(_two_sides, shop)
    yield from each_activity(DUPLEX, "flyer in twee talen", ROOM, shop, order, languages=others)


def _order(shop: Shop, subject: Subject) -> Order:
    side = _side(shop, subject)
    return Order(
        language=subject.language,
        entry=subject.activity,
        title=subject.title,
        context=side,
        fit=replace(FIT, expected=expected(FIT.sizes, side, shop)),
        longest=(subject.activity.path,),
    )


def _two_sides(shop: Shop, subject: Subject) -> Order:
    main = shop.catalog.languages[0]
    title = str(subject.activity.say("title", main).text)
    # A title that is too long in the main language is told by the flyer of one side; here it runs on.
    size = fit_title(title, ROOM, shop.title_widths).size
    front = _side(shop, replace(subject, language=main, title=title, title_size=size))
    order = _order(shop, subject)
    fuller = map(max, order.fit.expected, expected(FIT.sizes, front, shop))
    fit = replace(order.fit, expected=tuple(fuller))
    return replace(order, pages=2, front=Front(main, front), fit=fit)


def _side(shop: Shop, subject: Subject) -> dict[str, Any]:
    """What the template of one side takes."""
    activity, language = subject.activity, subject.language
    words = shop.localizers[language]
    neighbourhoods = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    mark = mark_of(neighbourhoods, language, shop, width=STREET)
    issue = issue_of(subject, shop)
    flyer = {
        "title": subject.title,
        # The title gives way together with everything else when the text needs room.
        "title_size": f"{subject.title_size / FIT.sizes[0]:.3f}",
        "example": activity.facts.example,
        "rows": tuple(facts_of(activity, subject.dates, words, shop, mark)),
        "summary": str(activity.say("summary", language).text),
        "extras": tuple(extras_of(activity, words, shop, mark.colour)),
        "contact": call_for(activity, words, shop),
    }
    page = frame_of(activity, subject.title, language, shop, issue=issue)
    return {"page": page, "mark": mark, "flyer": flyer}


FLYER_A5 = SheetKind(
    name=NAME,
    paper="A5",
    draw=draw,
    word="Flyer",
    purpose="A flyer of one activity, to hand out.",
    variants=ALL,
)
FLYER_A5_DUPLEX = SheetKind(
    name=DUPLEX,
    paper="A5",
    draw=draw_duplex,
    always=False,
    bases=(NAME,),
    word="Flyer in two languages",
    purpose="The same flyer in two languages, one on each side.",
    variants=ALL,
)
