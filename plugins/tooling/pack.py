"""Makes a pack for a round from door to door, and tells in a terminal how far it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from printshop.cache import PrintCache
from printshop.pack.binding import Pack, Works, make_pack
from printshop.pack.papers import Round, draw_round
from printshop.plan import Shop
from printshop.press import PrintRoom
from tooling.faults import BuildFault

MOST_COPIES = 5000
"""More is a job for a print shop, or a typing mistake."""


@dataclass(frozen=True, kw_only=True)
class PackWish:
    """A round as somebody typed it. ``mix`` is copies by language, such as ``nl:80,fr:40``."""

    neighbourhood: str
    first: date | None
    last: date | None
    copies: str
    mix: str


def round_of(wish: PackWish, shop: Shop) -> Round:
    """The round that somebody wishes. Raises ``BuildFault``, with one plain sentence, when it cannot be."""
    places = [one.slug for one in shop.catalog.neighbourhoods]
    if not wish.neighbourhood:
        raise BuildFault(f"Voor welke buurt? Zeg het met --buurt. Kies uit: {', '.join(places)}.")
    if wish.first is None or wish.last is None:
        raise BuildFault(
            "Voor welke dagen? Zeg het met --from en --to, bijvoorbeeld --from 2026-12-01 --to 2026-12-31."
        )
    if wish.last < wish.first:
        raise BuildFault("De laatste dag komt voor de eerste. Draai --from en --to om.")
    return Round(
        neighbourhood=_known(wish.neighbourhood, places),
        first=wish.first,
        last=wish.last,
        copies=_copies(wish, shop.catalog.languages),
    )


def _copies(wish: PackWish, languages: Sequence[str]) -> dict[str, int]:
    """How many in each language, the one with most first."""
    total = _number(wish.copies, "--copies") if wish.copies else 0
    if not wish.mix:
        if not total:
            raise BuildFault("Hoeveel exemplaren? Zeg het met --copies, bijvoorbeeld --copies 120.")
        return {languages[0]: total}
    counted = _mixed(wish.mix, languages)
    together = sum(counted.values())
    if total and total != together:
        raise BuildFault(f"Samen zijn dat {together} exemplaren, maar achter --copies staat {total}.")
    return dict(sorted(counted.items(), key=lambda one: (-one[1], one[0])))


def _mixed(mix: str, languages: Sequence[str]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for part in mix.split(","):
        language, colon, number = part.partition(":")
        if not colon:
            raise BuildFault(f"'{part.strip()}' begrijp ik niet. Schrijf --mix zo: nl:80,fr:40")
        language = _known(language.strip(), languages)
        if language in counted:
            raise BuildFault(f"'{language}' staat twee keer achter --mix. Tel het samen.")
        counted[language] = _number(number, "--mix")
    return counted


def _number(text: str, option: str) -> int:
    """A number of copies that makes sense."""
    number = int(text) if text.strip().isdecimal() else 0
    if not 0 < number <= MOST_COPIES:
        raise BuildFault(
            f"'{text.strip()}' achter {option} kan niet. Kies een getal van 1 tot {MOST_COPIES}."
        )
    return number


def _known(word: str, words: Sequence[str]) -> str:
    if word not in words:
        close = get_close_matches(word, list(words), n=1)
        guess = f" Bedoel je {close[0]}?" if close else ""
        raise BuildFault(f"'{word}' ken ik niet.{guess} Kies uit: {', '.join(words)}.")
    return word


def print_pack(round_: Round, shop: Shop, *, root: Path, cache: Path, output: Path) -> Pack:
    """Make the pack of a round and write it into ``output``, telling of every sheet as it gets ready.

    Raises ``BuildFault`` when there is nothing to take along or the pack could not be made.
    """
    total = len(draw_round(round_, shop).orders) + 1
    print(f"Ik maak het pakket voor de ronde: {total} bladen. Daarna leg ik de exemplaren klaar.", flush=True)
    room = PrintRoom(root)
    try:
        works = Works(shop=shop, room=room, root=root, cache=PrintCache(cache), heard=_counter(total))
        pack = make_pack(round_, works)
    finally:
        room.close()
    if pack.pdf:
        _write(pack, round_, output)
    return pack


def _counter(total: int) -> Callable[[str], None]:
    """Tells one line a sheet: the same in a terminal and in a file."""
    done = 0

    def heard(name: str) -> None:
        nonlocal done
        done += 1
        print(f"  {done} van {total}: {name}", flush=True)

    return heard


def _write(pack: Pack, round_: Round, output: Path) -> None:
    output.mkdir(parents=True, exist_ok=True)
    path = output / f"ronde-{round_.neighbourhood}-{round_.first}.pdf"
    path.write_bytes(pack.pdf)
    size = f"{len(pack.pdf) / 1_000_000:.1f}".replace(".", ",")
    print(f"\nKlaar: {path} ({pack.sheets} bladzijden, {size} MB)")
    for stack in pack.stacks:
        counted = ", ".join(f"{number} {one.sheet.language}" for one, number in stack.copies)
        print(f"  {stack.name} ({counted})")
    print("Print op een kant, op werkelijke grootte (100 %).")
