"""Print one of every kind of sheet in every language and variant, and put them side by side in one picture.

``python -m support.contact_sheet TODAY TARGET``. A person looks at it after every change of the looks.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from catalog import load
from guide.generator import routes_for
from localisation import load_localizers
from printshop.cache import PrintCache
from printshop.plan import Order, SheetKind, Shop
from printshop.press import PrintRoom
from printshop.production import Drawing, draw_all, print_drawn
from printshop.sheets import KINDS
from printshop.shop import open_shop
from printshop.variant import Variant

ROOT = Path(__file__).resolve().parents[2]
PRINT = ROOT / "print"
CELL = 250
"""How wide one sheet is, in pixels."""
GAP = 24
LINE = 40
GROUND = "#8f9499"
COLOURS = 256
"""Paper has few: with these, and nothing else lost, a picture is smaller and sharper than a lossy one."""


@dataclass(frozen=True)
class Column:
    """What one column shows: sheets of one guide in one language, printed one way."""

    name: str
    content: Path
    language: str
    variant: Variant = Variant.OFFICE


COLUMNS = (
    Column("nl", ROOT / "content", "nl"),
    Column("fr", ROOT / "content", "fr"),
    Column("ar", ROOT / "tests" / "sites" / "drie-talen", "ar"),
    Column("nl, eco", ROOT / "content", "nl", Variant.ECO),
    Column("nl, shop", ROOT / "content", "nl", Variant.SHOP),
)


def print_column(column: Column, room: PrintRoom, today: date) -> dict[str, bytes]:
    """The fullest sheet of each kind, as a PDF by the name of its kind."""
    catalog, _ = load(column.content)
    if catalog is None:
        sys.exit(f"{column.content} kan niet gelezen worden")
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    shop = open_shop(
        PRINT,
        catalog=catalog,
        localizers=localizers,
        addresses=routes_for(catalog, localizers, catalog.site.facts.url),
        today=today,
        variant=column.variant,
    )
    chosen = Drawing(orders=list(_fullest(shop, column.language)))
    made = print_drawn(chosen, shop, room, root=PRINT, cache=PrintCache(ROOT / ".cache" / "print"))
    if made.problems:
        sys.exit("\n".join(f"{column.name}: {one.path}: {one.message}" for one in made.problems))
    return {one.sheet.sheet: one.pdf for one in made.printed}


def _fullest(shop: Shop, language: str) -> Iterator[tuple[SheetKind, Order]]:
    """Of each kind the order with the most words: there something goes wrong first."""
    orders = [(kind, order) for kind, order in draw_all(shop, KINDS).orders if order.language == language]
    for kind in KINDS:
        ours = [order for one, order in orders if one is kind]
        if ours:
            yield kind, max(ours, key=lambda order: len(repr(order.context)))


def first_page(pdf: bytes) -> Image.Image:
    """The first page as a picture; a page that lies is as wide as one that stands is high."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        lies = page.get_width() > page.get_height()
        scale = (CELL * 1.2 if lies else CELL) / page.get_width()
        return page.render(scale=scale * 2).to_pil().reduce(2)


def tile(columns: list[tuple[str, dict[str, bytes]]]) -> Image.Image:
    """All sheets in one picture: a row for each kind, a column for each way to print it."""
    names = [kind.name for kind in KINDS if any(kind.name in sheets for _, sheets in columns)]
    rows = [[first_page(sheets[name]) if name in sheets else None for _, sheets in columns] for name in names]
    heights = [max(one.height for one in row if one) for row in rows]
    wide = max(one.width for row in rows for one in row if one)
    size = (GAP + len(columns) * (wide + GAP), sum(heights) + len(rows) * (LINE + GAP) + GAP)
    picture = Image.new("RGB", size, GROUND)
    pen = ImageDraw.Draw(picture)
    font = ImageFont.truetype(PRINT / "fonts" / "NotoSans-Bold.ttf", 17)
    top = GAP
    for name, row, height in zip(names, rows, heights, strict=True):
        for place, ((column, _), one) in enumerate(zip(columns, row, strict=True)):
            left = GAP + place * (wide + GAP)
            if one is not None:
                pen.text((left, top + 8), f"{name} · {column}", fill="#000", font=font)
                picture.paste(one, (left, top + LINE))
        top += height + LINE + GAP
    return picture


def main(today: str, target: str) -> None:
    """Print, tile and keep."""
    room = PrintRoom(PRINT)
    day = date.fromisoformat(today)
    columns = [(column.name, print_column(column, room, day)) for column in COLUMNS]
    room.close()
    few = tile(columns).quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(target, lossless=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
