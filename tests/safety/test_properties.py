"""What must hold for any value: it comes back as it was, twice is once, and order does not matter."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.hostile import KLEIN

from catalog import load
from catalog.reading.decoding import decode
from catalog.reading.nodes import Items, Node, Pairs, Text
from catalog.reading.yaml_reader import read_yaml
from catalog.values.contact import parse_mail, parse_phone, parse_web
from catalog.values.dates import parse_date
from catalog.values.hours import parse_opening_hours
from catalog.values.schedule import parse_moments
from catalog.values.text import parse_line
from plainlanguage import review
from website.markdown_text import MarkdownText

DAYS = st.dates(date(2020, 1, 1), date(2099, 12, 31))
TIMES = st.builds(time, st.integers(0, 22), st.sampled_from([0, 15, 30, 45]))
PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=40)
WRITTEN = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def quoted(text: str) -> str:
    """A text between quotes, as YAML wants it."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def written(value: Any) -> str:  # noqa: ANN401 - a tree of texts
    """A tree as YAML."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return "{" + ", ".join(f"{key}: {written(inner)}" for key, inner in value.items()) + "}"


def read(node: Node) -> Any:  # noqa: ANN401 - a tree of texts
    """The same tree, as the reader gives it back."""
    if isinstance(node, Text):
        return str(node)
    if isinstance(node, Items):
        return [read(item) for item in node]
    assert isinstance(node, Pairs)
    return {key: read(value) for key, value in node.items()}


@given(st.dictionaries(st.sampled_from(["titel", "stappen", "wat", "uren"]), WRITTEN, min_size=1, max_size=3))
def test_what_was_written_is_what_is_read(tree: dict[str, Any]) -> None:
    """Any text between quotes, in lists and groups, comes back as it was, and nothing is guessed."""
    text = "\n".join(f"{key}: {written(value)}" for key, value in tree.items())
    decoded = decode(text.encode())
    reading = read_yaml(decoded.text, path="x.yml")
    if not decoded.slips and not reading.problems:
        assert read(reading.pairs) == tree


@given(PLAIN)
def test_a_line_read_twice_is_the_same_line(text: str) -> None:
    """Cleaning is done once."""
    try:
        once = parse_line(text)
    except ValueError:
        return
    assert parse_line(once) == once


@given(DAYS, st.data())
def test_a_day_is_the_same_day_however_it_is_written(day: date, data: st.DataObject) -> None:
    """Day before month, in figures, words, or as machines write it."""
    forms = (
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d-%m-%Y}",
        day.isoformat(),
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    )
    assert parse_date(data.draw(st.sampled_from(forms))) == day


@given(st.lists(st.tuples(DAYS, TIMES), min_size=1, max_size=5, unique=True), st.randoms())
def test_the_order_of_moments_does_not_matter(moments: list[tuple[date, time]], random: Any) -> None:  # noqa: ANN401
    """A list of days is a list of days."""
    lines = [
        f"{day.day}/{day.month}/{day.year} {hour:%H:%M}-{hour.hour + 1}:{hour:%M}" for day, hour in moments
    ]
    shuffled = random.sample(lines, len(lines))
    assert sorted(parse_moments(lines)) == sorted(parse_moments(shuffled))
    assert {(moment.date, moment.start) for moment in parse_moments(lines)} == set(moments)


@given(st.lists(st.sampled_from(["ma", "di", "wo", "do", "vr", "za", "zo"]), min_size=1, unique=True), TIMES)
def test_hours_read_again_from_their_lines_are_the_same(days: list[str], opens: time) -> None:
    """What is kept is what was written."""
    hours = parse_opening_hours([f"{day} {opens:%H:%M}-{opens.hour + 1}:{opens:%M}" for day in days])
    assert parse_opening_hours(list(hours.lines)) == hours


@pytest.mark.parametrize("parse", [parse_phone, parse_mail, parse_web])
@given(
    text=st.one_of(
        PLAIN, st.from_regex(r"https://[a-z.]{1,20}/[!-~]{0,20}"), st.from_regex(r"[0-9 +()/.]{3,16}")
    )
)
@example(text="https://kleindorp.example")
@example(text="03 866 34 50")
@example(text="a.b@kleindorp.example")
def test_a_contact_is_refused_or_read_once(parse: Any, text: str) -> None:  # noqa: ANN401 - three parsers
    """Written as it was understood, it is understood the same."""
    try:
        once = parse(text)
    except ValueError:
        return
    assert parse(getattr(once, "plain", once)) == once


@settings(max_examples=60)
@given(st.text(max_size=120))
def test_markdown_of_anyone_becomes_the_same_html_twice(text: str) -> None:
    """No state of one text reaches the next; nothing that is no tag of ours comes through."""
    markdown = MarkdownText()
    html = markdown.html(text, path="pages/x.md", resolve=lambda _path: None)
    markdown.html("# [a](b)\n\n[a]: https://c.example", path="pages/y.md", resolve=lambda _path: "../")
    assert markdown.html(text, path="pages/x.md", resolve=lambda _path: None) == html
    assert [bad for bad in ("<script", "<img", "<iframe", 'href="javascript:') if bad in html.lower()] == []


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "Kom",
                "naar",
                "het",
                "plein",
                ".",
                "!",
                "?",
                "dat",
                "wordt",
                "door",
                "de",
                "dienst",
                "gedaan",
                "€",
                "1",
                "é",
                "🙂",
                "\n",
            ]
        ),
        max_size=40,
    )
)
def test_the_measure_of_language_answers_any_text(words: list[str]) -> None:
    """Each remark has a place in the text, and the same text gets the same remarks."""
    text = " ".join(words)
    found = review(text, "nl")
    assert all(0 <= one.start <= one.end <= len(text) for one in found)
    assert review(text, "nl") == found


def test_the_order_of_files_on_the_disk_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some disks list by name, some by age: the same catalog, the same problems."""
    sound = load(KLEIN)
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda folder: reversed(list(listed(folder))))
    assert load(KLEIN) == sound
