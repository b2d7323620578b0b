"""A browser that opens the pages of the guide on a small phone hears and sees nothing wrong."""

import re
from collections.abc import Iterable

import pytest
from support.guide import BuiltGuide
from support.kinds import one_of_each
from support.listening import listening, too_wide
from support.pages import Page
from support.visitor import Visitor

pytestmark = pytest.mark.browser

SMALLEST = 320
WIDEST = 8
"""How many pages of each language are opened every time: those with the longest words."""


@pytest.mark.parametrize("site", ["real", "three"])
def test_pages_with_the_longest_words_fit(visitor: Visitor, site: str) -> None:
    """Where a word would stick out first, nothing scrolls sideways at 320 pixels, and nothing goes wrong."""
    assert not faults_of(visitor, site, longest_words(visitor.sites[site][0]))


@pytest.mark.long
@pytest.mark.parametrize("site", ["real", "three"])
def test_every_page_loads_quietly_and_fits(visitor: Visitor, site: str) -> None:
    """No error, no request to another host, and no scrolling sideways at 320 pixels, on any page."""
    guide = visitor.sites[site][0]
    assert not faults_of(visitor, site, [page for page in guide.pages.values() if not page.redirect])


def faults_of(visitor: Visitor, site: str, pages: Iterable[Page]) -> list[str]:
    """What goes wrong on some pages in the smallest window."""
    faults: list[str] = []
    with visitor.visit(site, width=SMALLEST) as visit, listening(visit) as heard:
        for page in pages:
            visit.go(page.address)
            faults += [f"{page.path}: {fault}" for fault in too_wide(visit)]
        faults += heard
    return faults


def longest_words(guide: BuiltGuide) -> list[Page]:
    """The pages of each language whose longest word is longest, each with a word of its own."""
    found: dict[tuple[str, str], Page] = {}
    for page in guide.pages.values():
        if not page.redirect:
            word = max(re.findall(r"[^\W\d_]+", page.text), key=len, default="")
            found.setdefault((page.language, word), page)
    ranked = sorted(found, key=lambda one: (-len(one[1]), one))
    chosen = [[one for one in ranked if one[0] == language][:WIDEST] for language in guide.catalog.languages]
    return [found[one] for ones in chosen for one in ones]


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("three", "ar")])
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
