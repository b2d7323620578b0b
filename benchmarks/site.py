"""Builds the same activities with our guide, stock Pelican, Hugo and Eleventy, side by side in one run.

    python3 benchmarks/site.py --counts 100,1000 --rounds 5

Needs the network once, to install the peers into ``benchmarks/.venv`` and ``benchmarks/.peers`` (pip and npm).
Prints ratios of wall time, processor time and memory. It judges nothing: look at the spread before you believe a
difference. Our pages say, check and link much more than those of the peers, which only show the same activities.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

from made import TODAY, write_guide, write_plain
from measured import Contender, Run, in_turn, middle, ratio

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PEERS = HERE / ".peers"
VENV = HERE / ".venv"
OURS = "ours"


def main() -> None:
    """Install what is missing, then measure each size."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--counts", default="100,1000", help="activities, in two languages each")
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--without", default="", help="peers to leave out, with commas")
    options = asked.parse_args()
    left_out = set(options.without.split(","))
    install(left_out)
    for count in map(int, options.counts.split(",")):
        with tempfile.TemporaryDirectory(prefix="guide-bench-") as folder:
            contenders = [one for one in all_of(Path(folder), count) if one.name not in left_out]
            tell(count, in_turn(contenders, rounds=options.rounds))


def install(left_out: set[str]) -> None:
    """Put the peers beside this file, once."""
    if not VENV.exists():
        venv.create(VENV, with_pip=True)
        subprocess.run([VENV / "bin" / "pip", "install", "-q", "-r", HERE / "requirements.txt"], check=True)
    modules = PEERS / "eleventy" / "node_modules"
    if "Eleventy" not in left_out and not modules.exists():
        modules.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "peers" / "eleventy" / "package.json", modules.parent)
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=modules.parent, check=True
        )


def all_of(folder: Path, count: int) -> Iterator[Contender]:
    """Every tool with its content written out, ready to build."""
    write_guide(folder / "ours" / "content", count)
    yield Contender(
        OURS,
        lambda: _empty(folder / "ours" / "output"),
        [
            sys.executable,
            "tasks.py",
            "build",
            "--no-print",
            "--today",
            TODAY.isoformat(),
            "--content",
            str(folder / "ours" / "content"),
            "--output",
            str(folder / "ours" / "output"),
        ],
        ROOT,
    )
    tools = VENV / "bin"
    yield _peer(
        folder / "pelican", count, "Pelican", [str(tools / "pelican"), "-q", "-s", "pelicanconf.py"], "output"
    )
    yield _peer(folder / "hugo", count, "Hugo", [str(tools / "hugo"), "--quiet"], "public")
    eleventy = folder / "eleventy"
    contender = _peer(eleventy, count, "Eleventy", ["npx", "--offline", "eleventy", "--quiet"], "_site")
    shutil.move(eleventy / "activities.11tydata.js", eleventy / "content" / "content.11tydata.js")
    modules = PEERS / "eleventy" / "node_modules"
    if modules.exists():
        (eleventy / "node_modules").symlink_to(modules)
    yield contender


def _peer(folder: Path, count: int, name: str, command: list[str], output: str) -> Contender:
    shutil.copytree(HERE / "peers" / folder.name, folder)
    write_plain(folder / "content", count)
    return Contender(name, lambda: _empty(folder / output), command, folder)


def _empty(output: Path) -> None:
    shutil.rmtree(output, ignore_errors=True)


def tell(count: int, found: dict[str, list[Run]]) -> None:
    """The medians, and ours against each of the others."""
    print(
        f"\n{count} activities, two languages: medians of {len(found[OURS])} runs, ratio of ours (smallest-largest)"
    )
    print(f"{'':10} {'wall s':>7} {'cpu s':>7} {'MiB':>6}   {'wall':<18} {'cpu':<18}")
    for name, runs in found.items():
        line = (
            f"{name:10} {middle(runs, 'wall'):7.2f} {middle(runs, 'cpu'):7.2f} {middle(runs, 'memory'):6.0f}"
        )
        if name != OURS:
            ours = found[OURS]
            line += f"   {ratio(ours, runs, 'wall'):<18} {ratio(ours, runs, 'cpu'):<18}"
        print(line)


if __name__ == "__main__":
    main()
