"""One activity as events of a calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.values import Occurrence, Repeat, Status
from feeds.almanac import Almanac
from feeds.calendars.lines import line, text
from feeds.calendars.series import Series, series_of
from feeds.calendars.zone import local, parameters, universal

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Wording:
    """An activity in the words of one language, as a calendar shows it."""

    almanac: Almanac
    activity: Activity
    language: str

    @cached_property
    def always(self) -> tuple[str, ...]:
        """The lines that every event of the activity holds."""
        almanac, activity = self.almanac, self.activity
        near = almanac.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
        place = ", ".join(filter(None, almanac.place_of(activity)))
        lines = [
            line("DTSTAMP", f"{almanac.today:%Y%m%d}T000000Z"),
            line("URL", almanac.page(activity, self.language), {"VALUE": "URI"}),
        ]
        if place:
            lines.append(line("LOCATION", text(place), {"LANGUAGE": almanac.languages[0]}))
        if near:
            lines.append(line("CATEGORIES", ",".join(text(n.say("name", self.language).text) for n in near)))
        return tuple(lines)

    def summary(self, status: Status) -> str:
        """The title; a date that does not take place says so first."""
        title = self.activity.say("title", self.language)
        if status is not Status.CANCELLED:
            return _said("SUMMARY", title)
        words = self.almanac.localizers[self.language].gettext("Cancelled: {title}")
        return _said("SUMMARY", Said(words.format(title=title.text), self.language))

    def description(self, occurrence: Occurrence | None) -> str:
        """What it is, why it changed, what it costs, whom to call, where to read more."""
        activity, words = self.activity, self.almanac.localizers[self.language]
        said = activity.say("summary", self.language)
        contact = self.almanac.contact_of(activity)
        phone = activity.facts.phone or contact.facts.phone
        lines = [self._reason(occurrence), said.text]
        if activity.facts.price:
            lines.append(words.gettext("Price: {price}").format(price=words.price(activity.facts.price)))
        if phone:
            name = contact.say("name", self.language).text
            lines.append(words.gettext("Questions? {name}: {phone}").format(name=name, phone=phone.plain))
        lines.append(self.almanac.page(activity, self.language))
        return _said("DESCRIPTION", Said("\n".join(filter(None, lines)), said.language))

    def _reason(self, occurrence: Occurrence | None) -> str:
        if occurrence is None:
            return ""
        own = self.activity.words.get(self.language)
        changed = (occurrence.original or occurrence.date).isoformat()
        return own.reasons.get(changed, occurrence.reason) if own else occurrence.reason


def events(almanac: Almanac, activity: Activity, language: str) -> Iterator[str]:
    """The lines of all events of an activity."""
    wording = Wording(almanac, activity, language)
    for series in series_of(activity.schedule, almanac.dates[activity.slug]):
        name = f"-{series.name}" if series.name else ""
        identity = line("UID", f"{activity.code}{name}@{almanac.host}")
        if series.repeat:
            rule = _rule(series, series.repeat)
            yield from _event(wording, identity, _planned(series, series.repeat), rule, changed=None)
        for slot, occurrence in sorted(series.changes.items()):
            instead = (_moment("RECURRENCE-ID", slot, series.repeat.start),) if series.repeat else ()
            yield from _event(wording, identity, occurrence, instead, changed=occurrence)


def _event(
    wording: Wording,
    identity: str,
    occurrence: Occurrence,
    more: tuple[str, ...],
    *,
    changed: Occurrence | None,
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield identity
    # A program that kept the date as it was planned must see that this one is newer.
    yield line("SEQUENCE", "0" if occurrence.status is Status.SCHEDULED else "1")
    yield _moment("DTSTART", occurrence.date, occurrence.start)
    if occurrence.start and occurrence.end:
        yield _moment("DTEND", occurrence.date, occurrence.end)
    yield from more
    yield line("STATUS", "CANCELLED" if occurrence.status is Status.CANCELLED else "CONFIRMED")
    yield wording.summary(occurrence.status)
    yield wording.description(changed)
    yield from wording.always
    yield "END:VEVENT"


def _planned(series: Series, repeat: Repeat) -> Occurrence:
    return Occurrence(series.slots[0], repeat.start, repeat.end)


def _rule(series: Series, repeat: Repeat) -> tuple[str, ...]:
    days = [DAYS[day] for day in repeat.weekdays]
    if repeat.nth:
        days = [f"{place}{day}" for place in repeat.nth for day in days]
    frequency = "MONTHLY" if repeat.nth else "WEEKLY"
    until = universal(series.slots[-1], repeat.start)
    rule = line("RRULE", f"FREQ={frequency};BYDAY={','.join(days)};UNTIL={until}")
    if not series.skipped:
        return (rule,)
    skipped = ",".join(local(day, repeat.start) for day in series.skipped)
    return rule, line("EXDATE", skipped, parameters(repeat.start))


def _moment(name: str, day: date, clock: time | None) -> str:
    return line(name, local(day, clock), parameters(clock))


def _said(name: str, said: Said) -> str:
    return line(name, text(said.text), {"LANGUAGE": said.language})
