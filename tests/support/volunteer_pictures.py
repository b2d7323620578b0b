"""Take the pictures in the guide for volunteers: what comes of each job, on our own pages and paper."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import FloatRect, Page, ViewportSize, sync_playwright

from support.guide import ROOT, TODAY
from support.server import serving
from tooling.build import BuildOptions, build_site
from tooling.call_list import write_call_list

SHOWN = {
    "activiteit-in-de-gids": "activiteiten/soep-op-de-stoep/",
    "dag-gaat-niet-door": "activiteiten/samen-op-stap/",
    "dienst-in-de-gids": "diensten/welzijnsloket/",
    "vertaling-in-de-gids": "fr/activites/soep-op-de-stoep/",
    "drukwerk-in-de-gids": "drukwerk/",
}
"""The pictures that a page of the site shows."""
WITH_PHOTO = "activities/soep-op-de-stoep.md"
CALL_LIST, PHOTO = "lijst-om-te-bellen", "foto-in-de-gids"
WINDOW = ViewportSize(width=640, height=560)
PHOTO_AREA = FloatRect(x=0, y=150, width=640, height=260)
COLOURS = 64
"""Enough for a page; it keeps a picture under 80 kB."""
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
PAPER_SCALE = 1.2
"""Pixels per point: an A4 becomes 714 pixels wide."""


def picture_all(output: Path, folder: Path) -> None:
    """Every picture, into ``folder``. ``output`` is the built site."""
    with _window() as page, serving(output) as address:
        for name, path in SHOWN.items():
            _go(page, address + path)
            news = page.locator("main del, main s").first
            place = news if news.count() else page.locator("main")
            block = "center" if news.count() else "start"
            place.evaluate("(element, block) => element.scrollIntoView({ block })", block)
            _keep(page.screenshot(), folder / f"{name}.png")
    with tempfile.TemporaryDirectory() as kept:
        _picture_photo(Path(kept), folder / f"{PHOTO}.png")
        _picture_call_list(Path(kept), folder / f"{CALL_LIST}.png")


def _picture_photo(kept: Path, target: Path) -> None:
    """An activity with a photo. No photo of people or of a real place is ours to use, so a pan of soup is drawn."""
    content = kept / "content"
    shutil.copytree(ROOT / "content", content)
    file = content / WITH_PHOTO
    lines = "---\nfoto: soep.png\nfoto_tekst: Een grote pan soep."
    file.write_text(file.read_text(encoding="utf-8").replace("---", lines, 1), encoding="utf-8")
    with _window() as page:
        drawing = (ROOT / "print" / "pictograms" / "cooking-pot.svg").read_text(encoding="utf-8")
        style = "margin:0;height:100vh;display:grid;place-items:center;background:#d9ecd0;color:#7a3b12"
        page.set_content(f'<body style="{style}">{drawing.replace("<svg ", "<svg width=200 ", 1)}')
        (content / "images" / "soep.png").write_bytes(page.screenshot(clip=PHOTO_AREA))
        build_site(BuildOptions(content=content, output=kept / "site", today=TODAY, print_=False))
        with serving(kept / "site") as address:
            _go(page, f"{address}activiteiten/{Path(WITH_PHOTO).stem}/")
            page.locator("main img").first.evaluate("(element) => element.scrollIntoView({ block: 'end' })")
            _keep(page.screenshot(), target)


def _picture_call_list(kept: Path, target: Path) -> None:
    """The upper half of the list to call with."""
    pdf = kept / "bellijst.pdf"
    write_call_list(pdf, content=ROOT / "content", today=TODAY)
    with pypdfium2.PdfDocument(pdf) as document:
        paper = document[0].render(scale=PAPER_SCALE).to_pil()
    made = BytesIO()
    paper.crop((0, 0, paper.width, paper.width * WINDOW["height"] // WINDOW["width"])).save(made, "PNG")
    _keep(made.getvalue(), target)


@contextmanager
def _window() -> Iterator[Page]:
    """A window of a browser, the one that CHROMIUM names."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=list(QUIET))
        yield browser.new_page(viewport=WINDOW)
        browser.close()


def _go(page: Page, address: str) -> None:
    answer = page.goto(address)
    if answer is None or not answer.ok:
        raise SystemExit(f"De bladzijde {address} is er niet. Kies een andere in {Path(__file__).name}.")


def _keep(picture: bytes, target: Path) -> None:
    """Write a picture with few colours."""
    with Image.open(BytesIO(picture)) as shot:
        shot.convert("RGB").quantize(COLOURS).save(target, optimize=True)
