"""``invitation-a4``: a letter to a street about one coming activity, with room for a street and a name."""

from collections.abc import Iterator
from functools import partial

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, Order, SheetKind, Shop
from printshop.sheets.about_activity import Subject, call_for, each_activity, facts_of, issue_of

NAME = "invitation-a4"
SIZES = (18, 17.5, 17, 16.5, 16, 15.5, 15, 14.5, 14)
ROOM = TitleRoom(width=465, height=84, sizes=(38, 36, 34, 32, 30, 28, 26), leading=1.12)
STREET = 700
MOST_AIR = 7.0
_PLACES = 5
"""Where white space goes besides between the facts: around the greeting, the title and the last words."""


def draw(shop: Shop) -> Iterator[Drawn]:
    """A letter about each coming activity in each language it speaks."""
    yield from each_activity(NAME, "uitnodiging", ROOM, shop, partial(_order, shop))


def _order(shop: Shop, subject: Subject) -> Order:
    activity, language = subject.activity, subject.language
    words = shop.localizers[language]
    neighbourhoods = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    mark = mark_of(neighbourhoods, language, shop, width=STREET)
    rows = tuple(facts_of(activity, subject.dates, words, shop, mark))
    letter = {
        "title": subject.title,
        "title_size": subject.title_size,
        "example": activity.facts.example,
        "rows": rows,
        "summary": str(activity.say("summary", language).text),
        "contact": call_for(activity, words, shop),
    }
    issue = issue_of(subject, shop)
    return Order(
        language=language,
        entry=activity,
        title=subject.title,
        context={
            "page": frame_of(activity, subject.title, language, shop, issue=issue),
            "mark": mark,
            "letter": letter,
        },
        fit=Fit(sizes=SIZES, slots=len(rows) + _PLACES, air=MOST_AIR),
        longest=(activity.path,),
    )


INVITATION_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    always=False,
    word="Letter",
    purpose="A letter to a street about one activity. You fill in the street and your name.",
)
