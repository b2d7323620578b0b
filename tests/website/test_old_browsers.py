"""Styles and scripts hold to what Chrome 81 knows: a telephone with Android 6 or 7 shows the guide as it is meant.

What is newer may stand where it may also be missing (:data:`EXTRA`, ``@supports``). A name that these lists
do not know yet is looked up first, and added when Chrome 81 has it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from support.chrome81 import METHODS, OBJECTS, PROPERTIES

STATIC = Path(__file__).parents[2] / "theme" / "static"
STYLES = sorted(STATIC.rglob("*.css"))
SCRIPTS = sorted([*STATIC.glob("js/*.js"), *STATIC.glob("worker/*.js")])

EXTRA = {
    "text-decoration-thickness": "a line under a link is a little thinner",
    "text-underline-offset": "a line under a link lies a little higher",
    "text-size-adjust": "Chrome goes by the name with -webkit-",
}
"""Properties that Chrome 81 may leave out, and what a reader misses then."""

FUNCTIONS = frozenset(
    ["attr", "calc", "clamp", "counter", "min", "max", "minmax", "repeat", "scaleX", "translateY", "var"]
)
UNITS = frozenset(["ch", "em", "fr", "mm", "pt", "px", "rem", "vw"])
CONDITIONS = frozenset(
    ["prefers-color-scheme", "prefers-reduced-motion", "min-width", "max-width", "print", "screen"]
)
HARMLESS_CONDITIONS = frozenset({"forced-colors"})
"""Chrome 81 has no such mode, so it has no need for the rules."""

PSEUDO = frozenset(
    [
        "::after",
        "::before",
        "::first-letter",
        ":empty",
        ":first-child",
        ":focus",
        ":focus-within",
        ":hover",
        ":last-child",
        ":not",
        ":nth-child",
        ":root",
        ":target",
    ]
)
HARMLESS_PSEUDO = frozenset({":focus-visible"})
"""Without its rule more is shown, never less: the ring around what was clicked stays."""

NEW_SIGNS = re.compile(r"\?\?=|\|\|=|&&=|static \{")
"""Signs of JavaScript from after Chrome 81: the whole script would not run."""

OWN = frozenset({"MiniSearch", "engine"})
"""Names that our scripts define themselves."""

Nodes = Iterable[Any]


def rules(nodes: Nodes) -> Iterator[Any]:
    """Every rule of a style sheet that Chrome 81 reads, also inside the conditions around it."""
    for node in nodes:
        if node.type == "qualified-rule" or node.at_keyword == "page":
            yield node
        elif node.at_keyword == "media":
            yield from rules(tinycss2.parse_rule_list(node.content, True, True))
        else:
            assert node.at_keyword == "supports", node.at_keyword


def parsed(file: Path) -> list[Any]:
    """The rules of a style sheet."""
    nodes: list[Any] = tinycss2.parse_stylesheet(
        file.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
    )
    return nodes


def declarations(file: Path) -> Iterator[Any]:
    """Every property with its value that Chrome 81 meets."""
    for rule in rules(parsed(file)):
        found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        yield from (node for node in found if node.type == "declaration")


def tokens(nodes: Nodes) -> Iterator[Any]:
    """Every token of a value, also inside functions."""
    for node in nodes:
        yield node
        yield from tokens(getattr(node, "arguments", []))


def code(file: Path) -> str:
    """The text of a script, without comments, words and patterns."""
    text = re.sub(r"^\s*(//|/?\*).*$|\s//\s.*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return re.sub(r'"(?:[^"\\\n]|\\.)*"|/(?:\\.|\[[^\]]*\]|[^/\n*])+/(?=[gimsuy]*[.,)])', "''", text)


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.stem)
def test_every_property_is_one_that_chrome_81_knows(file: Path) -> None:
    """Or one without which the page is still itself."""
    names = {node.lower_name for node in declarations(file) if not node.name.startswith("--")}
    assert names <= PROPERTIES | EXTRA.keys()


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.stem)
def test_every_value_is_one_that_chrome_81_knows(file: Path) -> None:
    """No function and no unit that came later: it would leave out the whole line."""
    found = [token for node in declarations(file) for token in tokens(node.value)]
    assert {token.lower_name for token in found if token.type == "function"} <= {f.lower() for f in FUNCTIONS}
    assert {token.unit for token in found if token.type == "dimension"} <= UNITS


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.stem)
def test_every_rule_is_one_that_chrome_81_reads(file: Path) -> None:
    """One part of a selector that it does not know, and it leaves out the whole rule."""
    text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = [tinycss2.serialize(rule.prelude) for rule in rules(parsed(file))]
    pseudo = {name for selector in selectors for name in re.findall(r"::?[a-z-]+", selector)}
    assert pseudo <= PSEUDO | HARMLESS_PSEUDO | {":first"}
    conditions = set(re.findall(r"\(([a-z-]+)", " ".join(re.findall(r"@media[^{]*", text))))
    assert conditions <= CONDITIONS | HARMLESS_CONDITIONS


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.stem)
def test_room_between_boxes_does_not_come_from_a_gap_of_a_flexbox(file: Path) -> None:
    """Chrome 84 was the first that knows it; a grid has gaps since long."""
    for rule in rules(parsed(file)):
        text = tinycss2.serialize(rule.content)
        assert "gap:" not in re.sub(r"--gap:", "", text) or "grid" in text, tinycss2.serialize(rule.prelude)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.stem)
def test_every_script_runs_in_chrome_81(file: Path) -> None:
    """No sign, function or object that came later."""
    text = code(file)
    assert not NEW_SIGNS.findall(text)
    assert set(re.findall(r"(?<!\.)\.([a-zA-Z]\w*)\(", text)) <= METHODS | OWN
    assert set(re.findall(r"(?<![\w.$])(?<!p\{)([A-Z][a-z]\w*)", text)) <= OBJECTS | OWN
