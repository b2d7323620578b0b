"""Tells which papers to replace since a day, and why, in words of people who hang up posters."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from catalog.kinds.activity import Activity
from catalog.model import Catalog
from catalog.values import Status
from guide.generator import routes_for
from history.past import History
from localisation import load_localizers
from printshop.plan import SheetKind, Shop
from printshop.production import Drawing, draw_all
from printshop.reprint import Difference, Fate, differences, is_still_there, sheets_of
from printshop.sheets.dates import coming
from tooling.faults import BuildFault
from tooling.home import ROOT

PRINT = ROOT / "print"
_MOST_REASONS = 6

Choice = Callable[[Drawing, Shop], Drawing]
"""Takes from a drawing what somebody asked for."""


def reprint(since: date, shop: Shop, history: History, kinds: Sequence[SheetKind], choose: Choice) -> Drawing:
    """Tell what changed on paper since a day, and return the sheets to print again.

    Takes the day, the shop of today, the history of its content, the kinds of sheets, and which of
    them matter. Raises ``BuildFault`` when nobody can tell.
    """
    earlier = _earlier(since, shop, history)

    def drawn(of: Shop) -> Drawing:
        return choose(draw_all(of, kinds), of)

    now = drawn(shop)
    found = list(
        differences(
            sheets_of(drawn(earlier), earlier, shop.catalog, root=PRINT),
            sheets_of(drawn(replace(earlier, today=shop.today)), earlier, shop.catalog, root=PRINT),
            sheets_of(now, shop, shop.catalog, root=PRINT),
        )
    )
    print("\n".join(_told(found, since, shop)))
    again = {id(one.sheet.order) for one in found if one.fate is Fate.REPLACE}
    orders = [(kind, order) for kind, order in now.orders if id(order) in again]
    return Drawing(orders=orders, left_out=now.left_out, problems=now.problems)


def _earlier(since: date, shop: Shop, history: History) -> Shop:
    """The shop as it was at the end of a day."""
    if history.unknown:
        raise BuildFault(history.unknown)
    if since > shop.today:
        raise BuildFault(f"{_day(since, shop)} moet nog komen. Kies een dag die voorbij is.")
    catalog = history.catalog_on(since)
    if catalog is None:
        raise BuildFault(f"Op {_day(since, shop)} was er nog geen gids. Kies een latere dag.")
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    addresses = routes_for(catalog, localizers, catalog.site.facts.url)
    return replace(shop, catalog=catalog, localizers=localizers, addresses=addresses, today=since)


def _told(found: Sequence[Difference], since: date, shop: Shop) -> list[str]:
    """The whole list, what is wrong first."""
    lines = [f"Wat verandert er op papier sinds {_day(since, shop)}?"]
    replaced = [one for one in found if one.fate is Fate.REPLACE]
    removed = [one for one in found if one.fate is Fate.REMOVE]
    if not replaced and not removed:
        lines += ["", "Alle papieren van toen zijn nog juist. Je hoeft niets te vervangen."]
    if replaced:
        lines += ["", "VERVANG. Op het oude papier staat iets dat niet meer klopt."]
        lines += _groups(replaced, shop, lambda group: _reasons(group, shop))
    if removed:
        lines += ["", "HAAL WEG. Dit papier komt er niet meer."]
        lines += _groups(removed, shop, lambda group: [_why_gone(group[0], shop)])
    for fate, heading in (
        (Fate.NEW, "NIEUW. Dit kan je ook ophangen of uitdelen."),
        (
            Fate.TIME,
            "NIET DRINGEND. Er staan nu andere dagen op, of «bel eerst even». Het oude papier is niet fout.",
        ),
    ):
        chosen = [one for one in found if one.fate is fate]
        if chosen:
            lines += ["", heading, *_groups(chosen, shop, lambda _: [])]
    return lines


def _groups(
    found: Iterable[Difference], shop: Shop, reasons: Callable[[list[Difference]], list[str]]
) -> list[str]:
    """One part for each entry; entries with the same reasons stand together."""
    by_entry: dict[tuple[str, str], list[Difference]] = {}
    for one in found:
        by_entry.setdefault((one.sheet.order.entry.kind, one.sheet.order.entry.slug), []).append(one)
    together: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for group in by_entry.values():
        together.setdefault(
            (tuple(reasons(group)), tuple(_sheets(group, shop.catalog.languages))), []
        ).append(_name(group[0]))
    lines = []
    for (why, sheets), names in together.items():
        lines += ["", f"  {', '.join(names)}", *(f"    {text}" for text in (*why, *sheets))]
    return lines


def _reasons(group: Sequence[Difference], shop: Shop) -> list[str]:
    """What was and what is, in the main language where it is on paper in that language."""
    main = shop.catalog.languages[0]
    own = [one for one in group if one.sheet.order.language == main and one.changes] or group
    pairs = dict.fromkeys(pair for one in own for pair in one.changes)
    lines = [line for was, now in list(pairs)[:_MOST_REASONS] for line in _pair(was, now)]
    if len(pairs) > _MOST_REASONS:
        lines.append("en nog meer.")
    return lines or ["De kleur, een tekening of de code is anders."]


def _pair(was: str, now: str) -> list[str]:
    if was and now:
        return [f"was: {was}", f"nu:  {now}"]
    return [f"weg: {was}" if was else f"erbij: {now}"]


def _sheets(group: Sequence[Difference], order_of: Sequence[str]) -> list[str]:
    """The sheets and their languages, in few lines."""
    languages: dict[str, list[str]] = {}
    for one in group:
        order = one.sheet.order
        month = order.file.removeprefix(order.entry.slug).strip("-") if order.name else ""
        languages.setdefault(f"{one.sheet.kind.name} {month}".strip(), []).append(order.language)
    listed = (f"{name} ({', '.join(_in_order(spoken, order_of))})" for name, spoken in languages.items())
    return [f"→ {', '.join(listed)}"]


def _in_order(languages: Iterable[str], order_of: Sequence[str]) -> list[str]:
    return sorted(set(languages), key=lambda one: order_of.index(one) if one in order_of else len(order_of))


def _name(one: Difference) -> str:
    entry = one.sheet.order.entry
    fields = ("title", "full_name", "question", "name")
    field = next(name for name in fields if hasattr(entry.words[entry.source_language], name))
    return str(entry.say(field, entry.source_language).text)


def _why_gone(one: Difference, shop: Shop) -> str:
    order = one.sheet.order
    now = _entry_now(order.entry.kind, order.entry.slug, shop.catalog)
    if now is None and not is_still_there(order.entry, shop.catalog):
        return "Dit staat niet meer in de gids."
    if isinstance(now, Activity):
        dates = coming(now, shop.today, region=shop.catalog.site.facts.holiday_region)
        if not dates:
            return "Dit is voorbij."
        if all(date_.status is Status.CANCELLED for date_ in dates):
            return "Dit is afgelast."
    if order.name:
        return "Deze maand is voorbij, of er is niets meer te doen."
    return "Dit blad wordt niet meer gemaakt. Lees hieronder of bij `build` waarom."


def _entry_now(kind: str, slug: str, catalog: Catalog) -> object | None:
    return next((one for one in catalog.entries() if (one.kind, one.slug) == (kind, slug)), None)


def _day(day: date, shop: Shop) -> str:
    return shop.localizers[shop.catalog.languages[0]].date(day, weekday=False)
