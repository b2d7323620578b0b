"""Open data, judged by the official schema and compared with the content."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hamlet import read_almanac, write_guide
from jsonschema import Draft202012Validator, FormatChecker
from support.corpora import corpus
from support.guide import TODAY, BuiltGuide

from catalog.freshness import State, state_of
from feeds.addresses import split_address
from feeds.almanac import Almanac
from feeds.linked.parts import moment
from feeds.open_data.activities import activities
from feeds.open_data.hsds import services


@pytest.fixture(scope="session")
def official() -> Draft202012Validator:
    """The official schema of a service, strict about the form of ids and addresses."""
    schema = json.loads((corpus("hsds") / "service.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


def ids_in(data: Any) -> Iterator[str]:  # noqa: ANN401 - anything that JSON holds
    """Every id anywhere in data, those of shared terms left out."""
    if isinstance(data, dict):
        yield from ([data["id"]] if "id" in data else [])
        for key, value in data.items():
            if key != "taxonomy_term":
                yield from ids_in(value)
    elif isinstance(data, list):
        for item in data:
            yield from ids_in(item)


def test_the_validator_knows_right_from_wrong(official: Draft202012Validator) -> None:
    """It accepts the official example, and refuses one without its id."""
    example = json.loads((corpus("hsds") / "service_full.json").read_text(encoding="utf-8"))
    assert not list(official.iter_errors(example))
    assert list(official.iter_errors({**example, "id": "geen id"}))
    assert list(official.iter_errors({"name": "Loket"}))


def test_every_service_is_sound_hsds(book: Almanac, official: Draft202012Validator) -> None:
    """No field the official schema would refuse."""
    found: Any = services(book)["contents"]
    assert [str(error)[:300] for service in found for error in official.iter_errors(service)] == []
    assert len(found) == len(book.catalog.services) + len(book.catalog.helplines)


def test_ids_are_unique_and_stay_when_facts_change(book: Almanac, tmp_path: Path) -> None:
    """An id follows from the short code alone."""
    ids = list(ids_in(services(book)["contents"]))
    assert len(ids) == len(set(ids))
    assert all(uuid.UUID(one).version == 5 for one in ids)
    before = write_guide(tmp_path / "a", activity="wanneer: 5/12/2026")
    after = write_guide(tmp_path / "b", activity="wanneer: 5/12/2026")
    old = after / "services" / "loket.yml"
    words = old.read_text(encoding="utf-8").replace("03 866 34 50", "03 866 91 25")
    old.write_text(words, encoding="utf-8")
    assert list(ids_in(services(read_almanac(before))["contents"])) == list(
        ids_in(services(read_almanac(after))["contents"])
    )


def test_the_published_files_are_the_ones_we_test(guide: BuiltGuide) -> None:
    """What stands on the site is what the almanac says, in UTF-8 that people can read."""
    book = read_almanac(guide.content)
    for name, made in (("services", services(book)), ("activities", activities(book))):
        assert json.loads((guide.output / f"data/{name}.json").read_bytes()) == made


def test_unsure_facts_carry_a_warning(book: Almanac) -> None:
    """Whoever takes the data over takes the doubt along; a check is never told as newer than it is."""
    found: Any = services(book)["contents"]
    for entry, told in zip([*book.catalog.services, *book.catalog.helplines], found, strict=True):
        assert ("alert" in told) == (state_of(entry, TODAY) is not State.CHECKED)
        checked = entry.facts.checked_on
        assert ("assured_date" in told) == (checked is not None)
        if checked:
            assert told["assured_date"] <= checked.latest.isoformat()


def test_phones_tell_the_languages_spoken_there(book: Almanac) -> None:
    """Of help lines, which belong to the languages they speak."""
    found: Any = {one["name"]: one for one in services(book)["contents"]}
    for line in book.catalog.helplines:
        if line.facts.number:
            phone = found[line.say("name", book.languages[0]).text]["phones"][0]
            assert tuple(language["code"] for language in phone.get("languages", ())) == line.facts.languages


def test_activities_tell_every_date_in_every_language(book: Almanac) -> None:
    """The same dates as the catalog, the texts in each language that has them."""
    found: Any = activities(book)["activities"]
    assert [one["id"] for one in found] == [a.code for a in book.activities()]
    for activity, told in zip(book.activities(), found, strict=True):
        dates = [(date["start"], date["status"]) for date in told["dates"]]
        assert dates == [(moment(o.date, o.start), str(o.status)) for o in book.coming(activity)]
        assert set(told["title"]) == set(activity.words)
        assert set(told["url"]) == set(book.languages)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Pastorijstraat 1, 2830 Willebroek", ("Pastorijstraat 1", "2830", "Willebroek")),
        ("zaal De Twijg, Dorp 115, Willebroek", ("zaal De Twijg, Dorp 115", "", "Willebroek")),
        ("Het pleintje", ("Het pleintje", "", "")),
        ("Dorp 1, bus 2", ("Dorp 1, bus 2", "", "")),
    ],
)
def test_addresses_come_apart_where_people_write_a_town(written: str, parts: tuple[str, str, str]) -> None:
    """The town stands behind the last comma, with or without its code."""
    assert split_address(written) == parts
