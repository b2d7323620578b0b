"""What a machine lacks is told in one plain sentence with the command that mends it; what can go on, goes on."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.guide import COMMAND, ROOT
from support.hostile import KLEIN
from support.rooms import read_only, room, small_disk

from printshop.cache import PrintCache
from printshop.job import Fit, Job
from printshop.press import PressClosedError, PrintRoom
from tooling import machine

CLOSED = "/sys"
"""Nobody may write here, not even root."""
BARE = {
    "PATH": "/nonexistent",
    "HOME": CLOSED,
    "XDG_CACHE_HOME": CLOSED,
    "FONTCONFIG_FILE": "/nonexistent",
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""No git, no browser, no home to write in; Fontconfig finds no font of the system."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="takes things away as Linux knows them")


def run_bare(
    *arguments: str, before: Sequence[str] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a task where hardly anything is."""
    return subprocess.run(
        [*before, sys.executable, "-c", COMMAND, *arguments],
        cwd=ROOT,
        env={**BARE, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )


def place(folder: Path, content: Path | None = None) -> list[str]:
    """Where a task reads and writes, and the day."""
    content = content or shutil.copytree(KLEIN, folder / "content")
    return ["--content", str(content), "--output", str(folder / "output"), "--today", "2026-11-24"]


def is_made(done: subprocess.CompletedProcess[str], folder: Path) -> None:
    """A whole site, and no word of the inner works."""
    assert done.returncode == 0, done.stdout
    assert (folder / "output" / "index.html").exists()
    assert "Traceback" not in done.stdout


def test_without_git_home_system_fonts_and_network_sheets_are_printed(tmp_path: Path) -> None:
    """Our own fonts do; what git would have told is missed in one sentence, with who knows its command."""
    offline = room("--net")
    papers = place(tmp_path / "papers", shutil.copytree(KLEIN, tmp_path / "content"))
    done = run_bare("print", *papers, "--sheet", "flyer-a5", "--language", "nl", before=offline)
    assert done.returncode == 0, done.stdout
    assert list((tmp_path / "papers" / "output").glob("*.pdf"))
    done = run_bare("build", *place(tmp_path, tmp_path / "content"), "--no-print", before=offline)
    is_made(done, tmp_path)
    assert "Git staat niet op deze computer." in done.stdout
    assert done.stdout.count("python3 tasks.py doctor") == 1


@pytest.mark.long
def test_a_project_that_cannot_be_written_in_is_built_all_the_same(tmp_path: Path) -> None:
    """Nothing is kept for the next time, which then takes longer; that is all."""
    before = read_only(ROOT)
    is_made(run_bare("build", *place(tmp_path), "--no-print", before=before), tmp_path)
    papers = place(tmp_path / "papers", tmp_path / "content")
    done = run_bare("print", *papers, "--sheet", "flyer-a5", "--language", "nl", before=before)
    assert done.returncode == 0, done.stdout
    assert list((tmp_path / "papers" / "output").glob("*.pdf"))


def test_an_output_that_cannot_be_written_in_stays_as_it_was(tmp_path: Path) -> None:
    """And the sentence names another place."""
    arguments = [*place(tmp_path), "--no-print"]
    is_made(run_bare("build", *arguments), tmp_path)
    page = tmp_path / "output" / "index.html"
    old = page.read_bytes()
    (tmp_path / "content" / "activities" / "fietsen.md").unlink()
    done = run_bare("build", *arguments, before=read_only(tmp_path))
    assert done.returncode == 1
    assert "Op deze schijf mag niemand schrijven" in done.stdout
    assert "python3 tasks.py build --output ../site" in done.stdout
    assert page.read_bytes() == old


def test_an_output_where_no_folder_can_be_is_refused(tmp_path: Path) -> None:
    """Below a file, or where the system makes folders itself."""
    (tmp_path / "file").touch()
    content = ["--content", str(KLEIN), "--no-print"]
    for output in (tmp_path / "file" / "output", Path("/proc/output")):
        done = run_bare("build", *content, "--output", str(output))
        assert (done.returncode, done.stdout.count("\n")) == (1, 2), done.stdout
        assert "kan geen map komen. Kies een andere map met --output." in done.stdout


def test_without_pango_the_command_is_told_and_the_site_can_be_made(tmp_path: Path) -> None:
    """Also when the system still lists what it has no more; nobody's file gets the blame."""
    for name in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0"):
        (tmp_path / name).write_text("no library")
    arguments = place(tmp_path)
    done = run_bare("build", *arguments, LD_LIBRARY_PATH=str(tmp_path))
    assert done.returncode == 1
    assert "Om te drukken ontbreekt op deze computer: Pango, PangoFT2." in done.stdout
    assert f"    {machine.PRINT_COMMANDS['apt']}\n" in done.stdout
    assert "python3 tasks.py build --no-print" in done.stdout
    assert not (tmp_path / "output").exists()
    is_made(run_bare("build", *arguments, "--no-print", LD_LIBRARY_PATH=str(tmp_path)), tmp_path)


def test_without_fonts_the_command_is_told_and_the_site_can_be_made(tmp_path: Path) -> None:
    """The very fonts that are gone, before anything is printed."""
    before = small_disk(ROOT / "print" / "fonts", "1m")
    arguments = place(tmp_path)
    done = run_bare("build", *arguments, before=before)
    assert done.returncode == 1
    assert "Om te drukken ontbreken lettertypes: " in done.stdout
    assert "NotoSans-Bold.ttf" in done.stdout
    assert "    git checkout print\n" in done.stdout
    is_made(run_bare("build", *arguments, "--no-print", before=before), tmp_path)
    assert machine.ensure_fonts(ROOT / "print")


def test_a_shallow_clone_is_told_how_to_get_the_rest(tmp_path: Path) -> None:
    """The guide is made, with the edition of today on each sheet."""
    whole = tmp_path / "whole"
    shutil.copytree(KLEIN, whole / "content")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@kleindorp.example", "-C", str(whole)]
    for words in (
        ["init", "-q"],
        ["add", "."],
        ["commit", "-qm", "1"],
        ["commit", "-qm", "2", "--allow-empty"],
    ):
        subprocess.run([*git, *words], check=True)
    clone = tmp_path / "clone"
    subprocess.run([*git, "clone", "-q", "--depth", "1", whole.as_uri(), str(clone)], check=True)
    path = str(Path(shutil.which("git") or "").parent)
    done = run_bare("build", *place(tmp_path, clone / "content"), "--no-print", PATH=path)
    is_made(done, tmp_path)
    assert "Elk blad krijgt de uitgave van vandaag. Git kent hier alleen de laatste wijziging." in done.stdout
    assert "git fetch --unshallow\n" in done.stdout


def test_a_press_that_does_not_open_stops_the_printing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """No sheet is to blame, so a site without any must not take the place of the last one."""
    bare = shutil.copytree(ROOT / "print", tmp_path / "print", ignore=shutil.ignore_patterns("*.ttf"))
    room = PrintRoom(bare)
    job = Job(html="<html lang='nl'><title>x</title><body>Dag", styles=("fonts.css",), fit=Fit(sizes=(14.0,)))
    with pytest.raises(PressClosedError, match=r"Er ontbreekt iets in print: .*NotoSans-Regular\.ttf"):
        room.print_all([job], PrintCache(tmp_path / "kept"))
    room.close()
    assert "Traceback" not in capfd.readouterr().err


def test_the_doctor_gives_a_command_for_all_that_is_missing() -> None:
    """Where hardly anything is, and without a package of ours."""
    done = subprocess.run(
        [sys.executable, "-I", "tasks.py", "doctor"],
        cwd=ROOT,
        env=BARE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert machine.GIT_COMMANDS["apt"] in done.stdout
    assert machine.BROWSER_COMMANDS["apt"] in done.stdout
    assert done.stderr == ""


def test_without_a_browser_its_command_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only tests in a browser miss it."""
    monkeypatch.setenv("CHROMIUM", "/nonexistent")
    monkeypatch.setattr(machine, "may_install", lambda: False)
    monkeypatch.setattr(machine, "package_manager", lambda: "apt")
    assert machine.ensure_browser() is None
    assert "    sudo apt-get update && sudo apt-get install --yes chromium\n" in capsys.readouterr().out
