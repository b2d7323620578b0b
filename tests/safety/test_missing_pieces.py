"""What a machine lacks is told in one plain sentence with the command that mends it; what can go on, goes on."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.guide import ROOT
from support.hostile import KLEIN

from printshop.cache import PrintCache
from printshop.job import Fit, Job
from printshop.press import PrintRoom
from tooling import machine

RUN = "import sys; sys.path.insert(0, 'plugins'); from tooling.commands import run; run(sys.argv[1:])"
BARE = {"PATH": "/nonexistent", "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent", "PYTHONUTF8": "1"}
"""No git, no browser, no home; Fontconfig finds no font of the system."""


def run_bare(*arguments: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run a task where hardly anything is."""
    return subprocess.run(
        [*before, sys.executable, "-c", RUN, *arguments],
        cwd=ROOT,
        env={**BARE, "FONTCONFIG_FILE": "/nonexistent"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def offline() -> tuple[str, ...]:
    """The beginning of a command that takes the network away, where this system lets us."""
    unshare = shutil.which("unshare")
    alone = (unshare or "", "--user", "--map-root-user", "--net")
    allowed = (
        unshare
        and subprocess.run([*alone, sys.executable, "-c", ""], check=False, capture_output=True).returncode
        == 0
    )
    return alone if allowed else ()


@pytest.mark.skipif(sys.platform != "linux", reason="takes things away as Linux knows them")
def test_without_git_home_system_fonts_and_network_sheets_are_printed(tmp_path: Path) -> None:
    """Our own fonts do; what git would have told is missed in one sentence."""
    content = shutil.copytree(KLEIN, tmp_path / "content")
    place = ("--content", str(content), "--output", str(tmp_path / "output"), "--today", "2026-11-24")
    done = run_bare("print", *place, "--sheet", "flyer-a5", "--language", "nl", before=offline())
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "output").glob("*.pdf"))
    done = run_bare(
        "build", *place[:2], "--output", str(tmp_path / "site"), *place[4:], "--no-print", before=offline()
    )
    assert done.returncode == 0, done.stderr
    assert "Opmerking: Git staat niet op deze computer." in done.stdout
    assert "Traceback" not in done.stderr + done.stdout


def test_without_fonts_the_command_is_told_and_the_site_can_be_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The very fonts that are gone, before anything is printed."""
    whole = shutil.copytree(ROOT / "print", tmp_path / "print", ignore=shutil.ignore_patterns("*-Bold.ttf"))
    assert not machine.ensure_fonts(whole)
    told = capsys.readouterr().out
    assert "NotoSans-Bold.ttf" in told
    assert "    git checkout print\n" in told
    assert "--no-print" in told
    assert machine.ensure_fonts(ROOT / "print")


def test_a_printing_process_without_fonts_says_so_and_lives(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Every sheet tells the same, and nothing is printed of the inner works."""
    bare = shutil.copytree(ROOT / "print", tmp_path / "print", ignore=shutil.ignore_patterns("*.ttf"))
    room = PrintRoom(bare)
    job = Job(html="<html lang='nl'><title>x</title><body>Dag", styles=("fonts.css",), fit=Fit(sizes=(14.0,)))
    [kept] = room.print_all([job], PrintCache(tmp_path / "kept"))
    room.close()
    assert kept.result.fault.startswith("Er ontbreekt iets in print: ")
    assert "NotoSans-Regular.ttf" in kept.result.fault
    assert "Traceback" not in capfd.readouterr().err


def test_without_a_browser_its_command_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only tests in a browser miss it."""
    monkeypatch.setenv("CHROMIUM", "/nonexistent")
    monkeypatch.setattr(machine, "may_install", lambda: False)
    monkeypatch.setattr(machine, "package_manager", lambda: "apt")
    assert machine.ensure_browser() is None
    assert "    sudo apt-get update && sudo apt-get install --yes chromium\n" in capsys.readouterr().out
