"""A small invented municipality: what its sheets are drawn from, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from catalog import load
from guide.generator import routes_for
from localisation import load_localizers
from printshop.cache import PrintCache
from printshop.measure import faces_of
from printshop.pictograms import Pictograms
from printshop.plan import SheetKind, Shop
from printshop.press import PrintRoom
from printshop.production import Production, produce
from printshop.sheets import KINDS

ROOT = Path(__file__).resolve().parents[2]
PRINT = ROOT / "print"
TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Printed:
    """A production and where its PDFs stand."""

    production: Production
    folder: Path
    cache: Path

    def file(self, path: str) -> Path:
        """A PDF by its path in the site, without ``print/``."""
        return self.folder / "print" / path


def open_shop() -> Shop:
    """Everything that sheets of the small municipality are drawn from."""
    catalog, problems = load(Path(__file__).parent / "content")
    assert catalog is not None
    assert problems == []
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    return Shop(
        catalog=catalog,
        localizers=localizers,
        addresses=routes_for(catalog, localizers, catalog.site.facts.url),
        today=TODAY,
        pictograms=Pictograms(PRINT / "pictograms"),
        faces=faces_of(PRINT / "fonts"),
    )


def print_all(shop: Shop, room: PrintRoom, cache: Path, *, kinds: Sequence[SheetKind] = KINDS) -> Production:
    """Every sheet of ``shop``, also of kinds that wait until they are asked for."""
    return produce(shop, kinds, room, root=PRINT, cache=PrintCache(cache))


def with_needs(shop: Shop, number: int) -> Shop:
    """The same municipality with as many needs as you like, which the desk answers."""
    question = shop.catalog.questions[0]
    questions = tuple(replace(question, slug=f"nood-{i}") for i in range(number))
    place = shop.catalog.neighbourhoods[:1]
    return replace(
        shop, catalog=replace(shop.catalog, questions=questions, activities=(), neighbourhoods=place)
    )
