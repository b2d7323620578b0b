"""The form on paper asks what the form on the site asks."""

from dataclasses import replace

import pytest
from small_town import Printed
from support.papers import read_paper

from faces.meld import QUESTIONS
from printshop.plan import LeftOut, Order, Shop
from printshop.sheets import paper_form


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_questions_stand_on_paper_in_their_order(printed: Printed, shop: Shop, language: str) -> None:
    """So that somebody types them over from top to bottom."""
    [order] = [one for one in orders(shop) if one.language == language]
    asked = [one.key for row in order.context["form"]["rows"] for one in row]
    assert asked == [question.key for question in QUESTIONS]
    text = plain(read_paper(printed.file(f"{language}/paper-form-a4/site.pdf")).text)
    words = shop.localizers[language]
    missing = [one.key for one in QUESTIONS if plain(words.gettext(one.ask)) not in text]
    assert missing == []


def test_the_paper_says_where_to_bring_it(printed: Printed) -> None:
    """The first contact, with a number that somebody checked."""
    text = plain(read_paper(printed.file("nl/paper-form-a4/site.pdf")).text)
    for fact in ("Geef dit blad af", "Zorgloket", "02 555 00 01", "Geldig tot"):
        assert fact in text, fact


def test_a_number_that_nobody_checked_stays_off(shop: Shop) -> None:
    """The print team hears of it."""
    catalog = shop.catalog
    facts = catalog.site.facts.model_copy(update={"first_contact": "kliniek"})
    drawn = list(
        paper_form.draw(replace(shop, catalog=replace(catalog, site=replace(catalog.site, facts=facts))))
    )
    assert all(one.context["form"]["desk"].call is None for one in drawn if isinstance(one, Order))
    assert [one.entry for one in drawn if isinstance(one, LeftOut)] == ["services/kliniek.yml"]


def test_a_guide_without_neighbourhoods_has_no_form(shop: Shop) -> None:
    """There is nothing to tick."""
    [left_out] = paper_form.draw(replace(shop, catalog=replace(shop.catalog, neighbourhoods=())))
    assert isinstance(left_out, LeftOut)


def plain(text: str) -> str:
    """A text with one plain space between its words."""
    return " ".join(text.split())


def orders(shop: Shop) -> list[Order]:
    """The sheets as they are drawn."""
    return [one for one in paper_form.draw(shop) if isinstance(one, Order)]
