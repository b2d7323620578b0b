"""``referral-slip-a6``: where, when, who goes along, what to bring. Filled in by hand, together."""

from functools import partial

from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.plan import SheetKind
from printshop.sheets.page_cards import CardPaper, draw_cards

SLIP = CardPaper(
    name="referral-slip-a6",
    card="doorverwijzen",
    copies=4,
    street=420,
    room=TitleRoom(width=250, height=30, sizes=(25, 24, 23, 22, 21, 20, 19, 18), leading=1.15),
    fit=Fit(sizes=(14, 13.5, 13, 12.5, 12), slots=6, air=3.0),
    adds=lambda _page, words, _shop, _mark: {
        "blanks": tuple(
            words.gettext(what) for what in ("I go to:", "Where?", "When?", "Who comes along?", "I bring:")
        )
    },
)


REFERRAL_SLIP_A6 = SheetKind(
    name=SLIP.name,
    paper="A4",
    draw=partial(draw_cards, SLIP),
    bases=("a6x4", "page-card"),
    word="Slips to fill in",
    purpose="Four slips to fill in together: where, when, who comes along, what to bring.",
)
