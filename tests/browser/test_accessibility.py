"""Every kind of page can be used by everyone, as far as a machine can tell (WCAG 2.2 AA and more)."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.axe import bring_axe
from support.guide import BuiltGuide
from support.kinds import to_try
from support.looking import DESK, look
from support.server import serving
from support.visitor import Visit, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SITES = [("real", "nl"), ("real", "fr"), ("three", "ar")]
Seen = Mapping[str, list[str]]
IN_EACH = pytest.mark.parametrize("seen", SITES, indirect=True, ids="-".join)


@pytest.fixture(scope="module")
def known() -> Mapping[str, set[str]]:
    """The kinds of elements of each site that were looked at in every way."""
    return defaultdict(set)


@pytest.fixture(scope="module")
def seen(request: pytest.FixtureRequest, visitor: Visitor, known: Mapping[str, set[str]]) -> Seen:
    """What is wrong on one page of every kind, by the way of looking."""
    site, language = request.param
    faults = defaultdict(list)
    with visitor.visit(site, width=DESK) as visit:
        bring_axe(visit.page)
        for path in to_try(visit.guide, language):
            for way, fault in look(visit, path, known[site]):
                faults[way].append(f"/{path} {fault}")
    return faults


@IN_EACH
def test_axe_finds_nothing(seen: Seen) -> None:
    """No page breaks a rule of WCAG 2.2 AA, of good practice, or of AAA contrast: by day and at night."""
    assert not seen["axe"], "\n".join(seen["axe"])


@IN_EACH
def test_every_letter_stands_out(seen: Seen) -> None:
    """Also where axe is not sure what is behind it, as on the head of a neighbourhood above its street."""
    assert not seen["contrast"], "\n".join(seen["contrast"])


@IN_EACH
def test_everything_is_big_enough(seen: Seen) -> None:
    """Targets suit a thumb that trembles and lie apart, and letters suit eyes that are old."""
    assert not seen["size"], "\n".join(seen["size"])


@IN_EACH
def test_who_uses_a_keyboard_sees_where_they_are(seen: Seen) -> None:
    """Each stop of the Tab key is on the screen, with a ring around it, further on in the text than the last."""
    assert not seen["keyboard"], "\n".join(seen["keyboard"])


@IN_EACH
def test_enlarged_text_still_fits(seen: Seen) -> None:
    """With letters of twice the size and the spacing of WCAG 1.4.12, nothing moves off a phone or over the next."""
    assert not seen["enlarged"], "\n".join(seen["enlarged"])


@IN_EACH
def test_pages_load_quietly_and_fit(seen: Seen) -> None:
    """No error, no request to another host, and no scrolling sideways at 320 pixels."""
    faults = seen["quiet"] + seen["wide"]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("site", "language"), SITES)
def test_the_first_stop_skips_to_the_text(visitor: Visitor, site: str, language: str) -> None:
    """Nobody has to pass the menu on every page: after one key the next stop is in the text."""
    with visitor.visit(site) as visit:
        visit.go(visit.guide.routes.numbers(language))
        for key in ("Tab", "Enter", "Tab"):
            visit.page.keyboard.press(key)
        assert visit.page.evaluate("document.activeElement.closest('main') !== null")


BAD = """<!doctype html><html><title>Dag</title><meta charset="utf-8"><style>
body { background: #fff; color: #000; font-size: 20px }
@media (prefers-color-scheme: dark) { .night { color: #444; background: #222 } }
@media (forced-colors: active) { .forced { color: #777; background: #888; forced-color-adjust: none } }
button { font-size: 9px; padding: 0 } :focus { outline: none }
.over { position: absolute; inset: 9px auto auto 0 } .long { inline-size: 15rem; background: #eee }
</style><main><h1>Dag</h1><p class="night">Nacht</p><p class="forced">Kleuren</p><p style="color:#aaa">Bleek</p>
<button>a</button><button>b</button> <a class="over" href="#a">een link</a> <a class="over" href="#b">een link</a>
<p class="long">Lang</p></main><script>console.error("kapot")</script>"""
WIDE = BAD.replace("15rem", "500px")


def test_what_is_wrong_is_seen_in_every_way(browser: "Browser", tmp_path: Path) -> None:
    """A page with one fault of each kind: none of the ways of looking is blind."""
    for name, html in (("bad", BAD), ("wide", WIDE)):
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
    with serving(tmp_path) as address:
        page = browser.new_page(viewport={"width": DESK, "height": 800})
        bring_axe(page)
        visit = Visit(BuiltGuide(tmp_path, tmp_path, ""), address, page)
        found = list(look(visit, "bad.html", set()))
        also = {way for way, _ in look(visit, "wide.html", set())}
        page.close()
    ways = {way for way, _ in found}
    said = "\n".join(f"{way} {fault}" for way, fault in found)
    assert ways == {"quiet", "axe", "contrast", "size", "keyboard", "enlarged"}, said
    assert also == ways | {"wide"}
    for words in (
        "axe light, html-has-lang",
        'light, color-contrast-enhanced: <p style="color:#aaa">',
        'dark, color-contrast-enhanced: <p class="night">',
        'forced colours, color-contrast-enhanced: <p class="forced">',
        "contrast light 2.32 “Bleek”",
        "contrast dark 1.63 “Nacht”",
        *(f"size {width} {probe}: " for width in (1024, 320) for probe in ("targets", "letters", "apart")),
        "enlarged 128 px te breed",
        "enlarged text of 200 %, target-size",
    ):
        assert words in said, said
