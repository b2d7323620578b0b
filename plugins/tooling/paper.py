"""Prints only the sheets somebody asks for, straight from the content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path

from catalog import Desk
from catalog.checking.profile import profile_of
from catalog.model import Catalog
from catalog.report import as_text
from guide.generator import UnusableContentError, routes_for
from guide.reading import read_dated
from history.past import History
from localisation import load_localizers
from printshop.cache import PrintCache
from printshop.pack.binding import Pack
from printshop.plan import SheetKind, Shop
from printshop.press import PrintRoom
from printshop.production import Drawing, Production, draw_all, print_drawn
from printshop.sheets import KINDS
from printshop.shop import open_shop
from printshop.variant import Variant
from printshop.wish import Wish
from tooling.faults import BuildFault
from tooling.home import ROOT
from tooling.pack import PackWish, print_pack, round_of
from tooling.report import Omission
from tooling.reprint import reprint
from tooling.swap import refuse_precious
from tooling.tell import left_out_text

PRINT = ROOT / "print"
_FAR = timedelta(days=730)


@dataclass(frozen=True, kw_only=True)
class PaperOptions:
    """What to print, from which content, and where it goes. Texts are as somebody typed them.

    ``since`` asks for the sheets that changed since a day; ``only_tell`` makes no PDF of them.
    A ``pack`` is one PDF for a round from door to door, with ``copies`` by language in ``mix``.
    """

    content: Path
    output: Path
    today: date
    sheets: str = ""
    neighbourhood: str = ""
    entry: str = ""
    language: str = ""
    variant: str = ""
    first: date | None = None
    last: date | None = None
    since: date | None = None
    only_tell: bool = False
    pack: bool = False
    copies: str = ""
    mix: str = ""

    @property
    def asks(self) -> bool:
        """Whether anything at all is asked for."""
        texts = (self.sheets, self.neighbourhood, self.entry, self.language, self.copies, self.mix)
        return any(texts) or self.pack or any(day is not None for day in (self.first, self.last, self.since))


def kinds_text(kinds: Iterable[SheetKind] = KINDS) -> str:
    """Every kind of sheet, its paper and what it is for: a list for people."""
    listed = list(kinds)
    dutch = load_localizers(["nl"], ROOT / "theme" / "translations")["nl"]
    width = max(len(kind.name) for kind in listed)
    return "\n".join(
        f"  {kind.name:<{width}}  {kind.paper:<3}  {dutch.gettext(kind.purpose)}" for kind in listed
    )


def choice_text() -> str:
    """What there is to print, for somebody who did not say what."""
    how = "Zo maak je er een: python3 tasks.py print --sheet flyer-a5 --buurt noord"
    return f"Deze bladen zijn er:\n\n{kinds_text()}\n\n{how}"


def print_papers(options: PaperOptions) -> int:
    """Print what is asked for and tell about it. Returns how many PDFs there are.

    Raises ``BuildFault``, with one plain sentence, when nothing matches, a name is
    unknown, or no sheet could be made.
    """
    variant = _variant(options.variant)
    kinds = _kinds_named(options.sheets, variant)
    if (options.copies or options.mix) and not options.pack:
        raise BuildFault("--copies en --mix horen bij een pakket. Zet er --pack bij.")
    if options.pack and variant is Variant.SHOP:
        raise BuildFault("Een pakket druk je zelf af. Kies --variant office of --variant eco.")
    refuse_precious(
        options.output, ROOT, (options.content, ROOT / "theme", PRINT, ROOT / "plugins"), welcome=".pdf"
    )
    shop, history = open_papers(options, variant)
    if options.pack:
        return _print_pack(options, shop)
    wish = _wish(options, shop.catalog)
    if options.since is None:
        drawing = wish.choose(draw_all(shop, kinds), shop)
    else:
        drawing = reprint(options.since, shop, history, kinds, wish.choose)
        if options.only_tell or not drawing.orders:
            return 0
    if not drawing.orders:
        _tell_missing(drawing, content=options.content)
        raise BuildFault("Er is geen blad dat past bij wat je vraagt.")
    print(f"Ik maak {_counted(len(drawing.orders))} …", flush=True)
    room = PrintRoom(PRINT)
    try:
        made = print_drawn(drawing, shop, room, root=PRINT, cache=PrintCache(ROOT / ".cache" / "print"))
    finally:
        room.close()
    _tell_missing(made, content=options.content)
    if not made.printed:
        raise BuildFault("Er kon geen enkel blad gemaakt worden.")
    return _write(made, options.output, variant)


def _print_pack(options: PaperOptions, shop: Shop) -> int:
    """One PDF for a round. Returns 1, or raises ``BuildFault``."""
    wish = PackWish(
        neighbourhood=options.neighbourhood,
        first=options.first,
        last=options.last,
        copies=options.copies,
        mix=options.mix,
    )
    pack = print_pack(
        round_of(wish, shop), shop, root=PRINT, cache=ROOT / ".cache" / "print", output=options.output
    )
    _tell_missing(pack, content=options.content)
    if not pack.pdf:
        raise BuildFault("Het pakket kon niet gemaakt worden.")
    return 1


def open_papers(options: PaperOptions, variant: Variant) -> tuple[Shop, History]:
    """The shop of today and the history of its content. Raises ``UnusableContentError`` without a catalog."""
    reading = read_dated(
        Desk(options.content),
        theme=ROOT / "theme",
        print_folder=PRINT,
        today=options.today,
        cache=ROOT / ".cache",
    )
    catalog = reading.catalog
    if catalog is None:
        raise UnusableContentError(reading.problems)
    if reading.problems:
        print("Er zijn opmerkingen bij de bestanden. Lees ze met: python3 tasks.py check")
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    shop = open_shop(
        PRINT,
        catalog=catalog,
        localizers=localizers,
        addresses=routes_for(catalog, localizers, catalog.site.facts.url),
        today=options.today,
        history=reading.history,
        variant=variant,
        profile=profile_of(options.content, catalog.site.facts.colour_profile),
    )
    return shop, reading.history


def _wish(options: PaperOptions, catalog: Catalog) -> Wish:
    known = [*(entry.slug for entry in catalog.entries()), catalog.site.slug]
    first = options.first or (options.today if options.last else None)
    last = options.last or (first + _FAR if first else None)
    if first and last and last < first:
        raise BuildFault("De laatste dag komt voor de eerste. Draai --from en --to om.")
    return Wish(
        neighbourhood=_known(options.neighbourhood, [one.slug for one in catalog.neighbourhoods]),
        entry=_known(options.entry, known, listed=False),
        languages=[_known(one, catalog.languages) for one in _split(options.language)],
        first=first,
        last=last,
    )


def _variant(name: str) -> Variant:
    return Variant(_known(name or Variant.OFFICE, list(Variant)))


def _kinds_named(text: str, variant: Variant) -> list[SheetKind]:
    """The kinds named, or all of them; those that do not exist in ``variant`` are told when they were named."""
    names = _split(text)
    if not names:
        return list(KINDS)
    by_name = {kind.name: kind for kind in KINDS}
    for name in names:
        if name not in by_name:
            raise BuildFault(f"Het blad '{name}' ken ik niet.{_guess(name, by_name)}\n{kinds_text()}")
    kinds = [by_name[name] for name in dict.fromkeys(names)]
    for kind in kinds:
        if variant not in kind.variants:
            raise BuildFault(
                f"Het blad '{kind.name}' bestaat niet als '{variant}'. Wel als: {', '.join(kind.variants)}."
            )
    return kinds


def _known(word: str, words: Sequence[str], *, listed: bool = True) -> str:
    """``word`` when it is empty or known; else a sentence that helps."""
    if word and word not in words:
        choice = f" Kies uit: {', '.join(words)}." if listed else ""
        raise BuildFault(f"'{word}' ken ik niet.{_guess(word, words)}{choice}")
    return word


def _guess(word: str, words: Iterable[str]) -> str:
    found = get_close_matches(word, list(words), n=1)
    return f" Bedoel je {found[0]}?" if found else ""


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _write(made: Production, output: Path, variant: Variant) -> int:
    """Write the PDFs into one folder, with names that tell what they are."""
    output.mkdir(parents=True, exist_ok=True)
    ending = "" if variant is Variant.OFFICE else f"-{variant}"
    print(f"\nKlaar: {_counted(len(made.printed))} in {output}")
    for one in made.printed:
        sheet = one.sheet
        path = output / f"{sheet.sheet}-{Path(sheet.path).stem}-{sheet.language}{ending}.pdf"
        path.write_bytes(one.pdf)
        pages = "1 bladzijde" if sheet.pages == 1 else f"{sheet.pages} bladzijden"
        print(f"  {path.name} ({sheet.paper}, {pages})")
    return len(made.printed)


def _tell_missing(of: Drawing | Production | Pack, *, content: Path) -> None:
    if of.left_out:
        omissions = (
            Omission(one.sheet, one.language, one.entry, one.reason_dutch) for one in sorted(set(of.left_out))
        )
        print(f"\n{left_out_text(omissions)}")
    if of.problems:
        print(f"\n{as_text(of.problems, content=content)}")


def _counted(number: int) -> str:
    return "1 pdf" if number == 1 else f"{number} pdf's"
