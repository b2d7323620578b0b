"""Takes a file of another program in: drafts beside the guide, and a report."""

from pathlib import Path

from catalog import load
from catalog.model import Catalog
from intake.draft import Town
from intake.placing import Shelf, write_drafts
from intake.reading import read_drafts
from intake.refusal import IntakeFault
from intake.report import report_text
from intake.trial import try_drafts
from tooling.faults import BuildFault

REPORT = "verslag.md"


def take_in(source: Path, *, content: Path, folder: Path) -> str:
    """Write drafts into ``folder`` and return the report, which stands there too.

    Raises ``BuildFault`` when the file cannot be taken in, or when ``folder`` lies in the content:
    nothing may be published unseen.
    """
    if folder == content or content in folder.parents:
        raise BuildFault(f"{folder} hoort bij de gids zelf. Kies een andere map met --output.")
    catalog, _ = load(content)
    if catalog is None:
        raise BuildFault("Zonder een goede site.yml kan ik niets overnemen. Zie: python3 tasks.py check")
    try:
        drafts = read_drafts(source, town_of(catalog))
    except IntakeFault as fault:
        raise BuildFault(str(fault)) from None
    placed = write_drafts(drafts, folder, Shelf(catalog))
    problems = try_drafts(placed, drafts=folder, content=content)
    report = report_text(source.name, placed, problems)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / REPORT).write_text(report, encoding="utf-8")
    return report


def town_of(catalog: Catalog) -> Town:
    """What people call each neighbourhood."""
    names = {}
    for place in catalog.neighbourhoods:
        names[place.slug] = place.slug
        for words in place.words.values():
            names |= {words.name.casefold(): place.slug, words.full_name.casefold(): place.slug}
    return Town(names)
