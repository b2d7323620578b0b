"""A page need not be drawn again when it would show the same: so its mark must say all that it shows."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from markupsafe import Markup
from support.guide import SITES, TODAY

from tooling.live.preview import Preview
from tooling.options import BuildOptions
from website.markdown_text import Body
from website.recipe import Recipe, mark_of

# A body tells the text it is made of, and which pages there are when it may hold a link.
PLAIN = {str, Markup, int, float, bool, type(None), date, Body}
SERIES = {tuple, list}


@pytest.fixture(scope="module", params=["klein", "drie-talen"])
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, object]:
    """What every page of a guide shows, by its path."""
    output: Path = tmp_path_factory.mktemp("marks") / "output"
    preview = Preview(BuildOptions(content=SITES / request.param, output=output, today=TODAY, print_=False))
    preview.refresh()
    assert preview.site is not None
    return {path: page.gather() for path, page in preview.site.pages.items()}


def hidden(value: object, where: str) -> Iterator[str]:
    """The places below a value that its text would not tell of."""
    if is_dataclass(value):
        if not hasattr(type(value).__repr__, "__wrapped__"):
            yield f"{where}: {type(value)} tells of itself in its own way"
        for field in fields(value):
            if not field.repr:
                yield f"{where}.{field.name} is left out"
            yield from hidden(getattr(value, field.name), f"{where}.{field.name}")
    elif isinstance(value, Mapping) and type(value) is dict:
        for key, inner in value.items():
            yield from hidden(key, where)
            yield from hidden(inner, f"{where}[{key}]")
    elif type(value) in SERIES or (isinstance(value, tuple) and hasattr(value, "_fields")):
        for inner in value:  # type: ignore[attr-defined] # checked in this very line
            yield from hidden(inner, f"{where}[]")
    elif type(value) not in PLAIN:
        yield f"{where}: {type(value)}"


def test_the_text_of_what_a_page_shows_says_everything(shown: Mapping[str, object]) -> None:
    """Plain data all the way down: no object that keeps something to itself."""
    assert {told for path, values in shown.items() for told in hidden(values, path)} == set()


def test_two_pages_never_have_the_same_mark(shown: Mapping[str, object]) -> None:
    """And a mark is the same however often it is asked."""
    marks = [mark_of(values) for values in shown.values()]
    assert len(set(marks)) == len(marks)
    assert marks == [mark_of(values) for values in shown.values()]


def test_the_text_of_a_page_can_be_converted_before_the_page_is_drawn() -> None:
    """Once: what was converted is not converted again. A page without a text has nothing to convert."""
    converted: list[str] = []

    def html() -> Markup:
        converted.append("Soep")
        return Markup("<p>Soep</p>")

    values = {"view": SimpleNamespace(body=Body("Soep", "", html))}
    recipe = Recipe("page.html", "nl", lambda: values, lambda *_: values["view"].body.__html__())
    recipe.convert({"items": {}})
    recipe.convert(recipe.gather())
    assert converted == ["Soep"]
    assert recipe() == "<p>Soep</p>"
    assert converted == ["Soep"]
