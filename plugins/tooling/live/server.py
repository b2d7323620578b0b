"""Shows the site on this machine: pages as they are now, everything else as it was last built."""

import hashlib
import mimetypes
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from watchfiles import Change, watch

from tooling.live.state import Live

HOST = "127.0.0.1"
OWN = "__live/"
"""Where the addresses of the server itself begin. No page of a guide can: names hold no such sign."""

SETTLED, HURRY = 20, 200
"""Milliseconds without a change after which a page is made again, and after which that happens anyhow."""

_HERE = Path(__file__).parent
_FILES = {
    f"{OWN}live.js": _HERE / "live.js",
    f"{OWN}live.css": _HERE / "live.css",
    "sw.js": _HERE / "sw.js",
}
_TAGS = (
    '<link rel="stylesheet" href="/__live/live.css">\n'
    '<script src="/__live/live.js" data-page="{page}" defer></script>\n</head>'
)
_UNMADE = "<!doctype html><html lang=nl><head><title>Even geduld</title></head><body></body></html>"


class _Handler(SimpleHTTPRequestHandler):
    """Serves pages that are made on the spot, and the output folder for the rest. Keeps quiet.

    The folder is known by name, so that a swapped one is seen at once.
    """

    def __init__(self, *args: Any, live: Live, **kwargs: Any) -> None:  # noqa: ANN401 - the signature of the base class
        self._live = live
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer with a page, news, or a file."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if path == f"{OWN}news":
            self._tell_news()
        elif path in _FILES:
            self._answer(_FILES[path].read_bytes(), path)
        else:
            self._show(path)

    def do_HEAD(self) -> None:
        """The same without the page itself: tells a browser whether its page is still the right one."""
        self.do_GET()

    def end_headers(self) -> None:
        """Let no browser keep anything."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the signature of the base class
        """Say nothing: every picture would be a line."""

    def _show(self, path: str) -> None:
        content = self._live.file(path) or self._from_disk(path)
        if content is not None:
            self._answer(content, path if Path(path).suffix else "index.html")
        elif not path.endswith("/") and self._is_folder(path):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            lost = self._live.file("404.html") or self._from_disk("404.html") or _UNMADE.encode()
            self._answer(lost, "404.html", HTTPStatus.NOT_FOUND)

    def _is_folder(self, path: str) -> bool:
        return self._live.file(f"{path}/") is not None

    def _from_disk(self, path: str) -> bytes | None:
        file = Path(self.translate_path(f"/{path}"))
        file = file / "index.html" if path.endswith("/") or not path else file
        return file.read_bytes() if file.is_file() else None

    def _answer(self, content: bytes, name: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.send_response(status)
        if kind == "text/html":
            page = hashlib.blake2b(content, digest_size=8).hexdigest()
            content = content.replace(b"</head>", _TAGS.format(page=page).encode(), 1)
            self.send_header("X-Page", page)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_news(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            self.wfile.write(b"retry: 500\n\n")
            for text in self._live.news():
                self.wfile.write(f"data: {text}\n\n".encode() if text else b": still here\n\n")
        except OSError:  # the browser left
            return


def open_server(output: Path, live: Live, port: int) -> ThreadingHTTPServer:
    """Start serving on localhost, in the background. Takes port 0 for any free one.

    Raises ``OSError`` when the port is taken.
    """
    server = ThreadingHTTPServer((HOST, port), partial(_Handler, live=live, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def watch_and_rebuild(
    root: Path, content: Path, rebuild: Callable[[], None], restart: Callable[[], None]
) -> None:
    """Call ``rebuild`` after every change until somebody stops it with Ctrl+C.

    A change in the code asks for ``restart``: Python keeps what it imported once.
    """
    code = (root / "plugins", root / "pelicanconf.py")
    watched = [folder for folder in (content, root / "theme", root / "print", *code) if folder.exists()]
    for changes in watch(
        *watched, watch_filter=is_source, raise_interrupt=False, step=SETTLED, debounce=HURRY
    ):
        if any(Path(name).is_relative_to(place) for _, name in changes for place in code):
            restart()
        rebuild()


def is_source(_change: Change, name: str) -> bool:
    """Whether a changed file is one that people write: no traces of editors, Git or Python."""
    path = Path(name)
    return not any(
        part.startswith(".") or part == "__pycache__" for part in path.parts[-3:]
    ) and not name.endswith("~")
