"""The code on paper: large enough, and still read after a photocopier had it."""

import random
from collections.abc import Iterator
from math import hypot
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter
from small_town import Printed
from support.papers import DPI

from printshop.plan import PlannedSheet, Shop

MM = 25.4 / DPI
SMALLEST = {"flyer-a5": 30, "flyer-a5-duplex": 30, "service-a5": 30, "A3": 60}
"""The dark part of the largest code, in mm, by sheet or by paper; no code anywhere is under 22."""

WITHOUT = {"call-list-a4", "tally-a4", "paper-form-a4"}
"""Sheets that come back to the team, which lead nowhere."""

QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


def one_of_each(printed: Printed) -> dict[tuple[str, str], PlannedSheet]:
    """The first sheet of each kind in each language."""
    found: dict[tuple[str, str], PlannedSheet] = {}
    for one in printed.production.printed:
        if one.sheet.sheet not in WITHOUT:
            found.setdefault((one.sheet.sheet, one.sheet.language), one.sheet)
    return found


def pages_of(file: Path) -> Iterator[Image.Image]:
    """Each page in grey, as the office printer prints it."""
    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            yield page.render(scale=DPI / 72, grayscale=True).to_pil()


def read(picture: Image.Image) -> list[str]:
    """What the codes of a picture say."""
    return sorted(one.text for one in zxingcpp.read_barcodes(picture, formats=QR))


def photocopy(picture: Image.Image) -> Image.Image:
    """A copy of a copy: a little turned, pale, blurred, with specks, in nothing but black and white."""
    dice = random.Random(26)  # noqa: S311 - the same specks every time
    picture = picture.rotate(1.5, resample=Image.Resampling.BILINEAR, fillcolor=255)
    picture = ImageEnhance.Contrast(picture).enhance(0.6).filter(ImageFilter.GaussianBlur(0.8))
    small = (picture.width // 4, picture.height // 4)
    specks = Image.frombytes("L", small, dice.randbytes(small[0] * small[1])).resize(picture.size)
    return Image.blend(picture, specks, 0.2).point(lambda light: 255 if light > 128 else 0)


def test_every_code_survives_a_photocopier(printed: Printed, shop: Shop) -> None:
    """One sheet of each kind in each language: each code, in grey and copied, leads to the entry on our own site."""
    codes = {one.sheet.path: one.code for one in printed.production.printed}
    faults = []
    for (kind, language), sheet in one_of_each(printed).items():
        ours, count = shop.addresses.qr(codes[sheet.path]), 0
        for page in pages_of(printed.folder / sheet.path):
            clear = read(page)
            count += len(clear)
            copied = read(photocopy(page)) if clear else []  # what is not there is not copied either
            if set(clear) - {ours} or copied != clear:
                faults.append(f"{kind} ({language}): {clear} {copied}")
        if not count:
            faults.append(f"{kind} ({language}): no code")
    assert not faults, "\n".join(faults)


def test_every_code_is_large_enough(printed: Printed) -> None:
    """Its dark part is 22 mm or more, 30 on a flyer, 60 on A3."""
    faults = []
    for (kind, language), sheet in one_of_each(printed).items():
        widths = [
            hypot(at.top_right.x - at.top_left.x, at.top_right.y - at.top_left.y) * MM
            for page in pages_of(printed.folder / sheet.path)
            for at in (one.position for one in zxingcpp.read_barcodes(page, formats=QR))
        ]
        largest = SMALLEST.get(kind, SMALLEST.get(sheet.paper, 22))
        if min(widths) < 22 - MM or max(widths) < largest - MM:
            faults.append(f"{kind} ({language}): {sorted(widths)}")
    assert not faults, "\n".join(faults)


def test_the_photocopier_is_a_hard_one(printed: Printed) -> None:
    """It takes half of a code that is too small: the test above can fail."""
    [page] = pages_of(printed.file("nl/flyer-a5/soep.pdf"))
    tiny = page.resize((page.width // 7, page.height // 7))
    assert read(photocopy(page))
    assert not read(photocopy(tiny))
