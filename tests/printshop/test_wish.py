"""What gets printed when somebody asks for a part."""

from datetime import date

import pytest
from small_town import ROOT

from localisation import load_localizers
from printshop.plan import Shop
from printshop.production import Drawing, draw_all
from printshop.sheets import KINDS
from printshop.sheets.call_list import CALL_LIST_A4
from printshop.sheets.flyer import FLYER_A5
from printshop.sheets.where_to_go import WHERE_TO_GO_A4
from printshop.wish import Wish


@pytest.fixture(scope="module")
def drawing(shop: Shop) -> Drawing:
    """Flyers, sheets and the call list of the small municipality."""
    return draw_all(shop, (FLYER_A5, WHERE_TO_GO_A4, CALL_LIST_A4))


def chosen(wish: Wish, drawing: Drawing, shop: Shop) -> set[tuple[str, str, str]]:
    """Kind, entry and language of what ``wish`` prints."""
    orders = wish.choose(drawing, shop).orders
    return {(kind.name, order.entry.slug, order.language) for kind, order in orders}


def test_every_kind_says_what_it_is_for() -> None:
    """The list of the print team has no gaps, in any language of the catalogues."""
    for words in load_localizers(["nl", "fr", "ar"], ROOT / "theme" / "translations").values():
        assert all(words.gettext(kind.word) and words.gettext(kind.purpose) for kind in KINDS)
    assert [kind.name for kind in KINDS if not kind.purpose.endswith(".")] == []


def test_no_wish_is_everything(drawing: Drawing, shop: Shop) -> None:
    """Nothing asked for, nothing left away."""
    assert len(chosen(Wish(), drawing, shop)) == len(drawing.orders)
    assert Wish().choose(drawing, shop).left_out == drawing.left_out


def test_a_neighbourhood_gets_its_own_sheets_and_activities(drawing: Drawing, shop: Shop) -> None:
    """The soup is on the beach only; what belongs to the whole guide is not asked for."""
    wish = Wish(neighbourhood="heuvel", languages=["nl"])
    assert chosen(wish, drawing, shop) == {("flyer-a5", "koffie", "nl"), ("where-to-go-a4", "heuvel", "nl")}


def test_what_was_left_out_elsewhere_is_not_told(drawing: Drawing, shop: Shop) -> None:
    """Who prints the soup hears nothing of the coffee, but hears of numbers."""
    told = Wish(entry="soep").choose(drawing, shop).left_out
    assert "activities/koffie.md" not in {one.entry for one in told}
    assert "services/kliniek.yml" in {one.entry for one in told}


@pytest.mark.parametrize(
    ("day", "slugs"),
    [(date(2026, 12, 5), {"soep"}), (date(2026, 12, 1), {"koffie"}), (date(2026, 12, 8), set())],
)
def test_a_day_asks_for_activities_that_go_on_that_day(
    drawing: Drawing, shop: Shop, day: date, slugs: set[str]
) -> None:
    """A cancelled date does not count, and a sheet without a date neither."""
    found = chosen(Wish(first=day, last=day), drawing, shop)
    assert {slug for _, slug, _ in found} == slugs
