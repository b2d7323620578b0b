"""Take the pictures of the README from a built guide: ``python -m support.pictures OUTPUT FLYER FOLDER``.

They come from a real browser and a finished PDF, so that they show what residents get.
"""

import os
import sys
from pathlib import Path

import pypdfium2
from playwright.sync_api import ViewportSize, sync_playwright

from support.server import serving

WINDOW = ViewportSize(width=1280, height=1500)
FLYER_SCALE = 2.0
"""Pixels per point: an A5 becomes 839 pixels wide."""
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def picture_page(output: Path, target: Path) -> None:
    """Take a picture of the front page of the site in ``output``, in the browser that CHROMIUM names."""
    with serving(output) as address, sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=list(QUIET))
        page = window.new_page(viewport=WINDOW)
        page.goto(address)
        page.screenshot(path=target)
        window.close()


def picture_paper(pdf: Path, target: Path) -> None:
    """Take a picture of the first page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        document[0].render(scale=FLYER_SCALE).to_pil().save(target)


if __name__ == "__main__":
    built, flyer, folder = (Path(argument) for argument in sys.argv[1:])
    picture_page(built, folder / "home.png")
    picture_paper(built / flyer, folder / "flyer.png")
