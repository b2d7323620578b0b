"""Texts that YAML cuts off at a ``#``: ``Lokaal #3`` would silently become ``Lokaal``."""

import re
from collections.abc import Iterator, Sequence

from catalog.reading.nodes import Mark
from catalog.reading.slips import Slip

CODES = {
    "yaml-comment": "Tekst achter # valt weg.",
}

_COMMENT = re.compile(r"(?<=\s)#")


def cut_comments(lines: Sequence[str], spans: Sequence[tuple[Mark, Mark]]) -> Iterator[Slip]:
    """A slip for each line with a comment after something else; ``spans`` are where texts stand."""
    for number, line in enumerate(lines, start=1):
        if "#" not in line or line.lstrip().startswith("#"):
            continue
        for match in _COMMENT.finditer(line):
            mark = Mark(number, match.start() + 1)
            if not any(start <= mark < end for start, end in spans):
                yield _cut(line, mark)
                break


def quoted(value: str) -> str:
    """The value between quotes, so that it is text whatever it holds."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _cut(line: str, mark: Mark) -> Slip:
    head, separator, value = line.partition(": ")
    example = (
        f"{head}{separator}{quoted(value.strip())}" if separator and value.lstrip()[:1] not in "\"'" else ""
    )
    return Slip(
        mark=mark,
        code="yaml-comment",
        message="Alles achter # valt weg. Hoort het bij de tekst? Zet er aanhalingstekens rond. "
        "Is het een nota voor jezelf? Zet ze op een eigen regel.",
        found=line[mark.column - 1 :].strip(),
        expected="tekst tussen aanhalingstekens",
        example=example.strip(),
    )
