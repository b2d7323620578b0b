"""What the reader returns: texts, lists and groups that know their line and column.

Each is a plain ``str``, ``list`` or ``dict`` to whoever does not care about places.
"""

from typing import NamedTuple, Self, TypeAlias


class Mark(NamedTuple):
    """A place in a file; line and column count from 1."""

    line: int
    column: int


class Text(str):
    """A text and where it starts. ``quoted`` is empty for plain text, else the sign around it."""

    __slots__ = ("mark", "quoted")
    mark: Mark
    quoted: str

    def __new__(cls, value: str, mark: Mark, *, quoted: str = "") -> Self:
        """A text that stands at ``mark``."""
        text = super().__new__(cls, value)
        text.mark = mark
        text.quoted = quoted
        return text


class Items(list["Node"]):
    """A list and where it starts."""

    __slots__ = ("mark",)

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


class Pairs(dict[str, "Node"]):
    """A group of keys with their values, where it starts, and where each key stands."""

    __slots__ = ("key_marks", "mark")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.key_marks: dict[str, Mark] = {}

    def put(self, key: str, value: "Node", *, mark: Mark) -> None:
        """Set a value under a key that stands at ``mark``."""
        self[key] = value
        self.key_marks[key] = mark


Node: TypeAlias = Text | Items | Pairs
