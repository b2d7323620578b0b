"""A guide with one activity, to try what feeds make of it."""

from datetime import date
from pathlib import Path

from support.guide import ROOT, TODAY

from catalog import load
from catalog.problems import errors_of
from feeds.almanac import Almanac, almanac
from guide.generator import routes_for
from localisation import load_localizers

FILES = {
    "site.yml": """naam: Gehucht
slogan: Samen.
gemeente: Gehucht
website_adres: https://gehucht.example
talen: [nl]
eerste_contact: loket
""",
    "neighbourhoods/veld.yml": """naam: Veld
volledige_naam: Het Veld
samenvatting: De buurt bij het veld.
kleur: groen
gevel: puntgevel
""",
    "services/loket.yml": """naam: Loket
samenvatting: Voor alle vragen.
telefoon: 03 866 34 50
buurten: [alle]
""",
}


def write_guide(folder: Path, *, activity: str) -> Path:
    """Write the guide into ``folder``. ``activity`` holds the facts of its activity besides title and place."""
    facts = f"titel: Koffie\nsamenvatting: Kom erbij.\nbuurten: [veld]\nwaar: Het pleintje\n{activity}"
    for name, content in {**FILES, "activities/koffie.md": f"---\n{facts}\n---\nKoffie.\n"}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def read_almanac(content: Path, today: date = TODAY) -> Almanac:
    """The almanac of a content folder on a day."""
    catalog, problems = load(content)
    assert catalog is not None
    assert not errors_of(problems)
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    return almanac(catalog, routes_for(catalog, localizers, catalog.site.facts.url), localizers, today)
