"""Finds out what kind of file came in, and reads it within bounds."""

import json
from pathlib import Path

from intake.calendars import drafts_of_calendar
from intake.draft import Draft, Town
from intake.hsds import drafts_of_services
from intake.json_parts import Json
from intake.refusal import IntakeFault
from intake.uitdatabank import drafts_of_events

LARGEST = 2_000_000
MOST = 200
LISTS = ("contents", "member", "services", "events")


def read_drafts(path: Path, town: Town) -> list[Draft]:
    """Read a file of another program.

    Takes its path and what drafts are matched with. Returns the drafts. Raises
    ``IntakeFault`` for a file that is too big, or of a kind we do not know.
    """
    content = _bytes_of(path)
    if content.lstrip(b"\xef\xbb\xbf \r\n\t")[:15].upper() == b"BEGIN:VCALENDAR":
        drafts = list(drafts_of_calendar(content, town))
    else:
        drafts = _from_json(content, town)
    if len(drafts) > MOST:
        raise IntakeFault(
            f"Er staan {len(drafts)} stukken in dit bestand. Ik neem er hoogstens {MOST} tegelijk over."
        )
    return drafts


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as fault:
        raise IntakeFault(f"Ik kan {path.name} niet openen.") from fault
    if len(content) > LARGEST:
        raise IntakeFault(f"Dit bestand is te groot. Ik lees er hoogstens {LARGEST // 1_000_000} MB van.")
    return content


def _from_json(content: bytes, town: Town) -> list[Draft]:
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise IntakeFault(
            "Dit bestand ken ik niet. Ik lees agenda’s (.ics) en JSON van UiTdatabank of HSDS."
        ) from fault
    items = _items(data)
    if items and all("calendarType" in item for item in items):
        return list(drafts_of_events(items, town))
    if items and all("id" in item and "name" in item for item in items):
        return list(drafts_of_services(items, town))
    raise IntakeFault("In dit bestand staan geen activiteiten van UiTdatabank en geen diensten van HSDS.")


def _items(data: object) -> list[Json]:
    """The entries of a file: a list, a list under a usual name, or one entry alone."""
    if isinstance(data, dict):
        found = next((data[key] for key in LISTS if isinstance(data.get(key), list)), [data])
    else:
        found = data if isinstance(data, list) else []
    return [item for item in found if isinstance(item, dict)]
