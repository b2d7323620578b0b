"""``starter-pack``: all that a resident needs to bring neighbours together, in one PDF.

Five pages: how it works, invitations, a placemat to talk about, a poster and cards to say thank you.
What differs each time stays blank: it is filled in by hand.
"""

from functools import partial
from typing import Any

from catalog.kinds.page import Page
from localisation import Localizer
from printshop.job import Fit
from printshop.measure import TitleRoom
from printshop.pieces import Mark
from printshop.plan import SheetKind, Shop
from printshop.sheets.page_cards import CardPaper, draw_cards, texts_of

IN_THE_PACK = (
    ("envelope", "Invitations: fill them in and cut them apart."),
    ("chats-circle", "A placemat with questions to talk about."),
    ("megaphone", "A poster to fill in."),
    ("heart", "Cards to say thank you."),
)
"""The pictogram and the words (a msgid) of each page behind the first."""


def _adds(page: Page, words: Localizer, shop: Shop, mark: Mark) -> dict[str, Any]:
    return {
        "pack": tuple(
            (shop.pictograms.address(picto, mark.colour), words.gettext(what)) for picto, what in IN_THE_PACK
        ),
        "talk": texts_of(page, "table_talk", words.language),
    }


PACK = CardPaper(
    name="starter-pack",
    card="netwerk",
    copies=4,
    street=800,
    room=TitleRoom(width=480, height=90, sizes=(44, 40, 36, 32, 30, 28, 26), leading=1.12),
    fit=Fit(sizes=(16,)),
    pages=5,
    adds=_adds,
)


STARTER_PACK = SheetKind(
    name=PACK.name,
    paper="A4",
    draw=partial(draw_cards, PACK),
    bases=("a6x4", "page-card"),
    word="Starter pack",
    purpose="For neighbours who bring neighbours together: invitations, a placemat, a poster and thanks.",
)
