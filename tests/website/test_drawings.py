"""Pictograms and the stylesheet."""

import re
from pathlib import Path

import pytest

from website.drawings import PLACE, Drawings
from website.stylesheet import bundle, squeeze
from website.svg_path import rounded

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


def test_the_stylesheet_uses_only_what_old_phones_know() -> None:
    """No layers, no :has, no physical left and right, no colours outside the tokens."""
    for file in sorted((ROOT / "theme" / "static").rglob("*.css")):
        text = file.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 120, file.name
        for word in (":has(", "@layer", ":is(", ":where(", "-left:", "-right:", "!important", "-inline:"):
            assert word not in text, f"{word} in {file.name}"


def test_a_long_outline_does_not_drift_on_its_grid() -> None:
    """Small steps that each fall between two lines still end where they should; flags of arcs stay flags."""
    steps = "h3" * 40
    assert rounded(f"M0 0{steps}V9.2Z").endswith("V10Z")
    ends = [
        int(step)
        for step in re.findall(r"-?\d+", rounded(f"M0 0{steps}").partition("h")[2].replace("h", " "))
    ]
    assert sum(ends) == 120
    assert rounded("M8 8a4.5 4.5 0 1 1 0 9") == "M8 8a4 4 0 1 1 0 8"
