"""What happens when, and the street of gables."""

from datetime import date

import pytest

from catalog.entry import Said
from catalog.model import Catalog
from catalog.values import Status
from website.diary import Diary, first_of
from website.street import street
from website.views.parts import Mark

TODAY = date(2026, 11, 24)
NORTH = Mark("noord", Said("Noord", "nl"), "paars", "trapgevel", "buurten/noord/")
SOUTH = Mark("zuid", Said("Zuid", "nl"), "geel", "klokgevel", "buurten/zuid/")


@pytest.fixture
def diary(catalog: Catalog) -> Diary:
    """The dates of the village on 24 November 2026."""
    return Diary(catalog.activities, TODAY, region="BE")


def test_dates_stand_in_order(diary: Diary) -> None:
    """Whatever the order of the files."""
    dates = [h.occurrence.date for h in diary.happenings]
    assert dates == sorted(dates)
    assert dates[0] == date(2026, 12, 1)


def test_months_run_from_now_to_the_last_date(diary: Diary) -> None:
    """The current month too, though nothing happens any more."""
    assert [f"{month:%Y-%m}" for month in diary.months()] == ["2026-11", "2026-12", "2027-01"]


def test_a_neighbourhood_has_months_of_its_own(diary: Diary) -> None:
    """The south has one date, in December."""
    assert [f"{month:%Y-%m}" for month in diary.months("zuid")] == ["2026-11", "2026-12"]


def test_at_most_twelve_months_are_shown(catalog: Catalog) -> None:
    """Seen from long before, the agenda does not reach what is far away."""
    assert len(Diary(catalog.activities, date(2025, 12, 31), region="BE").months()) <= 12


def test_what_is_over_knows_its_last_date(diary: Diary, catalog: Catalog) -> None:
    """For the archive."""
    party = next(a for a in catalog.activities if a.slug == "feest")
    last = diary.last(party)
    assert diary.is_past(party)
    assert last is not None
    assert last.date == date(2026, 6, 6)


def test_a_weekly_activity_does_not_push_out_the_others(diary: Diary) -> None:
    """Each activity comes first once; a cancelled date is news of its own."""
    first = [(h.activity.slug, h.occurrence.status) for h in first_of(diary.happenings, 9)]
    assert first == [
        ("koffie", Status.SCHEDULED),
        ("soep", Status.SCHEDULED),
        ("koffie", Status.CANCELLED),
    ]


def test_the_street_is_the_same_in_every_build() -> None:
    """Its houses take turns and reach the end."""
    houses = street((NORTH, SOUTH), width=400)
    assert houses == street((NORTH, SOUTH), width=400)
    assert {h.gable for h in houses} == {"trapgevel", "klokgevel", "boom"}
    assert houses[-1].x + houses[-1].width >= 400


def test_a_guide_without_neighbourhoods_has_an_empty_street() -> None:
    """Nothing to draw is no fault."""
    assert street((), width=400) == ()
