"""Every kind of page can be used by everyone, as far as a machine can tell (WCAG 2.2 AA and more)."""

import re

import pytest
from support.axe import ENLARGED, violations
from support.kinds import to_try
from support.visitor import Visitor

pytestmark = pytest.mark.browser

SITES = [("real", "nl"), ("real", "fr"), ("three", "ar")]

TARGETS = [44, 48]
"""Pixels that a target, and a button to call, must be high."""

LETTERS = [16, 18]
"""Pixels that any letter, and a letter of running text, must be high."""
TAB_STOPS = 25


@pytest.mark.parametrize(("site", "language"), SITES)
def test_axe_finds_nothing(visitor: Visitor, site: str, language: str) -> None:
    """No page breaks a rule of WCAG 2.2 AA, of good practice, or of AAA contrast: by day, at night, enlarged."""
    faults = []
    with visitor.visit(site, bypass_csp=True) as visit:
        for path in to_try(visit.guide, language):
            visit.go(path)
            faults += [f"/{path} {fault}" for fault in violations(visit.page)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_letter_stands_out(visitor: Visitor, site: str, language: str, scheme: str) -> None:
    """Also where axe is not sure what is behind it, as on the head of a neighbourhood above its street."""
    faults = []
    with visitor.visit(site, color_scheme=scheme) as visit:
        for path in to_try(visit.guide, language):
            visit.go(path)
            faults += [f"/{path} {fault}" for fault in visit.probe("contrast")]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
@pytest.mark.parametrize("width", [320, 1024])
def test_everything_is_big_enough(visitor: Visitor, site: str, language: str, width: int) -> None:
    """Targets suit a thumb that trembles and lie apart, and letters suit eyes that are old."""
    faults = []
    with visitor.visit(site, width=width) as visit:
        for path in to_try(visit.guide, language):
            visit.go(path)
            faults += [f"/{path} {fault}" for fault in visit.probe("targets", TARGETS)]
            faults += [f"/{path} {fault}" for fault in visit.probe("letters", LETTERS)]
            faults += [f"/{path} {fault}" for fault in visit.probe("apart")]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
def test_who_uses_a_keyboard_sees_where_they_are(visitor: Visitor, site: str, language: str) -> None:
    """Each stop of the Tab key is on the screen, with a ring around it, further on in the text than the last."""
    faults = []
    with visitor.visit(site) as visit:
        for path in to_try(visit.guide, language):
            visit.go(path)
            place = -1
            for stop in range(TAB_STOPS):
                visit.page.keyboard.press("Tab")
                focus = visit.probe("focus")
                if focus is None:
                    break
                # The day, the month and the year of one field are stops of their own.
                within = focus["place"] == place and re.search(r'type="(date|time)"', focus["name"])
                right = focus["seen"] and (focus["place"] > place or within)
                faults += [] if right else [f"/{path} {stop}: {focus['name']}"]
                place = focus["place"]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
def test_the_first_stop_skips_to_the_text(visitor: Visitor, site: str, language: str) -> None:
    """Nobody has to pass the menu on every page: after one key the next stop is in the text."""
    with visitor.visit(site) as visit:
        visit.go(visit.guide.routes.numbers(language))
        for key in ("Tab", "Enter", "Tab"):
            visit.page.keyboard.press(key)
        assert visit.page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(("site", "language"), SITES)
def test_enlarged_text_still_fits(visitor: Visitor, site: str, language: str) -> None:
    """With letters of twice the size and the spacing of WCAG 1.4.12, nothing moves off a phone."""
    faults = []
    with visitor.visit(site, width=360, bypass_csp=True) as visit:
        for path in to_try(visit.guide, language):
            visit.go(path)
            visit.page.add_style_tag(content=ENLARGED)
            over = visit.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            faults += [f"/{path}: {over} px te breed"] if over > 0 else []
    assert not faults, "\n".join(faults)
