"""A build that goes on from the last one makes the very site that a build from nothing makes."""

import random
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.edits import CHANGES, Change, add_an_activity, break_a_line, change_a_day, remove, rename
from support.guide import ROOT, SITES, TODAY, build

from guide.generator import UnusableContentError
from tooling.build import build_site
from tooling.options import BuildOptions
from website.recipe import Recipe, Values

CODE = ("plugins", "theme", "print", "pelicanconf.py", "publishconf.py", "requirements.txt")
EDITS = st.lists(st.sampled_from(CHANGES), min_size=1, max_size=8)


def site(output: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*") if p.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """The names of files that only one has, or that are not the same."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def build_again(content: Path, output: Path) -> bool:
    """Go on from the last build in this process. Returns whether the content was good enough for a site."""
    try:
        build_site(BuildOptions(content=content, output=output, today=TODAY, print_=False))
    except UnusableContentError:
        return False
    return True


def goes_on_exactly(edits: Sequence[Change], seed: int) -> None:
    """Build, change, build, change…, and compare the end with a build of its own process and place."""
    with TemporaryDirectory() as folder:
        content, dice = Path(folder, "content"), random.Random(seed)  # noqa: S311 - no secret
        shutil.copytree(SITES / "klein", content)
        assert build_again(content, Path(folder, "output"))
        for edit in edits:
            edit(content, dice)
            if not build_again(content, Path(folder, "output")):
                return
        whole = build(content, Path(folder, "whole"), "--no-print").output
        assert differing(site(Path(folder, "output")), site(whole)) == set()


@settings(max_examples=2)
@example([change_a_day, add_an_activity, rename, break_a_line, remove], 7)
@given(EDITS, st.integers(0, 999))
def test_after_any_changes_the_site_is_that_of_a_build_from_nothing(
    edits: Sequence[Change], seed: int
) -> None:
    """Additions, other names and removals too, byte for byte, and no file too many."""
    goes_on_exactly(edits, seed)


@pytest.mark.long
@settings(max_examples=60)
@given(EDITS, st.integers(0, 999))
def test_after_very_many_changes_the_site_is_that_of_a_build_from_nothing(
    edits: Sequence[Change], seed: int
) -> None:
    """The same, wider."""
    goes_on_exactly(edits, seed)


def test_what_did_not_change_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One word on one page: that page, and the two that look through all words."""
    content, output = shutil.copytree(SITES / "klein", tmp_path / "content"), tmp_path / "output"
    assert build_again(content, output)
    page = content / "pages" / "privacy.md"
    page.write_text(page.read_text("utf-8").replace("geen cookies", "nooit cookies"), "utf-8")
    drawn, draw = [], Recipe.drawn

    def told(recipe: Recipe, values: Values) -> str:
        drawn.append((recipe.template, recipe.language))
        return draw(recipe, values)

    monkeypatch.setattr(Recipe, "drawn", told)
    assert build_again(content, output)
    assert sorted(drawn) == [("page.html", "nl"), ("report.html", "nl"), ("search.html", "nl")]


def test_a_page_that_somebody_spoilt_is_made_again(tmp_path: Path) -> None:
    """Marks are only good for the files they were made with."""
    content, output = shutil.copytree(SITES / "klein", tmp_path / "content"), tmp_path / "output"
    assert build_again(content, output)
    before = site(output)
    (output / "index.html").write_text("geknoei", "utf-8")
    (output / "privacy" / "index.html").unlink()
    (output / "oud.html").write_text("van vroeger", "utf-8")
    assert build_again(content, output)
    assert differing(site(output), before) == set()


def fresh_checkout(folder: Path) -> Path:
    """The code in another place, where nothing is kept."""
    folder.mkdir()
    for name in CODE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def papers_go_on_exactly(edits: Sequence[Change], seed: int, root: Path) -> None:
    """The same with paper; the build from nothing uses the code in ``root``, and what that keeps."""
    with TemporaryDirectory() as folder:
        content, dice = Path(folder, "content"), random.Random(seed)  # noqa: S311 - no secret
        shutil.copytree(SITES / "klein", content)
        output = build(content, Path(folder, "output")).output
        for edit in edits:
            edit(content, dice)
            build(content, output)
        whole = build(content, Path(folder, "whole"), root=root).output
        assert any(name.endswith(".pdf") for name in site(whole))
        assert differing(site(output), site(whole)) == set()


def test_paper_is_that_of_a_build_from_nothing_too() -> None:
    """Every PDF, its picture and the list of all of them."""
    papers_go_on_exactly([change_a_day], 3, ROOT)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_paper_is_that_of_a_build_from_nothing_on_another_machine(tmp_path: Path, seed: int) -> None:
    """Where no PDF was ever made."""
    papers_go_on_exactly([change_a_day, add_an_activity, rename], seed, fresh_checkout(tmp_path / "code"))
