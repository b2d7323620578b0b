"""The agenda shows only what somebody can use: with a script on the spot, without one on a page of its own."""

from typing import TYPE_CHECKING

import pytest
from support.visitor import Visit, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Locator

pytestmark = pytest.mark.browser

PHONE = 360


def shown(visit: Visit) -> "Locator":
    """The dates that can be seen."""
    return visit.page.locator("[data-fits]:visible")


def kinds_of(dates: "Locator") -> list[set[str]]:
    """What each date fits."""
    fits: list[str] = dates.evaluate_all("dates => dates.map(date => date.dataset.fits)")
    return [set(kinds.split()) for kinds in fits]


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("real", "fr"), ("three", "ar")])
def test_without_scripts_each_filter_is_a_page(visitor: Visitor, site: str, language: str) -> None:
    """It holds only what fits, or a person to ask; and its link leads back to the whole agenda."""
    with visitor.visit(site, width=PHONE, java_script_enabled=False) as visit:
        routes = visit.guide.routes
        visit.go(routes.agenda(language))
        for wish in ("free", "children", "wheelchair", "evening", "little_dutch"):
            visit.page.click(f"[data-filter={wish}]")
            assert visit.page.url == visit.address + routes.filtered(language, wish)
            assert all(wish in kinds for kinds in kinds_of(shown(visit))), wish
            if not shown(visit).count():
                assert visit.page.locator("#nothing-fits a[href^='tel:']").is_visible(), wish
            visit.page.click(f"[data-filter={wish}][aria-current]")
            assert visit.page.url == visit.address + routes.agenda(language)


def test_with_scripts_filters_are_combined_on_the_spot(visitor: Visitor) -> None:
    """The number is announced, empty days go, and the address can be shared."""
    with visitor.visit("real", width=PHONE) as visit:
        visit.go(visit.guide.routes.agenda("nl"))
        before = shown(visit).count()
        visit.page.click("[data-filter=free]")
        visit.page.click("[data-filter=wheelchair]")
        found = kinds_of(shown(visit))
        assert 0 < len(found) < before
        assert all({"free", "wheelchair"} <= kinds for kinds in found)
        assert visit.page.inner_text(".zb-filters [role=status]") == f"Gevonden: {len(found)}"
        days = visit.page.locator(".zb-day:visible")
        assert all(days.nth(at).locator("[data-fits]:visible").count() for at in range(days.count()))
        assert visit.page.url.endswith("/agenda/?filter=gratis.rolstoel")
        visit.page.reload()
        assert kinds_of(shown(visit)) == found
        visit.page.click("[data-filter=free]")
        visit.page.click("[data-filter=wheelchair]")
        assert shown(visit).count() == before
        assert visit.page.url.endswith("/agenda/")


def test_a_filter_needs_only_a_keyboard(visitor: Visitor) -> None:
    """It is a button that says whether it is pressed."""
    with visitor.visit("real") as visit:
        visit.go(visit.guide.routes.index("activity", "fr"))
        button = visit.page.get_by_role("button", name="Gratuit")
        button.focus()
        visit.page.keyboard.press("Space")
        assert button.get_attribute("aria-pressed") == "true"
        assert all("free" in kinds for kinds in kinds_of(shown(visit)))
        visit.page.keyboard.press("Enter")
        assert button.get_attribute("aria-pressed") == "false"


def test_a_filter_page_can_be_narrowed_further(visitor: Visitor) -> None:
    """What was chosen on it stays when its own filter goes."""
    with visitor.visit("real") as visit:
        routes = visit.guide.routes
        visit.go(routes.filtered("nl", "free"))
        visit.page.click("[data-filter=evening]")
        assert all({"free", "evening"} <= kinds for kinds in kinds_of(shown(visit)))
        visit.page.click("[aria-current][data-filter]")
        assert visit.page.url == f"{visit.address}{routes.agenda('nl')}?filter=avond"
        assert all("evening" in kinds for kinds in kinds_of(shown(visit)))


def test_when_nothing_fits_somebody_can_be_asked(visitor: Visitor) -> None:
    """All filters together leave nothing, but a number to call."""
    with visitor.visit("three", width=PHONE) as visit:
        visit.go(visit.guide.routes.agenda("fr"))
        for chip in visit.page.locator("[data-filter]").all():
            chip.click()
        assert shown(visit).count() == 0
        assert visit.page.locator("#nothing-fits a[href^='tel:']").is_visible()
