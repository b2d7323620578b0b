"""A site to look at from disk, and the sheets about what changed, as PDF and as picture."""

import json
import re
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

import pypdfium2

from tooling.faults import BuildFault

# Our own pages: every address of a folder ends in a slash, and leads to its index on a server alone.
_FOLDER = re.compile(r'((?:href|action|src)="(?![a-z]+:|//|#)[^"?#]*/)(?=["?#])')
_SCALE = 1.5


def refuse_others(folder: Path) -> None:
    """Raise ``BuildFault`` when ``folder`` holds anything that no preview put there: it would be lost."""
    if folder.is_dir() and {path.name for path in folder.iterdir()} - {"site", "bladen"}:
        raise BuildFault(f"In {folder} staan al andere bestanden. Kies een lege map met --output.")


def site_for_disk(site: Path, folder: Path) -> int:
    """Copy a site into ``folder``, with links that also work without a server. Returns how many pages there are.

    Raises ``BuildFault`` when there is no site.
    """
    if not (site / "index.html").is_file():
        raise BuildFault(f"In {site} staat geen site. Maak ze eerst: python3 tasks.py build")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder)
    pages = sorted(folder.rglob("*.html"))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        page.write_text(_FOLDER.sub(r"\1index.html", text), encoding="utf-8")
    return len(pages)


def sheets_of(site: Path, folder: Path, entries: Collection[tuple[str, str]]) -> list[Path]:
    """Copy the sheets about some entries into ``folder``, and draw their first page beside each.

    Takes the built site, and the kind and slug of each entry. Returns the PDFs.
    """
    shutil.rmtree(folder, ignore_errors=True)
    made = []
    for path in _wanted(site, entries):
        target = folder / "-".join(Path(path).parts[1:])
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / path, target)
        _draw(target)
        made.append(target)
    return made


def _wanted(site: Path, entries: Collection[tuple[str, str]]) -> Iterator[str]:
    listed = site / "print" / "index.json"
    if not listed.is_file():
        return
    for sheet in json.loads(listed.read_text(encoding="utf-8")):
        if (sheet["kind"], sheet["entry"]) in entries:
            yield sheet["path"]


def _draw(pdf: Path) -> None:
    document = pypdfium2.PdfDocument(pdf)
    try:
        document[0].render(scale=_SCALE).to_pil().save(pdf.with_suffix(".png"))
    finally:
        document.close()
