"""Dates, hours, prices and results as readers of each language expect them."""

import re
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.values import Moment, Occurrence, Price, Repeat, Status
from catalog.values.contact import parse_phone
from catalog.values.dates import parse_partial_date
from catalog.values.hours import parse_opening_hours
from catalog.values.price import parse_price
from catalog.values.schedule import parse_moment, parse_repeats
from catalog.values.shares import parse_share
from localisation import load_localizers

LOCALIZERS = load_localizers(["nl", "fr", "ar"], Path(__file__).parents[2] / "theme" / "translations")
NL, FR, AR = LOCALIZERS.values()

DATES = {
    date(2026, 12, 5): ("zaterdag 5 december 2026", "samedi 5 décembre 2026", "السبت 5 ديسمبر 2026"),
    date(2026, 12, 1): ("dinsdag 1 december 2026", "mardi 1er décembre 2026", "الثلاثاء 1 ديسمبر 2026"),
}

TIMES = {
    (time(14), None): ("14 uur", "14 heures"),
    (time(9, 30), None): ("9.30 uur", "9 h 30"),
    (time(1), None): ("1 uur", "1 heure"),
    (time(0), None): ("0 uur", "0 heure"),
    (time(14), time(17)): ("14 tot 17 uur", "de 14 h à 17 h"),
    (time(9, 30), time(11, 30)): ("9.30 tot 11.30 uur", "de 9 h 30 à 11 h 30"),
    (time(9, 5), time(12)): ("9.05 tot 12 uur", "de 9 h 05 à 12 h"),
    (time(20), time(0)): ("20 tot 24 uur", "de 20 h à 24 h"),
    (time(0), time(0)): ("dag en nacht", "jour et nuit"),
}

MOMENTS = {
    "za 5/12/2026, 14u-17u": (
        "zaterdag 5 december 2026, 14 tot 17 uur",
        "samedi 5 décembre 2026, de 14 h à 17 h",
    ),
    "za 5/12/2026, 14u": ("zaterdag 5 december 2026 om 14 uur", "samedi 5 décembre 2026 à 14 heures"),
    "za 5/12/2026": ("zaterdag 5 december 2026", "samedi 5 décembre 2026"),
}

REPEATS = {
    "dinsdag": ("elke dinsdag", "chaque mardi"),
    "di en do": ("elke dinsdag en donderdag", "chaque mardi et chaque jeudi"),
    "di-do": ("elke dinsdag, woensdag en donderdag", "chaque mardi, chaque mercredi et chaque jeudi"),
    "ma-vr": ("elke dag van maandag tot vrijdag", "tous les jours du lundi au vendredi"),
    "elke dag": ("elke dag", "tous les jours"),
    "1e en 3e donderdag": (
        "elke eerste en derde donderdag van de maand",
        "le premier et le troisième jeudi du mois",
    ),
    "laatste vrijdag": ("elke laatste vrijdag van de maand", "le dernier vendredi du mois"),
}

HOURS = {
    "ma-vr 9u-12u": ("maandag tot vrijdag: 9 tot 12 uur", "du lundi au vendredi: de 9 h à 12 h"),
    "ma, wo-vr 9u-12u en 13u-16u30": (
        "maandag en woensdag tot vrijdag: 9 tot 12 uur en 13 tot 16.30 uur",
        "lundi et du mercredi au vendredi: de 9 h à 12 h et de 13 h à 16 h 30",
    ),
    "za en zo 9u-12u": ("zaterdag en zondag: 9 tot 12 uur", "samedi et dimanche: de 9 h à 12 h"),
    "elke dag 9u-12u": ("elke dag: 9 tot 12 uur", "tous les jours: de 9 h à 12 h"),
    "zo en feestdagen gesloten": ("zondag en feestdagen: gesloten", "dimanche et jours fériés: fermé"),
    "wo 9u-12u op afspraak": (
        "woensdag: 9 tot 12 uur, op afspraak",
        "mercredi: de 9 h à 12 h, sur rendez-vous",
    ),
    "op afspraak": (": op afspraak", ": sur rendez-vous"),
    "24/7": (": dag en nacht", ": jour et nuit"),
    "vr 19:00 - ma 7:00": (
        ": van vrijdag 19 uur tot maandag 7 uur",
        ": du vendredi à 19 heures au lundi à 7 heures",
    ),
}

