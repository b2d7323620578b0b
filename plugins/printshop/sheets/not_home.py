"""``not-home-a6x4``: four cards to leave behind where nobody opened the door."""

from functools import partial

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.plan import SheetKind
from printshop.sheets.team import CardSheet, cards

CARDS = CardSheet(
    name="not-home-a6x4",
    title="We were here",
    copies=4,
    picto="hand-waving",
    street=420,
    room=TitleRoom(width=248, height=36, sizes=(31, 29, 27, 25, 23, 21), leading=1.15),
    fit=Fit(sizes=(14, 13.5, 13, 12.5, 12), slots=3, air=3.0, target=12),
)


NOT_HOME_A6X4 = SheetKind(
    name=CARDS.name,
    paper="A4",
    draw=partial(cards, CARDS),
    bases=("a6x4", "card"),
    always=False,
    word="Cards",
    purpose="Four cards for people who were not at home when the team rang.",
)
