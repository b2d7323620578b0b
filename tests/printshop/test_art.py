"""Colours, gables, streets, pictograms and QR codes."""

import re
from pathlib import Path
from typing import get_args

import pytest

from catalog.kinds.neighbourhood import Colour as ColourName
from catalog.kinds.neighbourhood import Gable as GableName
from drawing.gables import GABLES
from printshop.palette import COLOURS, WHITE, contrast
from printshop.pictograms import Pictograms, UnknownPictogramError
from printshop.qr import QUIET, code_of
from printshop.sheets.about_activity import FEATURES
from printshop.street import draw_street

PICTOGRAMS = Path(__file__).resolve().parents[2] / "print" / "pictograms"


def test_every_colour_a_writer_may_choose_can_be_read() -> None:
    """Text on a band has 7:1 or more; pictograms have 3:1 on white and on their tint."""
    assert set(COLOURS) == set(get_args(ColourName))
    for colour in COLOURS.values():
        assert contrast(colour.band, colour.on_band) >= 7
        assert contrast(colour.line, WHITE) >= 3
        assert contrast(colour.line, colour.tint) >= 3


def test_every_gable_a_writer_may_choose_has_a_shape() -> None:
    """Each one ends at the right eave, so that the house closes."""
    assert set(GABLES) == set(get_args(GableName))
    for gable in GABLES.values():
        assert gable.steps[-1][1][-1] == (48, 0)


@pytest.mark.parametrize("gable", sorted(GABLES))
def test_a_street_is_the_same_at_every_print(gable: str) -> None:
    """The same seed draws the same street, another seed another one."""
    draw = draw_street.__wrapped__
    first = draw(gable, COLOURS["paars"], width=520, seed="noord")
    assert first == draw(gable, COLOURS["paars"], width=520, seed="noord")
    assert first != draw(gable, COLOURS["paars"], width=520, seed="zuid")


def test_two_gables_draw_two_streets() -> None:
    """On a black and white copy the gable still tells the neighbourhood."""
    streets = {draw_street(gable, COLOURS["geel"], width=520, seed="x") for gable in GABLES}
    assert len(streets) == len(GABLES)


def test_a_street_only_uses_colours_without_transparency() -> None:
    """Print shops dislike transparency, and tints are mixed beforehand."""
    svg = draw_street("klokgevel", COLOURS["geel"], width=520, seed="x")
    assert "opacity" not in svg
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) - {"none"} > {COLOURS["geel"].band}


def test_pictograms_take_the_colours_of_the_sheet() -> None:
    """No ``currentColor`` is left, for a background has no text around it."""
    address = Pictograms(PICTOGRAMS).address("coffee", COLOURS["rood"])
    assert address.startswith("data:image/svg+xml;base64,")


@pytest.mark.parametrize("name", ["../LICENSE", "bestaat-niet", ""])
def test_an_unknown_pictogram_is_refused(name: str) -> None:
    """A name never leads out of the folder."""
    pictograms = Pictograms(PICTOGRAMS)
    assert not pictograms.has(name)
    with pytest.raises(UnknownPictogramError):
        pictograms.address(name, COLOURS["rood"])


def test_every_feature_has_its_drawing() -> None:
    """What makes a place easy to reach is always shown beside words."""
    pictograms = Pictograms(PICTOGRAMS)
    assert all(pictograms.has(name) for name, _ in FEATURES.values())


def test_a_code_has_a_quiet_border() -> None:
    """21 or 25 modules and four white ones on each side for a short address."""
    code = code_of("HTTPS://ZBW.BE/482193")
    assert code.side in {29, 33}
    assert min(x for x, _, _ in code.lines) == min(y for _, y, _ in code.lines) == QUIET
    assert max(x + length for x, _, length in code.lines) == code.side - QUIET
