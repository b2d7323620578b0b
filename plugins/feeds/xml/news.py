"""The news feed (Atom) of a language: what there is to do in the next four weeks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from xml.etree.ElementTree import Element

from catalog.kinds.activity import Activity
from catalog.values import Occurrence, Status
from feeds.almanac import Almanac
from feeds.xml.document import add, document

AHEAD = timedelta(weeks=4)


@dataclass(frozen=True)
class Item:
    """One date to come."""

    activity: Activity
    occurrence: Occurrence

    @property
    def announced(self) -> date:
        """The day on which it came within sight: the same in every build, so that readers show it once."""
        return self.occurrence.date - AHEAD


def news(almanac: Almanac, language: str) -> bytes:
    """The feed of a language as a document."""
    routes, site = almanac.routes, almanac.catalog.site
    items = sorted(_items(almanac), key=lambda item: (item.occurrence.date, item.activity.slug))
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language})
    address = routes.absolute(routes.news(language))
    add(root, "id", address)
    add(root, "title", site.say("name", language).text)
    add(root, "subtitle", site.say("tagline", language).text)
    add(root, "updated", _moment(max((item.announced for item in items), default=almanac.today)))
    add(root, "link", None, {"rel": "self", "type": "application/atom+xml", "href": address})
    add(root, "link", None, {"rel": "alternate", "href": routes.absolute(routes.agenda(language))})
    add(add(root, "author"), "name", site.say("name", language).text)
    for item in items:
        _entry(root, almanac, item, language)
    return document(root)


def _items(almanac: Almanac) -> Iterator[Item]:
    for activity in almanac.activities():
        for occurrence in almanac.coming(activity):
            if occurrence.date <= almanac.today + AHEAD:
                yield Item(activity, occurrence)


def _entry(root: Element, almanac: Almanac, item: Item, language: str) -> None:
    activity, occurrence = item.activity, item.occurrence
    words, title = almanac.localizers[language], activity.say("title", language)
    heading = words.with_addition(title.text, words.moment(occurrence))
    name = f"#{occurrence.original or occurrence.date}"
    if occurrence.status is Status.CANCELLED:
        heading = words.gettext("Cancelled: {title}").format(title=heading)
        name += "-cancelled"  # a new entry: who read the old one must see this
    summary = activity.say("summary", language)
    entry = add(root, "entry")
    add(entry, "id", almanac.routes.absolute(almanac.routes.short(activity.code)) + name)
    add(entry, "title", heading)
    add(entry, "updated", _moment(item.announced))
    add(entry, "link", None, {"rel": "alternate", "href": almanac.page(activity, language)})
    add(entry, "summary", summary.text, {"xml:lang": summary.language})
    for place in almanac.catalog.neighbourhoods_of(activity.facts.neighbourhoods):
        add(entry, "category", None, {"term": place.slug, "label": place.say("name", language).text})


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
