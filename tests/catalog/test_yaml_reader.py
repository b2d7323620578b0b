"""The strict reader: everything is text, every slip is told, and reading goes on."""

import pytest

from catalog.reading.nodes import Items, Pairs
from catalog.reading.yaml_reader import Reading, read_yaml

# Values that other readers turn into numbers, dates, yes and no.
KEPT_AS_TYPED = (
    "14:30", "09:30", "18:05:00", "0477123456", "0484357847", "+32484357847", "no", "on", "null", "~",
    "2026-03-17", "2026-02-30", "1.50", "1_000", "0x1F", "1e3", ".inf", "x#3", "a:b", "Hof 't Nieuw", "=",
)  # fmt: skip

# What was typed, the code that is told, and the value that reading goes on with.
SLIPS = (
    ("titel: Soep: samen", "yaml-colon", "Soep: samen"),
    ("titel: Soep:", "yaml-colon", "Soep:"),
    ("titel: @ het plein", "yaml-special-start", "@ het plein"),
    ("titel: *nieuw* soep", "yaml-special-start", "*nieuw* soep"),
    ("titel: [nieuw] soep", "yaml-special-start", "[nieuw] soep"),
    ("titel: > 18 jaar", "yaml-special-start", "> 18 jaar"),
    ("titel: | soep", "yaml-special-start", "| soep"),
    ("titel: % korting", "yaml-special-start", "% korting"),
    ("titel: `soep", "yaml-special-start", "`soep"),
    ("titel: {soep} eten", "yaml-special-start", "{soep} eten"),
    ("titel: - soep", "yaml-special-start", "- soep"),
    ("titel: , soep", "yaml-special-start", ", soep"),
    ('titel: "Soep" op straat', "yaml-quote", '"Soep" op straat'),
    ("titel: 's Morgens soep", "yaml-quote", "'s Morgens soep"),
    ('titel: "soep', "yaml-quote", "soep"),
    ("titel:Soep", "yaml-no-space", "Soep"),
    ("titel:\u00a0Soep", "yaml-hard-space", "Soep"),
    (" titel: Soep", "yaml-indent", "Soep"),
    ("\ttitel: Soep", "yaml-tab", "Soep"),
    ("titel Soep", "yaml-missing-colon", "Soep"),
)

# Signs that YAML acts on without a word; the value is not what was typed, so it is only told.
SILENT = ("&vrienden vzw", "! Soep", "!!int 3", "*anker")


def read(text: str) -> Reading:
    """Read a text as a file of services."""
    return read_yaml(text, path="services/dienst.yml")


def codes(reading: Reading) -> list[str]:
    """The codes of all problems."""
    return [problem.code for problem in reading.problems]


@pytest.mark.parametrize("value", KEPT_AS_TYPED)
def test_a_value_stays_what_was_typed(value: str) -> None:
    """No reader guesses a time, a number or a yes."""
    assert read(f"sleutel: {value}") == ({"sleutel": value}, ())


def test_each_value_knows_its_line_and_column() -> None:
    """Keys, texts, lists and groups keep their place."""
    pairs = read("naam: Loket\nbron:\n  - waar: boekje\n").pairs
    sources = pairs["bron"]
    assert isinstance(sources, Items)
    assert isinstance(sources[0], Pairs)
    assert (pairs.key_marks["bron"], sources.mark) == ((2, 1), (3, 3))
    assert (sources[0].key_marks["waar"], sources[0]["waar"].mark) == ((3, 5), (3, 11))


@pytest.mark.parametrize(("line", "code", "value"), SLIPS)
def test_a_slip_is_told_and_read_as_meant(line: str, code: str, value: str) -> None:
    """The lines around it are read as if nothing happened."""
    reading = read(f"naam: Loket\n{line}\nmail: x@y.example\n")
    assert codes(reading) == [code]
    assert dict(reading.pairs) == {"naam": "Loket", "titel": value, "mail": "x@y.example"}


@pytest.mark.parametrize(("line", "code", "_value"), SLIPS)
def test_the_mended_line_can_be_copied(line: str, code: str, _value: str) -> None:
    """What is proposed has no problem itself."""
    [problem] = read(f"naam: Loket\n{line}\nmail: x@y.example\n").problems
    assert problem.line == 2
    assert problem.code == code
    assert codes(read(f"naam: Loket\n{problem.example}\nmail: x@y.example\n")) == []


