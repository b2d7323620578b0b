"""Dates as people in Flanders write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems import ValueFault
from catalog.values import PartialDate
from catalog.values.dates import parse_date, parse_partial_date, worded

FIFTH = date(2026, 12, 5)

FORMS = [
    "zaterdag 5 december 2026",
    "Zaterdag 05 December 2026",
    "za 5/12/2026",
    "za. 5 dec. 2026",
    "za, 5 december 2026",
    "5 dec 2026",
    "5-12-2026",
    "05.12.2026",
    "5 / 12 / 2026",
    "2026-12-05",
    "za 2026-12-05",
    "op zaterdag 5 december 2026",
    "5\u00a0december\u00a02026",
    "5/12/2026.",
]

OTHER_DAYS = {
    "1e maart 2027": date(2027, 3, 1),
    "1 mrt 2027": date(2027, 3, 1),
    "3/4/2026": date(2026, 4, 3),
    "29/2/2028": date(2028, 2, 29),
    "1 sept 2026": date(2026, 9, 1),
}

FAULTS = {
    "vrijdag 5 december 2026": ("date-wrong-weekday", "zaterdag 5 december 2026"),
    "31/02/2026": ("date-day-impossible", "28 februari 2026"),
    "29/2/2026": ("date-day-impossible", "28 februari 2026"),
    "0/1/2026": ("date-day-impossible", "31 januari 2026"),
    "5/12/26": ("date-short-year", "5/12/2026"),
    "5 dec 26": ("date-short-year", "5 dec 2026"),
    "5/12/20226": ("date-short-year", "za 5/12/2026"),
    "5/12/3026": ("date-far-year", "za 5/12/2026"),
    "12/31/2026": ("date-month-impossible", "31/12/2026"),
    "13/13/2026": ("date-month-impossible", "za 5/12/2026"),
    "5 decmber 2026": ("month-unknown", "5 december 2026"),
    "5 décembre 2026": ("month-unknown", "5 december 2026"),
    "zaterdg 5 december 2026": ("weekday-unknown", "zaterdag 5 december 2026"),
    "samedi 5 december 2026": ("weekday-unknown", "zaterdag"),
    "5 december": ("date-no-year", "za 5/12/2026"),
    "5/12": ("date-no-year", "za 5/12/2026"),
    "za 5 december 14u": ("date-no-year", "za 5/12/2026"),
    "morgen": ("date-unknown", "za 5/12/2026"),
    "5-12/2026": ("date-unknown", "za 5/12/2026"),
    "za 5/12/2026 om 14u": ("date-extra", "zaterdag 5 december 2026"),
}

PARTIAL = {
    "2023": PartialDate(2023),
    "mei 2026": PartialDate(2026, 5),
    "Mei 2026": PartialDate(2026, 5),
    "2026-05": PartialDate(2026, 5),
    "05/2026": PartialDate(2026, 5),
    "5-2026": PartialDate(2026, 5),
    "12 mei 2026": PartialDate(2026, 5, 12),
    "2020-09-30": PartialDate(2020, 9, 30),
}

PARTIAL_FAULTS = {
    "mei": "date-no-year",
    "mei 26": "date-short-year",
    "mai 2026": "month-unknown",
    "13/2026": "date-month-impossible",
    "2022-2023": "date-unknown",
    "30 februari 2026": "date-day-impossible",
    "1899": "date-far-year",
}


@pytest.mark.parametrize("written", FORMS)
def test_every_flemish_form_means_the_same_day(written: str) -> None:
    """Words, slashes, dashes, dots and ISO are one date."""
    assert parse_date(written) == FIFTH


@pytest.mark.parametrize(("written", "read"), OTHER_DAYS.items())
def test_the_day_comes_before_the_month(written: str, read: date) -> None:
    """3/4 is the third of April."""
    assert parse_date(written) == read


@pytest.mark.parametrize(("written", "fault"), FAULTS.items())
def test_a_wrong_date_is_named_with_an_example(written: str, fault: tuple[str, str]) -> None:
    """Each fault has its own code and a text that can be copied."""
    with pytest.raises(ValueFault) as caught:
        parse_date(written)
    assert (caught.value.code, caught.value.example) == fault


def test_a_wrong_weekday_names_both_ways_out() -> None:
    """The message says what day it is, and which date of that week fits."""
    with pytest.raises(ValueFault, match=r"is een zaterdag, geen vrijdag.*of vrijdag 4 december 2026\?"):
        parse_date("vrijdag 5 december 2026")


def test_an_impossible_day_says_how_long_the_month_is() -> None:
    """Nobody has to look it up."""
    with pytest.raises(ValueFault, match="Februari 2026 heeft 28 dagen"):
        parse_date("31/02/2026")


@pytest.mark.parametrize(("written", "read"), PARTIAL.items())
def test_a_date_may_be_known_to_the_month_or_year(written: str, read: PartialDate) -> None:
    """Nobody has to invent a day."""
    assert parse_partial_date(written) == read


@pytest.mark.parametrize(("written", "code"), PARTIAL_FAULTS.items())
def test_a_wrong_partial_date_is_refused(written: str, code: str) -> None:
    """Vague is fine, wrong is not."""
    with pytest.raises(ValueFault) as caught:
        parse_partial_date(written)
    assert caught.value.code == code


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_in_words_reads_back(day: date) -> None:
    """What a message suggests is always accepted."""
    assert parse_date(worded(day)) == parse_date(day.isoformat()) == day
