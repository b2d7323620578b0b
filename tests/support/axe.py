"""What axe finds on a page, in each of the ways in which somebody may look at it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING: Mapping[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    # One rule for contrast: READY has it look at all texts, also at those that the other would find.
    "rules": {"color-contrast-enhanced": {"enabled": True}, "color-contrast": {"enabled": False}},
    "resultTypes": ["violations"],
}


def _only(*rules: str) -> Mapping[str, Any]:
    return {
        "runOnly": {"type": "rule", "values": list(rules)},
        "resultTypes": ["violations"],
        "preload": False,
    }


COLOURS = _only("color-contrast-enhanced", "link-in-text-block")
PLACES = _only("target-size", "scrollable-region-focusable", "meta-viewport-large")


@dataclass(frozen=True)
class Scene:
    """A way to look at a page. ``rules`` are those of axe that can answer otherwise than on paper-white."""

    name: str
    rules: Mapping[str, Any]


LIGHT = Scene("light", EVERYTHING)
DARK = Scene("dark", COLOURS)
FORCED = Scene("forced colours", COLOURS)
ENLARGED = Scene("text of 200 %", PLACES)


READY = """axe.configure({checks: [{id: "color-contrast-enhanced",
  options: {contrastRatio: {normal: {expected: 7}, large: {expected: 4.5}}}}]});"""
"""Of its own accord the enhanced rule keeps quiet about the worst contrasts, which the ordinary rule tells."""


def bring_axe(page: "Page") -> None:
    """Have axe ready on every page that ``page`` opens from now on: cheaper than handing it over each time."""
    page.add_init_script(AXE_SCRIPT + READY)


RUN = """([rules, places]) => {
  const all = [...document.body.querySelectorAll("*")];
  return axe.run(places ? {include: places.map((place) => all[place])} : document, rules);
}"""


def violations(page: "Page", scene: Scene, places: list[int] | None = None) -> Iterator[str]:
    """What axe finds on the open page as it looks now, a line for each.

    Args:
        page: the open page.
        scene: how it is looked at.
        places: which elements of the body, in their order; all when not given.
    """
    found = page.evaluate(RUN, [scene.rules, places])["violations"]
    yield from (
        f"{scene.name}, {fault['id']}: {node['html'][:150]}" for fault in found for node in fault["nodes"]
    )
