"""Takes the pictures of README and docs from a built guide, so that they never lag behind the looks."""

from pathlib import Path

import pypdfium2
from playwright.sync_api import sync_playwright

from tooling.serve import open_server

WINDOW = {"width": 1280, "height": 1500}
FLYER_SCALE = 2.0
"""Pixels per point of the flyer's picture: 840 × 1191 for an A5."""
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def take_pictures(output: Path, browser: str, folder: Path, *, flyer: Path) -> list[Path]:
    """Picture the front page and one flyer of the site in ``output``.

    Takes the path of a Chromium, the folder for the pictures and the PDF of the flyer,
    relative to ``output``. Returns the files written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _picture_page(output, browser, folder / "home.png"),
        _picture_paper(output / flyer, folder / "flyer.png"),
    ]


def _picture_page(output: Path, browser: str, target: Path) -> Path:
    server = open_server(output, 0)
    try:
        with sync_playwright() as playwright:
            window = playwright.chromium.launch(executable_path=browser, args=list(QUIET))
            page = window.new_page(viewport={**WINDOW})
            page.goto(f"http://localhost:{server.server_port}/")
            page.screenshot(path=target)
            window.close()
    finally:
        server.shutdown()
        server.server_close()
    return target


def _picture_paper(pdf: Path, target: Path) -> Path:
    document = pypdfium2.PdfDocument(pdf)
    try:
        document[0].render(scale=FLYER_SCALE).to_pil().save(target)
    finally:
        document.close()
    return target
