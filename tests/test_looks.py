"""Screen and paper show a neighbourhood alike: the same colours, the same gables, words that can be read."""

import re
from pathlib import Path
from typing import get_args

import pytest

from catalog.kinds.neighbourhood import Colour, Gable
from drawing.gables import GABLES
from printshop.palette import COLOURS, INK, WHITE, contrast

THEME = Path(__file__).parents[1] / "theme"
LEGIBLE = 7.0
"""WCAG 2.2, 1.4.6: contrast of text (enhanced)."""
SHORT = {"#fff": WHITE}


def site_colours() -> dict[str, dict[str, str]]:
    """The colours of each neighbourhood on the site by day: what fills, what is read on it, what lies under text."""
    css = (THEME / "static" / "css" / "0-tokens" / "neighbourhoods.css").read_text(encoding="utf-8")
    by_day = css.partition("@media")[0]
    return {
        name: dict(re.findall(r"--(nb[a-z-]*): (#[0-9a-f]+);", rules))
        for name, rules in re.findall(r"\.nb--(\w+) \{(.*)\}", by_day)
    }


@pytest.mark.parametrize("colour", get_args(Colour))
def test_a_colour_is_the_same_on_screen_and_paper(colour: str) -> None:
    """A flyer sends people to a page that looks like it."""
    site, paper = site_colours()[colour], COLOURS[colour]
    assert (site["nb"], SHORT.get(site["nb-on"], site["nb-on"])) == (paper.band, paper.on_band)


@pytest.mark.parametrize("colour", get_args(Colour))
def test_words_on_a_colour_can_be_read(colour: str) -> None:
    """On the band and on the tint, also by who sees little; a line on white shows at least 3 to 1."""
    paper = COLOURS[colour]
    assert contrast(paper.band, paper.on_band) >= LEGIBLE
    assert contrast(paper.tint, INK) >= LEGIBLE
    assert contrast(site_colours()[colour]["nb-tint"], INK) >= LEGIBLE
    assert contrast(paper.line, WHITE) >= 3


def test_every_colour_and_gable_a_writer_may_choose_can_be_drawn() -> None:
    """On the site and on paper, and nothing else is drawn that nobody can choose."""
    drawings = {file.stem for file in (THEME / "gables").glob("*gevel.svg")}
    assert set(get_args(Gable)) == set(GABLES) == drawings
    assert set(get_args(Colour)) == set(COLOURS)
