"""Which calendar files there are, and their bytes."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache

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
    """What makes the bytes of calendars; the events of an activity, which stand in several, are made once."""
    known = {activity.slug: activity for activity in almanac.catalog.activities}

    @cache
    def lines_of(slug: str, language: str) -> tuple[str, ...]:
        return tuple(events(almanac, known[slug], language))

    def write(file: CalendarFile) -> bytes:
        lines = [*_head(almanac, file), *DEFINITION]
        for activity in file.activities:
            lines += lines_of(activity.slug, file.language)
        return folded([*lines, "END:VCALENDAR"])

    return write


def _head(almanac: Almanac, file: CalendarFile) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield line("PRODID", text(f"-//{almanac.host}//gids//{file.language.upper()}"))
    yield "CALSCALE:GREGORIAN"
    # The name has one property in the standard and an older one that telephones still read; so has the interval.
    for name in ("NAME", "X-WR-CALNAME"):
        yield line(name, text(file.title.text), {"LANGUAGE": file.title.language} if name == "NAME" else None)
    yield line("REFRESH-INTERVAL", ONCE_A_DAY, {"VALUE": "DURATION"})
    yield line("X-PUBLISHED-TTL", ONCE_A_DAY)
