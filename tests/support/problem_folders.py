"""The folders of ``tests/problems``: each lays the smallest fault over a sound guide, and here it is told.

Most folders hold only files. One that needs more says so in its ``how.toml``:

- ``day``: the day of today, for faults that come with time;
- ``remove``, ``link``, ``pipe``, ``pad``: what no file kept in Git can be: gone, a link, a pipe, very heavy;
- ``changed_on``: the sound guide was kept in Git long before, and the files of the folder on this day;
- ``sheets``: the fault shows when these sheets are printed;
- ``elsewhere``: what works otherwise than it does today, by its name in ``ELSEWHERE``.
"""

import atexit
import os
import shutil
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from catalog import load
from catalog.model import Catalog
from catalog.problems import Problem
from catalog.shaping import wording
from catalog.values import hours
from guide.generator import routes_for
from guide.translations import with_ages
from history.past import read_history
from localisation import load_localizers
from photos.inspecting import inspect_photos
from plainlanguage import review
from printshop.cache import PrintCache
from printshop.press import PrintRoom
from printshop.production import produce
from printshop.sheets import KINDS
from printshop.shop import open_shop
from support.guide import ROOT
from support.repository import Kept

FOLDERS = Path(__file__).parents[1] / "problems"
SOUND = FOLDERS / "_sound"
EXPECTED, HOW = "expected.txt", "how.toml"
NOT_CONTENT = shutil.ignore_patterns(EXPECTED, HOW)
CODES = tuple(sorted(one.name for one in FOLDERS.iterdir() if one.is_dir() and one != SOUND))
PICTOGRAMS = ("coffee", "house")
PRINT = ROOT / "print"
_TODAY = date(2026, 11, 24)
_LONG_AGO = "2026-01-05"


def _another_pydantic(patch: pytest.MonkeyPatch) -> None:
    """A pydantic that refuses with words of its own."""
    patch.setattr(wording, "_WORDS", {})


def _another_hours_library(patch: pytest.MonkeyPatch) -> None:
    """A library of opening hours that understands less than we do."""
    patch.setattr(hours, "validate", lambda _: False)


def _sheet_without_style(patch: pytest.MonkeyPatch) -> None:
    """A fault of the program in every sheet."""
    patch.setattr(PrintRoom, "print_all", _failing(PrintRoom.print_all))


def _failing(print_all: Callable[..., Any]) -> Callable[..., Any]:
    def with_a_fault(room: PrintRoom, jobs: Any, *rest: Any) -> Any:  # noqa: ANN401 - passes on what it gets
        return print_all(room, [replace(job, styles=("geen.css",)) for job in jobs], *rest)

    return with_a_fault


ELSEWHERE: Mapping[str, Callable[[pytest.MonkeyPatch], None]] = {
    "another pydantic": _another_pydantic,
    "another library of opening hours": _another_hours_library,
    "a sheet without its style": _sheet_without_style,
}


@dataclass(frozen=True)
class Case:
    """One folder: its code, and what it asks for."""

    code: str
    how: Mapping[str, Any]

    @property
    def folder(self) -> Path:
        """Where it stands."""
        return FOLDERS / self.code

    @property
    def today(self) -> date | None:
        """The day on which it is told; None for any day."""
        return self.how.get("day")


def case_of(code: str) -> Case:
    """The folder of a code."""
    how = FOLDERS / code / HOW
    return Case(code, tomllib.loads(how.read_text(encoding="utf-8")) if how.is_file() else {})


def lay_out(case: Case, content: Path) -> None:
    """Make ``content`` the sound guide with the fault of the folder in it."""
    shutil.copytree(SOUND, content)
    changed = case.how.get("changed_on")
    kept = Kept(content.parent, content)
    if changed:
        kept.git("init", "--quiet", "--initial-branch", "main")
        kept.commit(_LONG_AGO)
    shutil.copytree(case.folder, content, dirs_exist_ok=True, ignore=NOT_CONTENT)
    if changed:
        kept.commit(changed.isoformat())
    for path in case.how.get("remove", ()):
        (content / path).unlink()
    for path, target in case.how.get("link", {}).items():
        (content / path).symlink_to(target)
    for path in case.how.get("pipe", ()):
        os.mkfifo(content / path)
    for path, size in case.how.get("pad", {}).items():
        with (content / path).open("ab") as file:
            file.truncate(size)


def problems_in(case: Case, content: Path) -> list[Problem]:
    """Everything that is told about ``content``, by each part that tells volunteers something."""
    with pytest.MonkeyPatch.context() as patch:
        for name in case.how.get("elsewhere", ()):
            ELSEWHERE[name](patch)
        catalog, problems = load(content, today=case.today, pictograms=PICTOGRAMS, review=review)
        problems += inspect_photos(content)
        if catalog is not None and "changed_on" in case.how:
            history = read_history(content, catalog.languages, _TODAY, cache=content.parent / "kept")
            problems += with_ages(catalog, history)[1]
        if catalog is not None and "sheets" in case.how:
            problems += _printed(catalog, case.how["sheets"], content.parent)
    return sorted(problems)


def _printed(catalog: Catalog, names: list[str], folder: Path) -> list[Problem]:
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    routes = routes_for(catalog, localizers, catalog.site.facts.url)
    shop = open_shop(PRINT, catalog=catalog, localizers=localizers, addresses=routes, today=_TODAY)
    kinds = [kind for kind in KINDS if kind.name in names]
    return produce(shop, kinds, _room(), root=PRINT, cache=PrintCache(folder / "paper")).problems


@cache
def _room() -> PrintRoom:
    """One print room for all folders: its process stays warm."""
    room = PrintRoom(PRINT)
    atexit.register(room.close)
    return room
