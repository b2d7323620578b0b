"""``invitation-a4``: a letter to a street about one coming activity, with room for a street and a name."""

from collections.abc import Iterator, Sequence

from catalog.kinds.activity import Activity
from catalog.problems import Problem, Severity
from catalog.values import Occurrence, Status
from printshop.contacts import withheld
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop
from printshop.sheets.dates import coming, holds_until
from printshop.sheets.flyer import call_for, contacts_of, facts_of

NAME = "invitation-a4"
SIZES = (18, 17.5, 17, 16.5, 16, 15.5, 15, 14.5, 14)
ROOM = TitleRoom(width=465, height=84, sizes=(38, 36, 34, 32, 30, 28, 26), leading=1.12)
STREET = 700
MOST_AIR = 7.0
_PLACES = 5
"""Where white space goes besides between the facts: around the greeting, the title and the last words."""


def draw(shop: Shop) -> Iterator[Drawn]:
    """A letter about each coming activity in each language it speaks."""
    for activity in shop.catalog.activities:
        dates = coming(activity, shop.today, region=shop.catalog.site.facts.holiday_region)
        if not dates:
            continue
        if all(one.status is Status.CANCELLED for one in dates):
            why = "Alles is afgelast: er komt geen uitnodiging."
            yield LeftOut(NAME, activity.source_language, activity.path, why)
            continue
        main = shop.catalog.languages[0]
        yield from withheld(contacts_of(activity, shop)[:1], shop.today, sheet=NAME, language=main)
        for language in shop.catalog.languages:
            if activity.speaks(language):
                yield _order(activity, dates, language, shop)
            else:
                why = f"Er is geen vertaling ({language}), dus ook geen uitnodiging."
                yield LeftOut(NAME, language, activity.path, why)


def _order(activity: Activity, dates: Sequence[Occurrence], language: str, shop: Shop) -> Order | Problem:
    words = shop.localizers[language]
    title = str(activity.say("title", language).text)
    fitted = fit_title(title, ROOM, shop.title_widths)
    if fitted.too_many:
        return _too_long(activity, title, fitted.too_many)
    mark = mark_of(
        shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods), language, shop, width=STREET
    )
    rows = tuple(facts_of(activity, dates, words, shop, mark))
    letter = {
        "title": title,
        "title_size": fitted.size,
        "example": activity.facts.example,
        "rows": rows,
        "summary": str(activity.say("summary", language).text),
        "contact": call_for(activity, words, shop),
    }
    until = holds_until(activity, dates, shop.today)
    return Order(
        language=language,
        entry=activity,
        title=title,
        context={
            "page": frame_of(activity, title, language, shop, valid_until=until),
            "mark": mark,
            "letter": letter,
        },
        fit=Fit(sizes=SIZES, slots=len(rows) + _PLACES, air=MOST_AIR),
        longest=(activity.path,),
    )


def _too_long(activity: Activity, title: str, too_many: int) -> Problem:
    return Problem(
        path=activity.path,
        line=1,
        column=1,
        code="print-title-too-long",
        severity=Severity.WARNING,
        message=f"De titel past niet op het blad {NAME}. Maak hem {too_many} tekens korter, of gebruik kortere woorden.",
        found=title,
    )


INVITATION_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    always=False,
    purpose="Een brief aan een straat over één activiteit. Je vult de straat en je naam in.",
)
