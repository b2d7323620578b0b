"""``signal-card-a6-duplex`` and ``signal-card-a5``: signals to tick, and on the back what happens next.

All cards of a sheet are equal, so that fronts and backs match whichever edge the paper turns over.
"""

from dataclasses import replace
from functools import partial

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.plan import SheetKind
from printshop.sheets.page_cards import CardPaper, draw_cards
from printshop.variant import ALL

SMALL = CardPaper(
    name="signal-card-a6-duplex",
    card="signaalkaart",
    copies=4,
    street=420,
    room=TitleRoom(width=250, height=30, sizes=(25, 24, 23, 22, 21, 20, 19, 18), leading=1.15),
    fit=Fit(sizes=(13, 12.5, 12, 11.5, 11), slots=14, air=2.0),
    pages=2,
)
LARGE = replace(
    SMALL,
    name="signal-card-a5",
    copies=1,
    street=520,
    room=TitleRoom(width=350, height=42, sizes=(36, 34, 32, 30, 28, 26, 24), leading=1.15),
    fit=Fit(sizes=(17, 16.5, 16, 15.5, 15, 14.5, 14), slots=14, air=3.0),
)


SIGNAL_CARD_A6_DUPLEX = SheetKind(
    name=SMALL.name,
    paper="A4",
    draw=partial(draw_cards, SMALL),
    bases=("a6x4", "page-card"),
    word="Signal cards",
    purpose="Four cards for who comes to people's homes. Print on both sides.",
)
SIGNAL_CARD_A5 = SheetKind(
    name=LARGE.name,
    paper="A5",
    draw=partial(draw_cards, LARGE),
    bases=("a6x4", "page-card", "page-card-a5"),
    like=SMALL.name,
    word="Signal card",
    purpose="One large card for who comes to people's homes. Print on both sides.",
    variants=ALL,
)
