"""Builds on a disk that is really full, or nearly (``python -m support.crowded_disk``): to be run on a small one."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from support.guide import TODAY
from support.mishaps import build_apart, digest
from tooling.build import build_site
from tooling.options import BuildOptions

KILO = 1024
FREE = (0, 8, 32, 128, 512)
"""How many kilobytes are left on the disk, each time."""


def fill(disk: Path, free: int) -> Path:
    """Write a file that leaves ``free`` kilobytes. Returns it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(64 * KILO)) == 64 * KILO:
                pass
        except OSError:
            pass
        size = file.tell()
        file.truncate(max(0, size - free * KILO))
    return filler


def main(contents: list[Path], disk: Path, elsewhere: Path) -> Iterator[dict[str, object]]:
    """Build the second of two guides over the first with hardly any room, then with room again; tell of each."""
    output = disk / "site" / "output"
    before, after = (BuildOptions(content=one, output=output, today=TODAY, print_=False) for one in contents)
    sound = {}
    for name, one in (("old", before), ("new", after)):
        fresh = elsewhere / name / "output"
        build_site(one._replace(output=fresh))
        sound[digest(fresh)] = name
    for free in FREE:
        build_apart(before)
        filler = fill(disk, free)
        status, said = build_apart(after)
        state = sound.get(digest(output), "mixed")
        filler.unlink()
        again, _ = build_apart(after)
        told = {"free": free, "status": os.waitstatus_to_exitcode(status), "said": said, "state": state}
        yield {**told, "again": again, "then": sound.get(digest(output), "mixed")}


if __name__ == "__main__":
    for met in main([Path(sys.argv[1]), Path(sys.argv[2])], Path(sys.argv[3]), Path(sys.argv[4])):
        sys.stdout.write(json.dumps(met) + "\n")
