"""What is over goes away in the reader's browser, and what is near says so, whenever the site was built."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from support.visitor import Visit, Visitor

from catalog.kinds.activity import Activity
from catalog.values.schedule import occurrences

if TYPE_CHECKING:
    from playwright.sync_api import Locator

pytestmark = pytest.mark.browser

HERE = ZoneInfo("Europe/Brussels")
FAR = "America/New_York"

WHEN = """items => items.map(i => {
  const day = i.querySelector("time") || i.closest(".zb-day").querySelector("time");
  return `${day.dateTime}T${i.dataset.until}`;
})"""
"""When each date of a list is over: its day stands on its leaf or above it."""


def at(visit: Visit, moment: str) -> Visit:
    """The same visit, at a moment in Brussels."""
    visit.page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=HERE))
    return visit


def seen(visit: Visit, selector: str) -> "Locator":
    """What of a kind can be seen on the open page."""
    return visit.page.locator(selector).locator("visible=true")


@pytest.fixture
def visit(visitor: Visitor) -> Iterator[Visit]:
    """Somebody in New York, who looks at the three-language guide."""
    with visitor.visit("three", timezone_id=FAR) as visit:
        yield visit


@pytest.mark.parametrize("language", ["nl", "fr", "ar"])
def test_lists_show_only_what_is_to_come(visit: Visit, language: str) -> None:
    """Weeks after the build the front page and the agenda still lead to something, and to nothing that is over."""
    routes = visit.guide.routes
    for moment in ("2026-11-24T09:00", "2026-12-16T20:00", "2027-01-12T23:59"):
        for path in (routes.home(language), routes.agenda(language)):
            at(visit, moment).go(path)
            shown = seen(visit, ".zb-event[data-until]").evaluate_all(WHEN)
            assert shown, moment
            assert min(shown) > moment
            days = seen(visit, ".zb-day")
            assert all(day.locator(".zb-event >> visible=true").count() for day in days.all()), moment


def test_what_is_over_makes_place_for_what_was_kept_for_later(visit: Visit) -> None:
    """A list names each activity once, whenever it is read; a cancelled date beside the next one."""
    links = {}
    for moment in ("2026-11-24T09:00", "2026-12-10T09:00"):
        at(visit, moment).go("")
        cards = seen(visit, "[data-most] > li")
        links[moment] = cards.evaluate_all("all => all.map(c => c.className + c.querySelector('a').href)")
        assert len(links[moment]) == len(set(links[moment]))
        dates = cards.evaluate_all("all => all.map(c => c.querySelector('time').dateTime)")
        assert dates == sorted(dates)
        assert dates[0] >= moment[:10]


@pytest.mark.parametrize(
    ("language", "today", "tomorrow", "week"),
    [("nl", "Vandaag", "Morgen", "Deze week"), ("fr", "Aujourd’hui", "Demain", "Cette semaine")],
)
def test_near_dates_say_so(visit: Visit, language: str, today: str, tomorrow: str, week: str) -> None:
    """By the calendar of the guide: late in the evening it is still yesterday in New York."""
    guide = visit.guide
    first = seen_first(visit)
    for moment, word in ((f"{first}T00:30", today), (day_before(first), tomorrow)):
        at(visit, moment).go(guide.routes.agenda(language))
        day = visit.page.locator(f".zb-day:has(> h2 time[datetime='{first}'])")
        assert day.locator("h2 .zb-near").inner_text() == word
    at(visit, "2026-12-07T08:00").go(guide.routes.agenda(language))
    labels = seen(visit, ".zb-near").all_inner_texts()
    assert set(labels) <= {today, tomorrow, week}
    later = visit.page.locator(".zb-day:has(time[datetime='2026-12-14']) .zb-near >> visible=true")
    assert later.count() == 0


def seen_first(visit: Visit) -> str:
    """The first day in December on which something happens."""
    days = {
        str(o.date)
        for a in visit.guide.catalog.activities
        for o in occurrences(
            a.schedule,
            datetime(2026, 12, 1, tzinfo=HERE).date(),
            datetime(2026, 12, 31, tzinfo=HERE).date(),
            region="BE",
        )
    }
    return min(days)


def day_before(day: str) -> str:
    """Half past eleven in the evening of the day before."""
    moment = datetime.fromisoformat(day).replace(tzinfo=HERE)
    return f"{datetime.fromordinal(moment.toordinal() - 1).date()}T23:30"


def test_each_activity_of_the_list_shows_its_next_date(visit: Visit) -> None:
    """A weekly one turns its leaf when its date is over; nothing on the list stands without a leaf."""
    path = visit.guide.routes.index("activity", "ar")
    at(visit, "2026-11-24T00:10").go(path)
    leaf = visit.page.locator(".zb-leaf:has(time:nth-of-type(2))").first
    first, second = leaf.locator("time").evaluate_all("all => all.map(t => t.dateTime)")
    assert seen(visit, ".zb-leaf time").count() == seen(visit, ".zb-event").count()
    for day in (first, second):
        at(visit, f"{day}T00:10").go(path)
        shown = leaf.locator("time >> visible=true")
        assert shown.evaluate_all("all => all.map(t => t.dateTime)") == [day]


def test_a_short_code_says_that_all_is_over(visit: Visit) -> None:
    """Who scans an old flyer reads it in every language, also when the site was not made again."""
    guide = visit.guide
    path = guide.routes.short(once_to_come(visit).code)
    at(visit, "2026-11-24T09:00").go(path)
    assert seen(visit, "[data-from]").count() == 0
    at(visit, "2027-10-01T09:00").go(path)
    assert seen(visit, "[data-from]").count() == len(guide.catalog.languages)
    assert seen(visit, "[data-until]").count() == 0
    assert seen(visit, "[data-from] a[href$='agenda/']").count() > 0


def once_to_come(visit: Visit) -> Activity:
    """An activity that takes place once and is not over on the day of the build."""
    return next(
        a
        for a in visit.guide.catalog.activities
        if not a.schedule.repeats and a.schedule.moments[0].date >= datetime(2026, 11, 24, tzinfo=HERE).date()
    )


def test_an_activity_that_ended_since_says_so(visit: Visit) -> None:
    """Its dates are gone, and a link leads to what comes now."""
    guide = visit.guide
    path = guide.routes.entry(once_to_come(visit), "nl")
    at(visit, "2026-11-24T09:00").go(path)
    assert seen(visit, ".zb-dates li").count() > 0
    assert seen(visit, ".zb-over-and-done").count() == 0
    at(visit, "2027-10-01T09:00").go(path)
    assert seen(visit, ".zb-dates li").count() == 0
    assert "Dit is voorbij" in seen(visit, ".zb-over-and-done").inner_text()
    seen(visit, ".zb-over-and-done a").click()
    assert visit.page.url == visit.address + guide.routes.agenda("nl")


@pytest.mark.parametrize(("moment", "warned"), [("2027-01-07T23:59", 0), ("2027-01-08T00:00", 1)])
def test_a_page_made_long_ago_warns(visit: Visit, moment: str, warned: int) -> None:
    """After 45 days without a new build every page asks to call first."""
    at(visit, moment).go(visit.guide.routes.index("service", "nl"))
    assert (
        visit.page.get_by_text("Deze pagina is al lang niet bijgewerkt.").locator("visible=true").count()
        == warned
    )


def test_a_page_left_open_goes_on_with_the_day(visit: Visit) -> None:
    """Who comes back to a tab the next week does not read last week's dates."""
    at(visit, "2026-11-24T09:00").go(visit.guide.routes.agenda("nl"))
    before = seen(visit, ".zb-event").count()
    at(visit, "2026-12-20T09:00").page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert seen(visit, ".zb-event").count() < before


def test_without_scripts_everything_that_was_to_come_is_there(visitor: Visitor) -> None:
    """No label and no warning stands there that nobody could take away; the list has its first dates."""
    with visitor.visit("three", java_script_enabled=False) as visit:
        visit.go("")
        assert seen(visit, "[data-most] > li").count() > 0
        assert visit.page.get_by_text("Vandaag").count() == 0
        assert seen(visit, "[data-from]").count() == 0
