"""Pictograms and the stylesheet."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from website.drawings import PLACE, Drawings
from website.stylesheet import bundle, resolved, squeeze
from website.svg_path import GRID, rounded

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIDE = 64
"""Pixels of a pictogram where it is shown large."""
FAR, SEEN = 128, 0.04
"""From here grey is another grey, and this share of the pixels makes another drawing."""

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def drawings() -> Drawings:
    """The drawings of the guide."""
    return Drawings(pictograms=ROOT / "print" / "pictograms", gables=ROOT / "theme" / "gables")


def test_a_drawing_stands_in_a_page_once(drawings: Drawings) -> None:
    """However often it is shown."""
    use = '<svg><use href="#i-coffee"/></svg>'
    assert drawings.complete(f"{use}{use}{PLACE}").count('<symbol id="i-coffee"') == 1


def test_a_page_carries_no_drawing_that_it_does_not_show(drawings: Drawings) -> None:
    """An old phone pays for every byte."""
    assert "<symbol" not in drawings.complete(f"<p>coffee</p>{PLACE}")


def test_a_drawing_that_does_not_exist_stops_the_build(drawings: Drawings) -> None:
    """A fault in a template is ours: it must be loud."""
    with pytest.raises(KeyError):
        drawings.complete(f'<use href="#i-unicorn"/>{PLACE}')


def test_the_stylesheet_is_named_after_its_content(tmp_path: Path) -> None:
    """A changed style gets a new address, so that no phone shows an old one."""
    css = tmp_path / "a.css"
    css.write_text("a { color: red; }")
    before = bundle(tmp_path, "site").path
    css.write_text("a { color: blue; }")
    assert before != bundle(tmp_path, "site").path


def test_squeezing_keeps_what_means_something() -> None:
    """Spaces in selectors and sums stay."""
    assert (
        squeeze("/* x */ a :focus > c {\n  width: calc(1px + 0.5px);\n  margin: 10.5px;\n}")
        == "a :focus>c{width:calc(1px + .5px);margin:10.5px}"
    )


def test_a_raw_colour_stands_where_its_name_stood() -> None:
    """The names of the palette help who writes, not who reads; one that does not exist is a fault of ours."""
    assert resolved(":root{--p-sky:#a9c7ff}a{color:var(--p-sky)}") == ":root{}a{color:#a9c7ff}"
    with pytest.raises(KeyError):
        resolved("a{color:var(--p-mud)}")


def test_the_stylesheet_uses_only_what_old_phones_know() -> None:
    """No layers, no :has, no physical left and right, no colours outside the tokens."""
    for file in sorted((ROOT / "theme" / "static").rglob("*.css")):
        text = file.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 120, file.name
        for word in (":has(", "@layer", ":is(", ":where(", "-left:", "-right:", "!important", "-inline:"):
            assert word not in text, f"{word} in {file.name}"


def test_a_long_outline_does_not_drift_on_its_grid() -> None:
    """Small steps that each fall between two lines still end where they should; flags of arcs stay flags."""
    outline = rounded("M0 0" + "h3" * 40 + "V9.2z")
    steps, _, rise = outline.partition("h")[2].partition("v")
    assert sum(map(int, steps.split())) == 120 / GRID
    assert rise == "2z"
    assert rounded("M8 8a4.5 4.5 0 1 1 0 9") == "m2 2a1 1 0 1 1 0 2"


def test_what_would_not_move_the_pen_is_left_out() -> None:
    """Unless the next curve goes on from it: then its shape would change."""
    assert rounded("M8 8l1 1h9L18 40") == "m2 2h2v8"
    assert "c" in rounded("M8 8c1 1 1 1 1 1s9 9 20 20")


@pytest.mark.browser
def test_nobody_sees_that_a_pictogram_has_fewer_bytes(browser: "Browser", drawings: Drawings) -> None:
    """Beside the pictogram as its makers drew it, hardly any of its pixels differ."""
    names = sorted(drawings.pictograms)
    files = [(ROOT / "print" / "pictograms" / f"{name}.svg").read_text(encoding="utf-8") for name in names]
    light = [drawings.complete(f'<svg><use href="#i-{name}"/></svg>{PLACE}') for name in names]
    faults = []
    for name, drawn, shown in zip(names, row_of(browser, files), row_of(browser, light), strict=True):
        far = ImageChops.difference(drawn, shown).point(lambda level: 255 if level > FAR else 0)
        share = sum(far.histogram()[FAR:]) / SIDE**2
        faults += [f"{name}: {share:.1%}"] if share > SEEN else []
    assert not faults, "\n".join(faults)


def row_of(browser: "Browser", drawings: list[str]) -> list[Image.Image]:
    """A picture of each drawing, in grey, as a browser shows it."""
    page = browser.new_page(viewport={"width": SIDE, "height": SIDE * len(drawings)})
    style = "<style>body{margin:0}svg{display:block}body>svg:not([width='0'])"
    page.set_content(f"{style}{{width:{SIDE}px;height:{SIDE}px}}</style>{''.join(drawings)}")
    row = Image.open(BytesIO(page.screenshot())).convert("L")
    page.close()
    return [row.crop((0, SIDE * at, SIDE, SIDE * (at + 1))) for at in range(len(drawings))]
