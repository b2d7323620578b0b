"""Days as somebody types them behind an option."""

from datetime import date

from invoke import Exit

from guide.clock import today as day_of


def day_from(text: str) -> date:
    """The day ``text`` names, as 2026-12-05; today when it is empty. Raises ``Exit`` with one sentence."""
    try:
        return day_of(text or None)
    except ValueError as fault:
        raise Exit(str(fault), code=1) from fault


def written_day(text: str) -> date:
    """A day as it stands on paper too: 12 november 2026. Raises ``Exit`` with one sentence."""
    from catalog.values.dates import parse_date  # noqa: PLC0415 - only this choice needs the catalog

    try:
        return parse_date(text)
    except ValueError as fault:
        why = f"'{text}' is geen datum. Schrijf ze zoals op het papier: 12 november 2026."
        raise Exit(why, code=1) from fault
