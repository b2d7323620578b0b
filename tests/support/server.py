"""A static web server on this machine only, as GitHub Pages behaves: at the root or under a path."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit


class GuideHandler(SimpleHTTPRequestHandler):
    """Serves one folder under a prefix and answers a wrong address with the guide's own 404 page."""

    def __init__(self, *args: object, prefix: str, headers: Mapping[str, str], **kwargs: object) -> None:
        self.prefix = prefix
        self.headers_to_send = headers
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file for an address; an address outside the prefix gets none."""
        inside = urlsplit(path).path
        if not inside.startswith(self.prefix):
            return str(Path(self.directory) / "outside-the-site")
        return super().translate_path("/" + inside.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the guide's 404 page, as a host of static pages does."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Send the headers of the host too."""
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet: the tests say what is wrong."""


@contextmanager
def serving(
    output: Path, prefix: str = "/", headers: Mapping[str, str] = MappingProxyType({})
) -> Iterator[str]:
    """Serve a folder while the block runs; gives the address of its home page.

    Args:
        output: the folder to serve.
        prefix: the path the site stands under, with a slash at both ends.
        headers: what the host sends with every answer.
    """
    handler = partial(GuideHandler, prefix=prefix, headers=headers, directory=str(output))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
