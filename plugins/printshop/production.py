"""From a catalog to finished PDFs: draw, set, print, and tell what did not work."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from catalog.problems import Problem
from printshop.cache import Kept, PrintCache
from printshop.index import Printed
from printshop.job import Job, Separation
from printshop.plan import LeftOut, Order, PlannedSheet, SheetKind, Shop
from printshop.press import PrintRoom
from printshop.trouble import problems_of
from printshop.typesetting import environment_for, set_sheet
from printshop.variant import Variant


@dataclass
class Production:
    """All that came out of one round of printing."""

    printed: list[Printed] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass
class Drawing:
    """All that was drawn: what to print, what paper leaves out, what went wrong."""

    orders: list[tuple[SheetKind, Order]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def draw_all(shop: Shop, kinds: Iterable[SheetKind]) -> Drawing:
    """Every sheet of every kind that the shop can print its way, not printed yet."""
    drawing = Drawing()
    for kind in (one for one in kinds if shop.variant in one.variants):
        for drawn in kind.draw(shop):
            match drawn:
                case Order():
                    drawing.orders.append((kind, drawn))
                case LeftOut():
                    drawing.left_out.append(drawn)
                case Problem():
                    drawing.problems.append(drawn)
    return drawing


def produce(
    shop: Shop, kinds: Sequence[SheetKind], room: PrintRoom, *, root: Path, cache: PrintCache
) -> Production:
    """Draw and print every sheet of every kind.

    Takes what sheets are drawn from, the kinds, the print room, the folder ``print`` and
    the cache. Never raises for one sheet: that becomes a problem, and the others go on.
    """
    return print_drawn(draw_all(shop, kinds), shop, room, root=root, cache=cache)


def print_drawn(  # noqa: PLR0913 - what to print, where, and who listens
    drawing: Drawing,
    shop: Shop,
    room: PrintRoom,
    *,
    root: Path,
    cache: PrintCache,
    heard: Callable[[str], None] | None = None,
) -> Production:
    """Print what was drawn. Takes and promises what :func:`produce` does.

    ``heard`` gets the name of every sheet as soon as it is ready.
    """
    production = Production(left_out=list(drawing.left_out), problems=list(drawing.problems))
    production.left_out.extend(_no_publisher(shop, drawing.orders))
    jobs = jobs_of(shop, drawing.orders, root)

    def ready(number: int) -> None:
        kind, order = drawing.orders[number]
        if heard is not None:
            heard(f"{kind.name} {order.file} ({order.language})")

    for (kind, order), kept in zip(drawing.orders, room.print_all(jobs, cache, ready), strict=True):
        _take_in(production, kind, order, kept, shop)
    production.left_out = sorted(set(production.left_out))
    production.problems = sorted(set(production.problems))
    production.printed.sort(key=lambda one: one.sheet)
    return production


def documents(shop: Shop, orders: Iterable[tuple[SheetKind, Order]], root: Path) -> list[str]:
    """The whole HTML document of each order. ``root`` is the folder ``print``."""
    environments = {
        language: environment_for(words, root / "templates") for language, words in shop.localizers.items()
    }
    return [_html_of(kind, order, environments) for kind, order in orders]


def jobs_of(shop: Shop, orders: Sequence[tuple[SheetKind, Order]], root: Path) -> list[Job]:
    """What to print for each order. ``root`` is the folder ``print``."""
    separation = _separation(shop)
    return [
        Job(
            html=html,
            styles=kind.styles(shop.variant),
            fit=order.fit,
            pages=order.pages,
            multiple=order.multiple,
            separation=separation,
        )
        for (kind, order), html in zip(orders, documents(shop, orders, root), strict=True)
    ]


def _separation(shop: Shop) -> Separation | None:
    """What a print shop needs; nothing for the other ways to print."""
    if shop.variant is not Variant.SHOP:
        return None
    checksum = "" if shop.profile is None else sha256(shop.profile.read_bytes()).hexdigest()
    return Separation(day=shop.today.isoformat(), profile=shop.profile, checksum=checksum)


def _html_of(kind: SheetKind, order: Order, environments: Mapping[str, Environment]) -> str:
    """The whole document; a front in another language is set in the words of that language."""
    context = dict(order.context)
    if order.front is not None:
        words = environments[order.front.language]
        # Our own template, which escapes what it is given.
        context["front"] = Markup(set_sheet(words, kind.front_template, order.front.context))  # noqa: S704
    return set_sheet(environments[order.language], kind.template, context)


def _take_in(production: Production, kind: SheetKind, order: Order, kept: Kept, shop: Shop) -> None:
    result = kept.result
    production.problems.extend(problems_of(kind, order, result))
    if result.made:
        checksum = kept.sha256
        if kind.finish:
            result = kind.finish(order, result)
            checksum = sha256(result.pdf).hexdigest()
        words = shop.localizers[order.language]
        sheet = PlannedSheet(
            sheet=kind.name,
            language=order.language,
            entry_slug=order.entry.slug,
            entry_kind=order.entry.kind,
            path=shop.addresses.pdf(order.language, kind.name, order.file),
            paper=kind.paper,
            pages=result.pages,
            title=order.title,
            kind=words.gettext(kind.word),
            purpose=words.gettext(kind.purpose),
            size=len(result.pdf),
        )
        production.printed.append(Printed(sheet, order.entry.code, order.edition, checksum, result.pdf))


def _no_publisher(shop: Shop, orders: Sequence[tuple[SheetKind, Order]]) -> list[LeftOut]:
    site = shop.catalog.site
    if site.facts.publisher is not None:
        return []
    why = "De verantwoordelijke uitgever is niet ingevuld. Op papier staat: nog na te kijken."
    return [
        LeftOut(name, site.source_language, site.path, why)
        for name in sorted({kind.name for kind, _ in orders})
    ]
