"""Drafts from an iCalendar file."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from icalendar import Calendar, Event

from catalog.values.weekdays import WEEKDAYS
from intake.draft import Draft, Town
from intake.moments import hours, lasts_longer, local, written
from intake.refusal import IntakeFault
from intake.wording import block, line, seems_personal, summary, title

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PLACES = {1: "1e", 2: "2e", 3: "3e", 4: "4e", 5: "5e", -1: "laatste"}
PERSONAL = ("ORGANIZER", "CONTACT", "ATTENDEE")
TAKEN = frozenset({"FREQ", "BYDAY", "UNTIL", "WKST", "INTERVAL"})


def drafts_of_calendar(content: bytes, town: Town) -> Iterator[Draft]:
    """One draft for all events with the same title and place.

    Raises ``IntakeFault`` when the file is no calendar.
    """
    try:
        calendar = Calendar.from_ical(content)
        events = [event for event in calendar.walk("VEVENT") if isinstance(event, Event)]
    except (ValueError, KeyError, IndexError, TypeError) as fault:
        raise IntakeFault("Dit is geen agenda die ik kan lezen.") from fault
    groups: dict[tuple[str, str], list[Event]] = {}
    uids = {str(e.get("UID")): _key(e) for e in events if "RECURRENCE-ID" not in e}
    for event in events:
        key = uids.get(str(event.get("UID")), _key(event)) if "RECURRENCE-ID" in event else _key(event)
        groups.setdefault(key, []).append(event)
    for group in groups.values():
        yield _draft(group, town)


def _key(event: Event) -> tuple[str, str]:
    return str(event.get("SUMMARY", "")), str(event.get("LOCATION", ""))


def _draft(events: Sequence[Event], town: Town) -> Draft:
    planned = [event for event in events if "RECURRENCE-ID" not in event]
    first = (planned or events)[0]
    about = str(first.get("DESCRIPTION", ""))
    draft = Draft("activity", title(first.get("SUMMARY")) or "zonder titel")
    draft.put("titel", draft.name)
    draft.put("samenvatting", summary(about))
    draft.put("buurten", town.near(_categories(first)))
    for event in planned:
        _put_when(draft, event)
    for event in events:
        if event not in planned:
            _put_change(draft, event)
    _put_place(draft, str(first.get("LOCATION", "")))
    draft.body = block(about)
    if seems_personal(draft.body):
        draft.check.append(
            "In de tekst staat een nummer of mailadres. Is het van een dienst? Zo niet: haal het weg."
        )
    for name in PERSONAL:
        if name in first:
            draft.drop(name.lower(), "niet overgenomen, het kan een persoon zijn")
    if "URL" in first:
        draft.put("bron", [{"waar": line(first["URL"])}])
    return draft


def _categories(event: Event) -> list[str]:
    found = event.get("CATEGORIES", [])
    return [
        str(one)
        for part in (found if isinstance(found, list) else [found])
        for one in getattr(part, "cats", [part])
    ]


def _put_when(draft: Draft, event: Event) -> None:
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    if start is None:
        draft.check.append("Er staat geen dag bij.")
        return
    if lasts_longer(start, end):
        draft.check.append(f"Dit duurt langer dan een dag (tot {end}). Zet elke dag apart bij `wanneer`.")
    rule = event.get("RRULE")
    repeat = _repeat({key: list(value) for key, value in rule.items()}, start, end) if rule else ""
    if repeat:
        _extend(draft, "elke", repeat)
        _put_span(draft, start, rule["UNTIL"][0] if "UNTIL" in rule else None)
        for day in sorted(_exceptions(event)):
            _extend(draft, "niet", day.isoformat())
        return
    if rule:
        draft.drop("herhaling", rule.to_ical().decode(errors="replace"))
        draft.check.append("De herhaling is niet overgenomen: enkel de eerste dag staat erbij.")
    _extend(draft, "wanneer", written(start, end))
    if str(event.get("STATUS", "")) == "CANCELLED":
        _add(draft, "afgelast", {"datum": local(start)[0].isoformat()})


def _repeat(rule: dict[str, list[object]], start: date, end: date | None) -> str:
    """A weekly or monthly rule in the words of a content file; empty for any other."""
    if set(rule) - TAKEN or [int(str(n)) for n in rule.get("INTERVAL", [1])] != [1]:
        return ""
    names = [str(day) for day in rule.get("BYDAY", [DAYS[local(start)[0].weekday()]])]
    if any(name[-2:] not in DAYS for name in names):
        return ""
    days = list(dict.fromkeys(WEEKDAYS[DAYS.index(name[-2:])] for name in names))
    frequency = str(rule["FREQ"][0])
    if frequency == "WEEKLY" and all(len(name) == len(DAYS[0]) for name in names):
        words = " en ".join(days)
    elif frequency == "MONTHLY" and "BYDAY" in rule:
        places = list(dict.fromkeys(PLACES.get(int(name[:-2] or 0), "") for name in names))
        if not all(places) or len(places) * len(days) != len(names):
            return ""
        words = f"{' en '.join(places)} {' en '.join(days)}"
    else:
        return ""
    return f"{words} {hours(start, end)}".strip()


def _put_span(draft: Draft, start: date, until: date | None) -> None:
    first, last = local(start)[0], local(until)[0] if until else None
    if draft.facts.get("van", first.isoformat()) != first.isoformat():
        draft.check.append("De reeksen beginnen niet op dezelfde dag: kijk `van` en `tot` na.")
    draft.put("van", min(str(draft.facts.get("van", first)), first.isoformat()))
    draft.put("tot", max(str(draft.facts.get("tot", "")), last.isoformat()) if last else None)


def _exceptions(event: Event) -> Iterator[date]:
    found = event.get("EXDATE", [])
    for part in found if isinstance(found, list) else [found]:
        for one in getattr(part, "dts", []):
            yield local(one.dt)[0]


def _put_change(draft: Draft, event: Event) -> None:
    slot, start = _moment(event, "RECURRENCE-ID"), _moment(event, "DTSTART")
    if slot is None:
        return
    day = local(slot)[0].isoformat()
    if str(event.get("STATUS", "")) == "CANCELLED":
        _add(draft, "afgelast", {"datum": day})
    elif start is not None and start != slot:
        _add(draft, "verplaatst", {"datum": day, "naar": written(start, _moment(event, "DTEND"))})


def _put_place(draft: Draft, location: str) -> None:
    name, comma, rest = line(location).partition(", ")
    has_street = comma and any(character.isdigit() for character in rest)
    draft.put("waar", name if has_street else line(location))
    draft.put("adres", rest if has_street else None)


def _moment(event: Event, name: str) -> date | None:
    found = getattr(event.get(name), "dt", None)
    return found if isinstance(found, date | datetime) else None


def _extend(draft: Draft, key: str, value: str) -> None:
    found = draft.facts.setdefault(key, [])
    if isinstance(found, list) and value not in found:
        found.append(value)  # type: ignore[arg-type] # this key only ever holds texts


def _add(draft: Draft, key: str, value: dict[str, str]) -> None:
    found = draft.facts.setdefault(key, [])
    if isinstance(found, list) and value not in found:
        found.append(value)  # type: ignore[arg-type] # this key only ever holds groups
