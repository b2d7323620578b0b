"""``print/index.json``: the list of all PDFs, for machines and for a reprint round."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from printshop.plan import PlannedSheet


@dataclass(frozen=True)
class Printed:
    """A finished PDF: what was planned, the short code and the edition on it, its checksum, its bytes, its picture."""

    sheet: PlannedSheet
    code: str
    edition: date
    sha256: str
    pdf: bytes
    picture: bytes = b""


def write_index(printed: Iterable[Printed]) -> str:
    """The list as JSON, sorted by path, the same for the same PDFs."""
    rows = [
        {
            "path": one.sheet.path,
            "sheet": one.sheet.sheet,
            "language": one.sheet.language,
            "entry": one.sheet.entry_slug,
            "kind": one.sheet.entry_kind,
            "title": one.sheet.title,
            "pages": one.sheet.pages,
            "paper": one.sheet.paper,
            "code": one.code,
            "edition": one.edition.isoformat(),
            "sha256": one.sha256,
            "bytes": len(one.pdf),
        }
        for one in sorted(printed, key=lambda one: one.sheet.path)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
