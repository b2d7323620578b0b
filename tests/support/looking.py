"""Look at a page in every way that matters, in one visit: opening it costs more than any single look."""

import re
from collections.abc import Iterator

from support import axe
from support.listening import listening, too_wide
from support.visitor import Visit

TARGETS = [44, 48]
"""Pixels that a target, and a button to call, must be high."""

LETTERS = [16, 18]
"""Pixels that any letter, and a letter of running text, must be high."""

TAB_STOPS = 25
DESK, SMALLEST, PHONE = 1024, 320, 360
HEIGHT = 800

ENLARGE = """() => {
  const sheet = new CSSStyleSheet();  // the policy of the pages allows no other way
  sheet.replaceSync(`html { font-size: 200% !important }
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""
"""Letters of twice the size, and the spacing of WCAG 1.4.12."""

UNFOLD = "document.querySelectorAll('details').forEach((part) => { part.open = true; })"

Found = tuple[str, str]
"""The way of looking and what was seen."""


STYLED = """() => [...document.body.querySelectorAll("*")].map((element) => {
  const chain = [];
  for (let at = element; at; at = at.parentElement) chain.push(`${at.localName}.${at.getAttribute("class") ?? ""}`);
  return chain.join(" < ");
})"""
"""What style sheets can tell of each element of a page: what it is, and in what it stands."""


def look(visit: Visit, path: str, known: set[str]) -> Iterator[Found]:
    """Open a page once and look at it in every way.

    Args:
        visit: a visit 1024 pixels wide, with axe brought along.
        path: the page.
        known: the kinds of elements of the site that were looked at already, which grows. By night and in forced
            colours axe looks only at other ones, and a page with none is not tried with a keyboard: for those the
            words make no difference.

    Yields:
        Each fault, after the way in which it was seen: ``quiet``, ``axe``, ``contrast``, ``size``, ``keyboard``,
        ``wide`` or ``enlarged``.
    """
    with listening(visit) as heard:
        visit.go(path)
        visit.page.evaluate(UNFOLD)
        yield from (("axe", fault) for fault in axe.violations(visit.page, axe.LIGHT))
        yield from _contrast(visit, "light")
        yield from _sizes(visit, DESK)
        kinds = visit.page.evaluate(STYLED)
        fresh = [place for place, kind in enumerate(kinds) if kind not in known]
        known.update(kinds)
        yield from _night(visit, fresh)
        if fresh:
            yield from _keyboard(visit)
        yield from _phone(visit)
        yield from (("quiet", fault) for fault in heard)


def _contrast(visit: Visit, name: str) -> Iterator[Found]:
    yield from (("contrast", f"{name} {fault}") for fault in visit.probe("contrast"))


def _sizes(visit: Visit, width: int) -> Iterator[Found]:
    for probe, argument in (("targets", TARGETS), ("letters", LETTERS), ("apart", None)):
        yield from (("size", f"{width} {probe}: {fault}") for fault in visit.probe(probe, argument))


def _keyboard(visit: Visit) -> Iterator[Found]:
    place = first = -1
    for stop in range(TAB_STOPS):
        visit.page.keyboard.press("Tab")
        focus = visit.probe("focus")
        if focus is None or focus["place"] == first:  # after the last stop, or at the first one again
            break
        # The day, the month and the year of one field are stops of their own.
        within = focus["place"] == place and re.search(r'type="(date|time)"', focus["name"])
        if not (focus["seen"] and (focus["place"] > place or within)):
            yield "keyboard", f"{stop}: {focus['name']}"
        place = focus["place"]
        first = first if stop else place
    visit.page.evaluate("document.activeElement.blur()")  # what shows itself with the focus hides again


def _night(visit: Visit, fresh: list[int]) -> Iterator[Found]:
    visit.page.emulate_media(color_scheme="dark")
    yield from _contrast(visit, "dark")
    if fresh:
        yield from (("axe", fault) for fault in axe.violations(visit.page, axe.DARK, fresh))
        visit.page.emulate_media(color_scheme="light", forced_colors="active")
        yield from (("axe", fault) for fault in axe.violations(visit.page, axe.FORCED, fresh))
    visit.page.emulate_media(color_scheme="light", forced_colors="none")


def _phone(visit: Visit) -> Iterator[Found]:
    visit.page.set_viewport_size({"width": SMALLEST, "height": HEIGHT})
    yield from (("wide", fault) for fault in too_wide(visit))
    yield from _sizes(visit, SMALLEST)
    visit.page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    visit.page.evaluate(ENLARGE)
    yield from (("enlarged", fault) for fault in too_wide(visit))
    yield from (("enlarged", fault) for fault in visit.probe("apart"))
    yield from (("enlarged", fault) for fault in axe.violations(visit.page, axe.ENLARGED))
    visit.page.set_viewport_size({"width": DESK, "height": HEIGHT})
