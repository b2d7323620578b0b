"""Which edition a sheet is: the same paper on every day on which nothing on it changes."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from support.guide import ROOT, TODAY
from support.repository import DESK, SOUP, Kept, keep_small_guide

from guide.generator import routes_for
from localisation import load_localizers
from printshop.plan import Order, Shop
from printshop.production import draw_all
from printshop.sheets import KINDS
from printshop.shop import open_shop

PRINT = ROOT / "print"
FIRST = date(2026, 3, 2)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The smallest guide, in Git since 2 March 2026."""
    return keep_small_guide(tmp_path)


def shop_of(kept: Kept, today: date, *, with_history: bool = True) -> Shop:
    """What sheets are drawn from on a day."""
    catalog = kept.catalog()
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    return open_shop(
        PRINT,
        catalog=catalog,
        localizers=localizers,
        addresses=routes_for(catalog, localizers, catalog.site.facts.url),
        today=today,
        history=kept.history(today) if with_history else None,
    )


def orders(shop: Shop) -> dict[tuple[str, str, str], Order]:
    """Every sheet by its kind, file and language."""
    return {(kind.name, order.file, order.language): order for kind, order in draw_all(shop, KINDS).orders}


def days(first: date, number: int) -> Iterator[date]:
    """Some days in a row."""
    yield from (first + timedelta(days=step) for step in range(number))


def test_a_sheet_is_the_same_on_every_day_on_which_nothing_changes(kept: Kept) -> None:
    """Not one thing on any sheet differs, also of those that are made only when asked for."""
    first, *others = (orders(shop_of(kept, day)) for day in days(date(2026, 11, 24), 6))
    assert len(first) > 30
    assert all(other == first for other in others)


def test_an_edition_is_the_day_of_the_last_change(kept: Kept) -> None:
    """A flyer knows only of its own activity; a sheet of all needs knows of every service."""
    kept.replace(DESK, "02 555 00 71", "02 555 00 72")
    kept.commit("2026-09-09")
    kept.replace(SOUP, "14u-17u", "15u-18u")
    kept.commit("2026-11-12")
    found = orders(shop_of(kept, TODAY))
    assert found["flyer-a5", "soep", "nl"].edition == date(2026, 11, 12)
    assert found["flyer-a5", "fietsen", "nl"].edition == date(2026, 9, 9)
    assert found["where-to-go-a4", "dorp", "fr"].edition == date(2026, 9, 9)
    assert found["calendar-a4", "dorp-2026-12", "nl"].edition == date(2026, 11, 12)
    assert found["service-a5", "dorpshuis", "nl"].edition == date(2026, 9, 9)


def test_words_that_a_sheet_does_not_show_make_no_new_edition(kept: Kept) -> None:
    """What you do at a desk does not stand on a flyer."""
    kept.replace(DESK, "hulp met papieren", "hulp met alle papieren")
    kept.commit("2026-09-09")
    found = orders(shop_of(kept, TODAY))
    assert found["flyer-a5", "soep", "nl"].edition == FIRST
    assert found["service-a5", "dorpshuis", "nl"].edition == date(2026, 9, 9)


def test_the_imprint_says_the_edition(kept: Kept) -> None:
    """In words, on every sheet."""
    imprint = orders(shop_of(kept, TODAY))["flyer-a5", "soep", "nl"].context["page"].imprint
    assert imprint[0].text == "Uitgave 2\u00a0maart 2026. Geldig tot 5\u00a0december 2026."


def test_a_date_that_passes_makes_a_new_edition(kept: Kept) -> None:
    """The paper now names other dates; a calendar loses a day."""
    before, after = orders(shop_of(kept, date(2026, 12, 6))), orders(shop_of(kept, date(2026, 12, 20)))
    assert before["flyer-a5", "fietsen", "nl"].edition == FIRST
    assert after["flyer-a5", "fietsen", "nl"].edition == date(2026, 12, 7)
    assert before["calendar-a4", "dorp-2026-12", "nl"].edition == date(2026, 12, 6)
    assert after["flyer-a5", "fietsen", "nl"].context["page"].issue.valid_until == date(2027, 4, 4)


def test_a_number_that_nobody_checked_for_long_makes_a_new_edition(kept: Kept) -> None:
    """From that day on the sheet says so."""
    due = date(2027, 5, 2)
    found = orders(shop_of(kept, due + timedelta(days=20)))
    assert found["service-a5", "dorpshuis", "nl"].edition == due
    before = orders(shop_of(kept, due - timedelta(days=1)))
    assert before["service-a5", "dorpshuis", "nl"].edition == FIRST


def test_a_question_taken_away_makes_a_new_edition(kept: Kept) -> None:
    """It stood on the sheet of all needs."""
    for name in ("papieren.yml", "papieren.fr.yml"):
        (kept.content / "questions" / name).unlink()
    kept.commit("2026-10-01")
    found = orders(shop_of(kept, TODAY))
    assert found["where-to-go-a4", "dorp", "nl"].edition == date(2026, 10, 1)
    assert found["phone-card-a6x4", "dorp", "nl"].edition == FIRST


def test_paper_is_always_valid_for_some_months(kept: Kept) -> None:
    """Also when its facts have not changed for years; and the date moves four times a year at most."""
    until = [
        orders(shop_of(kept, day))["not-home-a6x4", "dorp", "nl"].context["page"].issue.valid_until
        for day in (date(2028, 1, 1), date(2028, 2, 29), date(2028, 3, 31), date(2028, 4, 1))
    ]
    assert until == [date(2028, 7, 1)] * 3 + [date(2028, 10, 1)]


def test_without_history_the_edition_is_today(kept: Kept) -> None:
    """Nobody can tell, so the paper says when it was made."""
    editions = {order.edition for order in orders(shop_of(kept, TODAY, with_history=False)).values()}
    assert editions == {TODAY}