PRICES = {
    "gratis": ("gratis", "gratuit"),
    "1 euro": ("1 euro", "1 euro"),
    "2 euro": ("2 euro", "2 euros"),
    "€ 2,50": ("2,50 euro", "2,50 euros"),
    "1,50 euro": ("1,50 euro", "1,50 euro"),
    "vrije bijdrage": ("vrije bijdrage", "contribution libre"),
}

SHARES = {
    "1 op 2": ("1 op 2", "1 sur 2"),
    "ongeveer 1 op 3": ("ongeveer 1 op 3", "environ 1 sur 3"),
    "ongeveer 85%": ("ongeveer 85%", "environ 85 %"),
    "bijna de helft": ("bijna de helft", "presque la moitié"),
    "3 buren": ("3", "3"),
}

JOINED = {
    "nl": (
        "zaterdag 5~december 2026, 9.30 tot 14~uur",
        "14~uur",
        "9.30~uur",
        "1~december",
        "1~euro",
        "2,50~euro",
        "85%",
    ),
    "fr": (
        "samedi 5~décembre 2026, de 9~h~30 à 14~h",
        "14~heures",
        "9~h~30",
        "1er~décembre",
        "1~euro",
        "2,50~euros",
        "85~%",
    ),
    "ar": (
        "السبت 5~ديسمبر 2026، من 9:30 إلى 14:00",
        "الساعة~14:00",
        "الساعة~9:30",
        "1~ديسمبر",
        "1~يورو",
        "2.50~يورو",
        "85%",
    ),
}

PARTIAL_DATES = {
    "2023": ("2023", "2023"),
    "mei 2026": ("mei 2026", "mai 2026"),
    "1/5/2026": ("1 mei 2026", "1er mai 2026"),
}


