"""From events to nodes: every value is text, nothing is guessed, and size is bounded.

Events instead of YAML's own nodes, so that depth and number are bounded while
reading, and so that anchors and tags are seen before anything acts on them.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple, Unpack

from catalog.keys import DUTCH
from catalog.reading.comments import cut_comments, quoted
from catalog.reading.events import Event, Sort, UnreadableError, events_of
from catalog.reading.nodes import Items, Mark, Node, Pairs, Text
from catalog.reading.slips import Details, Slip

MAX_DEPTH = 6
MAX_NODES = 5_000

CODES = {
    "yaml-duplicate-key": "Dezelfde sleutel staat er twee keer.",
    "yaml-special-start": "Een tekst begint met een teken dat iets anders betekent.",
    "yaml-merge": "Samenvoegen met << mag niet.",
    "yaml-key-shape": "Een sleutel is een enkel woord.",
    "yaml-too-deep": "Er zit te veel in elkaar.",
    "yaml-too-many": "Er staat te veel in het bestand.",
    "yaml-documents": "Er staan twee delen in één bestand.",
}

_MERGE = "<<"
_LISTED = frozenset(
    DUTCH[name] for name in ("when", "every", "opening_hours", "bring", "good_to_know", "steps")
)
"""Keys under which people write one thing, and then one more."""

_GLUED_DASH = re.compile(r"\s*-[^\W\d_]")
_LOOKS_LIKE_ITEM = re.compile(r"\s*-(?: |[^\W\d_])")
_LOOKS_LIKE_KEY = re.compile(r"\s*(?:- +)*[a-z_]+:(?: |$)")


class BoundError(Exception):
    """The text goes past a bound; reading stops with this one slip."""

    def __init__(self, code: str, mark: Mark, message: str) -> None:
        super().__init__(code)
        self.slip = Slip(mark=mark, code=code, message=message, expected="een kort, eenvoudig bestand")


class Composed(NamedTuple):
    """The root (None for an empty text) and the slips that did not stop the reading."""

    root: Node | None
    slips: tuple[Slip, ...]


def compose(text: str) -> Composed:
    """Read ``text`` to nodes.

    Raises UnreadableError where that is impossible, BoundError where it is too much.
    """
    return _Composer(text.split("\n")).run(text)


@dataclass
class _Composer:
    lines: list[str]
    root: Node | None = None
    open: list[Items | Pairs] = field(default_factory=list)
    keys: list[Text | None] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    spans: list[tuple[Mark, Mark]] = field(default_factory=list)
    count: int = 0

    def run(self, text: str) -> Composed:
        documents = 0
        for event in events_of(text):
            documents += event.sort is Sort.DOCUMENT
            if documents > 1:
                self._second_document(event.start)
                break
            self._take(event)
        self.slips.extend(cut_comments(self.lines, self.spans))
        return Composed(self.root, tuple(self.slips))

    def _take(self, event: Event) -> None:
        if event.sign:
            self._special_start(event.start, event.sign)
        match event.sort:
            case Sort.TEXT:
                self._check_lines(event)
                self.spans.append((event.start, event.end))
                self._add(Text(event.value, event.start, quoted=event.style))
            case Sort.ALIAS:
                self._add(Text(event.sign, event.start))
            case Sort.LIST:
                self._open(Items(event.start))
            case Sort.PAIRS:
                self._open(Pairs(event.start))
            case Sort.END:
                self.open.pop()
                self.keys.pop()

    def _open(self, container: Items | Pairs) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise BoundError(
                "yaml-too-deep", container.mark, "Hier zit te veel in elkaar. Dit bestand is te diep genest."
            )
        self._add(container)
        self.open.append(container)
        self.keys.append(None)

    def _add(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            raise BoundError("yaml-too-many", node.mark, "Er staat te veel in dit bestand. Splits het.")
        if not self.open:
            self.root = node
            return
        container, key = self.open[-1], self.keys[-1]
        if isinstance(container, Items):
            container.append(node)
        elif key is None:
            self.keys[-1] = self._key(node)
        else:
            self._pair(container, key, node)
            self.keys[-1] = None

    def _key(self, node: Node) -> Text:
        if isinstance(node, Text) and node == _MERGE:
            self._slip(
                node.mark,
                "yaml-merge",
                "Stukken samenvoegen met << mag hier niet.",
                expected="de gegevens zelf",
            )
        elif isinstance(node, Text) and node.strip():
            return node
        else:
            self._slip(
                node.mark,
                "yaml-key-shape",
                "Voor een dubbele punt hoort een enkel woord, zoals titel.",
                expected="sleutel: waarde",
                example="titel: Soep op de stoep",
            )
        # An empty key is never stored: what stands under it is read only for its own slips.
        return Text("", node.mark)

    def _pair(self, container: Pairs, key: Text, node: Node) -> None:
        if not key:
            return
        if key not in container:
            container.put(str(key), node, mark=key.mark)
            return
        first, stands = container.key_marks[key], container[key]
        both = key in _LISTED and isinstance(stands, Text) and isinstance(node, Text)
        advice = "Laat er één weg, of zet ze samen in een lijst." if both else "Laat er één weg."
        self._slip(
            key.mark,
            "yaml-duplicate-key",
            f"“{key}” staat er twee keer: op regel {first.line} en op regel {key.mark.line}. {advice}",
            found=str(key),
            expected="elke sleutel één keer",
            example=f"{key}:\n  - {stands}\n  - {node}" if both else "",
        )

    def _special_start(self, mark: Mark, sign: str) -> None:
        line = self.lines[mark.line - 1]
        value = line[mark.column - 1 :].strip() or sign
        self._slip(
            mark,
            "yaml-special-start",
            f"Een tekst mag niet beginnen met {value[:1]}. Zet er aanhalingstekens rond.",
            found=value,
            expected="tekst tussen aanhalingstekens",
            example=f"{line[: mark.column - 1]}{quoted(value)}".strip(),
        )

    def _check_lines(self, event: Event) -> None:
        """Refuse what YAML takes for one text while the writer began a new key or item in it."""
        if event.style in {"'", '"'}:
            if any(_LOOKS_LIKE_KEY.match(line) for line in self.lines[event.start.line : event.end.line]):
                raise UnreadableError(event.start)
        elif not event.style:
            if event.value.startswith("-") and _GLUED_DASH.match(self.lines[event.start.line - 1]):
                raise UnreadableError(event.start)
            for number in range(event.start.line + 1, event.end.line + 1):
                if _LOOKS_LIKE_ITEM.match(self.lines[number - 1]):
                    raise UnreadableError(Mark(number, 1))

    def _second_document(self, mark: Mark) -> None:
        self._slip(
            mark,
            "yaml-documents",
            "Hier begint een tweede deel. In één bestand hoort één deel. Haal de regel met --- weg.",
            found="---",
            expected="één deel",
        )

    def _slip(self, mark: Mark, code: str, message: str, **details: Unpack[Details]) -> None:
        self.slips.append(Slip(mark=mark, code=code, message=message, **details))
