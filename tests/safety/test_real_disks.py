"""A disk that is really full, and several builds at once: the site is whole, and who waits is told so."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.guide import COMMAND, ROOT, SITES, TODAY
from support.mishaps import digest
from support.rooms import small_disk

from tooling.build import build_site
from tooling.options import BuildOptions

KLEIN = SITES / "klein"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="makes a disk as Linux can")


def test_a_disk_that_is_really_full_keeps_the_old_site(tmp_path: Path) -> None:
    """With nothing left or a little, in files and in what the system counts; with room again the new one is made."""
    other = shutil.copytree(KLEIN, tmp_path / "content")
    for page in other.rglob("*.md"):
        page.write_text(page.read_text("utf-8").replace("samenvatting: ", "samenvatting: Kom! "), "utf-8")
    disk = tmp_path / "disk"
    disk.mkdir()
    arguments = ["-m", "support.crowded_disk", str(KLEIN), str(other), str(disk), str(tmp_path)]
    paths = os.pathsep.join(str(ROOT / name) for name in ("tests", "plugins"))
    done = subprocess.run(
        [*small_disk(disk, "8m"), sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert told, done.stderr
    full = [one for one in told if one["status"]]
    assert len(full) > 1
    assert [one for one in full if not one["said"].startswith("De schijf is vol. Maak plaats")] == []
    assert {one["state"] for one in full} == {"old"}
    assert {one["state"] for one in told if not one["status"]} <= {"new"}
    assert {(one["again"], one["then"]) for one in told} == {(0, "new")}


def start(output: Path) -> subprocess.Popen[str]:
    """A build by the command that people give."""
    words = ["build", "--no-print", "--content", str(KLEIN), "--output", str(output), "--today", str(TODAY)]
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_builds_at_once_all_end_with_a_whole_site_or_a_kind_word(tmp_path: Path) -> None:
    """Three of one output and one of another, which share what is kept for the next time."""
    one, other = tmp_path / "one" / "output", tmp_path / "other" / "output"
    builds = [start(output) for output in (one, one, one, other)]
    said = [build.communicate(timeout=300)[0] for build in builds]
    codes = [build.returncode for build in builds]
    assert 0 in codes[:3], said
    assert codes[3] == 0, said
    waited = [words.strip() for words, code in zip(said, codes, strict=True) if code]
    assert {*waited} <= {"Er wordt al gebouwd in deze map. Wacht tot dat klaar is."}
    build_site(BuildOptions(content=KLEIN, output=tmp_path / "fresh", today=TODAY, print_=False))
    assert digest(one) == digest(other) == digest(tmp_path / "fresh")
