"""Real files, bent in the ways that hands, editors and mischief bend them."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from catalog.reading.folders import ContentFile, Finder
from support.corpora import find_corpus
from support.guide import ROOT, SITES

MARKS = ": - # ' \" [ ] { } , & * ! | > % @ ` ? << --- ... ( ) < / \\ = + ~ ^ _ ; é ß ﬁ İ ı 🙂 𝟙 ١ ² ½"
SIGNS = (
    *MARKS.split(" "),
    *(
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\t",
        " ",
        "\u00a0",
        "\ufeff",
        "\u2028",
        "\x85",
        "\x00",
        "\u202e",
        "\u0301",
    ),
    *(
        "&a ",
        "*a",
        "!!python/object ",
        "---\n",
        "- - - ",
        "? ",
        "<<: ",
        "{a: ",
        "[[",
        "]]",
        "](",
        "![",
        "[^1]: ",
    ),
)
VALUES = (
    *(
        "ja",
        "nee",
        "~",
        "null",
        "0x1F",
        "1e9",
        "-0",
        "1_000",
        "12:30:45",
        "2026-02-29",
        "29/2/2027",
        "31/4/2026",
    ),
    *("elke maandag van 9u tot 12u", "elke 5e vrijdag", "ma-zo 0u-24u", "ma 24:00-25:00", "za-ma 22u-2u"),
    *("elke dag tot 31/12/9999", "elke week vanaf 1/1/1", "eerste en laatste dag", "ma,ma,ma 9u", "9u-9u"),
    *("112", "03 866 34 50", "+32 (0)3/866.34.50", "0032" * 9, "++32", "tel:112", "1-1-1", "９９９"),
    *(
        "https://",
        "https://[::1",
        "http://a@b:99999/",
        "//evil",
        "mailto:",
        "javascript:x",
        "https://é.be/%zz",
    ),
    *(
        "[a](b",
        "[a]: <b>",
        "[a](<b> 'c",
        "*" * 60,
        "> " * 60,
        "- " * 60,
        "`" * 61,
        "&#0;",
        "&amp" * 9,
        "\\" * 9,
    ),
)
LONGEST_REPEAT = 2_000


def _naughty() -> tuple[str, ...]:
    folder = find_corpus("blns")
    return tuple(json.loads((folder / "blns.json").read_text("utf-8"))) if folder else ()


PIECES = st.one_of(
    st.sampled_from((*SIGNS, *VALUES, *_naughty())),
    st.text(max_size=8),
    st.tuples(st.sampled_from(SIGNS), st.integers(2, LONGEST_REPEAT)).map(lambda pair: pair[0] * pair[1]),
)


@dataclass(frozen=True)
class Guide:
    """A copy of a guide, of which one file at a time is bent."""

    content: Path
    files: Sequence[ContentFile]

    @classmethod
    def copied(cls, source: Path, folder: Path) -> "Guide":
        """A copy of the guide in ``source``."""
        content = shutil.copytree(source, folder)
        return cls(content, cls.found(content))

    @staticmethod
    def found(content: Path) -> Sequence[ContentFile]:
        """The files of a guide."""
        return Finder(content, ["nl", "fr", "ar"], []).find()


@dataclass(frozen=True, repr=False)
class Bent:
    """A guide, one of its files, and what stands in that now."""

    guide: Guide
    file: ContentFile
    data: bytes

    def __repr__(self) -> str:
        """What is needed to make it a case."""
        return f"{self.guide.content.name}/{self.file.path}: {self.data!r}"

    def _repr_pretty_(self, printer: RepresentationPrinter, _cycle: bool) -> None:  # noqa: FBT001 - as the printer calls it
        """The same in the report of a failure, which would show all files of the guide."""
        printer.text(repr(self))


def copied_guides(folder: Path) -> list[Guide]:
    """The real guide and those of the tests."""
    sources = (ROOT / "content", SITES / "klein", SITES / "drie-talen")
    return [Guide.copied(source, folder / source.name) for source in sources]


def _cut(text: str, share: float) -> int:
    return int(share * len(text))


def insert(text: str, one: float, _other: float, piece: str) -> str:
    """Something where it does not belong."""
    at = _cut(text, one)
    return text[:at] + piece + text[at:]


def take_out(text: str, one: float, other: float, _piece: str) -> str:
    """A part is gone."""
    first, last = sorted((_cut(text, one), _cut(text, other)))
    return text[:first] + text[min(last, first + 80) :]


def put_as_value(text: str, one: float, _other: float, piece: str) -> str:
    """Another value behind a key, or another text behind a dash."""
    lines = text.split("\n")
    at = _cut(text, one) * len(lines) // max(1, len(text))
    line = lines[min(at, len(lines) - 1)]
    head, sign, _ = line.partition(": " if ": " in line else "- ")
    lines[min(at, len(lines) - 1)] = f"{head}{sign}{piece}"
    return "\n".join(lines)


def repeat_line(text: str, one: float, other: float, _piece: str) -> str:
    """A line once more, or many times."""
    lines = text.split("\n")
    at = min(int(one * len(lines)), len(lines) - 1)
    return "\n".join([*lines[:at], *[lines[at]] * (1 + int(other**4 * 300)), *lines[at:]])


def move_line(text: str, one: float, other: float, _piece: str) -> str:
    """A line stands elsewhere."""
    lines = text.split("\n")
    line = lines.pop(min(int(one * len(lines)), len(lines) - 1))
    lines.insert(int(other * (len(lines) + 1)), line)
    return "\n".join(lines)


def indent(text: str, one: float, other: float, _piece: str) -> str:
    """A line stands deeper, or less deep."""
    lines = text.split("\n")
    at = min(int(one * len(lines)), len(lines) - 1)
    lines[at] = " " * int(other * 9) + lines[at].lstrip(" ")
    return "\n".join(lines)


BENDS = (insert, take_out, put_as_value, put_as_value, repeat_line, move_line, indent)
SHARES = st.floats(0, 1, exclude_max=True)
STEPS = st.lists(st.tuples(st.sampled_from(BENDS), SHARES, SHARES, PIECES), min_size=1, max_size=5)
RAW = st.tuples(SHARES, st.binary(min_size=1, max_size=4)) | st.none()


@st.composite
def bent(draw: st.DrawFn, guides: Sequence[Guide]) -> Bent:
    """A file of one of the guides, bent a few times."""
    guide = draw(st.sampled_from(guides))
    file = draw(st.sampled_from(guide.files))
    donor = draw(st.sampled_from(guide.files))
    text = (donor if draw(st.integers(0, 9)) == 0 else file).absolute.read_text("utf-8")
    for bend, one, other, piece in draw(STEPS):
        text = bend(text, one, other, piece)
    data = text.encode("utf-8", "surrogatepass")
    raw = draw(RAW)
    if raw is not None:
        at = int(raw[0] * len(data))
        data = data[:at] + raw[1] + data[at:]
    return Bent(guide, file, data)
