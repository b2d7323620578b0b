"""The guide as feeds see it: in one language, with every date worked out once for all languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from catalog.entry import Entry
from catalog.horizon import horizon
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.service import Service
from catalog.model import Catalog
from catalog.values import Occurrence
from localisation import Localizer

if TYPE_CHECKING:
    from guide.routes import Routes


@dataclass(frozen=True)
class Almanac:
    """Everything a feed may ask for. ``dates`` go from the first of this month to the horizon, by activity."""

    catalog: Catalog
    routes: "Routes"
    localizers: Mapping[str, Localizer]
    today: date
    dates: Mapping[str, tuple[Occurrence, ...]]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the guide, the main one first."""
        return self.catalog.languages

    @property
    def host(self) -> str:
        """What tells this guide from all others: its address without ``https://``."""
        return self.routes.spoken("").rstrip("/")

    def coming(self, activity: Activity) -> tuple[Occurrence, ...]:
        """The dates of an activity from today on."""
        return tuple(o for o in self.dates[activity.slug] if o.date >= self.today)

    def activities(self, neighbourhood: Neighbourhood | None = None) -> tuple[Activity, ...]:
        """The activities that are not over, of everybody or for the people of one neighbourhood."""
        if neighbourhood is None:
            return self._going_on
        return tuple(
            activity
            for activity in self._going_on
            if neighbourhood in self.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
        )

    @cached_property
    def _going_on(self) -> tuple[Activity, ...]:
        dates, today = self.dates, self.today
        return tuple(
            activity
            for activity in self.catalog.activities
            if (own := dates[activity.slug]) and own[-1].date >= today
        )

    def host_of(self, activity: Activity) -> Service | None:
        """The service an activity is at, when it is at one."""
        return self.catalog.service.get(activity.facts.place_service or "")

    def contact_of(self, activity: Activity) -> Service:
        """Who answers questions about an activity."""
        return self.catalog.service.get(activity.facts.contact or "") or self.catalog.first_contact

    def place_of(self, activity: Activity) -> tuple[str, str]:
        """The name and the address of the place of an activity, in the main language; empty when not known."""
        host, facts = self.host_of(activity), activity.facts
        name, address = facts.place, facts.address
        if host is not None:
            name = name or host.say("name", self.languages[0]).text
            address = address or host.facts.address
        return name or "", address or ""

    def page(self, entry: Entry[Any, Any], language: str) -> str:
        """The whole address of the page of an entry."""
        return self.routes.absolute(self.routes.entry(entry, language))


def almanac(catalog: Catalog, routes: "Routes", localizers: Mapping[str, Localizer], today: date) -> Almanac:
    """Work out the dates of all activities."""
    region = catalog.site.facts.holiday_region
    first, last = today.replace(day=1), horizon(today)
    dates = {activity.slug: activity.dates(first, last, region=region) for activity in catalog.activities}
    return Almanac(catalog, routes, localizers, today, dates)
