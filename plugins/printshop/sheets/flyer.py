"""``flyer-a5``: one coming activity, to hand over at the door."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, Order, SheetKind, Shop
from printshop.sheets.about_activity import Subject, call_for, each_activity, extras_of, facts_of
from printshop.sheets.dates import holds_until

NAME = "flyer-a5"
FIT = Fit(sizes=(15.5, 14.8, 14.1, 13.4, 12.7), slope=0.095, text_floor=14.0)
ROOM = TitleRoom(width=350, height=105, sizes=(42, 39, 36, 33, 30, 28, 26, 24), leading=1.08)
STREET = 520


def draw(shop: Shop) -> Iterator[Drawn]:
    """A flyer of each coming activity in each language it speaks."""
    yield from each_activity(NAME, "flyer", ROOM, shop, partial(_order, shop))


def _order(shop: Shop, subject: Subject) -> Order:
    activity, language = subject.activity, subject.language
    words = shop.localizers[language]
    neighbourhoods = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    mark = mark_of(neighbourhoods, language, shop, width=STREET)
    until = holds_until(activity, subject.dates, shop.today)
    flyer: dict[str, Any] = {
        "title": subject.title,
        # The title gives way together with everything else when the text needs room.
        "title_size": f"{subject.title_size / FIT.sizes[0]:.3f}",
        "example": activity.facts.example,
        "rows": tuple(facts_of(activity, subject.dates, words, shop, mark)),
        "summary": str(activity.say("summary", language).text),
        "extras": tuple(extras_of(activity, words, shop, mark.colour)),
        "contact": call_for(activity, words, shop),
    }
    page = frame_of(activity, subject.title, language, shop, valid_until=until)
    return Order(
        language=language,
        entry=activity,
        title=subject.title,
        context={"page": page, "mark": mark, "flyer": flyer},
        fit=FIT,
        longest=(activity.path,),
    )


FLYER_A5 = SheetKind(
    name=NAME, paper="A5", draw=draw, word="Flyer", purpose="A flyer of one activity, to hand out."
)
