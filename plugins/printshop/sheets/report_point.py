"""``report-point-card-a6`` for partners and ``worried-card-a6`` for neighbours: when to call, and whom."""

from dataclasses import replace
from functools import partial

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.plan import SheetKind
from printshop.sheets.page_cards import CardPaper, draw_cards

REPORT = CardPaper(
    name="report-point-card-a6",
    card="meldpunt",
    copies=4,
    street=420,
    room=TitleRoom(width=250, height=30, sizes=(25, 24, 23, 22, 21, 20, 19, 18, 17, 16), leading=1.15),
    fit=Fit(sizes=(13, 12.5, 12, 11.5, 11), slots=14, air=1.5),
)
WORRIED = replace(REPORT, name="worried-card-a6", card="ongerust")


REPORT_POINT_CARD_A6 = SheetKind(
    name=REPORT.name,
    paper="A4",
    draw=partial(draw_cards, REPORT),
    bases=("a6x4", "page-card"),
    word="Cards",
    purpose="Four cards for partners: when to call about loneliness, and what is asked.",
)
WORRIED_CARD_A6 = SheetKind(
    name=WORRIED.name,
    paper="A4",
    draw=partial(draw_cards, WORRIED),
    bases=("a6x4", "page-card"),
    like=REPORT.name,
    word="Cards",
    purpose="Four cards for neighbours: what to look out for, and whom to call.",
)
