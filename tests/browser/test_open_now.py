"""A service says whether it is open now, by the clock of the guide's own place."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from support.visitor import Visit, Visitor

pytestmark = pytest.mark.browser

HERE = ZoneInfo("Europe/Brussels")
FAR = "America/New_York"
HOUSE = "huis-van-de-zon"
"""Open Monday to Friday 9-12, Tuesday also 13.30-16, closed on public holidays."""

SAID = (
    ("2026-11-24T09:00", "Nu open tot 12\u00a0uur."),
    ("2026-11-24T11:59", "Nu open tot 12\u00a0uur."),
    ("2026-11-24T12:00", "Nu gesloten. Gaat vandaag om 13.30\u00a0uur weer open."),
    ("2026-11-24T16:00", "Nu gesloten. Gaat morgen om 9\u00a0uur weer open."),
    ("2026-11-27T12:30", "Nu gesloten. Gaat maandag om 9\u00a0uur weer open."),
    ("2026-12-24T13:00", "Nu gesloten. Gaat maandag om 9\u00a0uur weer open."),
    ("2026-12-25T10:00", "Nu gesloten. Gaat maandag om 9\u00a0uur weer open."),
)


@pytest.fixture
def visit(visitor: Visitor) -> Iterator[Visit]:
    """Somebody in New York, who looks at the three-language guide."""
    with visitor.visit("three", timezone_id=FAR) as visit:
        yield visit


def said(visit: Visit, service: str, moment: str, language: str = "nl") -> list[str]:
    """What the page of a service says about its door at a moment in Brussels."""
    visit.page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=HERE))
    visit.go(visit.guide.routes.entry(visit.guide.catalog.service[service], language))
    return visit.page.locator(".zb-open >> visible=true").all_inner_texts()


def test_it_says_open_until_when_or_closed_until_when(visit: Visit) -> None:
    """Today, tomorrow, after the weekend, and past a public holiday."""
    assert [(moment, said(visit, HOUSE, moment)) for moment, _ in SAID] == [
        (moment, [words]) for moment, words in SAID
    ]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-10-23T13:00", "Nu gesloten. Gaat maandag om 9\u00a0uur weer open."),
        ("2026-10-26T08:59", "Nu gesloten. Gaat vandaag om 9\u00a0uur weer open."),
        ("2026-03-27T13:00", "Nu gesloten. Gaat maandag om 9\u00a0uur weer open."),
        ("2026-03-29T03:30", "Nu gesloten. Gaat morgen om 9\u00a0uur weer open."),
        ("2027-01-20T10:00", ""),
    ],
)
def test_changes_of_summer_time_move_nothing(visit: Visit, moment: str, words: str) -> None:
    """Hours are those of the clock on the wall; long after the build only the plain hours stay."""
    assert said(visit, HOUSE, moment) == ([words] if words else [])


def test_other_languages_say_it_in_their_words(visit: Visit) -> None:
    """In French and in Arabic, with their hours."""
    assert said(visit, HOUSE, "2026-11-24T10:00", "fr") == ["Ouvert maintenant, jusqu’à 12\u00a0heures."]
    assert "12:00" in said(visit, HOUSE, "2026-11-24T10:00", "ar")[0]


def test_what_is_due_for_a_check_still_asks_to_call(visit: Visit) -> None:
    """On a holiday its hours say nothing about, it does not claim to be open; "Bel eerst" stays beside it."""
    assert said(visit, "sociale-dienst", "2026-12-03T17:30") == ["Nu open tot 19\u00a0uur."]
    assert "Bel eerst" in visit.page.locator("main").inner_text()
    assert said(visit, "sociale-dienst", "2026-11-30T09:30") == ["Nu open tot 11.30\u00a0uur."]
    assert said(visit, "taalpunt", "2026-12-02T17:00") == ["Nu gesloten. Je kan ook een afspraak maken."]
    assert said(visit, "sociale-dienst", "2026-12-25T09:30") == [
        "Vandaag is het een feestdag. Bel eerst even."
    ]


def test_what_nobody_checked_is_never_called_open(visit: Visit) -> None:
    """Hours from a poster that nobody verified are shown, and no more."""
    assert said(visit, "voedselbank", "2026-11-27T14:00") == []
    assert visit.page.locator(".zb-hours").is_visible()


def test_without_scripts_the_hours_stand_there(visitor: Visitor) -> None:
    """The plain hours, and nothing that only a clock can know."""
    with visitor.visit("three", java_script_enabled=False) as visit:
        visit.go(visit.guide.routes.entry(visit.guide.catalog.service[HOUSE], "nl"))
        assert visit.page.locator(".zb-hours").is_visible()
        assert visit.page.locator(".zb-open >> visible=true").count() == 0
