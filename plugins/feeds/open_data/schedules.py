"""Opening hours as schedules of HSDS: the parts of a weekly rule, and words for what has no such parts."""

from collections.abc import Callable, Iterator
from datetime import time

from catalog.values import OpeningHours, OpeningRule
from catalog.values.hours import opening_rules
from catalog.values.weekdays import WEEKDAYS
from feeds.calendars.events import DAYS
from feeds.known import known

SHORTEST = 2


def schedules(
    names: Callable[[str], str], hours: OpeningHours | None, note: str | None
) -> Iterator[dict[str, object]]:
    """The schedules of a service. ``names`` makes the id of each."""
    number = 0
    for rule in opening_rules(hours) if hours else ():
        for schedule in _of_rule(rule):
            number += 1
            yield {"id": names(f"schedule/{number}"), **schedule}
    if note:
        yield {"id": names("schedule/note"), "notes": note}


def _of_rule(rule: OpeningRule) -> Iterator[dict[str, object]]:
    """A rule for weekdays becomes one schedule a span; other rules become words."""
    if rule.by_appointment or rule.through or not rule.spans:
        yield known({"description": _words(rule), "attending_type": "op afspraak" * rule.by_appointment})
        return
    days = rule.weekdays or (() if rule.holidays else tuple(range(len(DAYS))))
    for start, end in rule.spans:
        if days:
            yield {
                "freq": "WEEKLY",
                "byday": ",".join(DAYS[day] for day in days),
                "opens_at": f"{start:%H:%M}",
                "closes_at": _end(end),
            }
        if rule.holidays:
            yield {"description": f"feestdagen {_span(start, end)}"}


def _words(rule: OpeningRule) -> str:
    """The rule as a line of opening hours, which the guide itself can read again."""
    names = [WEEKDAYS[day] for day in rule.weekdays] + ["feestdagen"] * rule.holidays
    if rule.through:
        (start, end), (first, last) = rule.spans[0], names[:SHORTEST]
        return f"{first} {start:%H:%M} - {last} {_end(end)}"
    days = ", ".join(names)
    if rule.by_appointment:
        spans = " en ".join(_span(start, end) for start, end in rule.spans)
        return " ".join(filter(None, (days, spans, "op afspraak")))
    return f"{days} gesloten"


def _span(start: time, end: time) -> str:
    return f"{start:%H:%M}-{_end(end)}"


def _end(end: time) -> str:
    return "24:00" if end == time(0) else f"{end:%H:%M}"
