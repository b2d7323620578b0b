"""What somebody wants to print: which kinds, about what, in which language, in which days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from catalog.model import AnyEntry
from catalog.values import Status
from catalog.values.schedule import occurrences
from printshop.plan import Shop
from printshop.production import Drawing


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What to print. What stays empty is not asked for, so anything will do.

    ``first`` and ``last`` ask for activities with a date in that span.
    """

    neighbourhood: str = ""
    entry: str = ""
    languages: Sequence[str] = ()
    first: date | None = None
    last: date | None = None

    def choose(self, drawing: Drawing, shop: Shop) -> Drawing:
        """What of ``drawing`` is asked for; left out and faulty is told only where it matters."""
        by_path: dict[str, AnyEntry] = {entry.path: entry for entry in shop.catalog.entries()}

        def matters(path: str) -> bool:
            entry = by_path.get(path)
            return not isinstance(entry, Activity | Neighbourhood) or self._is_about(entry, shop)

        return Drawing(
            orders=[
                (kind, order)
                for kind, order in drawing.orders
                if self._reads(order.language) and self._is_about(order.entry, shop)
            ],
            left_out=[one for one in drawing.left_out if self._reads(one.language) and matters(one.entry)],
            problems=[one for one in drawing.problems if matters(one.path)],
        )

    def _reads(self, language: str) -> bool:
        return not self.languages or language in self.languages

    def _is_about(self, entry: AnyEntry, shop: Shop) -> bool:
        return (
            self.entry in ("", entry.slug)
            and self._is_in_neighbourhood(entry)
            and self._is_in_days(entry, shop)
        )

    def _is_in_neighbourhood(self, entry: AnyEntry) -> bool:
        if not self.neighbourhood:
            return True
        if isinstance(entry, Activity | Service):
            return bool({self.neighbourhood, "alle"} & set(entry.facts.neighbourhoods))
        return isinstance(entry, Neighbourhood) and entry.slug == self.neighbourhood

    def _is_in_days(self, entry: AnyEntry, shop: Shop) -> bool:
        if self.first is None or self.last is None:
            return True
        if not isinstance(entry, Activity):
            return False
        region = shop.catalog.site.facts.holiday_region
        dates = occurrences(entry.schedule, self.first, self.last, region=region)
        return any(one.status is not Status.CANCELLED for one in dates)
