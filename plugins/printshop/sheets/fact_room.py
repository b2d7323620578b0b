"""How high the facts of an activity are expected to stand, so that a sheet is nearly always laid out once.

Only an expectation: a size counts when a sheet was really laid out with it. The measures of each sheet repeat what its
style sheet says; when one of them changes alone, sheets are laid out twice, and a test tells.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from printshop.measure import Faces, Run, lines_of, rows_of, width_of
from printshop.pieces import PageFrame
from printshop.plan import Shop
from printshop.sheets.about_activity import Call, Fact
from printshop.sheets.dates import FactLine
from printshop.variant import Variant

MM = 72 / 25.4
"""A millimetre in pt, as all measures here."""

LEADING = {"ltr": 1.32, "rtl": 1.5}


@dataclass(frozen=True, kw_only=True)
class Setting:
    """How facts are set: their width, the sizes of type, their leadings, and the room between them, in pt.

    A fact is at least as high as its pictogram (``least``); ``apart`` lies between dates, ``above`` before them.
    """

    width: float
    text: float
    main: float
    main_leading: float
    leading: float
    least: float
    gap: float
    apart: float
    above: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Foot:
    """How the words beside the code are set: their width, the sizes of type, the room above the imprint, in pt."""

    width: float
    call: float
    phone: float
    imprint: float
    gap: float


def faces_in(shop: Shop) -> Faces:
    """The type of a sheet as it will be printed: with little ink its heaviest letters are lighter."""
    return replace(shop.faces, heavy=shop.faces.bold) if shop.variant is Variant.ECO else shop.faces


def edge_in(shop: Shop) -> float:
    """How far colour stays from the edge of the paper; less than 0 where it runs over it."""
    return (-3 if shop.variant is Variant.SHOP else 6) * MM


def facts_height(facts: Iterable[Fact], setting: Setting, faces: Faces) -> float:
    """The height of all facts, the gap behind each one included."""
    return sum(max(setting.least, _fact(fact, setting, faces)) + setting.gap for fact in facts)


def _fact(fact: Fact, setting: Setting, faces: Faces) -> float:
    main = sum(lines_of(_main(line, setting, faces), setting.width) for line in fact.main)
    more = sum(lines_of(_more(line, setting, faces), setting.width) for line in fact.more)
    dates = [(width_of(_more(one, setting, faces)) + setting.apart, 0.0) for one in fact.dates]
    small = (more + rows_of(dates, setting.width)) * setting.leading * setting.text
    return main * setting.main_leading * setting.main + small + (setting.above if dates else 0.0)


def _main(line: FactLine, setting: Setting, faces: Faces) -> tuple[Run, ...]:
    return (Run(line.text, faces.heavy, setting.main), *_beside(line, setting, faces))


def _more(line: FactLine, setting: Setting, faces: Faces) -> tuple[Run, ...]:
    return (Run(line.text, faces.regular, setting.text), *_beside(line, setting, faces))


def _beside(line: FactLine, setting: Setting, faces: Faces) -> tuple[Run, ...]:
    if not line.beside:
        return ()
    return (Run(line.beside, faces.bold if line.struck else faces.regular, setting.text),)


def foot_height(page: PageFrame, contact: Call | None, foot: Foot, shop: Shop) -> float:
    """The height of the words beside the code: whom to call, where to look, the imprint."""
    faces, say = faces_in(shop), shop.localizers[page.language].gettext

    def lines(text: str, size: float, *more: Run) -> int:
        return lines_of([Run(text, faces.regular, size), *more], foot.width)

    imprint = [f"{line.text} {line.beside}" for line in page.imprint]
    if contact is None:
        called, phone = lines(say("Questions? Look at"), foot.call) + 1, 0.0
    else:
        address = Run(page.address, faces.bold, foot.call)
        called = lines(contact.invite, foot.call) + lines(say("or look at"), foot.call, address)
        phone = 1.15 * foot.phone
        imprint += [contact.caution] * bool(contact.caution)
    small = sum(lines(one, foot.imprint) for one in imprint)
    return called * 1.3 * foot.call + phone + foot.gap + small * 1.24 * foot.imprint
