"""Whatever a writer types under a key, the answer is Dutch and has a place."""

import re
from collections.abc import Iterator

import pytest

from catalog.faults import HEADINGS
from catalog.reading.slips import Slip
from catalog.reading.yaml_reader import read_yaml
from catalog.shaping.filling import shape
from catalog.shaping.kindtable import GLOSSARY, KINDS, SITE, Kind
from catalog.shaping.tidying import Tidier

# One of each: text, empty text, long text, number, list, list of lists, group, group in a list.
TYPED = (
    "onzin",
    '""',
    "lang " * 80,
    "-5",
    "99999999999999999999",
    "1.5",
    "[]",
    "[onzin, 3]",
    "[[x]]",
    "{}",
    "{onzin: 3}",
    "[{onzin: [3]}]",
    "[{datum: onzin, waar: [], feit: x, van: {}}]",
)
ENGLISH = re.compile(r"\b(?:[Ii]nput|should|[Vv]alid|[Ff]ield|required|extra|string|value|type|must|than)\b")
PLACES = [
    (kind, part, key)
    for kind in (SITE, GLOSSARY, *KINDS)
    for part in ("facts", "words")
    for key in getattr(kind, part)
]


def slips_of(kind: Kind, part: str, key: str, typed: str) -> Iterator[Slip]:
    """What is told about one typed value; missing keys left aside."""
    tidier = Tidier(kind.dutch)
    pairs = tidier.tidy(read_yaml(f"{key}: {typed}\n", path="x").pairs, getattr(kind, part))
    model = kind.entry.facts_model if part == "facts" else kind.entry.words_model
    yield from tidier.slips
    yield from (slip for slip in shape(pairs, model)[1] if slip.code != "missing-field")


@pytest.mark.parametrize(
    ("kind", "part", "key"), PLACES, ids=lambda value: value if isinstance(value, str) else value.name
)
def test_anything_under_a_key_gets_dutch_words_and_a_place(kind: Kind, part: str, key: str) -> None:
    """No sentence of the library that validates comes through, and none is without words of ours."""
    for typed in TYPED:
        for slip in slips_of(kind, part, key, typed):
            assert slip.code != "value-unreadable", (typed, slip)
            assert not ENGLISH.search(slip.message + slip.expected), (typed, slip)
            assert slip.message.endswith((".", "?")), (typed, slip)
            assert slip.code in HEADINGS, (typed, slip)
            assert slip.mark.line == 1, (typed, slip)


@pytest.mark.parametrize("kind", [SITE, GLOSSARY, *KINDS], ids=lambda kind: kind.name)
def test_no_key_serves_both_facts_and_words(kind: Kind) -> None:
    """A key must say by itself whether it may stand in a translation."""
    assert not kind.facts.keys() & kind.words.keys()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tittel", "titel"),
        ("Titel", "titel"),
        ("titels", "titel"),
        ("breng mee", "breng_mee"),
        ("breng-mee", "breng_mee"),
        ("Voor wie", "voor_wie"),
        ("title", "titel"),
        ("when", "wanneer"),
        ("price", "prijs"),
        ("neighbourhoods", "buurten"),
        ("buurt", "buurten"),
        ("toegankelijkheid", "toegankelijk"),
        ("Datum", "wanneer"),
        ("GSM", "telefoon"),
        ("E-mail", "mail"),
    ],
)
def test_an_almost_right_key_is_recognised(typed: str, meant: str) -> None:
    """The proposal is a line to copy, and reading goes on with what was meant."""
    activity = next(kind for kind in KINDS if kind.name == "activity")
    tidier = Tidier(activity.dutch)
    pairs = tidier.tidy(read_yaml(f"{typed}: iets\n", path="x").pairs, {**activity.facts, **activity.words})
    assert [slip.example for slip in tidier.slips] == [f"{meant}: iets"]
    assert list(pairs) == [meant]


def test_a_key_of_another_kind_is_told_as_such() -> None:
    """It exists, but not here."""
    service = next(kind for kind in KINDS if kind.name == "service")
    [slip] = [slip for slip in slips_of(service, "facts", "prijs", "gratis") if slip.found == "prijs"]
    assert slip.message == "“prijs” hoort niet bij een dienst."


def test_every_item_of_a_list_is_judged() -> None:
    """A list that one parser reads as a whole still tells each wrong item on its own line."""
    activity = next(kind for kind in KINDS if kind.name == "activity")
    text = "wanneer:\n  - 31/4/2026\n  - za 5/12/2026\n  - 5 december\n"
    slips = shape(read_yaml(text, path="x").pairs, activity.entry.facts_model)[1]
    told = [(slip.code, slip.mark) for slip in slips if slip.code != "missing-field"]
    assert told == [("date-day-impossible", (2, 5)), ("date-no-year", (4, 5))]


@pytest.mark.parametrize(
    ("key", "typed", "example"),
    [
        ("toegankelijk", "rolstoel, toilet", "[rolstoel, toilet]"),
        ("buurten", "Noord en Zuid", "[noord, zuid]"),
        ("inschrijven", "niet nodg", "niet nodig"),
        ("afgelast", "[12/12/2026]", "afgelast:\n  - datum: 12/12/2026"),
        ("bron", "boekje", "bron:\n  - waar: boekje"),
        ("volgorde", "eerst", "volgorde: 10"),
    ],
)
def test_an_example_shows_how_it_should_be(key: str, typed: str, example: str) -> None:
    """What was meant where that is clear, else something to start from."""
    activity = next(kind for kind in KINDS if kind.name == "activity")
    assert [slip.example for slip in slips_of(activity, "facts", key, typed)] == [example]
