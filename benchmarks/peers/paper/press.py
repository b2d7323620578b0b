"""One contender: makes all flyers of a folder, in a process of its own. ``press.py NAME FOLDER``.

The folder holds ``flyers.json``; the PDFs come in a folder of its name.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
PRINT = ROOT / "print"
Pages = Iterator[bytes]


def ours(flyers: list[dict[str, Any]], folder: Path) -> Pages:
    """Two warm processes, nothing in the cache."""
    sys.path.insert(0, str(ROOT / "plugins"))
    from printshop.cache import PrintCache  # noqa: PLC0415 - only this contender pays for it
    from printshop.job import Fit, Job  # noqa: PLC0415 - only this contender pays for it
    from printshop.press import PrintRoom  # noqa: PLC0415 - only this contender pays for it

    known = {field.name for field in fields(Fit)}
    jobs = [
        Job(
            html=one["html"],
            styles=tuple(one["styles"]),
            fit=Fit(
                **{
                    name: tuple(v) if isinstance(v, list) else v
                    for name, v in one["fit"].items()
                    if name in known
                }
            ),
        )
        for one in flyers
    ]
    room = PrintRoom(PRINT)
    for kept in room.print_all(jobs, PrintCache(folder / "cache")):
        yield kept.result.pdf
    room.close()


def naive(flyers: list[dict[str, Any]], _folder: Path) -> Pages:
    """WeasyPrint as its first page of documentation says: one call for each document, at the middle size."""
    from weasyprint import HTML  # noqa: PLC0415 - only this contender pays for it

    for one in flyers:
        pdf: bytes = HTML(string=one["whole"], base_url=f"{PRINT.as_uri()}/css/").write_pdf()
        yield pdf


def chromium(flyers: list[dict[str, Any]], folder: Path) -> Pages:
    """One browser and one page, which gets every document in turn."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this contender pays for it

    page_file = folder / "page.html"
    options = ["--no-sandbox", "--disable-gpu"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=options)
        page = browser.new_page()
        for one in flyers:
            page_file.write_text(
                one["whole"].replace("../fonts/", f"{PRINT.as_uri()}/fonts/"), encoding="utf-8"
            )
            page.goto(page_file.as_uri())
            yield page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
        browser.close()


def typst(flyers: list[dict[str, Any]], _folder: Path) -> Pages:
    """One compiler for all, which reads each flyer as JSON."""
    import typst  # noqa: PLC0415 - only this contender pays for it

    template = Path(__file__).with_name("flyer.typ")
    compiler = typst.Compiler(str(template), font_paths=[str(PRINT / "fonts")], ignore_system_fonts=True)
    for one in flyers:
        yield compiler.compile(sys_inputs={"flyer": json.dumps(one["facts"])}, pdf_standards=["ua-1"])


CONTENDERS = {"ours": ours, "naive": naive, "chromium": chromium, "typst": typst}

if __name__ == "__main__":
    name, place = sys.argv[1], Path(sys.argv[2])
    made = place / name
    made.mkdir(exist_ok=True)
    asked = json.loads((place / "flyers.json").read_text(encoding="utf-8"))
    for number, pdf in enumerate(CONTENDERS[name](asked, place)):
        (made / f"{number}.pdf").write_bytes(pdf)
