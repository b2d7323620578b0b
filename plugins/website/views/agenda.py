"""The agenda: what comes next, month by month, and what is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalog.horizon import month_end
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.values import Status
from website.book import Guidebook
from website.diary import Happening, first_of
from website.views.events import ActivityCard, Day, DayGroup, activity_card, by_day, day, events, until
from website.views.filters import PASSES, FilterLink, filter_links, filter_name, fits
from website.views.parts import CalendarLinks, Mark, calendar_links, mark

NEXT_WEEKS = timedelta(weeks=8)
"""How far the agenda looks ahead: it must still tell something when the site was made weeks ago."""
NEXT_ONES = 8
MOST_DATES = 90
"""What the page of the next weeks may hold and still arrive at once; the pages of the months go on from there."""
BRIEF = 50
"""From here on the list of activities does without their summaries, for the same reason."""
DATES_OF_ONE = 2
"""Dates kept for each activity of the list: when the first is over, its leaf turns by itself."""


@dataclass(frozen=True)
class MonthLink:
    """A month to go to."""

    name: str
    path: str
    current: bool = False


@dataclass(frozen=True)
class AgendaView:
    """A page of the agenda: the next weeks, to ``last`` (``month`` is empty), or one month.

    ``wish`` names the filter of the page; ``whole`` is the same agenda without it.
    """

    mark: Mark | None
    month: str
    wish: str
    whole: str
    filters: tuple[FilterLink, ...]
    groups: tuple[DayGroup, ...]
    months: tuple[MonthLink, ...]
    earlier: MonthLink | None
    later: MonthLink | None
    last: str
    soon: bool
    until: str
    choices: tuple[tuple[Mark, str], ...]
    everything: str
    calendar: CalendarLinks | None
    past: str


@dataclass(frozen=True)
class PastView:
    """What is over, the last one first."""

    activities: tuple[tuple[ActivityCard, Day | None], ...]
    agenda: str


@dataclass(frozen=True)
class Ongoing:
    """An activity with its next dates and how it repeats.

    Each of ``days`` has the moment when it is over; the second waits until then. ``until`` is when the
    last date of the activity is over; that is the only one when it comes ``once``.
    """

    card: ActivityCard
    days: tuple[tuple[Day, str], ...]
    repeats: str
    fits: tuple[str, ...]
    until: str
    once: bool


@dataclass(frozen=True)
class ActivitiesView:
    """Every activity that has a date to come, with that date; ``brief`` leaves out what each is."""

    activities: tuple[Ongoing, ...]
    brief: bool
    filters: tuple[FilterLink, ...]
    agenda: str
    past: str


def agenda(
    book: Guidebook, neighbourhood: Neighbourhood | None, month: date | None, wish: str = ""
) -> AgendaView:
    """A page of the agenda, of all neighbourhoods or of one; with only what fits a ``wish`` (a filter)."""
    slug = neighbourhood.slug if neighbourhood else None
    fitting = book.diary.of(slug)
    if wish:
        fitting = tuple(filter(PASSES[wish], fitting))
    first, last = (month, month_end(month)) if month else (book.today, _last_of_next(book.today, fitting))
    happenings = tuple(h for h in fitting if first <= h.occurrence.date <= last)
    soon = bool(happenings) or month is not None
    if not soon:
        happenings = tuple(first_of(fitting, NEXT_ONES))
    months = _months(book, slug, month)
    at = next((place for place, link in enumerate(months) if link.current), None)
    groups = by_day(events(book, happenings))
    return AgendaView(
        mark=mark(book, neighbourhood) if neighbourhood else None,
        month=book.words.month(month) if month else "",
        wish=filter_name(book, wish) if wish else "",
        whole=book.routes.agenda(book.language, slug),
        filters=filter_links(book, slug, wish),
        groups=groups,
        months=months,
        earlier=months[at - 1] if at else None,
        later=months[at + 1] if at is not None and at + 1 < len(months) else None,
        last=book.words.date(last),
        soon=soon,
        until=max((group.until for group in groups), default=""),
        choices=tuple(
            (mark(book, n), book.routes.agenda(book.language, n.slug)) for n in book.catalog.neighbourhoods
        ),
        everything=book.routes.agenda(book.language),
        calendar=None if month or wish else calendar_links(book, neighbourhood),
        past=book.routes.past(book.language),
    )


def _last_of_next(today: date, fitting: Sequence[Happening]) -> date:
    """The last day of the next weeks; sooner where they hold more than a page may weigh."""
    last = today + NEXT_WEEKS
    days = [h.occurrence.date for h in fitting if h.occurrence.date <= last]
    if len(days) <= MOST_DATES:
        return last
    return max(days[0], days[MOST_DATES] - timedelta(days=1))


def _months(book: Guidebook, slug: str | None, shown: date | None) -> tuple[MonthLink, ...]:
    return tuple(
        MonthLink(
            name=book.words.month(month),
            path=book.routes.agenda(book.language, slug, f"{month:%Y-%m}"),
            current=month == shown,
        )
        for month in book.diary.months(slug)
    )


def past(book: Guidebook) -> PastView:
    """The archive of activities that are over."""
    over = [(a, book.diary.last(a)) for a in book.catalog.activities if book.diary.is_past(a)]
    over.sort(key=lambda pair: (pair[1].date if pair[1] else date.min, pair[0].slug), reverse=True)
    return PastView(
        activities=tuple((activity_card(book, a), day(book, o.date) if o else None) for a, o in over),
        agenda=book.routes.agenda(book.language),
    )


def activities(book: Guidebook) -> ActivitiesView:
    """Every activity with a date to come, the soonest first."""
    dates: dict[str, list[Happening]] = {}
    for happening in book.diary.happenings:
        if happening.occurrence.status is not Status.CANCELLED:
            dates.setdefault(happening.activity.slug, []).append(happening)
    return ActivitiesView(
        activities=tuple(_ongoing(book, found) for found in dates.values()),
        brief=len(dates) > BRIEF,
        filters=filter_links(book),
        agenda=book.routes.agenda(book.language),
        past=book.routes.past(book.language),
    )


def _ongoing(book: Guidebook, dates: Sequence[Happening]) -> Ongoing:
    activity = dates[0].activity
    ends = [until(occurrence) for occurrence in book.diary.upcoming(activity)]
    return Ongoing(
        card=activity_card(book, activity),
        days=tuple((day(book, h.occurrence.date), until(h.occurrence)) for h in dates[:DATES_OF_ONE]),
        repeats=book.words.listing([book.words.repeat(r) for r in activity.facts.every]),
        fits=tuple(dict.fromkeys(name for happening in dates for name in fits(happening))),
        until=ends[-1],
        once=len(ends) == 1,
    )
