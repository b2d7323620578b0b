"""The site on one's own machine: served by name, made again after a change."""

import re
import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.guide import PATIENCE, SITES, TODAY
from watchfiles import Change

from tooling.live.server import HOST, is_source, open_server, watch_and_rebuild
from tooling.live.state import Live
from tooling.options import BuildOptions
from tooling.swap import Workshop


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Live:
    """The pages of a small guide, made when somebody looks."""
    content = tmp_path_factory.mktemp("content") / "content"
    shutil.copytree(SITES / "klein", content)
    options = BuildOptions(content=content, output=content.parent / "output", today=TODAY, print_=False)
    state = Live(options)
    state.refresh()
    return state


@pytest.fixture
def site(tmp_path: Path, live: Live) -> Iterator[tuple[Path, str]]:
    """An output folder and the address it is served at."""
    output = tmp_path / "output"
    (output / "print").mkdir(parents=True)
    (output / "print" / "flyer.pdf").write_text("een", encoding="utf-8")
    server = open_server(output, live, 0)
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


def test_a_swapped_folder_is_seen_at_once(site: tuple[Path, str]) -> None:
    """The server keeps no handle on the old one."""
    output, address = site
    assert get(f"{address}/print/flyer.pdf") == (200, "een")
    workshop = Workshop(output)
    with workshop.locked():
        (workshop.fresh / "print").mkdir(parents=True)
        (workshop.fresh / "print" / "flyer.pdf").write_text("twee", encoding="utf-8")
        workshop.publish()
    assert get(f"{address}/print/flyer.pdf") == (200, "twee")


def test_what_is_not_there_gets_the_page_of_the_site(site: tuple[Path, str], live: Live) -> None:
    """As on the real site."""
    status, page = get(f"{site[1]}/weg/")
    own = (live.file("404.html") or b"").decode()
    assert (status, without_tags(page)) == (404, own)


def test_a_page_is_served_without_a_file_and_knows_who_has_news(site: tuple[Path, str], live: Live) -> None:
    """Only what is served holds the extra lines; the page itself is the one of a build."""
    status, page = get(f"{site[1]}/agenda")
    own = (live.file("agenda/") or b"").decode()
    assert status == 200
    assert "/__live/live.js" in page
    assert "__live" not in own
    assert without_tags(page) == own


def without_tags(page: str) -> str:
    """A served page as it was before the server added its own lines."""
    return re.sub(
        r'<link rel="stylesheet" href="/__live/.*?</script>\n(?=</head>)', "", page, flags=re.DOTALL
    )


@pytest.mark.parametrize("name", ["__live/live.js", "__live/live.css", "sw.js"])
def test_the_files_of_the_server_itself_are_there(site: tuple[Path, str], name: str) -> None:
    """Among them a worker that makes older ones go: what a browser kept would hide what is new."""
    assert get(f"{site[1]}/{name}")[0] == 200


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
