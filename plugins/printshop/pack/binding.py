"""Makes the pack: prints the papers, puts the copies in order, and binds all of it into one PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from catalog.problems import Problem
from printshop.cache import PrintCache
from printshop.imposing import A4_UPRIGHT, WHOLE, Binder
from printshop.index import Printed
from printshop.pack.cover import PAGES, ROUND_COVER_A4, cover_order
from printshop.pack.papers import Round, Stack, draw_round, stacks_of
from printshop.plan import LeftOut, Shop
from printshop.press import PrintRoom
from printshop.production import Drawing, Production, print_drawn
from printshop.sheets.tally import TALLY_A4


@dataclass
class Pack:
    """A finished pack: its PDF, how many sheets, and what is not in it. Without papers there is no PDF."""

    pdf: bytes = b""
    sheets: int = 0
    stacks: tuple[Stack, ...] = ()
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Works:
    """Where a pack is made: the folder ``print``, the cache, and who hears of every sheet that is ready."""

    shop: Shop
    room: PrintRoom
    root: Path
    cache: PrintCache
    heard: Callable[[str], None]

    def print(self, drawing: Drawing) -> Production:
        """Print what was drawn."""
        return print_drawn(drawing, self.shop, self.room, root=self.root, cache=self.cache, heard=self.heard)


def make_pack(round_: Round, works: Works) -> Pack:
    """The pack of a round; without a PDF when a part of it could not be made."""
    made = works.print(draw_round(round_, works.shop))
    stacks = tuple(stacks_of(round_, made.printed, works.shop))
    pack = Pack(stacks=stacks, left_out=made.left_out, problems=made.problems)
    cover = _cover(round_, stacks, works)
    pack.problems.extend(cover.problems)
    tally = [one for one in made.printed if one.sheet.sheet == TALLY_A4.name]
    if stacks and cover.printed:
        pack.pdf, pack.sheets = _bind(cover.printed[0], stacks, tally)
    return pack


def _cover(round_: Round, stacks: Sequence[Stack], works: Works) -> Production:
    """The cover on as few pages as it fits on: it says on which page each paper starts."""
    for pages in PAGES:
        order = cover_order(round_, stacks, works.shop, pages=pages)
        made = works.print(Drawing(orders=[(ROUND_COVER_A4, order)]))
        if made.printed:
            break
    return made


def _bind(cover: Printed, stacks: Sequence[Stack], tally: Sequence[Printed]) -> tuple[bytes, int]:
    binder = Binder(cover.sheet.title, cover.sheet.language)
    sheets = 0

    def whole(one: Printed) -> int:
        drawings = binder.take_in(one.pdf)
        for drawing in drawings:
            binder.add_side(A4_UPRIGHT, [(WHOLE[0], drawing)])
        return len(drawings)

    sheets += whole(cover)
    for stack in stacks:
        drawing_of = {one.sheet.path: binder.take_in(one.pdf)[0] for one, _ in stack.copies}
        layout = stack.layout
        for sheet in stack.sheets:
            placed = [
                (cell, drawing_of[one.sheet.path]) for cell, one in zip(layout.cells, sheet, strict=False)
            ]
            binder.add_side(layout.size, placed, marks=len(layout.cells) > 1)
            sheets += 1
    sheets += sum(whole(one) for one in tally)
    return binder.finish(), sheets
