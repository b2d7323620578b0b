"""What each kind of sheet costs in a warm process: ``.venv/bin/python benchmarks/sheets.py flyer-a5 poster-a4``.

Prints every sheet of a kind from the content of this guide, round after round, with nothing in a cache. Says the median
of the processor time of a document, and how often a document was laid out before its size was found. Beside each kind
stands what a fixed loop of this processor took, before and after it: when that differs from the usual, so does the rest.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from catalog import load  # noqa: E402 - the path comes first
from guide.generator import routes_for  # noqa: E402 - the same
from localisation import load_localizers  # noqa: E402 - the same
from printshop.job import Job, Workshop  # noqa: E402 - the same
from printshop.plan import Shop  # noqa: E402 - the same
from printshop.production import draw_all, jobs_of  # noqa: E402 - the same
from printshop.sheets import KINDS  # noqa: E402 - the same
from printshop.shop import open_shop  # noqa: E402 - the same
from printshop.variant import Variant  # noqa: E402 - the same
from printshop.worker import Press  # noqa: E402 - the same

PRINT = ROOT / "print"
TODAY = date(2026, 11, 24)
GOALS = ("flyer-a5", "poster-a4", "where-to-go-a4")


class CountingPress(Press):
    """A press that counts how often it lays out."""

    layouts = 0

    def _lay_out(self, *asked: object, **more: object) -> object:
        self.layouts += 1
        return super()._lay_out(*asked, **more)  # type: ignore[arg-type] # passed on as it came


def main() -> None:
    """Print each kind that is asked for, and tell what it took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sheets", nargs="*", default=GOALS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--variant", type=Variant, default=Variant.OFFICE)
    asked = parser.parse_args()
    shop = open_one(asked.content, asked.variant)
    press = CountingPress(Workshop(root=PRINT))
    for name in asked.sheets:
        jobs = list(jobs_for(shop, name))
        if jobs:
            print(f"{name:22} {tell(press, jobs, asked.rounds)}", flush=True)


def open_one(content: Path, variant: Variant) -> Shop:
    """The shop of a guide."""
    catalog, problems = load(content)
    if catalog is None:
        raise SystemExit("\n".join(one.message for one in problems))
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    routes = routes_for(catalog, localizers, catalog.site.facts.url)
    return open_shop(
        PRINT, catalog=catalog, localizers=localizers, addresses=routes, today=TODAY, variant=variant
    )


def jobs_for(shop: Shop, sheet: str) -> Iterator[Job]:
    """The jobs of one kind of sheet."""
    kinds = [one for one in KINDS if one.name == sheet]
    yield from jobs_of(shop, draw_all(shop, kinds).orders, PRINT)


def tell(press: CountingPress, jobs: Sequence[Job], rounds: int) -> str:
    """A line of figures about these jobs; a round that is not counted comes first."""
    for job in jobs:
        press.make(job)
    quiet, took, layouts = [loop()], [], Counter[int]()
    for _ in range(rounds):
        for job in jobs:
            press.layouts, start = 0, process_time()
            press.make(job)
            took.append((process_time() - start) * 1000)
            layouts[press.layouts] += 1
        quiet.append(loop())
    counted = ", ".join(f"{times}x{number}" for number, times in sorted(layouts.items()))
    return (
        f"{len(jobs):4} sheets  median {median(took):6.1f} ms  mean {sum(took) / len(took):6.1f}  "
        f"layouts {counted}  loop {median(quiet):5.1f} ms"
    )


def loop() -> float:
    """How many milliseconds of processor a fixed piece of work takes."""
    start, total = process_time(), 0
    for number in range(300_000):
        total += number % 7
    return (process_time() - start) * 1000


if __name__ == "__main__":
    main()
