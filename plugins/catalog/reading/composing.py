"""From text to nodes, on the events of libyaml: every value is text, nothing is guessed.

Events instead of YAML's own nodes, so that depth and number are bounded while
reading, and so that anchors and tags are seen before anything acts on them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from catalog.reading.nodes import Items, Mark, Node, Pairs, Text
from catalog.reading.slips import Slip

try:
    from yaml.cyaml import CParser as _EventParser
except ImportError:  # a PyYAML built without libyaml: slower, same events
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _EventParser(Reader, Scanner, Parser):  # type: ignore[no-redef]
        def __init__(self, stream: str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)


MAX_DEPTH = 6
MAX_NODES = 5_000

CODES = {
    "yaml-comment": "Tekst achter ` #` valt weg.",
    "yaml-duplicate-key": "Dezelfde sleutel staat er twee keer.",
    "yaml-special-start": "Een tekst begint met een teken dat iets anders betekent.",
    "yaml-merge": "Samenvoegen met `<<` mag niet.",
    "yaml-key-shape": "Een sleutel is een enkel woord.",
    "yaml-too-deep": "Er zit te veel in elkaar.",
    "yaml-too-many": "Er staat te veel in het bestand.",
    "yaml-documents": "Er staan twee delen in één bestand.",
}

_LOOKS_LIKE_KEY = re.compile(r"\s*(?:- +)*[a-z_]+:(?: |$)")
_COMMENT = re.compile(r"(?<=\s)#")
_SCANNED = ("quoted scalar", "simple key", "flow", "alias", "anchor", "tag", "block scalar", "directive")


class Broken(Exception):  # noqa: N818 - not an error of ours: the text could not be read on from here
    """The text cannot be read further; ``mark`` is where the slip most likely began."""

    def __init__(self, mark: Mark) -> None:
        super().__init__(str(mark))
        self.mark = mark


class Composed(NamedTuple):
    """The root (None for an empty text) and the slips that did not stop the reading."""

    root: Node | None
    slips: tuple[Slip, ...]


def compose(text: str) -> Composed:
    """Read ``text`` to nodes. Raises Broken where that is impossible."""
    return _Composer(text).run()


@dataclass
class _Composer:
    text: str
    lines: list[str] = field(init=False)
    root: Node | None = None
    open: list[Items | Pairs] = field(default_factory=list)
    keys: list[Text | None] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    count: int = 0
    documents: int = 0

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")

    def run(self) -> Composed:
        spans: list[tuple[Mark, Mark]] = []
        for event in _events(self.text):
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self._second_document(_mark(event.start_mark))
                    break
            elif isinstance(event, yaml.ScalarEvent):
                spans.append((_mark(event.start_mark), _mark(event.end_mark)))
                self._check_lines(event)
                self._properties(event)
                self._add(Text(event.value, _mark(event.start_mark), quoted=event.style or ""))
            else:
                self._structure(event)
        self.slips.extend(_cut_comments(self.lines, spans))
        return Composed(self.root, tuple(self.slips))

    def _structure(self, event: Any) -> None:
        mark = _mark(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self._special_start(mark, f"*{event.anchor}")
            self._add(Text(f"*{event.anchor}", mark))
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self._properties(event)
            self._open(Items(mark) if isinstance(event, yaml.SequenceStartEvent) else Pairs(mark))
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self.open.pop()
            self.keys.pop()

    def _open(self, container: Items | Pairs) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise _too_much(
                "yaml-too-deep", container.mark, "Hier zit te veel in elkaar. Dit bestand is te diep genest."
            )
        self._add(container)
        self.open.append(container)
        self.keys.append(None)

    def _add(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            raise _too_much("yaml-too-many", node.mark, "Er staat te veel in dit bestand. Splits het.")
        if not self.open:
            self.root = node
            return
        container = self.open[-1]
        if isinstance(container, Items):
            container.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = self._key(node)
        else:
            self._pair(container, self.keys[-1], node)
            self.keys[-1] = None

    def _key(self, node: Node) -> Text:
        if isinstance(node, Text) and node.strip() and node != "<<":
            return node
        if isinstance(node, Text) and node == "<<":
            self._slip(
                node.mark,
                "yaml-merge",
                "Stukken samenvoegen met `<<` mag hier niet.",
                expected="de gegevens zelf",
            )
        else:
            self._slip(
                node.mark,
                "yaml-key-shape",
                "Voor een dubbele punt hoort een enkel woord, zoals titel.",
                expected="sleutel: waarde",
                example="titel: Soep op de stoep",
            )
        # Kept under a name nobody can type, so that what follows is still read.
        return Text(f"\0{node.mark.line}", node.mark)

    def _pair(self, container: Pairs, key: Text, node: Node) -> None:
        if key.startswith("\0"):
            return
        if key in container:
            first = container.key_marks[key]
            self._slip(
                key.mark,
                "yaml-duplicate-key",
                f"“{key}” staat er twee keer: op regel {first.line} en op regel {key.mark.line}. Laat er één weg.",
                found=key,
                expected="elke sleutel één keer",
            )
            return
        container.put(str(key), node, mark=key.mark)

    def _properties(self, event: Any) -> None:
        sign = f"&{event.anchor}" if event.anchor else event.tag
        if sign:
            self._special_start(_mark(event.start_mark), str(sign))

    def _special_start(self, mark: Mark, found: str) -> None:
        line = self.lines[mark.line - 1]
        value = line[mark.column - 1 :].strip()
        self._slip(
            mark,
            "yaml-special-start",
            f"Een tekst mag niet beginnen met {value[:1]}. Zet er aanhalingstekens rond.",
            found=value or found,
            expected="tekst tussen aanhalingstekens",
            example=f"{line[: mark.column - 1]}{quoted(value)}".strip(),
        )

    def _check_lines(self, event: Any) -> None:
        """An opened quote that swallows the next keys is a slip, even if a later quote closes it."""
        if event.style not in {"'", '"'} or event.start_mark.line == event.end_mark.line:
            return
        inner = self.lines[event.start_mark.line + 1 : event.end_mark.line + 1]
        if any(_LOOKS_LIKE_KEY.match(line) for line in inner):
            raise Broken(_mark(event.start_mark))

    def _second_document(self, mark: Mark) -> None:
        self._slip(
            mark,
            "yaml-documents",
            "Hier begint een tweede deel. In één bestand hoort één deel. Haal de regel met --- weg.",
            found="---",
            expected="één deel",
        )

    def _slip(
        self, mark: Mark, code: str, message: str, *, found: str = "", expected: str = "", example: str = ""
    ) -> None:
        slip = Slip(
            mark=mark, code=code, message=message, found=str(found), expected=expected, example=example
        )
        self.slips.append(slip)


class TooMuch(Exception):  # noqa: N818 - a bound of ours, not an error in the program
    """The text goes past a bound; reading stops with this one slip."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.code)
        self.slip = slip


