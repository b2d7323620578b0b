"""A sick document ends alone: it is reported, its process is replaced, the others are finished."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from small_town import PRINT, ROOT
from support.guide import PATIENCE

from printshop.cache import PrintCache
from printshop.crew import Limits
from printshop.job import Fit, Job
from printshop.press import PrintRoom

STYLES = ("fonts.css", "tokens.css", "common.css")
PAGE = '<html lang="nl" dir="ltr"><title>x</title><body><p>{}</p></body></html>'
ROWS = "<tr><td>rij</td></tr>"
DEEP = 400
BUSY_TICKS = 20
PROBE = """
import sys, time
sys.path.insert(0, "plugins")
from pathlib import Path
from printshop.bench import serve
from printshop.crew import Crew, Limits
from printshop.job import Fit, Job, Workshop
if __name__ == "__main__":
    styles = ("fonts.css",)
    crew = Crew(Workshop(root=Path("print").resolve()), 1, Limits())
    hang = "<html lang='nl'><title>x</title><body><table>" + "<tr><td>rij</td></tr>" * 300_000 + "</table>"
    jobs = [Job(html="<html lang='nl'><title>x</title><body>dag", styles=styles, fit=Fit(sizes=(14.0,)), pages=0)]
    for place, result in crew.print([*jobs, Job(html=hang, styles=styles, fit=Fit(sizes=(14.0,)), pages=0)]):
        print(crew.processes[0], flush=True)
"""


def job(body: str, pages: int = 1) -> Job:
    """A small sheet."""
    return Job(html=PAGE.format(body), styles=STYLES, fit=Fit(sizes=(14.0,)), pages=pages)


def faults(room: PrintRoom, folder: Path, *jobs: Job) -> list[str]:
    """What went wrong with each of some jobs."""
    return [kept.result.fault for kept in room.print_all(jobs, PrintCache(folder))]


def test_a_document_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    """A table that goes on and on; what came before and after it is printed."""
    room = PrintRoom(PRINT, Limits(seconds=2))
    endless = job(f"<table>{ROWS * 80_000}</table>", pages=0)
    found = faults(room, tmp_path, job("Voor"), endless, job("Na"))
    room.close()
    assert found == ["", "Het duurde langer dan 2 seconden.", ""]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the limit")
def test_a_document_that_grows_without_end_runs_into_its_limit(tmp_path: Path) -> None:
    """Its process stays or is replaced; the next document is printed."""
    room = PrintRoom(PRINT, Limits(memory=200 << 20))
    greedy = job(f"<table>{ROWS * 80_000}</table>", pages=0)
    found = faults(room, tmp_path, greedy, job("Na"))
    room.close()
    assert found[0]
    assert "seconden" not in found[0]
    assert found[1] == ""


def test_a_document_that_is_nested_too_deep_is_a_fault_of_its_own(tmp_path: Path) -> None:
    """Python refuses; nothing breaks."""
    room = PrintRoom(PRINT)
    found = faults(room, tmp_path, job("<div>" * DEEP + "diep" + "</div>" * DEEP), job("Na"))
    room.close()
    assert "Recursion" in found[0]
    assert found[1] == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_process_that_dies_is_replaced(tmp_path: Path) -> None:
    """Also when that happens between two builds."""
    room = PrintRoom(PRINT)
    assert faults(room, tmp_path, job("Een")) == [""]
    [process] = room.processes
    os.kill(process, signal.SIGTERM)
    os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
    assert faults(room, tmp_path, job("Twee"), job("Drie")) == ["", ""]
    assert room.processes != [process]
    room.close()
    assert room.processes == []


def kill_when_busy(process: int) -> None:
    """Wait until a process works at something, and end it there and then."""
    status = Path(f"/proc/{process}/stat")
    start = worked = int(status.read_text().split()[13])
    while worked < start + BUSY_TICKS:
        threading.Event().wait(0.02)
        worked = int(status.read_text().split()[13])
    os.kill(process, signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")
def test_a_process_that_dies_in_the_middle_of_a_document_takes_only_that_one_along(tmp_path: Path) -> None:
    """As the system does when memory runs out."""
    room = PrintRoom(PRINT)
    assert faults(room, tmp_path, job("Een")) == [""]
    killer = threading.Thread(target=kill_when_busy, args=room.processes)
    killer.start()
    found = faults(room, tmp_path, job(f"<table>{ROWS * 80_000}</table>", pages=0), job("Na"), job("En nog"))
    killer.join()
    room.close()
    assert found == ["Het drukproces stopte plots (-9).", "", ""]


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_no_printing_process_outlives_a_build_that_is_killed() -> None:
    """Not even in the middle of a document that never ends."""
    with subprocess.Popen(
        [sys.executable, "-c", PROBE], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as build:
        assert build.stdout is not None
        printing = int(build.stdout.readline())
        os.kill(printing, 0)
        build.kill()
        # The pipe closes when the last process that may write to it is gone.
        said, _ = build.communicate(timeout=PATIENCE)
    assert said == ""
