"""The finders of facts find them: what they overlook, no other test would see."""

from datetime import date, time
from decimal import Decimal

import pytest
from support.facts import Facts, dates_in, phones_in, prices_in, times_in


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Bel 03\u00a0866\u00a034\u00a050.", {"038663450"}),
        ("+32 3 866 34 50", {"038663450"}),
        ("0470 27 82 18 of 0800/32.123", {"0470278218", "080032123"}),
        ("\u20660456 00 00 01\u2069*", {"0456000001"}),
        ("code 482193, 2830 Willebroek, 05-12-2026", set()),
        ("112 of 1813", set()),
    ],
)
def test_phone_numbers_are_found_in_any_dress(text: str, digits: set[str]) -> None:
    """With spaces of any kind, dots, slashes or the code of the country."""
    assert phones_in(text) == digits


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nl", "zaterdag 5 december 2026 en 6 december", {(2026, 12, 5), (None, 12, 6)}),
        ("fr", "le 1er août 2026", {(2026, 8, 1)}),
        ("ar", "السبت 5 ديسمبر 2026", {(2026, 12, 5)}),
        ("ar", ".2026 برمسيد 5", {(2026, 12, 5)}),
        ("nl", "2026-12-05 of 06/12/2026", {(2026, 12, 5), (2026, 12, 6)}),
        ("nl", "5 bussen", set()),
    ],
)
def test_dates_are_found_in_every_language(
    language: str, text: str, found: set[tuple[int | None, int, int]]
) -> None:
    """In words, as ISO, and as they stand on Arabic paper."""
    assert dates_in(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nl", "14 tot 17 uur", {time(14), time(17)}),
        ("nl", "9.30 tot 11.30 uur", {time(9, 30), time(11, 30)}),
        ("nl", "14.00 – 17.00", {time(14), time(17)}),
        ("nl", "om 9 uur, voor 2,50 euro, tot 24 uur", {time(9), time(0)}),
        ("fr", "de 9 h 30 à 11 h 30", {time(9, 30), time(11, 30)}),
        ("fr", "à 14 heures", {time(14)}),
        ("ar", "من 9:30 إلى 11:30", {time(9, 30), time(11, 30)}),
    ],
)
def test_hours_are_found_in_every_language(language: str, text: str, found: set[time]) -> None:
    """As each language writes them."""
    assert times_in(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nl", "2,50 euro", "2.50"),
        ("fr", "2,50 euros", "2.50"),
        ("ar", "2.50 يورو", "2.50"),
        ("nl", "1 euro", "1"),
    ],
)
def test_prices_are_found_in_every_language(language: str, text: str, found: str) -> None:
    """As each language writes them."""
    assert prices_in(text, language) == {Decimal(found)}


def test_what_the_content_does_not_say_is_foreign() -> None:
    """One wrong digit anywhere is seen."""
    facts = Facts(
        phones={"038663450"}, dates={date(2026, 12, 5)}, times={time(14)}, prices={Decimal(2)}, rivals=set()
    )
    assert not facts.foreign("Bel 03 866 34 50: 5 december, 14 uur, 2 euro", "nl")
    wrong = facts.foreign("Bel 03 866 34 51: 6 december, 15 uur, 3 euro", "nl")
    assert wrong == ["datum (None, 12, 6)", "prijs 3", "telefoon 038663451", "uur 15:00"]
