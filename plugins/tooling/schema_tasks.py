"""What the schema is good for outside the guide: its faces as files, and a new entry to fill in."""

from pathlib import Path

from catalog import load
from catalog.kinds.site import Site
from catalog.reading.naming import slugify
from catalog.shaping.kindtable import KINDS, Kind
from catalog.values.text import closest, did_you_mean
from faces.cms import Place
from faces.files import faces, file_name
from faces.templates import template
from tooling.faults import BuildFault

_NOWHERE = "https://github.com/naam/gids"


def place_of(site: Site) -> Place:
    """Where the files of a guide are kept, and in which languages."""
    return Place(site.facts.repository or _NOWHERE, site.facts.url, site.languages)


def write_faces(root: Path) -> list[str]:
    """Write every face that changed; returns their paths. ``BuildFault`` when ``site.yml`` cannot be read."""
    catalog, _ = load(root / "content")
    if catalog is None:
        raise BuildFault("Zonder een goede site.yml gaat dit niet. Zie: python3 tasks.py check")
    changed = []
    for path, text in faces(place_of(catalog.site)).items():
        file = root / path
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def new_entry(word: str, title: str, content: Path) -> Path:
    """Write a file for a new entry.

    Takes the Dutch word for its kind, its title and the content folder. Returns the new file.
    ``BuildFault`` for a kind we do not know, a title without letters, or a file that is there already.
    """
    kind = kind_named(word)
    slug = slugify(title)
    if not slug:
        raise BuildFault(
            "In de titel staan geen gewone letters. Kies een naam in ons schrift voor het bestand."
        )
    file = content / kind.folder / f"{slug}{kind.suffix}"
    if file.exists():
        raise BuildFault(f"{file} bestaat al. Kies een andere titel, of pas dat bestand aan.")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(template(kind, title), encoding="utf-8", newline="\n")
    return file


def kind_named(word: str) -> Kind:
    """The kind that a Dutch word names, in the singular, or by its folder."""
    names = {file_name(kind): kind for kind in KINDS}
    found = names.get(word.casefold()) or next((kind for kind in KINDS if kind.folder == word), None)
    if found is None:
        guess = did_you_mean(closest(word, names))
        raise BuildFault(f"“{word}” ken ik niet.{guess} Kies uit: {', '.join(sorted(names))}.")
    return found
