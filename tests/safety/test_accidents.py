"""Whatever happens to a build, ``output`` is the whole old site or the whole new one, and the next build mends it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from support.guide import ROOT, SITES, TODAY
from support.mishaps import FULL, KILLED, LOCKED, STOPPED
from support.server import serving

from tooling.build import build_site
from tooling.options import BuildOptions

OF_ONE_ENTRY = re.compile(
    r"(fr/)?(activites|activiteiten|diensten|services|hulp|aide|privacy|nummers)/[a-z-]+/|\d{6}/"
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs forks")


def meet(mishap: str, points: int, folder: Path, *, papers: str = "") -> list[dict[str, Any]]:
    """What became of builds that met with a mishap, at as many points."""
    contents = [shutil.copytree(SITES / "klein", folder / name) for name in ("before", "after")]
    page = contents[1] / "services" / "dorpshuis.yml"
    page.write_text(page.read_text("utf-8").replace("hulp met papieren", "hulp met brieven"), "utf-8")
    (contents[1] / "activities" / "fietsen.md").unlink()
    (contents[1] / "pages" / "nieuw.md").write_text(
        "---\ntitel: Nieuw\nsamenvatting: Iets nieuws.\n---\nDag.\n"
    )
    arguments = [*map(str, contents), str(folder / "site" / "output"), mishap, str(points), papers]
    paths = os.pathsep.join(str(ROOT / name) for name in ("tests", "plugins"))
    done = subprocess.run(
        [sys.executable, "-m", "support.mishaps", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def always_whole(told: list[dict[str, Any]], points: int) -> None:
    """At no point a mixture; the next build makes what a build from nothing makes, and leaves nothing half."""
    assert len(told) == points
    assert [one for one in told if not {*one["states"]} <= {"old", "new"}] == []
    assert [one for one in told if not one["repaired"]] == []
    left = {"lock", "last-build.json", "pages.json", "spare"}
    assert [one for one in told if {*one["left"]} != left] == []


def killed_anywhere(points: int, folder: Path, *, papers: str = "") -> None:
    """A build that is killed leaves the old site before the swap, the new one after it."""
    told = meet(KILLED, points, folder, papers=papers)
    always_whole(told, points)
    assert {one["status"] for one in told} == {signal.SIGKILL}
    states = [one["states"][0] for one in told]
    assert (states[0], states[-1]) == ("old", "new")
    for way in (states[::2], states[1::2]):
        assert way == sorted(way, key=["old", "new"].index)


def test_a_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    """Before the first file, half-way, and at the last thing it does."""
    killed_anywhere(3, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("papers", ["", "paper"], ids=["the site", "with paper"])
def test_a_build_killed_at_any_of_fifty_points_leaves_a_whole_site(papers: str, tmp_path: Path) -> None:
    """Evenly over everything it writes, throws away and swaps; the build after it is killed too, and the third mends."""
    killed_anywhere(50, tmp_path, papers=papers)


@pytest.mark.long
def test_a_build_stopped_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    """By its work and not by its files: also in the middle of writing one."""
    told = meet(STOPPED, 50, tmp_path)
    always_whole(told, 50)
    assert sum(one["status"] == signal.SIGPROF for one in told) > 40


def refused(mishap: str, sentence: str, points: int, folder: Path) -> None:
    """A disk that takes no more leaves no mixture, and the build says so while the old site stands."""
    told = meet(mishap, points, folder)
    always_whole(told, points)
    for one in told:
        wanted = one["said"].startswith(sentence) if one["states"][0] == "old" else one["status"] == 0
        assert wanted, one


def test_a_full_disk_leaves_a_whole_site(tmp_path: Path) -> None:
    """Once the new site is in place there is nothing to complain of."""
    refused(FULL, "De schijf is vol. Maak plaats en probeer opnieuw.", 2, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize(
    ("mishap", "sentence"), [(FULL, "De schijf is vol."), (LOCKED, "Op deze schijf mag niemand schrijven")]
)
def test_a_disk_that_refuses_at_any_point_leaves_a_whole_site(
    mishap: str, sentence: str, tmp_path: Path
) -> None:
    """Full, or no longer to be written on."""
    refused(mishap, sentence, 20, tmp_path)


def test_a_clock_that_was_set_back_hides_no_change(tmp_path: Path) -> None:
    """A file that is older than the last build is read again all the same, and a visitor sees it at once."""
    content = shutil.copytree(SITES / "klein", tmp_path / "content")
    options = BuildOptions(content=content, output=tmp_path / "output", today=TODAY, print_=False)
    assert build_site(options).changed
    page = content / "pages" / "privacy.md"
    page.write_text(page.read_text("utf-8").replace("geen cookies", "nooit cookies"), "utf-8")
    os.utime(page, (0, 0))
    with serving(options.output) as address:
        urlopen(f"{address}privacy/").read()  # noqa: S310 - the folder is held open, as a server does
        assert build_site(options).changed
        seen = urlopen(f"{address}privacy/").read().decode()  # noqa: S310
    assert "nooit cookies" in seen
    assert not build_site(options).changed


def test_an_entry_more_changes_no_page_that_does_not_show_it(tmp_path: Path) -> None:
    """An activity more: the pages of the other entries have the same bytes; only lists hear of it."""
    sites = []
    for more in (False, True):
        content = shutil.copytree(SITES / "klein", tmp_path / f"content-{more}")
        if more:
            bikes = (content / "activities" / "fietsen.md").read_text("utf-8")
            other = bikes.replace("Samen fietsen", "Samen zingen").replace("De fontein", "De kiosk")
            (content / "activities" / "zingen.md").write_text(other, "utf-8")
        output = tmp_path / f"output-{more}"
        build_site(BuildOptions(content=content, output=output, today=TODAY, print_=False))
        sites.append({p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*.html")})
    before, after = sites
    assert before.keys() < after.keys()
    changed = [name for name, content in before.items() if after[name] != content]
    assert [name for name in changed if OF_ONE_ENTRY.match(name)] == []
    assert "activiteiten/index.html" in changed
