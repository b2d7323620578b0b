"""Take the pictures of the README from a built guide: ``python -m support.pictures OUTPUT FLYER FOLDER``.

With only a folder it draws the icons that telephones want as PNG from ``favicon.svg`` of the theme.

They come from a real browser and a finished PDF, so that they show what residents get.
"""

import os
import sys
from pathlib import Path

import pypdfium2
from playwright.sync_api import ViewportSize, sync_playwright

from support.server import serving
from support.volunteer_pictures import picture_all

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


def draw_icons(theme: Path) -> None:
    """Draw ``favicon.svg`` in the sizes telephones want; the maskable one keeps its gable inside the safe circle."""
    icon = (theme / "static" / "favicon.svg").read_text(encoding="utf-8")
    sizes = {"icon-192": (192, 1.0), "icon-512": (512, 1.0), "icon-maskable": (512, 0.72)}
    with sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=list(QUIET))
        for name, (size, share) in sizes.items():
            page = window.new_page(viewport=ViewportSize(width=size, height=size))
            ground = "transparent" if share == 1 else "#5b2a86"
            style = f"margin:0;background:{ground};display:grid;place-items:center;height:100vh"
            inner = icon.replace("<svg ", f'<svg width="{size * share}" ', 1)
            page.set_content(f'<body style="{style}">{inner}')
            page.screenshot(path=theme / "static" / "icons" / f"{name}.png", omit_background=True)
        window.close()


def picture_paper(pdf: Path, target: Path) -> None:
    """Take a picture of the first page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        document[0].render(scale=FLYER_SCALE).to_pil().save(target)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        draw_icons(Path(sys.argv[1]))
    else:
        built, flyer, folder = (Path(argument) for argument in sys.argv[1:])
        picture_page(built, folder / "home.png")
        picture_paper(built / flyer, folder / "flyer.png")
        picture_all(built, folder.parents[1] / "content" / "images")
