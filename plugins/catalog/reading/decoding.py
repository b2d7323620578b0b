"""From bytes to text: UTF-8, one kind of line end, no characters that nobody can see or type."""

import codecs
import re
from collections.abc import Sequence
from typing import NamedTuple

from catalog.reading.nodes import Mark
from catalog.reading.slips import Slip

MAX_BYTES = 40_000
MAX_CHARACTER_SLIPS = 5

CODES = {
    "file-too-big": "Het bestand is te groot.",
    "not-utf8": "Het bestand is niet als UTF-8 bewaard.",
    "control-character": "Er staat een stuurteken in het bestand.",
    "two-versions": "In het bestand staan twee versies door elkaar.",
}

# What YAML refuses, and what it takes for a line end while editors show none.
_FORBIDDEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# What Git leaves where two people changed the same lines.
_CONFLICT = (re.compile("<{7}( |$)"), re.compile("={7}$"), re.compile(">{7}( |$)"))
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Decoded(NamedTuple):
    """The text of a file, usable even when there were slips."""

    text: str
    slips: tuple[Slip, ...]


def decode(data: bytes) -> Decoded:
    """The text of ``data``, with one kind of line end and without a byte order mark.

    Never raises: what cannot be read is reported, and replaced so that reading can go on.
    """
    if len(data) > MAX_BYTES:
        slip = Slip(
            mark=Mark(1, 1),
            code="file-too-big",
            message=f"Dit bestand is te groot. Er passen {MAX_BYTES // 1000} kB in één bestand.",
            expected="een kort bestand; splits de tekst",
        )
        return Decoded("", (slip,))
    if data.startswith(_UTF16) or data[:200].count(0) > len(data[:200]) // 4:
        return Decoded("", (_not_utf8(Mark(1, 1), found="UTF-16"),))
    text, slips = _decode_bytes(data.removeprefix(codecs.BOM_UTF8))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    conflict = _two_versions(text.split("\n")) if "<<<<<<<" in text else None
    if conflict is not None:
        return Decoded("", (conflict,))
    return _without_forbidden(text, slips)


def _two_versions(lines: Sequence[str]) -> Slip | None:
    places: list[int] = []
    for index, line in enumerate(lines):
        if len(places) < len(_CONFLICT) and _CONFLICT[len(places)].match(line):
            places.append(index)
    if len(places) < len(_CONFLICT):
        return None
    return Slip(
        mark=Mark(places[0] + 1, 1),
        code="two-versions",
        message="Hier staan twee versies door elkaar, want iemand anders veranderde hetzelfde. Kies welke regels blijven. "
        "Haal de andere weg, en ook de regels met <<<<<<<, ======= en >>>>>>>.",
        found=lines[places[0]],
        expected="één versie",
    )


def place_in(text: str, index: int) -> Mark:
    """The line and column of a character of ``text``."""
    return Mark(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _decode_bytes(data: bytes) -> tuple[str, tuple[Slip, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as fault:
        # Old Windows editors save like this; a wrong letter is fine, the entry stays out anyway.
        text = data.decode("cp1252", errors="replace")
        before = data[: fault.start].decode("utf-8")
        line = text.replace("\r\n", "\n").split("\n")[before.count("\n")]
        return text, (_not_utf8(place_in(before, len(before)), found=line.strip()[:60]),)


def _not_utf8(mark: Mark, *, found: str) -> Slip:
    return Slip(
        mark=mark,
        code="not-utf8",
        message="Dit bestand is niet in UTF-8 bewaard. Bewaar het opnieuw, met UTF-8 als codering.",
        found=found,
        expected="een bestand in UTF-8",
    )


def _without_forbidden(text: str, slips: tuple[Slip, ...]) -> Decoded:
    found = list(_FORBIDDEN.finditer(text))
    if not found:
        return Decoded(text, slips)
    more = tuple(
        Slip(
            mark=place_in(text, match.start()),
            code="control-character",
            message=f"Hier staat een onzichtbaar stuurteken (U+{ord(match[0]):04X}). Haal het weg en typ de regel opnieuw.",
            found=f"U+{ord(match[0]):04X}",
            expected="enkel gewone letters en tekens",
        )
        for match in found[:MAX_CHARACTER_SLIPS]
    )
    return Decoded(_FORBIDDEN.sub(" ", text), slips + more)
