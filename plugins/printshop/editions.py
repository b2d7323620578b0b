"""Which edition a sheet is: the day on which what it shows last changed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from catalog.freshness import due_from
from catalog.kinds.service import Helpline, Service
from catalog.model import AnyEntry
from localisation import Localizer

if TYPE_CHECKING:
    from printshop.plan import Shop

_BESIDE = frozenset(
    {
        *("name", "full_name", "municipality", "publisher", "url", "colour", "gable", "example"),
        *("phone", "number", "address", "languages", "urgent", "neighbourhoods", "order"),
        *("checked_on", "rival_values", "first_contact", "outreach"),
    }
)
"""What sheets show of an entry that they are not about."""


class Past(Protocol):
    """What the print shop asks of the history of the content."""

    @property
    def unknown(self) -> str:
        """Why nobody can tell what changed when; empty when somebody can."""

    def changed_on(self, entry: AnyEntry, language: str, matters: Callable[[str], bool]) -> date | None:
        """When an entry last changed in the fields that matter."""

    def gone(self) -> Iterator[tuple[str, date]]:
        """The main files that are no longer there, and since when."""


@dataclass(frozen=True, kw_only=True)
class Sources:
    """What a sheet is drawn from.

    It is about its ``own`` entries, and shows a name or a number of those ``beside`` it. A file
    taken away from one of ``folders`` changes it too. Time changed it on the days in ``passed``.
    """

    own: tuple[AnyEntry, ...] = ()
    beside: tuple[AnyEntry, ...] = ()
    folders: tuple[str, ...] = ()
    passed: tuple[date, ...] = ()


@dataclass(frozen=True)
class Issue:
    """When a sheet came out, and until when it may be trusted."""

    edition: date
    valid_until: date


@dataclass
class Editions:
    """Tells editions from the history of the content; without history every edition is of today."""

    past: Past | None = None
    _days: dict[tuple[str, str, bool], date | None] = field(default_factory=dict)

    def of(self, sources: Sources, language: str, today: date) -> date:
        """The last day on which one of the sources changed, or on which time changed what they say."""
        if self.past is None or self.past.unknown:
            return today
        days = [*sources.passed, *self._removals(sources), *_due(sources)]
        for entries, own in ((sources.own, True), (sources.beside, False)):
            for entry in entries:
                day = self._changed(entry, language, own=own)
                if day is None:  # not in git: made just now
                    return today
                days.append(day)
        return max((day for day in days if day <= today), default=today)

    def _changed(self, entry: AnyEntry, language: str, *, own: bool) -> date | None:
        key = (entry.path, language, own)
        if key not in self._days and self.past is not None:
            self._days[key] = self.past.changed_on(entry, language, bool if own else _BESIDE.__contains__)
        return self._days.get(key)

    def _removals(self, sources: Sources) -> Iterator[date]:
        if self.past is not None and sources.folders:
            yield from (day for path, day in self.past.gone() if path.partition("/")[0] in sources.folders)


def _due(sources: Sources) -> Iterator[date]:
    """The days on which a number became one that nobody checked for long."""
    for entry in (*sources.own, *sources.beside):
        if isinstance(entry, Service | Helpline) and (day := due_from(entry)) is not None:
            yield day


def issue_for(shop: "Shop", words: Localizer, sources: Sources, *, months: int) -> Issue:
    """The issue of a sheet that stays true for some months, if nothing changes.

    An old edition is given out again and again: the months count from the start of a period of
    half that length, so that a sheet printed today is good for at least the other half.
    """
    edition = edition_for(shop, words, sources)
    return Issue(edition, months_later(max(edition, _period(shop.today, max(1, months // 2))), months))


def edition_for(shop: "Shop", words: Localizer, sources: Sources) -> date:
    """The edition of a sheet; the frame of every sheet shows something of the site."""
    whole = Sources(
        own=sources.own,
        beside=(*sources.beside, shop.catalog.site),
        folders=sources.folders,
        passed=sources.passed,
    )
    return shop.editions.of(whole, words.language, shop.today)


def day_after(day: date) -> date:
    """The day on which a date has become past."""
    return day + timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = date.fromordinal(following.toordinal() - 1).day
    return date(year, month + 1, min(day.day, last))


def _period(day: date, months: int) -> date:
    """The first day of the period of so many months that a day is in."""
    return date(day.year, (day.month - 1) // months * months + 1, 1)
