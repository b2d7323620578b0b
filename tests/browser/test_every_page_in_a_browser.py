"""A browser that opens every page of the guide on a small phone hears and sees nothing wrong."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from support.kinds import one_of_each
from support.visitor import Visit, Visitor

pytestmark = pytest.mark.browser

SMALLEST = 320
GIVEN_UP = "net::ERR_ABORTED"
"""What a browser says of an icon that was still on its way when we went on to the next page."""


NO_WORKER = "Service Worker registration blocked by Playwright"
"""Pages are opened without their worker here, which would answer for the server."""


@contextmanager
def listening(visit: Visit) -> Iterator[list[str]]:
    """Collect what goes wrong while pages load: errors, failed requests, requests to other hosts."""
    heard: list[str] = []
    page = visit.page
    page.on(
        "console",
        lambda line: (
            heard.append(f"{page.url} zegt: {line.text}")
            if line.type != "log" and not line.text.startswith(NO_WORKER)
            else None
        ),
    )
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on(
        "requestfailed", lambda r: heard.append(f"{r.url}: {r.failure}") if r.failure != GIVEN_UP else None
    )
    page.on(
        "request",
        lambda r: (
            None if r.url.startswith((visit.address, "data:")) else heard.append(f"{page.url} vraagt {r.url}")
        ),
    )
    page.on("response", lambda r: heard.append(f"{r.url}: {r.status}") if r.status >= 400 else None)
    yield heard


def too_wide(visit: Visit) -> list[str]:
    """How far the open page sticks out of the window, if it does."""
    over = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{visit.page.url}: {over} px te breed"] if over > 0 else []


@pytest.mark.parametrize("site", ["real", "three"])
def test_every_page_loads_quietly_and_fits(visitor: Visitor, site: str) -> None:
    """No error, no request to another host, and no scrolling sideways at 320 pixels, on any page."""
    faults: list[str] = []
    with visitor.visit(site, width=SMALLEST) as visit, listening(visit) as heard:
        for page in visit.guide.pages.values():
            if not page.redirect:
                visit.go(page.address)
                faults += too_wide(visit)
        faults += heard
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("real", "fr"), ("three", "ar")])
def test_pages_work_without_scripts(visitor: Visitor, site: str, language: str) -> None:
    """With JavaScript off, everything a page says can be seen."""
    faults = []
    with visitor.visit(site, java_script_enabled=False) as visit:
        for path in one_of_each(visit.guide, language):
            visit.go(path)
            faults += [f"/{path} {fault}" for fault in visit.probe("unseen")]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("site", ["real", "three"])
def test_a_short_code_leads_home_without_scripts(visitor: Visitor, site: str) -> None:
    """Who types the address on a flyer reaches the activity, in each language, with JavaScript off."""
    with visitor.visit(site, java_script_enabled=False) as visit:
        guide = visit.guide
        activity = guide.catalog.activities[0]
        for language in guide.catalog.languages:
            visit.go(guide.routes.short(activity.code).rstrip("/"))
            goal = guide.routes.entry(activity, language)
            visit.page.locator(f"main [lang={language}] a[href$='{goal}']").first.click()
            assert visit.page.url == visit.address + goal


def test_a_wrong_address_gets_a_page_that_helps(visitor: Visitor) -> None:
    """The 404 page looks like the guide and leads back into it, however deep the wrong address is."""
    with visitor.visit("three") as visit:
        answer = visit.page.goto(f"{visit.address}fr/nulle/part/")
        assert answer is not None
        assert answer.status == 404
        assert visit.page.evaluate("document.styleSheets.length") > 0
        visit.page.locator("main a").first.click()
        assert visit.page.url.startswith(visit.address)
        assert visit.page.locator("h1").count() == 1


def test_numbers_read_from_left_to_right_in_arabic(visitor: Visitor) -> None:
    """A phone number on an Arabic page stands in the order in which it is dialled."""
    script = """() => [...document.querySelectorAll("a[href^='tel:']")].map(a => {
        const digits = [];
        const walker = document.createTreeWalker(a, NodeFilter.SHOW_TEXT);
        for (let n = walker.nextNode(); n; n = walker.nextNode())
          for (let i = 0; i < n.data.length; i++) if (/[0-9]/.test(n.data[i])) {
            const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + 1);
            const b = r.getBoundingClientRect(); digits.push([Math.round(b.top / 8), b.left, n.data[i]]);
          }
        digits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        return [a.getAttribute("href"), digits.map(d => d[2]).join("")];
    })"""
    with visitor.visit("three") as visit:
        visit.go(visit.guide.routes.numbers("ar"))
        seen = [(href, shown) for href, shown in visit.page.evaluate(script) if shown]
    assert seen
    faults = [
        (href, shown)
        for href, shown in seen
        if not shown.endswith(href.removeprefix("tel:").removeprefix("+32"))
    ]
    assert not faults
