"""Every kind of page on a telephone and on a desk, in every language, side by side in one picture.

``python -m support.page_sheet TODAY TARGET``. A person looks at it after every change of the looks.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright

from support.guide import ROOT, SITES, BuiltGuide, build
from support.kinds import one_of_each
from support.pictures import QUIET
from support.server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

GUIDES = ((ROOT / "content", ("nl", "fr")), (SITES / "drie-talen", ("ar",)))
WIDTHS = (360, 1280)
SCALE = 0.26
CELL = (333, 340)
"""What of a page is shown, from its top, in pixels of the picture: no more than a reader first looks at."""

COLUMNS = 6
GAP = 10
GROUND = "#8f9499"
QUALITY = 50
NOON = "T12:00:00+01:00"


def pages(guide: BuiltGuide, language: str, browser_page: "Page", address: str) -> Iterator[Image.Image]:
    """Each kind of page, as wide as a telephone and as a desk."""
    for path in one_of_each(guide, language):
        for width in WIDTHS:
            browser_page.set_viewport_size({"width": width, "height": round(CELL[1] / SCALE)})
            browser_page.goto(address + path)
            picture = Image.open(BytesIO(browser_page.screenshot())).convert("RGB")
            yield picture.resize((round(picture.width * SCALE), CELL[1]), Image.Resampling.LANCZOS)


def tiled(pictures: list[Image.Image]) -> Image.Image:
    """A telephone and a desk in each cell, in rows."""
    pairs = list(zip(pictures[::2], pictures[1::2], strict=True))
    wide = max(a.width + b.width for a, b in pairs) + 2 * GAP
    rows = -(-len(pairs) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * (wide + GAP) + GAP, rows * (CELL[1] + GAP) + GAP), GROUND)
    for number, (telephone, desk) in enumerate(pairs):
        left, top = GAP + number % COLUMNS * (wide + GAP), GAP + number // COLUMNS * (CELL[1] + GAP)
        sheet.paste(telephone, (left, top))
        sheet.paste(desk, (left + telephone.width + GAP // 2, top))
    return sheet


def main(today: date, target: Path) -> None:
    """Build the guides, visit them, and write the picture."""
    pictures: list[Image.Image] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=list(QUIET))
        for content, languages in GUIDES:
            guide = build(content, Path(folder) / content.name, "--no-print")
            with serving(guide.output) as address:
                context = window.new_context(service_workers="block")
                page = context.new_page()
                page.clock.set_fixed_time(f"{today}{NOON}")
                for language in languages:
                    pictures += pages(guide, language, page, address)
                context.close()
        window.close()
    tiled(pictures).save(target, quality=QUALITY, method=6)


if __name__ == "__main__":
    main(date.fromisoformat(sys.argv[1]), Path(sys.argv[2]))
