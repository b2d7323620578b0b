"""Builds the same activities, services and neighbourhoods with our guide, stock Pelican, Hugo and Eleventy.

    python3 benchmarks/site.py --counts 100,1000 --rounds 5

Needs the network once, to install the peers into ``benchmarks/.venv`` and ``benchmarks/.peers`` (pip and npm).
All build side by side in one run, into an empty folder. Prints ratios of wall time, processor time and memory, what
a page costs, and how the costs grow. It judges nothing: look at the spread before you believe a difference.

Each peer makes a page of every activity, service, neighbourhood and month, and a front page, in two languages. Ours
makes those, and also pages behind short codes, agendas of each neighbourhood, calendars, a search and data; its pages
say and check much more. So a page of ours is not one of theirs: the weight of what each wrote stands beside it.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from made import TODAY, write_guide, write_plain
from measured import Contender, Run, in_turn, middle, ratio

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PEERS = HERE / ".peers"
VENV = HERE / ".venv"
OURS = "ours"
OUTPUTS = {
    OURS: "ours/output",
    "Pelican": "pelican/output",
    "Hugo": "hugo/public",
    "Eleventy": "eleventy/_site",
}
FIGURES = ("wall", "cpu", "memory")


def main() -> None:
    """Install what is missing, then measure each size."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--counts", default="100,1000", help="activities, in two languages each")
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--without", default="", help="peers to leave out, with commas")
    options = asked.parse_args()
    left_out = set(options.without.split(","))
    install(left_out)
    middles: dict[int, dict[str, tuple[float, ...]]] = {}
    for count in map(int, options.counts.split(",")):
        with tempfile.TemporaryDirectory(prefix="guide-bench-") as folder:
            contenders = [one for one in all_of(Path(folder), count) if one.name not in left_out]
            found = in_turn(contenders, rounds=options.rounds)
            made = {one.name: made_in(Path(folder) / OUTPUTS[one.name]) for one in contenders}
        tell(count, found, made)
        middles[count] = {name: tuple(middle(runs, what) for what in FIGURES) for name, runs in found.items()}
    tell_growth(middles)


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
    content, output = folder / "ours" / "content", folder / "ours" / "output"
    write_guide(content, count)
    command = [sys.executable, "tasks.py", "build", "--no-print", "--today", TODAY.isoformat()]
    command += ["--content", str(content), "--output", str(output)]
    yield Contender(OURS, lambda: _forget(output), command, ROOT)
    tools = VENV / "bin"
    yield _peer(folder / "pelican", count, "Pelican", [str(tools / "pelican"), "-q", "-s", "pelicanconf.py"])
    yield _peer(folder / "hugo", count, "Hugo", [str(tools / "hugo"), "--quiet"])
    eleventy = folder / "eleventy"
    contender = _peer(eleventy, count, "Eleventy", ["npx", "--offline", "eleventy", "--quiet"])
    shutil.move(eleventy / "activities.11tydata.js", eleventy / "content" / "content.11tydata.js")
    for language in ("nl", "fr"):
        shutil.copy(eleventy / "services.11tydata.js", eleventy / "content" / language / "services")
    modules = PEERS / "eleventy" / "node_modules"
    if modules.exists():
        (eleventy / "node_modules").symlink_to(modules)
    yield contender


def _peer(folder: Path, count: int, name: str, command: list[str]) -> Contender:
    shutil.copytree(HERE / "peers" / folder.name, folder)
    write_plain(folder / "content", count)
    return Contender(name, lambda: _empty(folder.parent / OUTPUTS[name]), command, folder)


def _empty(output: Path) -> None:
    shutil.rmtree(output, ignore_errors=True)


def _forget(output: Path) -> None:
    """A cold build of ours: neither the last site, nor what is remembered of it and of its texts."""
    for folder in (output, output.parent / f".{output.name}.build", ROOT / ".cache" / "reviews"):
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class Made:
    """What a tool wrote: pages, and bytes in all files."""

    pages: int
    size: int


def made_in(output: Path) -> Made:
    """Count what a tool wrote."""
    files = [file for file in output.rglob("*") if file.is_file()]
    return Made(sum(file.suffix == ".html" for file in files), sum(file.stat().st_size for file in files))


def tell(count: int, found: dict[str, list[Run]], made: dict[str, Made]) -> None:
    """The medians, and ours against each of the others."""
    print(
        f"\n{count} activities, two languages: medians of {len(found[OURS])} runs; "
        "ours : theirs, median of pairs (smallest-largest)\n"
    )
    print("| | wall s | cpu s | MiB | pages | MB | cpu ms a page | wall | cpu | memory |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, runs in found.items():
        wall, cpu, memory = (middle(runs, what) for what in FIGURES)
        pages, size = made[name].pages, made[name].size
        line = f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {pages} | {size / 1e6:.1f} | {cpu / pages * 1e3:.2f} |"
        ratios = ("1" if name == OURS else ratio(found[OURS], runs, what) for what in FIGURES)
        print(line, *(f"{one} |" for one in ratios))


def tell_growth(middles: dict[int, dict[str, tuple[float, ...]]]) -> None:
    """How many times more the largest guide costs than each smaller one."""
    *smaller, largest = sorted(middles)
    for count in smaller:
        print(f"\nFrom {count} to {largest} activities ({largest / count:.1f} times as many)\n")
        print("| | wall | cpu | memory |\n|---|---|---|---|")
        for name, before in middles[count].items():
            after = middles[largest][name]
            print(f"| {name} |", *(f"{b / a:.1f} |" for a, b in zip(before, after, strict=True)))


if __name__ == "__main__":
    main()
