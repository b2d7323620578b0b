"""What a person should look at again: services, help lines and activities by a rule of their own."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from catalog import load
from catalog.aging import Why, aged
from catalog.kinds.activity import Activity

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
TODAY = date(2026, 11, 24)
DESK = (
    "buurten: [noord]\nadres: Dorpsplein 1, 9998 Kleindorp\nnaam: Loket\nsamenvatting: Je kan hier terecht.\n"
)
LINE = "talen: [nl]\nnaam: Luisterlijn\nsamenvatting: Praten als je zorgen hebt.\n"
SOUP = "---\nbuurten: [noord]\nplek: loket\ntitel: Soep\nsamenvatting: We koken samen soep.\n{when}\n---\n"
RIVAL = "tegenspraak:\n  - feit: telefoon\n    waarde: 03 866 00 00\n    waar: een folder\n    datum: {day}\n"


def reasons(
    folder: Path, path: str, text: str, *, changed: date | None = None, today: date = TODAY
) -> list[Why]:
    """Why one file asks for a look, in a site where it has this text."""
    content = folder / "content"
    shutil.copytree(SOUND, content)
    (content / path).write_text(text, encoding="utf-8")
    catalog, problems = load(content)
    assert catalog is not None, problems
    return [one.why for one in aged(catalog, today, lambda _: changed) if one.entry.path == path]


@pytest.mark.parametrize(
    ("checked", "why"),
    [
        ("", [Why.NEVER]),
        ("nagekeken_op: 2026-11-20\n", []),
        ("nagekeken_op: 2026-06-15\n", [Why.SOON]),
        ("nagekeken_op: 2026-05-28\n", [Why.SOON]),
        ("nagekeken_op: 2026-05-27\n", [Why.DUE]),
        ("nagekeken_op: 2026-11-20\n" + RIVAL.format(day="2026-11-23"), [Why.DISPUTED]),
        ("nagekeken_op: 2026-11-20\n" + RIVAL.format(day="2025"), []),
        ("voorbeeld: ja\n", []),
    ],
)
def test_a_service_ages_in_half_a_year(checked: str, why: list[Why], tmp_path: Path) -> None:
    """180 days after a check, announced a month before; at once when another source wrote later."""
    assert reasons(tmp_path, "services/loket.yml", DESK + checked) == why


@pytest.mark.parametrize(("checked", "why"), [("2025-11-23", [Why.DUE]), ("2026-02-01", [])])
def test_a_help_line_ages_in_a_year(checked: str, why: list[Why], tmp_path: Path) -> None:
    """Its number changes less often."""
    text = f"{LINE}nagekeken_op: {checked}\n"
    assert reasons(tmp_path, "helplines/luisterlijn.yml", text) == why


@pytest.mark.parametrize(
    ("when", "days_ago", "why"),
    [
        ("wanneer: za 5/12/2026, 14u-17u", 400, []),
        ("elke: dinsdag 14u-16u", 91, [Why.UNCHANGED]),
        ("elke: dinsdag 14u-16u", 90, []),
        ("elke: dinsdag 14u-16u\ntot: 29 juni 2027", 400, []),
        ("elke: dinsdag 14u-16u\ntot: 15 december 2026", 5, [Why.ENDING]),
        ("elke: dinsdag 14u-16u\ntot: 3 november 2026", 5, []),
    ],
)
def test_only_what_comes_back_asks_whether_it_goes_on(
    when: str, days_ago: int, why: list[Why], tmp_path: Path
) -> None:
    """A date says itself when it is over; a series without an end does not."""
    changed = TODAY - timedelta(days=days_ago)
    assert reasons(tmp_path, "activities/soep.md", SOUP.format(when=when), changed=changed) == why


def test_without_history_nobody_asks_about_a_series(tmp_path: Path) -> None:
    """Nobody knows when it changed."""
    text = SOUP.format(when="elke: dinsdag 14u-16u")
    assert reasons(tmp_path, "activities/soep.md", text, changed=None) == []


def test_the_most_pressing_comes_first(tmp_path: Path) -> None:
    """Never checked before too long ago before soon."""
    shutil.copytree(SOUND, tmp_path / "content")
    soup = SOUP.format(when="elke: dinsdag 14u-16u")
    (tmp_path / "content" / "activities" / "soep.md").write_text(soup, encoding="utf-8")
    catalog, _ = load(tmp_path / "content")
    assert catalog is not None
    found = aged(catalog, TODAY, lambda _: TODAY - timedelta(days=365))
    assert [one.why for one in found] == sorted(one.why for one in found)
    assert [type(one.entry) is Activity for one in found][-1]
