"""What search engines and feed readers find: site map, robots, Atom, JSON-LD."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hamlet import read_almanac, write_guide
from hypothesis import given
from hypothesis import strategies as st
from support.guide import TODAY, BuiltGuide
from support.pages import Page

from catalog.freshness import State, state_of
from catalog.horizon import horizon
from catalog.values import Status
from catalog.values.schedule import occurrences
from feeds.almanac import Almanac
from feeds.linked.activities import activity_data
from feeds.linked.parts import moment
from feeds.linked.texts import as_text
from feeds.xml.news import news

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"


def is_hidden(page: Page) -> bool:
    """Whether a page asks search engines to pass by."""
    return any(
        "noindex" in meta.get("content", "")
        for meta in page.root.iter("meta")
        if meta.get("name") == "robots"
    )


def canonical(page: Page) -> str:
    """The address a page says it has."""
    return next(link.get("href", "") for link in page.root.iter("link") if link.get("rel") == "canonical")


def test_the_sitemap_holds_every_page_that_may_be_found(guide: BuiltGuide) -> None:
    """Neither more nor less, each under the address it calls its own, with the languages it says it has."""
    root = ET.parse(guide.output / "sitemap.xml").getroot()
    told = {
        url.findtext(f"{SITEMAP}loc"): {
            link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")
        }
        for url in root
    }
    shown = {canonical(page): page.alternates for page in guide.pages.values() if not is_hidden(page)}
    assert told == shown
    assert len(root) == len(told)


def test_pages_that_only_lead_on_stay_hidden(guide: BuiltGuide) -> None:
    """Short codes and the page for wrong addresses are for people who come from paper or by mistake."""
    short = [guide.page(guide.routes.short(entry.code)) for entry in guide.catalog.entries()]
    assert all(is_hidden(page) for page in [*short, guide.pages["404.html"]])


def test_robots_are_welcome_and_told_where_the_map_is(guide: BuiltGuide) -> None:
    """Nothing is forbidden: what should not be shown says so itself."""
    words = (guide.output / "robots.txt").read_text(encoding="utf-8")
    assert words == f"User-agent: *\nAllow: /\n\nSitemap: {guide.address}sitemap.xml\n"


def test_pages_about_what_there_is_to_do_offer_the_news(guide: BuiltGuide) -> None:
    """A feed reader finds the feed of the language from the front page, the agenda and every activity."""
    routes = guide.routes
    for language in guide.catalog.languages:
        activity = routes.entry(guide.catalog.activities[0], language)
        for address in (routes.home(language), routes.agenda(language), activity):
            page = guide.page(address)
            feeds = [link for link in page.root.iter("link") if link.get("type") == "application/atom+xml"]
            found = [page.resolve(link.get("href", ""), guide.address) for link in feeds]
            assert found == [routes.news(language)]


def test_the_news_tells_the_next_four_weeks(book: Almanac) -> None:
    """Every date, once, with a title in the language and a page to read on."""
    until = TODAY + timedelta(weeks=4)
    expected = [o for a in book.activities() for o in book.coming(a) if o.date <= until]
    for language in book.languages:
        root = ET.fromstring(news(book, language))
        entries = root.findall(f"{ATOM}entry")
        names = [entry.findtext(f"{ATOM}id") for entry in [root, *entries]]
        assert len(entries) == len(expected)
        assert len(set(names)) == len(names)
        for element in [root, *entries]:
            moment_ = element.findtext(f"{ATOM}updated") or ""
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment_)
            assert moment_[:10] <= TODAY.isoformat()
            assert element.findtext(f"{ATOM}title")
            assert element.find(f"{ATOM}link").get("href", "").startswith("https://")  # type: ignore[union-attr]
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language


def test_a_cancelled_date_is_news_again(tmp_path: Path) -> None:
    """Who read about a date hears that it does not take place; the rest keeps its name and day."""
    before = write_guide(tmp_path / "a", activity="elke: dinsdag 9u30-11u30")
    after = write_guide(
        tmp_path / "b", activity="elke: dinsdag 9u30-11u30\nafgelast:\n  - datum: 1/12/2026\n    reden: ziek"
    )
    names = []
    for content, day in ((before, TODAY), (after, TODAY + timedelta(days=1))):
        entries = ET.fromstring(news(read_almanac(content, day), "nl")).findall(f"{ATOM}entry")
        names.append({(e.findtext(f"{ATOM}id"), e.findtext(f"{ATOM}updated")) for e in entries})
    gone, new = sorted(names[0] - names[1]), sorted(names[1] - names[0])
    assert [str(name)[-10:] for name, _ in gone] == ["2026-11-24", "2026-12-01"]
    assert [str(name).partition("#")[2] for name, _ in new] == ["2026-12-01-cancelled"]


def data_of(page: Page) -> dict[str, object]:
    """The JSON-LD of a page."""
    texts = [
        "".join(script.itertext())
        for script in page.root.iter("script")
        if script.get("type") == "application/ld+json"
    ]
    assert len(texts) == 1
    found: dict[str, object] = json.loads(texts[0])
    return found


def test_an_activity_tells_machines_what_its_page_tells_people(guide: BuiltGuide) -> None:
    """Each date that is still to come, with its hours in the right distance from UTC and its status."""
    states = {"scheduled": "EventScheduled", "cancelled": "EventCancelled", "moved": "EventRescheduled"}
    for language in guide.catalog.languages:
        for activity in guide.catalog.activities:
            coming = occurrences(activity.schedule, TODAY, horizon(TODAY))
            if not coming:
                continue
            data = data_of(guide.page(guide.routes.entry(activity, language)))
            parts = data.get("subEvent", [data])
            assert isinstance(parts, list)
            told = [(part["startDate"], part["eventStatus"].rpartition("/")[2]) for part in parts]
            assert told == [(moment(o.date, o.start), states[o.status]) for o in coming[: len(parts)]]
            assert len(parts) == min(len(coming), 6)
            assert data["name"] == activity.say("title", language).text
            assert all("location" in part for part in parts)


def test_a_service_tells_machines_only_what_a_person_checked(guide: BuiltGuide) -> None:
    """An unsure number is shown to people with a warning; a machine would leave the warning out."""
    kinds = set()
    for service in guide.catalog.services:
        page = guide.page(guide.routes.entry(service, guide.catalog.languages[0]))
        data = data_of(page)
        kinds.add(data["@type"])
        if state_of(service, TODAY) is State.OPEN:
            assert "servicePhone" not in json.dumps(data)
            assert "hoursAvailable" not in data
        elif service.facts.phone:
            assert service.facts.phone.href.removeprefix("tel:") in json.dumps(data)
    assert kinds <= {"GovernmentService", "Service"}
    assert "GovernmentService" in kinds


def test_a_neighbourhood_is_a_place_in_its_municipality(guide: BuiltGuide) -> None:
    """Under its whole name."""
    for place in guide.catalog.neighbourhoods:
        data = data_of(guide.page(guide.routes.entry(place, guide.catalog.languages[0])))
        assert (data["@type"], data["name"]) == ("Place", place.say("full_name", "nl").text)


@pytest.mark.parametrize(("day", "distance"), [(date(2027, 3, 27), "+01:00"), (date(2027, 3, 29), "+02:00")])
def test_moments_know_summer_time(tmp_path: Path, day: date, distance: str) -> None:
    """The same hour on the wall has another distance from UTC after the clock changes."""
    content = write_guide(tmp_path, activity=f"wanneer: {day.isoformat()} 14u-16u")
    book = read_almanac(content)
    data = activity_data(book, book.catalog.activities[0], "nl")
    assert data
    assert data["startDate"] == f"{day.isoformat()}T14:00:00{distance}"
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert book.coming(book.catalog.activities[0])[0].status is Status.SCHEDULED


@given(st.text())
def test_no_text_ends_the_script_element(words: str) -> None:
    """Whatever stands in a text: it comes back whole, and holds no sign that HTML would read."""
    written = as_text({"name": words, "more": f"</script><!--{words}"})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["more"] == f"</script><!--{words}"
