"""``door-hanger``: three hangers for the doors of a street, to tell that the team will come by."""

from functools import partial

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.plan import SheetKind
from printshop.sheets.team import CardSheet, cards

CARDS = CardSheet(
    name="door-hanger",
    title="Hello neighbour!",
    copies=3,
    picto="hand-waving",
    street=330,
    room=TitleRoom(width=230, height=42, sizes=(36, 34, 32, 30, 28, 26, 24, 22), leading=1.15),
    fit=Fit(sizes=(15, 14.5, 14, 13.5, 13, 12.5, 12), slots=4, air=3.0, target=12),
)


DOOR_HANGER = SheetKind(
    name=CARDS.name,
    paper="A4",
    draw=partial(cards, CARDS),
    always=False,
    word="Door hanger",
    purpose="Three cards for the door handle: the team is coming to the street.",
)
