"""What we publish for other programs comes back as it was."""

import json
import shutil
from pathlib import Path

import pytest
from support.guide import ROOT, SITES, TODAY

from catalog import load
from catalog.horizon import horizon
from catalog.kinds.service import Helpline, Service
from catalog.model import Catalog
from catalog.values import Status
from catalog.values.schedule import occurrences
from feeds.almanac import Almanac, almanac
from feeds.calendars.files import calendar_files, writer
from feeds.open_data.hsds import services
from guide.generator import routes_for
from intake.placing import Shelf, write_drafts
from intake.reading import read_drafts
from localisation import load_localizers
from tooling.intake_task import town_of

CONTENTS = {"real": ROOT / "content", "klein": SITES / "klein", "drie-talen": SITES / "drie-talen"}
WORDS = ("name", "summary", "offers", "audience", "steps", "bring", "opening_hours_note")
FACTS = ("phone", "mail", "website", "address", "walk_in", "goes_along", "checked_on")
LINE_FACTS = ("number", "website", "languages", "urgent", "free", "anonymous", "always_open", "checked_on")


@pytest.fixture(scope="module", params=list(CONTENTS))
def content(request: pytest.FixtureRequest) -> Path:
    """The real guide and both guides for tests."""
    return CONTENTS[request.param]


def read(content: Path) -> Catalog:
    """The catalog of a content folder."""
    found, _ = load(content)
    assert found is not None
    return found


def book_of(content: Path) -> Almanac:
    """The guide as feeds see it."""
    catalog = read(content)
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    return almanac(catalog, routes_for(catalog, localizers, catalog.site.facts.url), localizers, TODAY)


def taken_in(content: Path, file: Path, folders: tuple[str, ...], copy: Path) -> Catalog:
    """The guide again, with ``folders`` made anew from a file that we published."""
    shutil.copytree(content, copy, ignore=shutil.ignore_patterns(*folders))
    catalog = read(content)
    bare = Catalog(catalog.site, catalog.neighbourhoods, (), (), (), (), (), ())
    write_drafts(read_drafts(file, town_of(catalog)), copy, Shelf(bare))
    return read(copy)


def shown(entry: Service | Helpline, words: tuple[str, ...], facts: tuple[str, ...]) -> dict[str, object]:
    """What a reader sees of an entry in the main language."""
    found = {field: entry.say(field, entry.source_language).text for field in words}
    return found | {field: getattr(entry.facts, field) for field in facts}


def test_services_come_back_from_hsds(content: Path, tmp_path: Path) -> None:
    """Every service and help line, with its words, numbers, hours and the date of its last check."""
    before, file = read(content), tmp_path / "services.json"
    file.write_text(json.dumps(services(book_of(content))), encoding="utf-8")
    after = taken_in(content, file, ("services", "helplines"), tmp_path / "content")
    assert set(after.service) == set(before.service)
    assert set(after.helpline) == set(before.helpline)
    for slug, service in before.service.items():
        again = after.service[slug]
        assert shown(again, WORDS, FACTS) == shown(service, WORDS, FACTS)
        hours, same = service.facts.opening_hours, again.facts.opening_hours
        assert (hours and (hours.osm, hours.by_appointment)) == (same and (same.osm, same.by_appointment))
        near = before.neighbourhoods_of(service.facts.neighbourhoods)
        assert [n.slug for n in after.neighbourhoods_of(again.facts.neighbourhoods)] == [n.slug for n in near]
        assert again.code == service.code
    for slug, line in before.helpline.items():
        assert shown(after.helpline[slug], ("name", "summary"), LINE_FACTS) == shown(
            line, ("name", "summary"), LINE_FACTS
        )


def test_activities_come_back_from_a_calendar(content: Path, tmp_path: Path) -> None:
    """Every date that is still planned, cancelled ones as cancelled, for the right neighbourhoods."""
    book, file = book_of(content), tmp_path / "agenda.ics"
    everything = next(calendar_files(book))
    file.write_bytes(writer(book)(everything))
    after = taken_in(content, file, ("activities",), tmp_path / "content")
    titles = {a.say("title", a.source_language).text: a for a in after.activities}
    assert set(titles) == {a.say("title", a.source_language).text for a in book.activities()}
    for activity in book.activities():
        again = titles[activity.say("title", activity.source_language).text]
        first = TODAY.replace(day=1)
        found = occurrences(again.schedule, first, horizon(TODAY))
        off = Status.CANCELLED
        assert {(o.date, o.start, o.end, o.status is off) for o in found} == {
            (o.date, o.start, o.end, o.status is off) for o in book.dates[activity.slug]
        }
        near = book.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
        assert set(again.facts.neighbourhoods) == {n.slug for n in near}
