"""What axe finds on a page, in each of the ways in which somebody may look at it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING: Mapping[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}


def _only(*rules: str) -> Mapping[str, Any]:
    return {"runOnly": {"type": "rule", "values": list(rules)}, "resultTypes": ["violations"]}


COLOURS = _only("color-contrast", "color-contrast-enhanced", "link-in-text-block")
PLACES = _only("color-contrast", "target-size", "scrollable-region-focusable", "meta-viewport-large")

ENLARGED = """html { font-size: 200% !important }
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"""
"""Letters of twice the size, and the spacing of WCAG 1.4.12."""

PHONE = 360


@dataclass(frozen=True)
class Scene:
    """A way to look at a page. ``rules`` are those of axe that can answer otherwise than on paper-white."""

    name: str
    rules: Mapping[str, Any]
    media: Mapping[str, str]
    enlarged: bool = False


SCENES = (
    Scene("light", EVERYTHING, {}),
    Scene("dark", COLOURS, {"color_scheme": "dark"}),
    Scene("forced colours", COLOURS, {"forced_colors": "active"}),
    Scene("text of 200 %", PLACES, {}, enlarged=True),
)


def violations(page: "Page") -> Iterator[str]:
    """What axe finds on the open page in every scene, a line for each. The page must bypass its own CSP."""
    page.evaluate(AXE_SCRIPT)
    for scene in SCENES:
        with _seen(page, scene):
            found = page.evaluate("(options) => axe.run(options)", scene.rules)["violations"]
        yield from (
            f"{scene.name}, {fault['id']}: {node['html'][:150]}" for fault in found for node in fault["nodes"]
        )


@contextmanager
def _seen(page: "Page", scene: Scene) -> Iterator[None]:
    size = page.viewport_size
    page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **scene.media})
    if scene.enlarged:
        page.set_viewport_size({"width": PHONE, "height": 800})
        style = page.add_style_tag(content=ENLARGED)
    yield
    if scene.enlarged:
        style.evaluate("(element) => element.remove()")
        page.set_viewport_size(size)
