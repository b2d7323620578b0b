"""Every text of a file, with its place: values under keys first, then the lines of the body."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from catalog.reading.nodes import Items, Mark, Node, Pairs, Text
from catalog.shaping.parts import Draft, Part


class Line(NamedTuple):
    """One text, the key it stands under (empty in the body) and its place."""

    text: str
    key: str
    mark: Mark

    def at(self, index: int) -> Mark:
        """The place of a character; only exact while the value has no quotes."""
        return Mark(self.mark.line, self.mark.column + index)


def lines_of(part: Part) -> Iterator[Line]:
    """All texts of a file."""
    for key, node in part.pairs.items():
        yield from _inside(node, key)
    for number, text in enumerate(part.body.split("\n"), start=part.body_line):
        if text.strip():
            yield Line(text, "", Mark(number, 1))


def parts_of(drafts: Sequence[Draft]) -> Iterator[Part]:
    """All files of all entries."""
    for draft in drafts:
        yield from draft.parts()


def _inside(node: Node, key: str) -> Iterator[Line]:
    match node:
        case Text():
            yield Line(str(node), key, node.mark)
        case Items():
            for item in node:
                yield from _inside(item, key)
        case Pairs():
            for inner, value in node.items():
                yield from _inside(value, inner)
