"""What the check of a layout sees: every way in which words can leave their place."""

from pathlib import Path

import pytest
from small_town import PRINT

from printshop.job import Fit, Job, Where, Workshop
from printshop.worker import Press

STYLES = ("fonts.css", "tokens.css", "common.css", "flyer-a5.css")
LONG = "Hottentottententententoonstelling" * 2
TURNED = "position:absolute;inset:110mm auto auto 30mm;height:20mm;transform:rotate(-90deg)"
CODE = '<img class="qr" style="width:30mm" src="qr:HTTPS://ZBW.BE/482193" alt="x">'
SHEET = '<html lang="nl" dir="{direction}"><title>x</title><body><main style="padding:12mm">{body}</main></body></html>'
SOUND = {
    "plain": "<p>Soep op de stoep</p>",
    "placed": '<div style="position:absolute;inset-block-end:8mm;inset-inline-start:8mm">Bel 02 555 00 01</div>',
    "float": '<div style="float:inline-end;width:30mm"><p>naast</p><p>de tekst</p></div><p>tekst</p>',
    "turned": f'<div style="{TURNED};width:50mm">Strook</div>',
    "tight": '<p style="font-size:30pt;line-height:1">Een lange titel die over twee regels gaat</p>',
    "code": f'{CODE}<p style="margin-inline-start:35mm">Lees hier</p>',
}
BROKEN = {
    "over the side": (f"<p>{LONG}</p>", Where.PAGE),
    "out of a box": (f'<div style="width:30mm"><p>{LONG[:33]}</p></div>', Where.PARENT),
    "near the edge": ('<div style="position:absolute;inset:2mm auto auto 2mm">Hoek</div>', Where.PAGE),
    "under the foot": ('<div style="position:absolute;inset:209mm auto auto 8mm">Weg</div>', Where.PAGE),
    "cut off": ('<div style="height:4mm;overflow:hidden"><p>Een</p><p>Twee</p></div>', Where.PARENT),
    "half a line": ('<div style="height:12pt;overflow:hidden;font-size:14pt">groepje</div>', Where.PARENT),
    "too low a box": ('<div style="height:5mm"><p>Een</p><p>Twee</p></div><p>Drie</p>', Where.PARENT),
    "one on the other": ('<div style="position:absolute">Onder</div><p>Boven</p>', Where.COVERED),
    "on a code": (f'<div style="position:absolute">{CODE}</div><p>Over de code</p>', Where.COVERED),
    "turned too long": (
        f'<div style="{TURNED};width:30mm;white-space:nowrap">{LONG[:30]}</div>',
        Where.PARENT,
    ),
    "hidden": ('<p style="display:none">Verborgen</p>', Where.LOST),
    "a strip too few": ('<p>Strook</p><p style="display:none">Strook</p>', Where.LOST),
    "no code": (f'<div style="display:none">{CODE}</div>', Where.LOST),
    "shortened": (f'<p style="max-lines:1;continue:discard">{"Soep op de stoep. " * 9}</p>', Where.LOST),
}


@pytest.fixture(scope="module")
def press() -> Press:
    """A press in this very process."""
    return Press(Workshop(root=PRINT))


def job(body: str, direction: str = "ltr", sizes: tuple[float, ...] = (14.0,)) -> Job:
    """A small sheet."""
    return Job(html=SHEET.format(body=body, direction=direction), styles=STYLES, fit=Fit(sizes=sizes))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND.keys())
def test_a_sound_sheet_has_no_flaw(press: Press, body: str, direction: str) -> None:
    """Neither from left to right nor from right to left."""
    made = press.make(job(body, direction))
    assert made.flaws == ()
    assert made.made, made.fault


@pytest.mark.parametrize(("body", "where"), BROKEN.values(), ids=BROKEN.keys())
def test_words_that_left_their_place_are_seen(press: Press, body: str, where: Where) -> None:
    """Such a sheet is not made."""
    made = press.make(job(body))
    assert made.fault == ""
    assert where in {flaw.where for flaw in made.flaws}
    assert made.pdf == b""


def test_a_flaw_says_which_words_and_how_many_characters(press: Press) -> None:
    """So that a writer knows what to change."""
    flaw = press.make(job(f"<p>{LONG}</p>")).flaws[0]
    assert flaw.words.startswith("Hottentotten")
    assert 10 < flaw.too_many < len(LONG)


def test_smaller_letters_may_help(press: Press) -> None:
    """A word that sticks out in large letters makes the sheet smaller before it makes a fault."""
    made = press.make(job('<p style="font-size:2em">Hottentottententen</p>', sizes=(24.0, 10.0)))
    assert (made.size, made.flaws) == (10.0, ())


def test_no_page_box_is_read_but_here() -> None:
    """The tree of boxes is no promise of WeasyPrint: two modules know it, so that a change is soon mended."""
    plugins = Path(__file__).parents[2] / "plugins"
    knowing = {path.stem for path in plugins.rglob("*.py") if "_page_box" in path.read_text("utf-8")}
    assert knowing == {"layout_check", "fullness"}