@pytest.mark.parametrize("value", SILENT)
def test_a_sign_that_yaml_acts_on_is_told(value: str) -> None:
    """Anchors, aliases and tags are not for writers; they meant a text."""
    [problem] = read(f"titel: {value}").problems
    assert problem.code == "yaml-special-start"
    assert read(problem.example) == ({"titel": value}, ())


def test_three_opened_quotes_are_three_slips() -> None:
    """A quote that a later line seems to close is still told on its own line."""
    reading = read("naam: 't Hof\nadres: 't Plein 1\nmail: 's avonds\nuren: ma\n")
    assert [(problem.line, problem.code) for problem in reading.problems] == [
        (n, "yaml-quote") for n in (1, 2, 3)
    ]
    assert list(reading.pairs) == ["naam", "adres", "mail", "uren"]


def test_a_text_over_more_lines_with_a_colon_is_mended_as_a_whole() -> None:
    """The proposal folds the text into one line between quotes."""
    reading = read("naam: Loket\nsamenvatting: We koken.\n  Breng mee: een kom.\nmail: x@y.example\n")
    assert reading.problems[0].example == 'samenvatting: "We koken. Breng mee: een kom."'
    assert list(reading.pairs) == ["naam", "samenvatting", "mail"]


# Lines that YAML would take for more of the text above them, and the line that is told.
SWALLOWED = (
    ("wat:\n  - brood\n  -melk\n", "yaml-dash", 3),
    ("wat:\n  -brood\n", "yaml-dash", 2),
    ("wat:\n  - brood\n    - melk\n", "yaml-indent", 3),
    ("wat: brood\n  - melk\n", "yaml-unreadable", 2),
)


@pytest.mark.parametrize(("text", "code", "line"), SWALLOWED)
def test_an_item_is_never_swallowed_by_the_text_above(text: str, code: str, line: int) -> None:
    """YAML would glue both together without a word."""
    problem = read(text).problems[0]
    assert (problem.code, problem.line) == (code, line)


def test_of_two_lines_the_odd_one_is_told() -> None:
    """The others stand where people put them; each of them would be told otherwise."""
    text = "bron:\n - feiten: [mail]\n    waar: boekje\n    datum: 2023\n"
    assert [(problem.code, problem.line) for problem in read(text).problems] == [("yaml-indent", 2)]
    text = "wat:\n - brood\n  - melk\n  - kaas\n"
    assert [(problem.code, problem.line) for problem in read(text).problems] == [("yaml-indent", 2)]


def test_a_sign_of_a_number_never_cuts_a_text() -> None:
    """YAML would read ``Lokaal`` without a word."""
    [problem] = read("plaats: Lokaal #3").problems
    assert (problem.code, problem.column, problem.example) == ("yaml-comment", 16, 'plaats: "Lokaal #3"')


def test_a_note_on_its_own_line_is_fine() -> None:
    """Writers may explain where something comes from."""
    assert read("# van het boekje\nnaam: Loket\n  # later\n").problems == ()


def test_a_double_key_names_both_lines() -> None:
    """Which of the two was meant, only the writer knows."""
    [problem] = read("naam: Loket\nmail: x@y.example\nnaam: Punt\n").problems
    assert problem.code == "yaml-duplicate-key"
    assert "regel 1" in problem.message
    assert "regel 3" in problem.message


@pytest.mark.parametrize("text", ["[" * 3000, "a: " * 3000, "- " * 3000, "? " * 3000, "{" * 3000])
def test_deep_nests_are_refused_quickly(text: str) -> None:
    """No depth can exhaust the reader."""
    assert read(text).problems


def test_a_bomb_of_aliases_stays_small() -> None:
    """An alias is never what it points to."""
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9))
    reading = read(f"l0: &l0 [lol]\n{levels}\n")
    assert reading.pairs["l8"] == ["*l7"] * 9


def test_mending_stops_after_many_slips() -> None:
    """A file full of slips gives a list that a person can still read."""
    reading = read("".join(f"k{n}: a: b\n" for n in range(100)))
    assert len(reading.problems) == 26
    assert reading.problems[-1].code == "yaml-unreadable"


def test_every_slip_of_one_file_is_found() -> None:
    """The first does not hide the last."""
    lines = [line for line, _, _ in SLIPS if line.startswith("titel:")]
    text = "".join(f"{line.replace('titel', f'titel{n}')}\n" for n, line in enumerate(lines))
    reading = read(text.replace("\u00a0", " "))
    assert {problem.line for problem in reading.problems} >= set(range(1, len(lines))) - {16, 17}
