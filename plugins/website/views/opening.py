"""Opening hours for the reader's browser, which knows what time it is now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta

from catalog.freshness import State, state_of
from catalog.kinds.service import Service
from catalog.values.daysoff import public_holidays
from catalog.values.open_days import open_days
from catalog.values.opening_lines import Span
from website.book import Guidebook

KNOWN_DAYS = 56
"""How long after the build a page may still say what is open now: holidays are known, hours may change."""

_UNKNOWN = "?"
_MIDNIGHT = time(0)


@dataclass(frozen=True)
class OpenNow:
    """The week of a door: ``09:00-12:00,13:00-16:00|…`` for Monday to Sunday and public holidays.

    ``times`` are the hours in words; ``by_appointment`` tells that the door opens beside its hours too.
    """

    week: str
    times: str
    by_appointment: bool


def open_now(book: Guidebook, service: Service) -> OpenNow | None:
    """When a service is open; None when nobody knows, or when only an appointment opens the door."""
    hours = service.facts.opening_hours
    if hours is None or state_of(service, book.today) is State.OPEN:
        return None
    days = open_days(hours)
    if not days.spans:
        return None
    week = [_spans(spans) for spans in days.weekdays]
    week.append(_UNKNOWN if days.holidays is None else _spans(days.holidays))
    starts = {_clock(start): book.words.time(start) for start, _ in days.spans}
    ends = {_end(end): book.words.time(end, is_end=True) for _, end in days.spans}
    times = "|".join(f"{clock}={words}" for clock, words in sorted((starts | ends).items()))
    return OpenNow("|".join(week), times, hours.by_appointment)


def opening_words(book: Guidebook) -> Mapping[str, str]:
    """What a script must know to say whether a door is open: sentences, days, holidays, and until when it may."""
    gettext, last = book.words.gettext, book.today + timedelta(days=KNOWN_DAYS)
    region = book.catalog.site.facts.holiday_region
    holidays = {day for year in {book.today.year, last.year} for day in public_holidays(region, year)}
    return {
        "open": gettext("Open now until {time}."),
        "later": gettext("Open now until {day} {time}."),
        "always": gettext("Open now."),
        "today": gettext("Closed now. Opens again today at {time}."),
        "tomorrow": gettext("Closed now. Opens again tomorrow at {time}."),
        "day": gettext("Closed now. Opens again {day} at {time}."),
        "closed": gettext("Closed now."),
        "holiday": gettext("Today is a public holiday. Call first."),
        "appointment": gettext("You can also make an appointment."),
        "days": "|".join(book.words.weekday(day) for day in range(7)),
        "holidays": " ".join(str(day) for day in sorted(holidays) if book.today <= day <= last),
        "last": str(last),
    }


def _spans(spans: tuple[Span, ...]) -> str:
    return ",".join(f"{_clock(start)}-{_end(end)}" for start, end in spans)


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"


def _end(moment: time) -> str:
    return "24:00" if moment == _MIDNIGHT else _clock(moment)