def quoted(value: str) -> str:
    """The value between quotes, so that it is text whatever it holds."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _too_much(code: str, mark: Mark, message: str) -> TooMuch:
    return TooMuch(Slip(mark=mark, code=code, message=message, expected="een eenvoudig bestand"))


def _events(text: str) -> Iterator[Any]:
    parser = _EventParser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except yaml.MarkedYAMLError as fault:
        scanned = fault.context is not None and any(name in fault.context for name in _SCANNED)
        mark = fault.context_mark if scanned and fault.context_mark else fault.problem_mark
        raise Broken(_mark(mark) if mark else Mark(1, 1)) from None
    except yaml.YAMLError:
        raise Broken(Mark(1, 1)) from None
    finally:
        parser.dispose()


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)


def _cut_comments(lines: list[str], spans: list[tuple[Mark, Mark]]) -> Iterator[Slip]:
    for number, line in enumerate(lines, start=1):
        if "#" not in line or line.lstrip().startswith("#"):
            continue
        for match in _COMMENT.finditer(line):
            mark = Mark(number, match.start() + 1)
            if not any(start <= mark < end for start, end in spans):
                yield _cut_comment(line, mark)
                break


def _cut_comment(line: str, mark: Mark) -> Slip:
    head, separator, value = line.partition(": ")
    example = f"{head}{separator}{quoted(value.strip())}" if separator else ""
    return Slip(
        mark=mark,
        code="yaml-comment",
        message="Alles achter # valt weg. Hoort het bij de tekst? Zet er aanhalingstekens rond. "
        "Is het een nota voor jezelf? Zet ze op een eigen regel.",
        found=line[mark.column - 1 :].strip(),
        expected="tekst tussen aanhalingstekens",
        example=example.strip(),
    )
