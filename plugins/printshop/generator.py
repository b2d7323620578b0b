"""Pelican's side of the print shop."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from printshop import pictures
from printshop.cache import PrintCache
from printshop.index import Printed, write_index
from printshop.pictures import SMALL, PictureShelf
from printshop.plan import SheetPicture
from printshop.press import PrintRoom
from printshop.production import produce
from printshop.sheets import KINDS
from printshop.sheets.preview import PREVIEW
from printshop.shop import open_shop

PreviewKey = tuple[str, str, str]
"""Language, kind and slug of what a preview is of."""

_rooms: dict[Path, PrintRoom] = {}
"""One print room a folder, so that processes stay warm while a maintainer's pages rebuild."""


class PrintshopGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Prints all sheets once the catalog is there; writes them with the pages.

    Printing happens before any page is written: pages may only link to PDFs that exist.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Pelican's own signature
        super().__init__(*args, **kwargs)
        self.printed: list[Printed] = []
        self.previews: dict[PreviewKey, tuple[str, bytes]] = {}

    def print_sheets(self) -> None:
        """Print, and put ``sheets`` and ``left_out`` into the context; new problems join ``problems``."""
        root = Path(self.settings.get("PRINT_PATH", "print")).resolve()
        room = _rooms.setdefault(root, PrintRoom(root))
        cache_folder = Path(self.settings["CACHE_PATH"])
        cache = PrintCache(cache_folder / "print")
        kinds = [*(kind for kind in KINDS if kind.always), PREVIEW]
        shop = open_shop(
            root,
            catalog=self.context["catalog"],
            localizers=self.context["localizers"],
            addresses=self.context["routes"],
            today=self.context["today"],
            history=self.context["history"],
        )
        production = produce(shop, kinds, room, root=root, cache=cache)
        drawer = cache_folder / "pictures"
        papers = [one for one in production.printed if one.sheet.sheet != PREVIEW.name]
        self.printed = _with_pictures(papers, PictureShelf(drawer, SMALL))
        self.previews = _previews(production.printed, PictureShelf(drawer, pictures.PREVIEW))
        self.context["sheets"] = tuple(one.sheet for one in self.printed)
        self.context["previews"] = {key: path for key, (path, _) in self.previews.items()}
        self.context["left_out"] = [one for one in production.left_out if one.sheet != PREVIEW.name]
        self.context["problems"].extend(production.problems)
        self.context["problems"].sort()

    def generate_output(self, writer: object) -> None:  # noqa: ARG002 - Pelican's own signature
        """Write the PDFs, their pictures and their list."""
        output = Path(self.output_path)
        for one in self.printed:
            path = output / one.sheet.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(one.pdf)
            if one.sheet.picture is not None:
                (output / one.sheet.picture.path).write_bytes(one.picture)
        for place, content in self.previews.values():
            (output / place).parent.mkdir(parents=True, exist_ok=True)
            (output / place).write_bytes(content)
        index = output / "print" / "index.json"
        index.parent.mkdir(parents=True, exist_ok=True)
        index.write_text(write_index(self.printed), encoding="utf-8")


def _with_pictures(printed: Iterable[Printed], shelf: PictureShelf) -> list[Printed]:
    """Every PDF with its small picture, which stands beside it in the site."""
    shown = []
    for one in printed:
        picture = shelf.picture_of(one.pdf, one.sha256)
        place = SheetPicture(
            f"{one.sheet.path.removesuffix('.pdf')}{SMALL.suffix}", SMALL.width, picture.height
        )
        shown.append(replace(one, sheet=replace(one.sheet, picture=place), picture=picture.content))
    shelf.tidy()
    return shown


def _previews(printed: Iterable[Printed], shelf: PictureShelf) -> dict[PreviewKey, tuple[str, bytes]]:
    """Where the preview of each entry stands, and its bytes. The name changes with the picture: chats keep it."""
    found = {}
    for one in printed:
        if one.sheet.sheet == PREVIEW.name:
            sheet = one.sheet
            picture = shelf.picture_of(one.pdf, one.sha256)
            path = f"preview/{sheet.language}/{sheet.entry_kind}-{sheet.entry_slug}.{one.sha256[:8]}.png"
            found[sheet.language, sheet.entry_kind, sheet.entry_slug] = (path, picture.content)
    shelf.tidy()
    return found
