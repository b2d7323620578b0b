"""Shows the site on this machine and makes it again when a file changes."""

import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import Change, watch

HOST = "127.0.0.1"


class _Handler(SimpleHTTPRequestHandler):
    """Serves the output folder by name, so that a swapped folder is seen at once. Keeps quiet."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the signature of the base class
        """Say nothing: every picture would be a line."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page when something is not found."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def open_server(output: Path, port: int) -> ThreadingHTTPServer:
    """Start serving ``output`` on localhost, in the background. Takes port 0 for any free one.

    Raises ``OSError`` when the port is taken.
    """
    server = ThreadingHTTPServer((HOST, port), partial(_Handler, directory=str(output)))
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
    for changes in watch(*watched, watch_filter=is_source, raise_interrupt=False):
        if any(Path(name).is_relative_to(place) for _, name in changes for place in code):
            restart()
        rebuild()


def is_source(_change: Change, name: str) -> bool:
    """Whether a changed file is one that people write: no traces of editors, Git or Python."""
    path = Path(name)
    return not any(
        part.startswith(".") or part == "__pycache__" for part in path.parts[-3:]
    ) and not name.endswith("~")
