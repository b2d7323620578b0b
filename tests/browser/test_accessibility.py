"""Every kind of page can be used by everyone, as far as a machine can tell (WCAG 2.2 AA and more)."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from support.kinds import one_of_each
from support.visitor import Visit, Visitor

pytestmark = pytest.mark.browser

SITES = [("real", "nl"), ("real", "fr"), ("three", "ar")]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS: dict[str, Any] = {
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"],
    },
    "resultTypes": ["violations"],
}
"""In the dark only colours change, so only colours are looked at again."""

TARGETS = [44, 48]
"""Pixels that a target, and a button to call, must be high."""

LEAST_LETTER = 16
TAB_STOPS = 25


def violations_on(visit: Visit, options: dict[str, Any]) -> list[str]:
    """What axe finds on the open page, a line for each."""
    response = Axe().run(visit.page, options=options).response
    return [
        f"{fault['id']}: {node['html'][:150]}" for fault in response["violations"] for node in fault["nodes"]
    ]


@pytest.mark.parametrize(("site", "language"), SITES)
@pytest.mark.parametrize(("scheme", "options"), [("light", EVERYTHING), ("dark", COLOURS)])
def test_axe_finds_nothing(
    visitor: Visitor, site: str, language: str, scheme: str, options: dict[str, Any]
) -> None:
    """No page kind breaks a rule of WCAG 2.2 AA, of good practice, or of AAA contrast."""
    faults = []
    with visitor.visit(site, color_scheme=scheme) as visit:
        for path in one_of_each(visit.guide, language):
            visit.go(path)
            faults += [f"/{path} {fault}" for fault in violations_on(visit, options)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
@pytest.mark.parametrize("width", [320, 1024])
def test_everything_is_big_enough(visitor: Visitor, site: str, language: str, width: int) -> None:
    """Targets suit a thumb that trembles, and letters suit eyes that are old."""
    faults = []
    with visitor.visit(site, width=width) as visit:
        for path in one_of_each(visit.guide, language):
            visit.go(path)
            faults += [f"/{path} {fault}" for fault in visit.probe("targets", TARGETS)]
            faults += [f"/{path} {fault}" for fault in visit.probe("letters", LEAST_LETTER)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
def test_who_uses_a_keyboard_sees_where_they_are(visitor: Visitor, site: str, language: str) -> None:
    """Each stop of the Tab key is on the screen, with a ring around it; the first one skips to the text."""
    faults = []
    with visitor.visit(site) as visit:
        for path in one_of_each(visit.guide, language):
            visit.go(path)
            for stop in range(TAB_STOPS):
                visit.page.keyboard.press("Tab")
                focus = visit.probe("focus")
                if focus is None:
                    break
                faults += [] if focus["seen"] else [f"/{path} {stop}: {focus['name']}"]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
def test_enlarged_text_still_fits(visitor: Visitor, site: str, language: str) -> None:
    """With letters of twice the size and the spacing of WCAG 1.4.12, nothing moves off a phone."""
    faults = []
    wide = "html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    with visitor.visit(site, width=360, bypass_csp=True) as visit:
        for path in one_of_each(visit.guide, language):
            visit.go(path)
            visit.page.add_style_tag(content=wide)
            over = visit.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            faults += [f"/{path}: {over} px te breed"] if over > 0 else []
    assert not faults, "\n".join(faults)
