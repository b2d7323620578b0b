"""``flyer-a6x4``: one coming activity in few words, four times on a page, to cut apart."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from catalog.kinds.activity import Activity
from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, Order, SheetKind, Shop
from printshop.sheets.about_activity import Fact, Subject, call_for, each_activity, facts_of, issue_of

NAME = "flyer-a6x4"
COPIES = 4
FIT = Fit(
    sizes=(16.4, 15.5, 14.8, 14.1, 13.4, 12.7, 12.2, 11.8), slope=0.09, text_floor=14.0, slots=3, air=2.0
)
ROOM = TitleRoom(width=246, height=66, sizes=(31, 29, 27, 25, 23, 21, 19), leading=1.1)
STREET = 420


def draw(shop: Shop) -> Iterator[Drawn]:
    """A page of small flyers of each coming activity in each language it speaks."""
    yield from each_activity(NAME, "kleine flyer", ROOM, shop, partial(_order, shop))


def _order(shop: Shop, subject: Subject) -> Order:
    activity, language = subject.activity, subject.language
    words = shop.localizers[language]
    neighbourhoods = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    mark = mark_of(neighbourhoods, language, shop, width=STREET)
    flyer = {
        "title": subject.title,
        # The title gives way together with everything else when the text needs room.
        "title_size": f"{subject.title_size / FIT.sizes[0]:.3f}",
        "example": activity.facts.example,
        "copies": range(COPIES),
        "rows": tuple(
            _short(fact, activity) for fact in facts_of(activity, subject.dates, words, shop, mark)
        ),
        "contact": call_for(activity, words, shop),
    }
    page = frame_of(activity, subject.title, language, shop, issue=issue_of(subject, shop))
    return Order(
        language=language,
        entry=activity,
        title=subject.title,
        context={"page": page, "mark": mark, "flyer": flyer},
        fit=FIT,
        longest=(activity.path,),
    )


def _short(fact: Fact, activity: Activity) -> Fact:
    """Of what repeats only the dates that are not as usual, else the next two; of the rest every date."""
    if not activity.facts.every:
        return fact
    unusual = tuple(line for line in fact.dates if line.struck or line.beside)
    return replace(fact, dates=unusual or fact.dates[:2])


FLYER_A6X4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    always=False,
    bases=("a6x4",),
    word="Small flyers",
    purpose="Four small flyers of one activity on a sheet, to cut apart.",
)
