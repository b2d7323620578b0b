"""Files of other programs become drafts; nothing of them is trusted."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guide import SITES, run_task

from catalog import load
from catalog.codes import short_code
from catalog.values.text import one_text
from intake.draft import Draft, Town
from intake.placing import Placed, Shelf, slug_of, text_of
from intake.reading import LARGEST, MOST, read_drafts
from intake.refusal import IntakeFault
from intake.report import report_text
from intake.uitdatabank import drafts_of_events
from intake.wording import LONGEST_TITLE, line, summary, title
from tooling.faults import BuildFault
from tooling.intake_task import take_in

KLEIN = SITES / "klein"
TOWN = Town({"dorp": "dorp", "het dorp": "dorp"})

UIT = {
    "@id": "https://io.uitdatabank.be/event/1",
    "mainLanguage": "nl",
    "name": {"nl": "Soep & babbel", "fr": "Soupe"},
    "description": {"nl": "<p>We koken <b>samen</b>.</p><p>Bel 03 866 34 50 voor meer.</p>"},
    "calendarType": "multiple",
    "subEvent": [
        {"startDate": "2026-12-05T13:00:00+00:00", "endDate": "2026-12-05T16:00:00+00:00"},
        {
            "startDate": "2027-07-03T14:00:00+02:00",
            "endDate": "2027-07-03T17:00:00+02:00",
            "status": {"type": "Unavailable", "reason": {"nl": "de zaal is stuk"}},
        },
    ],
    "location": {
        "name": {"nl": "De Zaal"},
        "address": {"nl": {"streetAddress": "Dorp 1", "postalCode": "9998", "addressLocality": "Kleindorp"}},
    },
    "priceInfo": [
        {"category": "base", "price": 2.5},
        {"category": "tariff", "name": {"nl": "Kind"}, "price": 1},
    ],
    "contactPoint": {"phone": ["02 555 00 71", "0000"], "email": ["info@dorp.example"], "url": []},
    "typicalAgeRange": "6-12",
    "terms": [{"label": "Het dorp"}],
    "mediaObject": [{"contentUrl": "https://io.uitdatabank.be/images/1.jpg"}],
}


def drafts(tmp_path: Path, content: object) -> list[Draft]:
    """The drafts of a file with this content."""
    file = tmp_path / "bestand"
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    file.write_bytes(data)
    return read_drafts(file, TOWN)


def calendar(*lines: str) -> bytes:
    """A calendar with one event."""
    event = ["BEGIN:VEVENT", "UID:1", "SUMMARY:Koffie", *lines, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *event, "END:VCALENDAR", ""]).encode()


def test_an_event_of_uitdatabank_becomes_an_activity(tmp_path: Path) -> None:
    """Its dates on the clock of the guide, its place, price, age and contact; the rest is told."""
    (draft,) = drafts(tmp_path, UIT)
    assert draft.facts == {
        "titel": "Soep & babbel",
        "samenvatting": "We koken samen.",
        "buurten": ["dorp"],
        "wanneer": ["2026-12-05 14:00-17:00", "2027-07-03 14:00-17:00"],
        "afgelast": [{"datum": "2027-07-03", "reden": "de zaal is stuk"}],
        "waar": "De Zaal",
        "adres": "Dorp 1, 9998 Kleindorp",
        "prijs": "2,50 euro",
        "telefoon": "02 555 00 71",
        "mail": "info@dorp.example",
        "voor_wie": "Van 6 tot 12 jaar.",
        "bron": [{"waar": "https://io.uitdatabank.be/event/1"}],
    }
    assert any("foto" in words for words in draft.lost)
    assert any("Kind 1" in words for words in draft.lost)
    assert any("0000" in words for words in draft.lost)
    assert any("nummer of mailadres" in words for words in draft.check)


def test_a_weekly_event_of_uitdatabank_repeats(tmp_path: Path) -> None:
    """Opening hours of a period are the days on which it takes place; what was taken away stays away."""
    weekly = {
        "name": "Zingen",
        "calendarType": "periodic",
        "startDate": "2026-12-01T00:00:00+01:00",
        "endDate": "2027-02-01T00:00:00+01:00",
        "openingHours": [{"opens": "19:00", "closes": "20:30", "dayOfWeek": ["monday", "thursday"]}],
    }
    found = drafts(tmp_path, {"member": [weekly, {**weekly, "workflowStatus": "DELETED"}]})
    assert [draft.facts.get("elke") for draft in found] == [["maandag en donderdag 19:00-20:30"]]
    assert (found[0].facts["van"], found[0].facts["tot"]) == ("2026-12-01", "2027-02-01")


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;INTERVAL=2",
        "FREQ=DAILY",
        "FREQ=WEEKLY;COUNT=4",
        "FREQ=MONTHLY;BYMONTHDAY=13",
        "FREQ=YEARLY",
    ],
)
def test_a_rule_without_words_in_the_guide_is_told(tmp_path: Path, rule: str) -> None:
    """Only its first day is taken over, and the report says so."""
    (draft,) = drafts(
        tmp_path, calendar("DTSTART:20261205T130000Z", "DTEND:20261205T150000Z", f"RRULE:{rule}")
    )
    assert draft.facts["wanneer"] == ["2026-12-05 14:00-16:00"]
    assert "elke" not in draft.facts
    assert any("herhaling" in words for words in draft.lost)


def test_persons_stay_out(tmp_path: Path) -> None:
    """Who organises or takes part may be a private person."""
    (draft,) = drafts(
        tmp_path,
        calendar(
            "DTSTART;VALUE=DATE:20261205",
            "ORGANIZER;CN=Iemand:mailto:iemand@huis.example",
            "ATTENDEE:mailto:x@y.example",
        ),
    )
    assert "huis.example" not in f"{draft.facts} {draft.body}"
    assert len(draft.lost) == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"x" * (LARGEST + 1), "te groot"),
        (b"%PDF-1.7", "ken ik niet"),
        (b"[" * 100_000, "ken ik niet"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:morgen\r\nRRULE:x\r\nEND", "agenda"),
        (b'{"a": 1}', "geen activiteiten"),
        (b"[]", "geen activiteiten"),
        (json.dumps([{**UIT, "name": str(n)} for n in range(MOST + 1)]).encode(), "hoogstens"),
    ],
    ids=["too big", "pdf", "deep", "broken calendar", "other json", "nothing", "too many"],
)
def test_a_file_we_cannot_use_is_refused_in_plain_dutch(tmp_path: Path, content: bytes, words: str) -> None:
    """No stack trace for a volunteer, and no work without an end."""
    with pytest.raises(IntakeFault, match=words):
        drafts(tmp_path, content)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(UIT)), inner, max_size=5)
        ),
        max_leaves=12,
    )
)
def test_json_of_any_shape_is_read_or_refused(data: object) -> None:
    """A field may hold anything: no shape of it breaks the reader."""
    entry = {
        "name": "x",
        **(data if isinstance(data, dict) else {"location": data, "subEvent": data, "priceInfo": data}),
    }
    for draft in drafts_of_events([entry], TOWN):
        assert text_of(draft)


@given(st.text(max_size=400))
def test_any_text_becomes_one_the_guide_accepts(words: str) -> None:
    """Or none at all. A title is short; a name of a file is only letters, digits and dashes."""
    for made in (line(words), title(words), summary(words)):
        assert made == "" or one_text(made) == made
    assert len(title(words)) <= LONGEST_TITLE
    assert set(slug_of(words)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(slug_of(words)) <= 60


@pytest.mark.parametrize("name", ["../../../etc/passwd", "..", "/", "C:\\x", "a/b", ".git", "\u202ecod.exe"])
def test_no_title_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    """The file stands in the folder of its kind, whatever its title says."""
    out = tmp_path / "binnen"
    source = tmp_path / "uit.json"
    source.write_text(json.dumps({**UIT, "name": name}), encoding="utf-8")
    take_in(source, content=KLEIN, folder=out)
    files = sorted(path.relative_to(tmp_path).parts for path in tmp_path.rglob("*") if path.is_file())
    assert [parts[:2] for parts in files] == [
        ("binnen", "activities"),
        ("binnen", "verslag.md"),
        ("uit.json",),
    ]


def test_no_text_adds_a_fact(tmp_path: Path) -> None:
    """A title that looks like a key, a list or an end of the header stays a title."""
    source, out = tmp_path / "uit.json", tmp_path / "binnen"
    hostile = "x\nvoorbeeld: ja\n---\n# &a *b !!python/object: {[ 'titel': \"y\""
    source.write_text(
        json.dumps({**UIT, "name": hostile, "description": hostile, "labels": ["Dorp"]}), encoding="utf-8"
    )
    take_in(source, content=KLEIN, folder=out)
    site = tmp_path / "site"
    for file in [*KLEIN.rglob("*"), *out.glob("activities/*")]:
        if file.is_file():
            target = site / file.relative_to(KLEIN if KLEIN in file.parents else out)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    catalog, _ = load(site)
    assert catalog is not None
    (new,) = (a for a in catalog.activities if a.slug.startswith("x"))
    assert not new.facts.example
    assert new.say("title", "nl").text == line(hostile, longest=LONGEST_TITLE)


def test_a_taken_name_and_a_taken_code_are_avoided() -> None:
    """The draft gets another name and, where needed, a code of its own that nobody has."""
    catalog, _ = load(KLEIN)
    assert catalog is not None
    code = short_code("service", "nieuw")  # as another entry has it by chance
    services = (*catalog.services, replace(catalog.services[0], code=code))
    shelf = Shelf(replace(catalog, services=services))
    again = Draft("activity", "Soep")
    assert shelf.place(again) == "activities/soep-2.md"
    assert any("soep" in words for words in again.check)
    other = Draft("service", "Nieuw")
    shelf.place(other)
    assert other.facts["code"] == short_code("service", "nieuw", attempt=1)


def test_the_report_tells_what_to_do_and_leaves_files_alone(tmp_path: Path) -> None:
    """The task writes outside the content, says what is missing, and never overwrites."""
    source, out = tmp_path / "uit.json", tmp_path / "binnen"
    source.write_text(json.dumps({**UIT, "terms": []}), encoding="utf-8")
    before = {path: path.read_bytes() for path in KLEIN.rglob("*") if path.is_file()}
    arguments = ["import", str(source), "--content", str(KLEIN), "--output", str(out)]
    first = run_task(arguments)
    assert first.returncode == 0, first.stderr
    assert "Overgenomen: titel" in first.stdout
    assert "buurten" in first.stdout
    assert "Er staat nog niets van op de site." in first.stdout
    assert (out / "verslag.md").read_text(encoding="utf-8").strip() == first.stdout.strip()
    draft = out / "activities" / "soep-babbel.md"
    draft.write_text("van mij", encoding="utf-8")
    assert "stond er al" in run_task(arguments).stdout
    assert draft.read_text(encoding="utf-8") == "van mij"
    assert before == {path: path.read_bytes() for path in KLEIN.rglob("*") if path.is_file()}


def test_drafts_never_go_into_the_content(tmp_path: Path) -> None:
    """Nothing is published unseen."""
    with pytest.raises(BuildFault, match="andere map"):
        take_in(tmp_path / "x.ics", content=KLEIN, folder=KLEIN / "activities")


def test_the_report_holds_no_signs_that_a_terminal_obeys() -> None:
    """Nor links: what a stranger wrote is only shown."""
    draft = Draft("activity", "x", lost=["\x1b[31mrood", "[klik](https://evil.example)"])
    words = report_text("a\x1b.ics", [Placed(draft, "activities/x.md", kept=False)], {})
    assert "\x1b" not in words
    assert "](" not in words
