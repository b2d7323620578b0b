"""The site on one's own machine: served by name, made again after a change."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchfiles import Change

from tooling.serve import HOST, is_source, open_server, watch_and_rebuild
from tooling.swap import Workshop

PATIENCE = 20


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """An output folder and the address it is served at."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("een", encoding="utf-8")
    (output / "404.html").write_text("niet gevonden", encoding="utf-8")
    server = open_server(output, 0)
    yield output, f"http://{HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


def get(address: str) -> tuple[int, str]:
    """Status and text of a page."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as fault:
        with fault:
            return fault.code, fault.read().decode()


def test_a_swapped_site_is_seen_at_once(site: tuple[Path, str]) -> None:
    """The server keeps no handle on the old folder."""
    output, address = site
    assert get(f"{address}/") == (200, "een")
    workshop = Workshop(output)
    with workshop.locked():
        workshop.fresh.mkdir()
        (workshop.fresh / "index.html").write_text("twee", encoding="utf-8")
        workshop.publish()
    assert get(f"{address}/") == (200, "twee")


def test_what_is_not_there_gets_the_page_of_the_site(site: tuple[Path, str]) -> None:
    """As on the real site."""
    _, address = site
    assert get(f"{address}/weg/") == (404, "niet gevonden")


class StopWatching(Exception):  # noqa: N818 - no error, the end of a test
    """Raised by a callback to end the watching."""


def stop() -> None:
    """End the watching."""
    raise StopWatching


def forbidden() -> None:
    """Must not be called."""
    pytest.fail("not for this kind of change")


@pytest.mark.parametrize("folder", ["content", "theme", "plugins"])
def test_a_change_is_noticed(tmp_path: Path, folder: str) -> None:
    """Content and looks are made again; code asks for a new start."""
    for name in ("content", "theme", "print", "plugins"):
        (tmp_path / name).mkdir()
    rebuild, restart = (forbidden, stop) if folder == "plugins" else (stop, forbidden)
    change = threading.Event()

    def keep_changing() -> None:
        number = 0
        while not change.wait(0.2):
            number += 1
            (tmp_path / folder / "soep.md").write_text(str(number), encoding="utf-8")

    writer = threading.Thread(target=keep_changing)
    writer.start()
    try:
        with pytest.raises(StopWatching):
            watch_and_rebuild(tmp_path, tmp_path / "content", rebuild, restart)
    finally:
        change.set()
        writer.join()


@pytest.mark.parametrize(
    "name", ["content/.soep.md.swp", "content/soep.md~", "plugins/guide/__pycache__/a.pyc"]
)
def test_traces_of_editors_are_no_change(name: str) -> None:
    """Otherwise every keystroke would build."""
    assert not is_source(Change.modified, name)
    assert is_source(Change.modified, "content/soep.md")
