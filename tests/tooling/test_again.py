"""A build in which nothing changed answers at once, and only then."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from support.guide import ROOT, SITES
from support.repository import Kept, keep_small_guide

from tooling import again
from tooling.home import is_inside

ASIDE = {"dataclasses", "invoke", "jinja2", "pelican", "pydantic", "weasyprint", "yaml", "catalog"}
"""What a build needs, and an answer does not."""

SAID = "Niets veranderd"

pytestmark = pytest.mark.skipif(not is_inside(ROOT), reason="asks for the Python of .venv")


def build(*arguments: str, python: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run the task as people do."""
    environment = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}
    return subprocess.run(
        [sys.executable, *python, "tasks.py", "build", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )


class Site(NamedTuple):
    """A guide that was built once, and the options it was built with."""

    kept: Kept
    output: Path
    options: tuple[str, ...]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Content in a repository of its own, with a fault to tell of."""
    folder = tmp_path_factory.mktemp("again")
    kept, output = keep_small_guide(folder), folder / "output"
    (kept.content / "activities" / "fout.md").write_text("---\ntitel: Fout\n---\n", "utf-8")
    where = ("--content", str(kept.content), f"--output={output}")
    made = Site(kept, output, (*where, "--today", "2026-11-24", "--no-print"))
    build(*made.options)
    return made


def told(site: Site, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said in this process; nothing when a build has to look."""
    capsys.readouterr()
    again.told_again(site.options)
    return capsys.readouterr().out


def test_an_unchanged_build_imports_nothing_that_a_build_needs(site: Site) -> None:
    """Neither the task runner, nor Pelican, nor what makes paper; and it says all that the real build said."""
    done = build(*site.options, python=("-X", "importtime"))
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "json" in imported
    assert imported & ASIDE == set()
    assert "activities/fout.md" in done.stdout
    assert done.stdout.splitlines()[-1].startswith(SAID)


def test_a_site_without_paper_never_imports_the_print_shop(tmp_path: Path) -> None:
    """Nor what renders paper: start-up is most of what a small guide waits for."""
    done = build(
        *("--content", str(SITES / "klein"), "--output", str(tmp_path / "output"), "--no-print"),
        python=("-X", "importtime"),
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "pelican" in imported
    assert imported & {"printshop.generator", "weasyprint", "pillow_heif", "pypdfium2"} == set()


def test_the_build_itself_says_the_same(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """With an option that only the task knows, nothing is answered early, and nothing differs."""
    assert not again.told_again((*site.options, "--debug"))
    whole, early = build(*site.options, "--debug").stdout, told(site, capsys)
    assert whole.rpartition(":")[0] == early.rpartition(":")[0]


@pytest.mark.parametrize(
    "other",
    [
        ("--today", "2026-11-25"),
        ("--publish",),
        ("--output", "elsewhere"),
        ("--today", "morgen"),
        ("--sheet", "a"),
    ],
)
def test_another_wish_is_no_answer(site: Site, other: tuple[str, ...]) -> None:
    """Another day, another kind of site, another place, or something the task must judge."""
    assert again.told_again(site.options)
    assert not again.told_again((*site.options, *other))


def test_a_changed_page_a_changed_file_and_a_commit_are_noticed(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever changed it: the site, the content, or only what git knows."""
    (site.output / "index.html").write_text("geknoei", "utf-8")
    assert told(site, capsys) == ""
    build(*site.options)
    assert SAID in told(site, capsys)
    site.kept.replace("activities/fietsen.md", "Samen fietsen", "Samen trappen")
    assert told(site, capsys) == ""
    build(*site.options)
    assert SAID in told(site, capsys)
    site.kept.commit("2026-11-02")
    assert told(site, capsys) == ""


def test_another_python_is_noticed(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A ``.venv`` of another Python, or none at all, makes the site anew."""
    build(*site.options)
    assert again.told_again(site.options)
    other = shutil.copy(Path(sys.executable).resolve(), tmp_path / "python")
    for python in (Path(other), tmp_path / "none"):
        monkeypatch.setattr(again, "venv_python", lambda _root, python=python: python)
        assert not again.told_again(site.options)
