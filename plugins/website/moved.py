"""Old addresses: what was printed or shared once keeps leading somewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.model import Catalog

if TYPE_CHECKING:
    from guide.routes import Routes


@dataclass(frozen=True)
class Redirect:
    """An old path and the page it leads to."""

    path: str
    target: str
    language: str


def redirects(catalog: Catalog, routes: "Routes") -> Iterator[Redirect]:
    """One redirect for every old name of every entry, in every language."""
    for entry in catalog.entries():
        for old in entry.facts.old_names:
            for language in catalog.languages:
                yield Redirect(routes.once(entry, old, language), routes.entry(entry, language), language)
