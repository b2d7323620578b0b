"""Should markup of a stranger ever reach the renderer: it reads no file, asks no host, and cannot keep it busy."""

import base64
import threading
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.guide import ROOT

from printshop.cache import PrintCache
from printshop.crew import Limits
from printshop.job import Fit, Job, Workshop
from printshop.press import PrintRoom
from printshop.worker import Press

PRINT = ROOT / "print"
STYLES = ("fonts.css", "tokens.css", "common.css")
SECONDS = 2

VECTORS = {
    "attachment": '<link rel="attachment" href="{there}">',
    "attachment in the text": '<a rel="attachment" href="{there}">x</a>',
    "style sheet": '<link rel="stylesheet" href="{there}">',
    "imported style": '<style>@import url("{there}");</style>',
    "background": '<style>body {{ background: url("{there}") }}</style>',
    "list mark": '<style>p {{ display: list-item; list-style-image: url("{there}") }}</style>',
    "content": '<style>p::before {{ content: url("{there}") }}</style>',
    "border": '<style>p {{ border-image-source: url("{there}") }}</style>',
    "font": '<style>@font-face {{ font-family: x; src: url("{there}") }} p {{ font-family: x }}</style>',
    "image": '<img src="{there}" alt="x">',
    "object": '<object data="{there}">x</object>',
    "embed": '<embed src="{there}">',
    "base": '<base href="{there}"><img src="x.png" alt="x">',
    "picture in a drawing": '<svg xmlns:x="http://www.w3.org/1999/xlink"><image x:href="{there}" href="{there}" width="9" height="9"/></svg>',
    "part of another drawing": '<svg><use href="{there}#x"/></svg>',
    "image of an image": "<img src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"{there}\" width=\"9\" height=\"9\"/></svg>' alt='x'>",
}  # fmt: skip


def job(markup: str) -> Job:
    """A small sheet with this in it."""
    html = f'<html lang="nl" dir="ltr"><head><title>x</title></head><body>{markup}<p>Dag</p></body></html>'
    return Job(html=html, styles=STYLES, fit=Fit(sizes=(14.0,)))


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """A host on this machine that writes down what it is asked."""
    asked: list[str] = []

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Host) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/secret", asked
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def press() -> Press:
    """A press in this very process."""
    return Press(Workshop(root=PRINT))


@pytest.mark.parametrize("vector", VECTORS)
def test_a_sheet_asks_no_host_and_holds_no_file(press: Press, vector: str, tmp_path: Path) -> None:
    """Whatever way markup knows to fetch something."""
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim " * 9)
    with listening() as (address, asked):
        for there in (address, secret.as_uri(), f"{PRINT.as_uri()}/../../../../../..{secret}"):
            result = press.make(job(VECTORS[vector].format(there=there)))
            if result.pdf:
                (tmp_path / "made.pdf").write_bytes(result.pdf)
                made = PdfReader(tmp_path / "made.pdf")
                assert made.attachments == {}
                assert "geheim" not in made.pages[0].extract_text()
    assert asked == []
    assert not press.make(job("")).fault


def nested_drawing() -> str:
    """A drawing of a drawing of a drawing: ten to the eighth circles."""
    levels = "".join(
        f'<g id="a{n}">{f"<use href=%23a{n - 1} />" * 10}</g>'.replace("=%23", '="%23').replace(" />", '"/>')
        for n in range(1, 9)
    )
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg"><circle id="a0" r="1"/>{levels}<use href="%23a8"/></svg>'
    )
    return f"<img src='data:image/svg+xml,{drawing}' alt='x'>"


def packed_picture(side: int) -> str:
    """A black picture: a few kilobytes that unpack to gigabytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = side.to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(3 * side + 1)) for _ in range(side)) + packer.flush()
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return f'<img src="data:image/png;base64,{base64.b64encode(png).decode()}" alt="x">'


BOMBS = {
    "drawing in a drawing": nested_drawing,
    "packed picture": lambda: packed_picture(9_000),
    "table without end": lambda: "<table>" + "<tr><td>x" * 80_000,
    "pile of marks": lambda: "e" + "\u0301" * 50_000,
}


def bombs_end_alone(names: Iterable[str], folder: Path) -> None:
    """None of these is printed, and the sheet after them is."""
    room = PrintRoom(PRINT, Limits(seconds=SECONDS, memory=400 << 20))
    made = room.print_all([*(job(BOMBS[name]()) for name in names), job("Na")], PrintCache(folder))
    room.close()
    assert [kept.result.made for kept in made] == [*(False for _ in names), True]


def test_a_bomb_ends_alone_and_in_time(tmp_path: Path) -> None:
    """A few kilobytes that would take a machine for hours."""
    bombs_end_alone(["drawing in a drawing", "packed picture"], tmp_path)


@pytest.mark.long
def test_every_bomb_ends_alone_and_in_time(tmp_path: Path) -> None:
    """One after the other."""
    bombs_end_alone(BOMBS, tmp_path)
