"""Hours of the day as people in Flanders write them: ``14u``, ``14u30``, ``14.30 uur``, ``14:30``."""

import re
from datetime import time

from catalog.problems import ValueFault

CODES = {
    "time-unknown": "Het uur is niet te lezen.",
    "time-impossible": "Dat uur bestaat niet.",
    "time-no-unit": "Bij het uur ontbreekt de u.",
}

EXAMPLE = "14u-17u"
HOURS, MINUTES = 24, 60

_TIME = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?:\s*(?:uur|u\.?|h)\s*(?P<after_unit>\d{2})?|\s*[:.]\s*(?P<after_point>\d{2})\s*(?:uur|u\.?|h)?)?"
)
_SPLIT = re.compile(r"\s*(?:-|–|—|\btot\b)\s*")


def read_span(text: str) -> tuple[time, time | None]:
    """Read ``14u-17u`` or ``van 14 tot 17 uur`` or only a start, ``14u``.

    Returns start and end; the end may be None. Midnight as an end is ``time(0)``.
    Raises ValueFault for hours that do not exist or run backwards.
    """
    words = re.sub(r"^(?:van|vanaf|om)\s+", "", text.casefold().strip())
    pieces = _SPLIT.split(words)
    two = 2
    if len(pieces) > two or not all(pieces):
        raise unknown(text)
    last_has_unit = _has_unit(pieces[-1])
    if not last_has_unit and not _has_unit(pieces[0]):
        raise _without_unit(text) if re.search(r"\d", text) else unknown(text)
    start = read_time(pieces[0], whole=text)
    if len(pieces) == 1:
        return start, None
    return start, read_time(pieces[1], whole=text, may_be_midnight=True)


def read_time(text: str, *, whole: str, may_be_midnight: bool = False) -> time:
    """Read one hour of the day, with or without its unit; ``whole`` is shown in the fault."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise unknown(whole)
    hour, minute = int(found["hour"]), int(found["after_unit"] or found["after_point"] or 0)
    if may_be_midnight and (hour, minute) == (HOURS, 0):
        return time(0)
    if hour >= HOURS or minute >= MINUTES:
        raise ValueFault(
            "time-impossible",
            f"“{text.strip()}” is geen uur. Een dag gaat van 0u tot 23u59.",
            found=whole,
            expected="een uur van 0 tot 23, en minuten van 00 tot 59",
            example=EXAMPLE,
        )
    return time(hour, minute)


def unknown(text: str) -> ValueFault:
    """The fault for an hour that cannot be read."""
    return ValueFault(
        "time-unknown",
        f"Het uur “{text.strip()}” kan ik niet lezen.",
        found=text.strip(),
        expected="een begin en een einde, zoals 14u-17u of 9u30-11u30",
        example=EXAMPLE,
    )


def _has_unit(piece: str) -> bool:
    return bool(re.search(r"[:.uh]", piece))


def _without_unit(text: str) -> ValueFault:
    numbers = re.sub(r"\d{1,2}", r"\g<0>u", text.strip())
    return ValueFault(
        "time-no-unit",
        f"Bij “{text.strip()}” ontbreekt de u van uur.",
        found=text.strip(),
        expected="een uur met u, zoals 14u of 14u30",
        example=numbers,
        instead=numbers,
    )
