"""The life of every file: on which day it said what, under whatever name it had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from history.git import Version

ZONE = ZoneInfo("Europe/Brussels")
WORKING = "working tree"
"""Stands for the blob of a file that differs from the last commit."""


@dataclass(frozen=True)
class Revision:
    """From ``day`` on a file was what ``blob`` holds; an empty blob means that it was not there.

    ``version`` counts the commits from the oldest on, so that changes of one day keep their order.
    """

    day: date
    blob: str
    version: int


Timelines = Mapping[str, Sequence[Revision]]
"""The revisions of each file, the newest first, under the last name it had."""


def days_of(versions: Sequence[Version], today: date) -> list[date]:
    """The day of each version, the newest first.

    A later version is never of an earlier day, and none is of a day to come: clocks of
    computers are wrong at times.
    """
    days: list[date] = []
    for version in reversed(versions):
        day = datetime.fromtimestamp(version.moment, ZONE).date()
        days.append(min(today, max(day, days[-1] if days else day)))
    return days[::-1]


def timelines_of(versions: Sequence[Version], uncommitted: Mapping[str, bool], today: date) -> Timelines:
    """The life of every file there is or was.

    Takes the versions, the files that differ from the last one and whether they are still
    there, and today: what is not committed yet changed today.
    """
    lives: dict[str, list[Revision]] = {}
    for path, present in uncommitted.items():
        lives[path] = [Revision(today, WORKING if present else "", len(versions))]
    now_called: dict[str, str] = {}
    days = days_of(versions, today)
    for number, (version, day) in enumerate(zip(versions, days, strict=True), start=1):
        for change in version.changes:
            name = now_called.get(change.path, change.path)
            lives.setdefault(name, []).append(Revision(day, change.blob, len(versions) - number))
        _rename(now_called, version)
    return lives


def _rename(now_called: dict[str, str], version: Version) -> None:
    """From here back in time, a renamed file goes by its earlier name."""
    renamed = [change for change in version.changes if change.path != change.before]
    names = [now_called.pop(change.path, change.path) for change in renamed]
    now_called.update((change.before, name) for change, name in zip(renamed, names, strict=True))
