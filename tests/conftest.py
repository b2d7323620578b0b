"""Guides built once for a whole test run, and the browser that visits them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from support.guide import ROOT, SITES, BuiltGuide, build_once
from support.memory import MEMORY

from catalog.once import stay
from tooling.machine import find_browser

# The same examples every time, and no stopwatch: the machine may be busy with other tests.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

FIRST = (
    "browser/test_accessibility.py",
    "printshop",
    "browser",
    "acceptance",
    "safety",
    "tooling",
    "website",
    "feeds",
)
"""What takes long goes first, so that the two workers end together: the rest is small change.

The first file needs both guides; meanwhile the other worker prints the small town.
"""

BROWSER_OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files in the order in which the workers take them."""
    items.sort(key=turn_of)


def turn_of(item: pytest.Item) -> int:
    """The place of a test's file or folder in ``FIRST``, or after all of them."""
    path = item.path.relative_to(ROOT / "tests").as_posix()
    return next((place for place, name in enumerate(FIRST) if path.startswith(name)), len(FIRST))


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session", autouse=True)
def _memory(shared_folder: Path) -> None:
    """Pages and paper are read once, whichever process asks first; content once by each process."""
    stay()
    MEMORY.folder = shared_folder / "memory"


@pytest.fixture(scope="session")
def built_site(shared_folder: Path) -> BuiltGuide:
    """The real guide, built from ``content/`` as on 24 November 2026."""
    return build_once(shared_folder, "real-guide", ROOT / "content")


@pytest.fixture(scope="session")
def three_languages_site(shared_folder: Path) -> BuiltGuide:
    """The guide of an invented municipality in Dutch, French and Arabic, under a path."""
    return build_once(shared_folder, "three-languages", SITES / "drie-talen")


@pytest.fixture(scope="session")
def golden_build(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltGuide:
    """The smallest guide, which the golden files come from: of unknown age, so that a commit changes no page."""
    content = shared_folder / "small-guide-content"
    copy = shutil.copytree(SITES / "klein", tmp_path_factory.mktemp("small") / "content")
    with suppress(OSError):  # another process was first
        copy.rename(content)
    return build_once(shared_folder, "small-guide", content)


@pytest.fixture(params=["built_site", "three_languages_site"])
def guide(request: pytest.FixtureRequest) -> BuiltGuide:
    """The real guide, then the one in three languages."""
    built: BuiltGuide = request.getfixturevalue(request.param)
    return built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; without one these tests are skipped, but not where all changes are judged (``CI``)."""
    program = find_browser(os.environ)
    if program is None:
        message = "Geen Chromium gevonden: de proeven in een browser zijn NIET gelopen. Zie: python3 tasks.py doctor"
        if os.environ.get("CI"):
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(BROWSER_OPTIONS))
        yield chromium
        chromium.close()
