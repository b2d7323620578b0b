"""Flyers made by our press and by others, side by side: ``.venv/bin/python benchmarks/print.py --count 200``.

The same activities in two languages, as A5 flyers: ours with two warm processes and an empty cache; WeasyPrint called
once for each document; headless Chromium, one browser; Typst, one compiler, with a template that looks alike. Needs the
network once, to install Typst into ``benchmarks/.venv``. It judges nothing: look at the spread before you believe a
difference. Ours finds the largest letters that fit and checks every word; the others print one size and check nothing.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT / "plugins")]

import pypdfium2  # noqa: E402 - the paths come first
from made import TODAY, write_guide  # noqa: E402 - the same
from measured import Contender, Run, in_turn, middle, ratio  # noqa: E402 - the same

from catalog import load  # noqa: E402 - the same
from guide.generator import routes_for  # noqa: E402 - the same
from localisation import load_localizers  # noqa: E402 - the same
from printshop.pictograms import as_address  # noqa: E402 - the same
from printshop.plan import Order  # noqa: E402 - the same
from printshop.production import documents, draw_all  # noqa: E402 - the same
from printshop.qr import code_of  # noqa: E402 - the same
from printshop.sheets.flyer import FLYER_A5  # noqa: E402 - the same
from printshop.shop import open_shop  # noqa: E402 - the same
from tooling.machine import find_browser  # noqa: E402 - the same

NAMES = ("ours", "naive", "chromium", "typst")
QR_MARK = re.compile(r'(?<=src=")qr(-outdoors)?:[^"]+(?=")')
VENV = HERE / ".venv"
PRINT = ROOT / "print"
PRESS = HERE / "peers" / "paper" / "press.py"


def main() -> None:
    """Make the flyers, let each contender print them in turn, tell the ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=200, help="number of activities, each in two languages")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without", default="", help="names to leave out, with a comma between them")
    asked = parser.parse_args()
    names = [name for name in NAMES if name not in asked.without.split(",")]
    if "typst" in names:
        install()
    browser = find_browser(os.environ)
    if browser is None:
        names.remove("chromium")
    else:
        os.environ["CHROMIUM"] = browser
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        flyers = list(flyers_of(folder, asked.count))
        (folder / "flyers.json").write_text(json.dumps(flyers), encoding="utf-8")
        contenders = [contender(name, folder) for name in names]
        found = in_turn(contenders, rounds=asked.rounds)
        tell(found, folder, len(flyers))


def install() -> None:
    """Put Typst beside this file, once."""
    if not VENV.exists():
        venv.create(VENV, with_pip=True)
    subprocess.run([VENV / "bin" / "pip", "install", "-q", "-r", HERE / "requirements.txt"], check=True)


def flyers_of(folder: Path, count: int) -> Iterator[dict[str, Any]]:
    """Every flyer of a made-up guide: for our press, as one document for a browser, and as facts for a template."""
    write_guide(folder / "content", count)
    catalog, problems = load(folder / "content")
    if catalog is None:
        raise SystemExit("\n".join(one.message for one in problems))
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    routes = routes_for(catalog, localizers, catalog.site.facts.url)
    shop = open_shop(PRINT, catalog=catalog, localizers=localizers, addresses=routes, today=TODAY)
    orders = draw_all(shop, [FLYER_A5]).orders
    styles = FLYER_A5.styles(shop.variant)
    for (_, order), html in zip(orders, documents(shop, orders, PRINT), strict=True):
        yield {
            "html": html,
            "styles": styles,
            "fit": asdict(order.fit),
            "whole": whole(html, styles, order),
            "facts": facts_of(order),
        }


def whole(html: str, styles: tuple[str, ...], order: Order) -> str:
    """The document with its style sheets and its code inside it, at the middle one of its sizes."""
    size = order.fit.sizes[len(order.fit.sizes) // 2]
    text = max(size, order.fit.text_floor)
    css = "".join((PRINT / "css" / name).read_text(encoding="utf-8") for name in styles)
    drawn = QR_MARK.sub(lambda mark: as_address(drawing(mark[0].partition(":")[2])), html)
    return drawn.replace("</head>", f"<style>{css}:root{{font-size:{size}pt;--text:{text}pt}}</style></head>")


def drawing(address: str) -> str:
    """A code as an SVG, for those that do not draw it themselves."""
    code = code_of(address)
    lines = "".join(f"M{x} {y}.5h{length}" for x, y, length in code.lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.side} {code.side}">'
        f'<path fill="none" stroke="#000" d="{lines}"/></svg>'
    )


def facts_of(order: Order) -> dict[str, Any]:
    """The same facts as plain words."""
    page, mark, flyer = (order.context[name] for name in ("page", "mark", "flyer"))
    return {
        "title": flyer["title"],
        "language": order.language,
        "names": mark.names,
        "band": mark.colour.band,
        "on_band": mark.colour.on_band,
        "rows": [
            {
                "main": " ".join(line.text for line in row.main),
                "more": " ".join(f"{line.text} {line.beside}".strip() for line in (*row.more, *row.dates)),
            }
            for row in flyer["rows"]
        ],
        "summary": flyer["summary"],
        "phone": flyer["contact"].phone if flyer["contact"] else "",
        "address": page.address,
        "imprint": [line.text for line in page.imprint],
        "qr": drawing(page.qr),
        "qr_label": page.qr_label,
    }


def contender(name: str, folder: Path) -> Contender:
    """One way to print; what it made before is cleared away first."""
    python = VENV / "bin" / "python" if name == "typst" else Path(sys.executable)
    return Contender(name, partial(clear, folder, name), [str(python), str(PRESS), name, str(folder)], folder)


def clear(folder: Path, name: str) -> None:
    """Throw away what a contender made, and our cache."""
    for one in (name, "cache"):
        shutil.rmtree(folder / one, ignore_errors=True)


def tell(found: dict[str, list[Run]], folder: Path, count: int) -> None:
    """Print a table: time of each, ratios to the first, pages and bytes."""
    first = next(iter(found))
    print(
        f"{count} flyers; median of the rounds; ratios are {first} : other, with the smallest and the largest"
    )
    for name, runs in found.items():
        files = sorted((folder / name).glob("*.pdf"))
        pages = sum(len(pypdfium2.PdfDocument(file)) for file in files)
        size = sum(file.stat().st_size for file in files) / max(1, len(files)) / 1024
        wall, cpu = middle(runs, "wall"), middle(runs, "cpu")
        print(
            f"{name:9} wall {wall:6.1f} s  cpu {cpu:6.1f} s  {cpu / count * 1000:6.1f} ms cpu each  "
            f"ratio wall {ratio(found[first], runs, 'wall')}  cpu {ratio(found[first], runs, 'cpu')}  "
            f"{pages} pages  {size:.1f} kB each  {middle(runs, 'memory'):.0f} MiB"
        )


if __name__ == "__main__":
    main()
