"""Build a whole guide for the tests, by the same command a maintainer gives."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from catalog import load
from catalog.model import Catalog
from guide.generator import routes_for
from guide.routes import Routes
from localisation import Localizer, load_localizers
from support.facts import Facts, facts_of
from support.pages import Page, Pages

ROOT = Path(__file__).resolve().parents[2]
SITES = ROOT / "tests" / "sites"
TODAY = date(2026, 11, 24)
PATIENCE = 120
"""Seconds that a test waits for what comes at once on a calm machine: others may be at work on it."""
COMMAND = "import sys; sys.path.insert(0, 'plugins'); from tooling.commands import run; run(sys.argv[1:])"


@dataclass(frozen=True)
class BuiltGuide:
    """A guide as it was built: its content, its output and what the build said."""

    content: Path
    output: Path
    said: str
    publish: bool = False

    @cached_property
    def catalog(self) -> Catalog:
        """The entries the guide was built from."""
        catalog, _ = load(self.content)
        assert catalog is not None, f"{self.content} kan niet gelezen worden"
        return catalog.without_examples() if self.publish else catalog

    @cached_property
    def localizers(self) -> dict[str, Localizer]:
        """The words of every language of the guide."""
        return load_localizers(self.catalog.languages, ROOT / "theme" / "translations")

    @property
    def address(self) -> str:
        """The address of the site, with a slash at its end."""
        return self.catalog.site.facts.url.rstrip("/") + "/"

    @cached_property
    def routes(self) -> Routes:
        """The addresses of the guide."""
        return routes_for(self.catalog, self.localizers, self.catalog.site.facts.url)

    @cached_property
    def pages(self) -> Pages:
        """All pages, parsed, by path."""
        return Pages(self.output)

    @cached_property
    def facts(self) -> Facts:
        """Every fact of the content."""
        return facts_of(self.catalog, self.content, TODAY)

    def page(self, address: str) -> Page:
        """The page at an address of :attr:`routes`."""
        return self.pages[f"{address}index.html" if address.endswith("/") or not address else address]


def build(
    content: Path, output: Path, *options: str, root: Path = ROOT, environment: dict[str, str] | None = None
) -> BuiltGuide:
    """Build a guide in a process of its own.

    Args:
        content: the content folder.
        output: where the guide goes.
        options: further options of ``tasks.py build``.
        root: the checkout whose code is used.
        environment: more variables for the process.

    Returns:
        The guide. The test fails with the words of the build when that does not succeed.
    """
    arguments = [
        "build",
        "--content",
        str(content),
        "--output",
        str(output),
        "--today",
        TODAY.isoformat(),
        *options,
    ]
    done = run_task(arguments, root=root, environment=environment)
    said = done.stdout + done.stderr
    if done.returncode != 0:
        pytest.fail(f"De bouw van {content} mislukt ({done.returncode}):\n{said}", pytrace=False)
    return BuiltGuide(content, output, said, publish="--publish" in options)


def run_task(
    arguments: Sequence[str], *, root: Path = ROOT, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a task in a process of its own, past the making of ``.venv``: the tests bring their own Python."""
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=root,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=5 * PATIENCE,
    )


@contextmanager
def one_at_a_time(shared: Path, name: str) -> Iterator[None]:
    """Let the other processes of a test run wait: what this one makes, they find in ``shared``."""
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def build_once(shared: Path, name: str, content: Path, *options: str) -> BuiltGuide:
    """Build a guide once for all processes of a test run.

    Args:
        shared: a folder that all processes of the run know.
        name: the name of this guide inside it.
        content: the content folder.
        options: further options of ``tasks.py build``.
    """
    output, words = shared / name, shared / f"{name}.txt"
    with one_at_a_time(shared, name):
        if not words.exists():
            words.write_text(build(content, output, *options).said, encoding="utf-8")
    return BuiltGuide(content, output, words.read_text(encoding="utf-8"), publish="--publish" in options)
