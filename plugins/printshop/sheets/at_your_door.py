"""``at-your-door-a5``: who rings the bell, what for, and how to be sure that it is really us."""

from functools import partial

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.plan import SheetKind
from printshop.sheets.page_cards import CardPaper, draw_cards
from printshop.variant import ALL

DOOR = CardPaper(
    name="at-your-door-a5",
    card="aan de deur",
    copies=1,
    street=520,
    room=TitleRoom(width=350, height=76, sizes=(36, 34, 32, 30, 28, 26, 24, 22), leading=1.1),
    fit=Fit(sizes=(17, 16.5, 16, 15.5, 15, 14.5, 14), slots=12, air=3.0),
)


AT_YOUR_DOOR_A5 = SheetKind(
    name=DOOR.name,
    paper="A5",
    draw=partial(draw_cards, DOOR),
    bases=("page-card", "page-card-a5"),
    word="Who we are",
    purpose="For at the door: who rings the bell, and how to know that it is really us.",
    variants=ALL,
)