def plain(text: str) -> str:
    """The text with ordinary spaces, to compare."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def in_both(say: str, *values: object) -> tuple[str, str]:
    """What Dutch and French say of a value."""
    dutch, french = (plain(getattr(localizer, say)(*values)) for localizer in (NL, FR))
    return dutch, french


@pytest.mark.parametrize(("day", "said"), DATES.items())
def test_a_date_is_said_in_full(day: date, said: tuple[str, str, str]) -> None:
    """French has its own first of the month; Arabic keeps Latin digits."""
    assert tuple(plain(localizer.date(day)) for localizer in (NL, FR, AR)) == said


def test_a_date_can_do_without_its_year() -> None:
    """In a list under the name of the month."""
    assert [plain(localizer.date(date(2026, 12, 5), year=False)) for localizer in (NL, FR)] == [
        "zaterdag 5 december",
        "samedi 5 décembre",
    ]


@pytest.mark.parametrize(("language", "said"), JOINED.items())
def test_a_line_never_ends_between_a_number_and_its_unit(language: str, said: tuple[str, ...]) -> None:
    """Day and month, hour and its word, amount and euro, share and percent: a no-break space, here a tilde."""
    words = LOCALIZERS[language]
    values = (
        words.moment(parse_moment("za 5/12/2026, 9u30-14u")),
        words.time(time(14)),
        words.time(time(9, 30)),
        words.date(date(2026, 12, 1), year=False, weekday=False),
        words.price(parse_price("1 euro")),
        words.price(parse_price("2,50 euro")),
        words.share(parse_share("85%")),
    )
    assert tuple(re.sub("[\u00a0\u202f]", "~", value) for value in values) == said


def test_short_names_fit_a_calendar_leaf() -> None:
    """As CLDR shortens them."""
    day = date(2026, 12, 5)
    assert (NL.weekday_short(day), NL.month_short(day), NL.month(day)) == ("za", "dec", "december 2026")
    assert (FR.weekday_short(day), FR.month_short(day), FR.month(day)) == ("sam.", "déc.", "décembre 2026")


@pytest.mark.parametrize(("span", "said"), TIMES.items())
def test_hours_are_said_as_on_the_door(span: tuple[time, time | None], said: tuple[str, str]) -> None:
    """No minutes when there are none, no am or pm."""
    assert in_both("times", *span) == said


@pytest.mark.parametrize(("written", "said"), MOMENTS.items())
def test_a_moment_is_said_with_what_is_known(written: str, said: tuple[str, str]) -> None:
    """With an end, without an end, without hours."""
    assert in_both("moment", parse_moment(written)) == said


@pytest.mark.parametrize(("written", "said"), REPEATS.items())
def test_a_repeat_names_its_days(written: str, said: tuple[str, str]) -> None:
    """Places in the month are words, not figures."""
    assert in_both("repeat", parse_repeats(written)[0]) == said


@pytest.mark.parametrize(("written", "said"), HOURS.items())
def test_opening_hours_are_rows_of_days_and_times(written: str, said: tuple[str, str]) -> None:
    """Three days in a row or more are a range."""
    hours = parse_opening_hours(written)
    rows = [
        [plain(f"{days}: {times}") if days else f": {plain(times)}" for days, times in language.hours(hours)]
        for language in (NL, FR)
    ]
    assert rows == [[said[0]], [said[1]]]


@pytest.mark.parametrize(("written", "said"), PRICES.items())
def test_a_price_is_said_in_words(written: str, said: tuple[str, str]) -> None:
    """French counts its euros, Dutch does not."""
    assert in_both("price", parse_price(written)) == said


@pytest.mark.parametrize(("written", "said"), SHARES.items())
def test_a_share_is_said_as_published(written: str, said: tuple[str, str]) -> None:
    """Only the words around it change."""
    assert in_both("share", parse_share(written)) == said


@pytest.mark.parametrize(("written", "said"), PARTIAL_DATES.items())
def test_a_partial_date_says_what_is_known(written: str, said: tuple[str, str]) -> None:
    """And no more."""
    assert in_both("partial_date", parse_partial_date(written)) == said


def test_a_phone_number_does_not_break() -> None:
    """Half a number on the next line gets lost."""
    assert NL.phone(parse_phone("03 866 34 50")) == "03\u00a0866\u00a034\u00a050"
    assert AR.phone(parse_phone("112")) == "112"


def test_french_hours_do_not_break() -> None:
    """A figure and its unit stay together."""
    assert FR.times(time(14), time(17)) == "de 14\u00a0h à 17\u00a0h"


def test_each_language_knows_its_name_and_direction() -> None:
    """For the language switch and for ``dir``."""
    assert [(localizer.name, localizer.direction) for localizer in LOCALIZERS.values()] == [
        ("Nederlands", "ltr"),
        ("Français", "ltr"),
        ("العربية", "rtl"),
    ]


def test_lists_and_numbers_follow_the_language() -> None:
    """Each has its own "and", and its own sign for thousands."""
    assert [localizer.listing(["a", "b", "c"]) for localizer in (NL, FR, AR)] == [
        "a, b en c",
        "a, b et c",
        "a وb وc",
    ]
    assert [localizer.number(12345) for localizer in (NL, FR)] == ["12.345", "12\u202f345"]
    assert NL.listing([]) == ""


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
SPANS = st.lists(
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)), max_size=2, unique=True
).map(sorted)


@given(DAYS, SPANS)
def test_a_moment_in_dutch_reads_back(day: date, span: list[time]) -> None:
    """What the site says, a volunteer can copy into a file."""
    moment = Moment(day, *span)
    assert parse_moment(NL.moment(moment)) == moment


WEEKDAYS = st.lists(st.integers(0, 6), min_size=1, unique=True).map(lambda days: tuple(sorted(days)))
PLACES = st.lists(st.sampled_from([1, 2, 3, 4, 5]), unique=True).map(sorted)


@given(WEEKDAYS, PLACES, st.booleans())
def test_a_repeat_in_dutch_reads_back(weekdays: tuple[int, ...], places: list[int], last: bool) -> None:  # noqa: FBT001 - drawn
    """Also with several places and days."""
    repeat = Repeat(weekdays, (*places, *((-1,) if last else ())))
    assert parse_repeats(NL.repeat(repeat)) == (repeat,)


@pytest.mark.parametrize("written", [written for written in HOURS if written != "wo 9u-12u op afspraak"])
def test_opening_hours_in_dutch_read_back(written: str) -> None:
    """The rows we show mean the hours we read."""
    hours = parse_opening_hours(written)
    assert parse_opening_hours([f"{days} {times}" for days, times in NL.hours(hours)]).osm == hours.osm


@given(st.decimals(0, 999, places=2))
def test_a_price_in_dutch_reads_back(amount: Decimal) -> None:
    """To the cent."""
    assert parse_price(NL.price(Price(amount))) == Price(amount)


@given(DAYS.filter(lambda day: day < date(2099, 1, 1)))
def test_a_moved_occurrence_is_said_at_its_new_date(day: date) -> None:
    """The old date is for the template to tell."""
    moved = Occurrence(day, status=Status.MOVED, original=day + timedelta(days=1))
    assert NL.moment(moved) == NL.date(day)
