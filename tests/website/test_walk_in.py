"""Where people can walk in: only what the facts say."""

import re
from pathlib import Path

import pytest
from village import BuiltSite

from catalog import load
from catalog.model import Catalog
from website.views.walk_in import comes_back, is_open_door

TOWN = Path(__file__).parents[1] / "sites" / "drie-talen"


@pytest.fixture(scope="module")
def town() -> Catalog:
    """The town with three languages, as data."""
    found, _ = load(TOWN)
    assert found is not None
    return found


def test_hours_without_appointment_open_a_door(town: Catalog) -> None:
    """What says "walk in" counts, and hours without appointment; a no and an appointment do not."""
    doors = {service.slug for service in town.services if is_open_door(service)}
    assert doors == {"huis-van-de-zon", "taalpunt", "voedselbank"}


def test_an_activity_that_does_not_say_it_needs_no_sign_up_is_no_open_door(town: Catalog) -> None:
    """Nobody stands at a door because a fact was missing."""
    assert not any(comes_back(activity) for activity in town.activities)


def test_places_stand_below_their_neighbourhood(site: BuiltSite) -> None:
    """With their hours, and the next date of what comes back every week."""
    main = site.html("binnenlopen/").partition("<main")[2].partition("</main>")[0]
    places = [re.sub(r"<.*?>", "", heading) for heading in re.findall(r"<h[23].*?</h[23]>", main, re.DOTALL)]
    assert places == [
        "Noord",
        "Koffie met de buren",
        "Zuid",
        "De Winkel",
        "Weet je niet waar naartoe?",
        "Het Loket",
    ]
    assert "Elke dinsdag" in main
    assert "9.30 tot 11.30\u00a0uur" in main
    assert '<time\ndatetime="2026-12-01">dinsdag 1\u00a0december</time>' in main
    assert "13 tot 15.30\u00a0uur" in main


def test_the_front_page_and_the_questions_lead_there(site: BuiltSite) -> None:
    """Who has no appointment looks there first."""
    assert 'href="./binnenlopen/"' in site.html("")
    assert 'href="../../fr/sans-rendez-vous/"' in site.html("fr/aide/")
