"""A build starts no more than it needs."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.guide import ROOT, SITES

from tooling.home import is_inside

RUN = """
import atexit, runpy, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
runpy.run_path(sys.argv.pop(1), run_name="__main__")
"""
LEFT_OUT = {"docutils", "pygments", "weasyprint"}
"""What Pelican's readers and the print shop would bring."""

pytestmark = pytest.mark.skipif(not is_inside(ROOT), reason="asks for the Python of .venv")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a whole build of a small guide imports."""
    output = tmp_path_factory.mktemp("start") / "output"
    where = ("--content", str(SITES / "klein"), "--output", str(output), "--today", "2026-11-24")
    told = subprocess.run(
        [sys.executable, "-c", RUN, "tasks.py", "build", "--no-print", *where],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(output / "index.html").is_file()
    return set(told.stderr.split())


def test_a_build_leaves_out_the_readers_of_pelican(imported: set[str]) -> None:
    """They would bring a quarter of what a build imports, and read nothing."""
    assert "pelican.generators" in imported
    assert not {name.partition(".")[0] for name in imported} & LEFT_OUT


def test_a_build_brings_the_holidays_of_one_country(imported: set[str]) -> None:
    """The guide is of one country, and two hundred others take as long as reading hundreds of files."""
    assert [name for name in imported if name.startswith("holidays.countries.")] == [
        "holidays.countries.belgium"
    ]
