"""Drafts from an export of UiTdatabank: its JSON-LD of events."""

from collections.abc import Iterator

from catalog.values.contact import parse_mail, parse_phone
from catalog.values.price import parse_price
from catalog.values.weekdays import WEEKDAYS
from intake.draft import Draft, Town
from intake.json_parts import Json, part, parts, text, texts
from intake.moments import from_iso, written
from intake.wording import block, line, seems_personal, summary, title

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OFF = frozenset({"Unavailable", "TemporarilyUnavailable"})
GONE = frozenset({"DELETED", "REJECTED"})
NOT_TAKEN = {
    "mediaObject": "foto’s (van wie zijn ze?)",
    "bookingInfo": "reserveren",
    "organizer": "organisator",
    "labels": "labels",
    "videos": "video’s",
}


def drafts_of_events(events: list[Json], town: Town) -> Iterator[Draft]:
    """A draft for each event that UiTdatabank did not take away."""
    for event in events:
        if text(event, "workflowStatus") not in GONE:
            yield _draft(event, town)


def _draft(event: Json, town: Town) -> Draft:
    about = text(event, "description")
    draft = Draft("activity", title(text(event, "name")) or "zonder titel")
    draft.put("titel", draft.name)
    draft.put("samenvatting", summary(about))
    draft.put(
        "buurten", town.near([text(term, "label") for term in parts(event, "terms")] + texts(event, "labels"))
    )
    _put_when(draft, event)
    _put_place(draft, part(event, "location"))
    _put_price(draft, event)
    _put_contact(draft, part(event, "contactPoint"))
    draft.put("voor_wie", _age(text(event, "typicalAgeRange")))
    draft.body = block(about)
    draft.put("bron", [{"waar": line(text(event, "@id"))}] if line(text(event, "@id")) else None)
    if seems_personal(draft.body):
        draft.check.append(
            "In de tekst staat een nummer of mailadres. Is het van een dienst? Zo niet: haal het weg."
        )
    for key, words in NOT_TAKEN.items():
        if event.get(key):
            draft.lost.append(words)
    return draft


def _put_when(draft: Draft, event: Json) -> None:
    kind = text(event, "calendarType")
    if kind in {"periodic", "permanent"}:
        _put_repeat(draft, event)
        return
    moments, off = [], []
    for one in list(parts(event, "subEvent")) or [event]:
        start, end = from_iso(one.get("startDate")), from_iso(one.get("endDate"))
        if start is None:
            draft.check.append("Een van de dagen is niet te lezen.")
            continue
        moments.append(written(start, end))
        if text(part(one, "status"), "type") in OFF or text(part(event, "status"), "type") in OFF:
            reason = line(text(part(one, "status"), "reason"))
            off.append({"datum": written(start, None)[:10], **({"reden": reason} if reason else {})})
    draft.put("wanneer", moments)
    draft.put("afgelast", off)


def _put_repeat(draft: Draft, event: Json) -> None:
    repeats = []
    for hours in parts(event, "openingHours"):
        days = [WEEKDAYS[DAYS.index(day)] for day in texts(hours, "dayOfWeek") if day in DAYS]
        span = "-".join(filter(None, (line(text(hours, "opens")), line(text(hours, "closes")))))
        if days:
            repeats.append(f"{' en '.join(days)} {span}".strip())
    draft.put("elke", repeats)
    for key, name in (("van", "startDate"), ("tot", "endDate")):
        moment = from_iso(event.get(name))
        draft.put(key, written(moment, None)[:10] if moment else None)
    if not repeats:
        draft.check.append("Er staat niet op welke dagen van de week het is.")


def _put_place(draft: Draft, place: Json) -> None:
    address = part(place, "address")
    address = part(address, "nl") or next((a for a in address.values() if isinstance(a, dict)), {}) or address
    street, town = text(address, "streetAddress"), text(address, "addressLocality")
    draft.put("waar", line(text(place, "name")))
    if street or town:
        draft.put(
            "adres", line(", ".join(filter(None, (street, f"{text(address, 'postalCode')} {town}".strip()))))
        )


def _put_price(draft: Draft, event: Json) -> None:
    for price in parts(event, "priceInfo"):
        amount = price.get("price")
        if text(price, "category") == "base" and isinstance(amount, int | float):
            draft.put_read(
                "prijs", "gratis" if amount == 0 else f"{amount:.2f} euro".replace(".", ","), parse_price
            )
        else:
            draft.drop("prijs", f"{line(text(price, 'name'))} {amount}")


def _put_contact(draft: Draft, contact: Json) -> None:
    for key, name, read in (("telefoon", "phone", parse_phone), ("mail", "email", parse_mail)):
        found = texts(contact, name)
        if found:
            draft.put_read(key, line(found[0]), read)
            draft.check.append(f"Is `{key}` van een dienst, niet van een persoon?")
        for other in found[1:]:
            draft.drop(key, line(other))
    for address in texts(contact, "url"):
        draft.drop("website", line(address))


def _age(ages: str) -> str:
    first, dash, last = ages.partition("-")
    if not dash or not (first or last):
        return ""
    if first and last:
        return line(f"Van {first} tot {last} jaar.")
    return line(f"Vanaf {first} jaar.") if first else line(f"Tot {last} jaar.")
