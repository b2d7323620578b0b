"""The call list as one PDF, of the whole guide or of one neighbourhood."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from printshop.cache import PrintCache
from printshop.press import PrintRoom
from printshop.production import draw_all, print_drawn
from printshop.sheets.call_list import CALL_LIST_A4
from printshop.variant import Variant
from tooling.faults import BuildFault
from tooling.home import ROOT
from tooling.paper import PRINT, PaperOptions, open_papers
from tooling.stale import of_neighbourhood


def write_call_list(file: Path, *, content: Path, today: date, neighbourhood: str = "") -> None:
    """Write the list into ``file``. Raises ``BuildFault`` when there is nothing to call about."""
    if file.suffix.lower() != ".pdf":
        raise BuildFault("De naam achter --pdf moet eindigen op .pdf, bijvoorbeeld bellijst.pdf.")
    shop, _ = open_papers(PaperOptions(content=content, output=file.parent, today=today), Variant.OFFICE)
    if neighbourhood:
        shop = replace(shop, catalog=of_neighbourhood(shop.catalog, neighbourhood))
    drawing = draw_all(shop, [CALL_LIST_A4])
    if not drawing.orders:
        raise BuildFault("Er is niets om over te bellen. Er komt dus geen bellijst.")
    room = PrintRoom(PRINT)
    try:
        made = print_drawn(drawing, shop, room, root=PRINT, cache=PrintCache(ROOT / ".cache" / "print"))
    finally:
        room.close()
    if not made.printed:
        raise BuildFault("De bellijst kon niet gemaakt worden.")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(made.printed[0].pdf)
