"""Which calendar files there are, and their bytes."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from catalog.entry import Said
from catalog.kinds.activity import Activity
from feeds.almanac import Almanac
from feeds.calendars.events import events
from feeds.calendars.lines import folded, line, text
from feeds.calendars.zone import DEFINITION

ONCE_A_DAY = "P1D"
"""How often a program that follows a calendar should look again."""


@dataclass(frozen=True)
class CalendarFile:
    """One calendar: where it stands, what it is called, and the activities in it."""

    path: str
    language: str
    title: Said
    activities: tuple[Activity, ...]


class CalendarPaths(Container[str]):
    """The paths of all calendars. One is looked up by the name in it, so that the others need not be listed."""

    def __init__(self, almanac: Almanac) -> None:
        self._almanac = almanac
        self._of_all = frozenset(map(almanac.routes.calendar, almanac.languages))
        self._places = {place.slug: place for place in almanac.catalog.neighbourhoods}
        self._activities = {activity.slug: activity for activity in almanac.activities()}

    def __contains__(self, path: object) -> bool:
        """Whether there is a calendar at a path."""
        *_, name, _file = ("", "", *str(path).split("/"))
        owners = (self._places.get(name), self._activities.get(name))
        calendar, languages = self._almanac.routes.calendar, self._almanac.languages
        return path in self._of_all or any(
            path == calendar(language, owner) for owner in owners if owner for language in languages
        )


def calendar_files(almanac: Almanac) -> Iterator[CalendarFile]:
    """Every calendar of the guide. An activity that is over has none."""
    catalog, routes = almanac.catalog, almanac.routes
    for language in almanac.languages:
        name = catalog.site.say("name", language)
        yield CalendarFile(routes.calendar(language), language, name, almanac.activities())
        for place in catalog.neighbourhoods:
            title = place.say("full_name", language)
            path = routes.calendar(language, place)
            yield CalendarFile(path, language, title, almanac.activities(place))
        for activity in almanac.activities():
            title = activity.say("title", language)
            yield CalendarFile(routes.calendar(language, activity), language, title, (activity,))


def writer(almanac: Almanac) -> Callable[[CalendarFile], bytes]:
    """What makes the bytes of calendars; the events of an activity, which stand in several, are made once.

    They are kept for one language: whoever writes all calendars goes from one language to the next.
    """
    known = {activity.slug: activity for activity in almanac.catalog.activities}
    starts = {language: folded(_start(almanac, language)) for language in almanac.languages}

    @lru_cache(maxsize=len(known))
    def events_of(slug: str, language: str) -> bytes:
        return folded(events(almanac, known[slug], language))

    def write(file: CalendarFile) -> bytes:
        made = (events_of(activity.slug, file.language) for activity in file.activities)
        return b"".join((starts[file.language], folded(_names(file.title)), _AFTER_NAMES, *made, _END))

    return write


def _start(almanac: Almanac, language: str) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield line("PRODID", text(f"-//{almanac.host}//gids//{language.upper()}"))
    yield "CALSCALE:GREGORIAN"


def _names(title: Said) -> Iterator[str]:
    """The name has one property in the standard and an older one that telephones still read."""
    yield line("NAME", text(title.text), {"LANGUAGE": title.language})
    yield line("X-WR-CALNAME", text(title.text))


_AFTER_NAMES = folded(
    (
        line("REFRESH-INTERVAL", ONCE_A_DAY, {"VALUE": "DURATION"}),
        line("X-PUBLISHED-TTL", ONCE_A_DAY),
        *DEFINITION,
    )
)
"""The interval has two properties too."""

_END = folded(["END:VCALENDAR"])
