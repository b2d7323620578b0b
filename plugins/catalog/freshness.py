"""Whether a fact can be trusted today: checked, due for a check, or open."""

from datetime import date, timedelta
from enum import StrEnum

from catalog.entry import RivalValue
from catalog.kinds.service import Helpline, Service
from catalog.values import PartialDate

SERVICE_DAYS = 180
HELPLINE_DAYS = 365


class State(StrEnum):
    """The same three states on site and paper."""

    CHECKED = "checked"
    DUE = "due"
    OPEN = "open"


def state_of(entry: Service | Helpline, today: date) -> State:
    """How fresh the facts of ``entry`` are on ``today``.

    Open: nobody ever checked, or another source says something else and nobody looked
    since. Due: checked too long ago. A month or a year counts to its last day.
    """
    checked_on = entry.facts.checked_on
    if checked_on is None or any(not _settled(rival, checked_on) for rival in entry.facts.rival_values):
        return State.OPEN
    return State.CHECKED if today <= checked_on.latest + _limit(entry) else State.DUE


def due_from(entry: Service | Helpline) -> date | None:
    """The first day on which a check is too long ago; None when nobody ever checked."""
    checked_on = entry.facts.checked_on
    return None if checked_on is None else checked_on.latest + _limit(entry) + timedelta(days=1)


def _limit(entry: Service | Helpline) -> timedelta:
    return timedelta(days=SERVICE_DAYS if isinstance(entry, Service) else HELPLINE_DAYS)


def _settled(rival: RivalValue, checked_on: PartialDate) -> bool:
    """Whether the check came after the other source wrote; any check settles a source without a date."""
    return rival.published is None or checked_on.latest >= rival.published.latest
