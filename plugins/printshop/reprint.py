"""Which sheets say something else than before, and what: by comparing the words on both."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from html.parser import HTMLParser
from pathlib import Path

from catalog.model import AnyEntry, Catalog
from printshop.plan import Order, SheetKind, Shop
from printshop.production import Drawing, documents

_BLOCKS = frozenset(
    {"p", "div", "li", "ol", "ul", "h1", "h2", "h3", "td", "tr", "table", "section", "article", "main"}
)
_SILENT = frozenset({"head", "style", "script"})
_LOOKS = frozenset({"style", "src", "class"})
_SPACES = re.compile(r"\s+")

SheetId = tuple[str, str, str, str]
"""Kind of sheet, kind of entry, file, language. A renamed entry keeps its id."""


class Fate(StrEnum):
    """What to do with the paper that hangs or lies somewhere."""

    REPLACE = "replace"
    REMOVE = "remove"
    NEW = "new"
    TIME = "time"


@dataclass(frozen=True)
class Sheet:
    """One sheet as drawn: its words line by line, without its edition, and its drawings, colours and codes."""

    kind: SheetKind
    order: Order
    lines: tuple[str, ...]
    looks: tuple[str, ...]

    def same_as(self, other: "Sheet") -> bool:
        """Whether a reader sees no difference."""
        return (self.lines, self.looks) == (other.lines, other.looks)


@dataclass(frozen=True)
class Difference:
    """A sheet that is not what it was, and what changed: pairs of was and is, either of them perhaps empty."""

    fate: Fate
    sheet: Sheet
    changes: tuple[tuple[str, str], ...] = ()


def sheets_of(drawing: Drawing, shop: Shop, now: Catalog, *, root: Path) -> dict[SheetId, Sheet]:
    """Every sheet of a drawing. ``now`` is the catalog of today, which knows the earlier names of its entries."""
    names = {old: one.slug for one in now.entries() for old in one.facts.old_names}
    found = {}
    for (kind, order), document in zip(drawing.orders, documents(shop, drawing.orders, root), strict=True):
        text = document
        for context in order.sides:
            # The edition is no fact: it only follows from the others.
            text = text.replace(context["page"].imprint[0].text, "")
        reader = _Reader()
        reader.feed(text)
        reader.close()
        found[_id_of(kind, order, names)] = Sheet(kind, order, reader.lines, tuple(reader.looks))
    return found


def differences(
    then: Mapping[SheetId, Sheet], then_today: Mapping[SheetId, Sheet], now: Mapping[SheetId, Sheet]
) -> Iterator[Difference]:
    """What to do with every sheet that differs.

    Takes the sheets of an earlier day; the same content as it would look today, which tells what
    time alone did; and the sheets of now.
    """
    for key, sheet in sorted(now.items(), key=lambda item: item[0]):
        before = then_today.get(key) or then.get(key)
        if before is None:
            yield Difference(Fate.NEW, sheet)
        elif not before.same_as(sheet):
            yield Difference(Fate.REPLACE, sheet, tuple(changes(before.lines, sheet.lines)))
        elif key in then and not then[key].same_as(sheet):
            yield Difference(Fate.TIME, sheet)
    for key, sheet in sorted(then.items(), key=lambda item: item[0]):
        if key not in now:
            yield Difference(Fate.REMOVE, sheet)


def changes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines that differ, each pair once: a strip that is repeated eight times changes once."""
    told = set()
    for what, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        pair = (" / ".join(_once(old[i1:i2])), " / ".join(_once(new[j1:j2])))
        if what != "equal" and pair not in told:
            told.add(pair)
            yield pair


def is_still_there(entry: AnyEntry, now: Catalog) -> bool:
    """Whether an entry of an earlier day lives on, perhaps under another name."""
    return any(
        entry.kind == one.kind and entry.slug in (one.slug, *one.facts.old_names)
        for one in (*now.entries(), now.site)
    )


def _id_of(kind: SheetKind, order: Order, names: Mapping[str, str]) -> SheetId:
    slug = order.entry.slug
    file = order.file
    if file.startswith(slug):
        file = names.get(slug, slug) + file[len(slug) :]
    return (kind.name, order.entry.kind, file, order.language)


def _once(lines: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(lines))


class _Reader(HTMLParser):
    """Gathers words, where a block begins a new line, and what is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.looks: list[str] = []
        self._pieces: list[str] = []
        self._silent = 0

    @property
    def lines(self) -> tuple[str, ...]:
        """The words as a reader sees them, one line for each block."""
        texts = (_SPACES.sub(" ", text).strip() for text in "".join(self._pieces).split("\n"))
        return tuple(text for text in texts if text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.looks += [value or "" for name, value in attrs if name in _LOOKS]
        self._silent += tag in _SILENT
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._pieces.append(_SPACES.sub(" ", data))

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br":
            self._pieces.append("\n")
