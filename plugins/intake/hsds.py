"""Drafts from services in HSDS, our own and those of others."""

from collections.abc import Iterator

from catalog.values.contact import parse_mail, parse_phone, parse_web
from catalog.values.dates import parse_partial_date
from catalog.values.hours import parse_opening_hours
from catalog.values.weekdays import WEEKDAYS
from intake.draft import Draft, Town
from intake.json_parts import Json, part, parts, text, texts
from intake.wording import block, line, summary

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YES_NO = {"yes": "ja", "no": "nee"}
FLAGS = {
    "service": {"walk-in": "binnenlopen", "goes-along": "wij_gaan_mee"},
    "helpline": {
        "urgent": "dringend",
        "free": "gratis",
        "anonymous": "anoniem",
        "always-open": "dag_en_nacht",
    },
}
NOT_TAKEN = {
    "interpretation_services": "tolken",
    "accreditations": "erkenningen",
    "funding": "geld",
    "cost_options": "prijzen",
    "program": "programma",
    "contacts": "contactpersonen (personen horen niet in de gids)",
    "minimum_age": "leeftijd vanaf",
    "maximum_age": "leeftijd tot",
    "alternate_name": "andere naam",
}


def drafts_of_services(services: list[Json], town: Town) -> Iterator[Draft]:
    """A draft for each service or help line that is active."""
    for service in services:
        draft = _draft(service, town)
        if text(service, "status") not in {"active", ""}:
            draft.check.append(f"De bron zegt: {line(text(service, 'status'))}.")
        yield draft


def _draft(service: Json, town: Town) -> Draft:
    known = dict(_attributes(service))
    kind = "helpline" if known.get("kind") == "helpline" else "service"
    draft = Draft(kind, line(known.get("name-in-guide", "")) or line(text(service, "name")) or "zonder naam")
    draft.put("naam", line(text(service, "name")))
    first, offers = _description(text(service, "description"))
    draft.put("samenvatting", first)
    draft.put_read("website", text(service, "url"), parse_web)
    draft.put_read("nagekeken_op", known.get("checked") or text(service, "assured_date"), parse_partial_date)
    for term, key in FLAGS[kind].items():
        draft.put(key, YES_NO.get(known.get(term, "")))
    if kind == "helpline":
        _put_numbers(draft, service, "nummer")
        spoken = [line(text(one, "code") or text(one, "name")) for one in parts(service, "languages")]
        draft.put("talen", [language for language in spoken if language])
    else:
        draft.put("wat", offers)
        _put_service(draft, service, town, everywhere="everywhere" in known)
    if line(text(service, "alert")):
        draft.check.append(f"De bron waarschuwt: {line(text(service, 'alert'))}")
    for key, words in NOT_TAKEN.items():
        if service.get(key):
            draft.lost.append(words)
    return draft


def _attributes(service: Json) -> Iterator[tuple[str, str]]:
    for attribute in parts(service, "attributes"):
        yield text(part(attribute, "taxonomy_term"), "name"), text(attribute, "value")


def _description(about: str) -> tuple[str, list[str]]:
    """The summary, and the lines that begin with a dash."""
    lines = block(about).split("\n")
    offers = [line(one.removeprefix("- ")) for one in lines if one.startswith("- ")]
    rest = "\n".join(one for one in lines if not one.startswith("- "))
    return (line(rest) if offers or len(rest) == len(line(rest)) else summary(rest)), [o for o in offers if o]


def _put_service(draft: Draft, service: Json, town: Town, *, everywhere: bool) -> None:
    draft.put_read("mail", text(service, "email"), parse_mail)
    _put_numbers(draft, service, "telefoon")
    draft.put("voor_wie", line(text(service, "eligibility_description")))
    steps = block(text(service, "application_process")).split("\n")
    draft.put("stappen", [step for step in map(line, steps) if step])
    bring = [line(text(one, "document")) for one in parts(service, "required_documents")]
    draft.put("breng_mee", [thing for thing in bring if thing])
    areas = [text(area, "name") for area in parts(service, "service_areas")]
    draft.put("buurten", ["alle"] if everywhere else town.near(areas))
    for area in areas:
        if not town.near([area]):
            draft.drop("gebied", line(area))
    _put_address(draft, service)
    _put_hours(draft, service)


def _put_numbers(draft: Draft, service: Json, key: str) -> None:
    for number, phone in enumerate(parts(service, "phones")):
        written = line(text(phone, "number").strip('"'))
        # The number as Belgians write it: its owner chose the groups, and +32 hides them.
        written = f"0{written.removeprefix('+32').lstrip()}" if written.startswith("+32") else written
        if number == 0:
            draft.put_read(key, written, parse_phone)
        else:
            draft.drop("nog een nummer", written)


def _put_address(draft: Draft, service: Json) -> None:
    found = [
        address
        for at in parts(service, "service_at_locations")
        for address in parts(part(at, "location"), "addresses")
    ]
    for number, address in enumerate(found):
        town = f"{text(address, 'postal_code')} {text(address, 'city')}".strip()
        written = line(", ".join(filter(None, (text(address, "address_1"), town))))
        if number == 0:
            draft.put("adres", written)
        else:
            draft.drop("nog een adres", written)


def _put_hours(draft: Draft, service: Json) -> None:
    lines, notes = [], []
    for schedule in parts(service, "schedules"):
        if text(schedule, "freq") == "WEEKLY":
            lines.append(_weekly(schedule))
        elif text(schedule, "freq"):
            draft.drop("uren", line(text(schedule, "description") or text(schedule, "freq")))
        elif text(schedule, "description"):
            lines.append(line(text(schedule, "description")))
        notes += texts(schedule, "notes")
    try:
        if lines:
            parse_opening_hours(lines)
            draft.put("uren", lines)
    except ValueError as fault:
        draft.drop("uren", f"{'; '.join(lines)} ({fault})")
    draft.put("uren_uitleg", line(" ".join(notes)))


def _weekly(schedule: Json) -> str:
    days = [WEEKDAYS[DAYS.index(day)] for day in text(schedule, "byday").split(",") if day in DAYS]
    opens, closes = (line(text(schedule, key))[:5] for key in ("opens_at", "closes_at"))
    return f"{', '.join(days)} {opens}-{closes}"
