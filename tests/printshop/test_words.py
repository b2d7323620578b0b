"""What sheets say: dates, numbers, and what they leave out."""

from dataclasses import replace
from datetime import date, time

from catalog.values import Occurrence, Repeat, Status
from printshop.contacts import number_of
from printshop.editions import months_later
from printshop.plan import LeftOut, Order, Shop
from printshop.sheets import flyer, where_to_go
from printshop.sheets.dates import FactLine, coming, holds_until, when
from printshop.sheets.needs import answer_to


def test_one_day_is_said_large_with_its_hours_below(shop: Shop) -> None:
    """The date has its weekday and its year."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    said = when(soup, coming(soup, shop.today, region="BE"), shop.localizers["nl"])
    assert said.main == (FactLine("Zaterdag 5\u00a0december 2026"),)
    assert said.more == (FactLine("14 tot 17\u00a0uur"),)


def test_a_repeat_names_its_day_and_the_next_four_dates(shop: Shop) -> None:
    """The cancelled one stays, struck through, with the word."""
    coffee = next(one for one in shop.catalog.activities if one.slug == "koffie")
    dates = coming(coffee, shop.today, region="BE")
    said = when(coffee, dates, shop.localizers["nl"])
    assert [line.text for line in said.main] == ["Elke dinsdag"]
    assert [line.text for line in said.dates] == [
        "24\u00a0november",
        "1\u00a0december",
        "8\u00a0december",
        "15\u00a0december",
    ]
    assert said.dates[2] == FactLine("8\u00a0december", struck=True, beside="afgelast")
    assert holds_until(coffee, dates, shop.today) == date(2027, 1, 19)


def test_a_moved_date_shows_its_own_hours(shop: Shop) -> None:
    """Hours that differ from the usual ones stand beside the date."""
    coffee = next(one for one in shop.catalog.activities if one.slug == "koffie")
    moved = Occurrence(date(2026, 12, 2), time(14), time(16), Status.MOVED, date(2026, 12, 1))
    assert coffee.facts.every == (Repeat((1,), (), time(9, 30), time(11, 30)),)
    said = when(coffee, (moved,), shop.localizers["nl"])
    assert said.dates == (FactLine("woensdag 2\u00a0december, 14 tot 16\u00a0uur", beside="verplaatst"),)


def test_days_with_different_hours_are_each_said_in_full(shop: Shop) -> None:
    """The first is large, the others are listed with their hours."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    dates = (
        Occurrence(date(2026, 12, 5), time(14), time(17)),
        Occurrence(date(2026, 12, 6), time(10), time(12)),
    )
    said = when(soup, dates, shop.localizers["nl"])
    assert said.dates == (FactLine("zondag 6\u00a0december, 10 tot 12\u00a0uur"),)


def test_an_unchecked_number_never_reaches_paper(shop: Shop) -> None:
    """The clinic has a number, but nobody checked it."""
    clinic = shop.catalog.service["kliniek"]
    assert clinic.facts.phone is not None
    assert number_of(clinic, shop.today) is None
    left_out = [one for one in where_to_go.draw(shop) if isinstance(one, LeftOut)]
    assert any(one.entry == clinic.path and "02 555 00 03" in one.reason_dutch for one in left_out)


def test_an_old_number_is_marked(shop: Shop) -> None:
    """It was checked in 2023."""
    number = number_of(shop.catalog.service["buurthuis"], shop.today)
    assert number is not None
    assert number.due


def test_a_question_gets_the_first_service_that_paper_may_show(shop: Shop) -> None:
    """Ill: not the clinic that nobody checked, but the desk."""
    ill = next(one for one in shop.catalog.questions if one.slug == "ziek")
    number = answer_to(ill, shop.catalog.neighbourhoods[0], "nl", shop)
    assert number is not None
    assert number.phone.plain == "02 555 00 01"


def test_a_helpline_for_a_need_comes_before_the_general_desk(shop: Shop) -> None:
    """But only where it speaks the language of the sheet."""
    worries = next(one for one in shop.catalog.questions if one.slug == "zorgen")
    place = shop.catalog.neighbourhoods[0]
    assert answer_to(worries, place, "nl", shop).phone.plain == "106"  # type: ignore[union-attr]
    assert answer_to(worries, place, "fr", shop).phone.plain == "02 555 00 01"  # type: ignore[union-attr]


def test_an_activity_without_a_translation_gets_only_a_dutch_flyer(shop: Shop) -> None:
    """And the plan says so."""
    drawn = [one for one in flyer.draw(shop) if getattr(one, "entry", None) is not None]
    orders = {(one.entry.slug, one.language) for one in drawn if isinstance(one, Order)}
    assert orders == {("koffie", "nl"), ("soep", "nl"), ("soep", "fr")}
    missing = [one for one in drawn if isinstance(one, LeftOut) and one.language == "fr"]
    assert [one.entry for one in missing] == ["activities/koffie.md"]


def test_an_example_stays_an_example(shop: Shop) -> None:
    """The label stands on the flyer of the soup only."""
    orders = {one.entry.slug: one for one in flyer.draw(shop) if isinstance(one, Order)}
    assert orders["soep"].context["flyer"]["example"] is True
    assert orders["koffie"].context["flyer"]["example"] is False


def test_a_long_word_as_title_becomes_a_problem(shop: Shop) -> None:
    """It names the entry, the sheet and the characters to lose."""
    soup = next(one for one in shop.catalog.activities if one.slug == "soep")
    words = {"nl": soup.words["nl"].model_copy(update={"title": "S" * 60})}
    long = replace(shop, catalog=replace(shop.catalog, activities=(replace(soup, words=words),)))
    problems = [one for one in flyer.draw(long) if getattr(one, "code", "") == "print-title-too-long"]
    assert [one.path for one in problems] == ["activities/soep.md"]  # type: ignore[union-attr]
    assert "flyer-a5" in problems[0].message  # type: ignore[union-attr]


def test_a_sheet_holds_for_six_months() -> None:
    """To the same day, or to the last one of a shorter month."""
    assert months_later(date(2026, 11, 24), 6) == date(2027, 5, 24)
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 6, 30), 6) == date(2026, 12, 30)
