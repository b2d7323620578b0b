"""Hear what goes wrong while pages load."""

from collections.abc import Iterator
from contextlib import contextmanager

from support.visitor import Visit

GIVEN_UP = "net::ERR_ABORTED"
"""What a browser says of an icon that was still on its way when we went on to the next page."""

NO_WORKER = "Service Worker registration blocked by Playwright"
"""Pages are opened without their worker here, which would answer for the server."""


@contextmanager
def listening(visit: Visit) -> Iterator[list[str]]:
    """Collect what goes wrong while pages load: errors, failed requests, requests to other hosts."""
    heard: list[str] = []
    page = visit.page
    page.on(
        "console",
        lambda line: (
            heard.append(f"{page.url} zegt: {line.text}")
            if line.type != "log" and not line.text.startswith(NO_WORKER)
            else None
        ),
    )
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on(
        "requestfailed", lambda r: heard.append(f"{r.url}: {r.failure}") if r.failure != GIVEN_UP else None
    )
    page.on(
        "request",
        lambda r: (
            None if r.url.startswith((visit.address, "data:")) else heard.append(f"{page.url} vraagt {r.url}")
        ),
    )
    page.on("response", lambda r: heard.append(f"{r.url}: {r.status}") if r.status >= 400 else None)
    yield heard


def too_wide(visit: Visit) -> list[str]:
    """How far the open page sticks out of the window, if it does."""
    over = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{over} px te breed"] if over > 0 else []
