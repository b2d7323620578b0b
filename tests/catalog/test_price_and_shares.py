"""Prices, and results of the survey."""

from decimal import Decimal

import pytest

from catalog.problems import ValueFault
from catalog.values import Nearness, Price, Share
from catalog.values.price import parse_price
from catalog.values.shares import parse_share

PRICES = {
    "gratis": Price(Decimal(0)),
    "Gratis": Price(Decimal(0)),
    "0": Price(Decimal(0)),
    "0 euro": Price(Decimal(0)),
    "2 euro": Price(Decimal(2)),
    "€ 2": Price(Decimal(2)),
    "€2,50": Price(Decimal("2.50")),
    "2,50 euro": Price(Decimal("2.50")),
    "2.5 €": Price(Decimal("2.50")),
    "2,- euro": Price(Decimal(2)),
    "vrije bijdrage": Price(voluntary=True),
}

PRICE_FAULTS = {
    "gratsi": ("price-unknown", "gratis"),
    "twee euro": ("price-unknown", "2,50 euro"),
    "vanaf 2 euro": ("price-unknown", "2,50 euro"),
    "2 euro per kind": ("price-unknown", "2,50 euro"),
    "-2 euro": ("price-unknown", "2,50 euro"),
    "2500 euro": ("price-too-high", "2,50 euro"),
}

SHARES = {
    "1 op 2": Share(1, 2),
    "ongeveer 1 op 3": Share(1, 3, Nearness.ABOUT),
    "bijna de helft": Share(1, 2, Nearness.ALMOST, half=True),
    "de helft": Share(1, 2, half=True),
    "ongeveer 85%": Share(85, 100, Nearness.ABOUT, percent=True),
    "85 procent": Share(85, 100, percent=True),
    "3": Share(3),
    "3 buren": Share(3),
}

SHARE_FAULTS = {
    "4 op 3": "share-impossible",
    "101%": "share-impossible",
    "1 op 0": "share-impossible",
    "veel": "share-unknown",
    "1/3": "share-unknown",
    "0,5": "share-unknown",
    "ongeveer": "share-unknown",
}


@pytest.mark.parametrize(("written", "read"), PRICES.items())
def test_a_price_is_read_as_people_write_it(written: str, read: Price) -> None:
    """Zero is free."""
    assert parse_price(written) == read
    assert parse_price(written).free == (read.amount == 0)


@pytest.mark.parametrize(("written", "fault"), PRICE_FAULTS.items())
def test_a_price_that_says_more_is_refused(written: str, fault: tuple[str, str]) -> None:
    """Explanation belongs elsewhere, where it can be translated."""
    with pytest.raises(ValueFault) as caught:
        parse_price(written)
    assert (caught.value.code, caught.value.example) == fault


@pytest.mark.parametrize(("written", "read"), SHARES.items())
def test_a_share_is_kept_as_published(written: str, read: Share) -> None:
    """Nothing is computed into another form."""
    assert parse_share(written) == read


@pytest.mark.parametrize(("written", "code"), SHARE_FAULTS.items())
def test_a_share_that_says_nothing_exact_is_refused(written: str, code: str) -> None:
    """More than everybody cannot be."""
    with pytest.raises(ValueFault) as caught:
        parse_share(written)
    assert caught.value.code == code
