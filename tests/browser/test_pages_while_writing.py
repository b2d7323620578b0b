"""Who writes sees the page change without touching the browser, and reads on the page itself what is wrong."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.guide import COMMAND, PATIENCE, ROOT, SITES, TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A content folder, and the address where ``serve`` shows it."""
    content = tmp_path_factory.mktemp("writing") / "content"
    shutil.copytree(SITES / "klein", content)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-c", COMMAND, "serve", "--no-print", "--port", str(port)]
    command += ["--content", str(content), "--output", str(content.parent / "output"), "--today", str(TODAY)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ}) as serve:
        assert serve.stdout is not None
        assert any("Bekijk de site" in line for line in serve.stdout)
        yield content, f"http://127.0.0.1:{port}/"
        serve.terminate()


@pytest.fixture
def page(browser: "Browser", writing: tuple[Path, str]) -> Iterator["Page"]:
    """The page of an activity, open in a browser, with its news line open."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    with page.expect_request("**/__live/news"):
        page.goto(f"{writing[1]}activiteiten/soep/")
    yield page
    context.close()


def rewrite(content: Path, old: str, new: str) -> None:
    """Change the file of the activity."""
    path = content / "activities" / "soep.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_saved_file_changes_the_page(page: "Page", writing: tuple[Path, str]) -> None:
    """Nobody reloads."""
    assert page.inner_text("h1") == "Soep op het plein"
    rewrite(writing[0], "Soep op het plein", "Soep in het park")
    page.wait_for_selector("h1:has-text('Soep in het park')")
    assert page.locator("#live-panel").count() == 0
    rewrite(writing[0], "Soep in het park", "Soep op het plein")
    page.wait_for_selector("h1:has-text('Soep op het plein')")


def test_what_is_wrong_stands_on_the_page_until_it_is_mended(page: "Page", writing: tuple[Path, str]) -> None:
    """In Dutch, with the file, the line and how it should be."""
    rewrite(writing[0], "prijs: gratis", "prijs: veel")
    panel = page.locator("#live-panel")
    panel.wait_for()
    told = panel.inner_text()
    assert "activities/soep.md, regel 6" in told
    assert "Er staat: veel" in told
    rewrite(writing[0], "prijs: veel", "prijs: gratis")
    panel.wait_for(state="detached")
    page.wait_for_selector("h1:has-text('Soep op het plein')")


def test_what_is_wrong_can_be_put_away(page: "Page", writing: tuple[Path, str]) -> None:
    """It stays away as long as nothing else is wrong, also on another page."""
    rewrite(writing[0], "prijs: gratis", "prijs: veel")
    page.locator("#live-panel button").click()
    with page.expect_response("**/__live/news"):
        page.goto(writing[1])
    page.wait_for_function("() => sessionStorage.getItem('live-dismissed')")
    assert page.locator("#live-panel").count() == 0
    rewrite(writing[0], "prijs: veel", "prijs: gratis")
