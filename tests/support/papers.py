"""Read the finished PDFs back: with other eyes than the program that made them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pypdfium2
import zxingcpp

from support.memory import MEMORY
from support.pages import plain

DPI = 150
SAME_LINE = 3.0
"""Characters whose middles differ less than this many points stand on one line."""


@dataclass(frozen=True)
class Paper:
    """One PDF as a reader sees it."""

    pages: int
    sizes: tuple[tuple[int, int], ...]
    language: str
    title: str
    text: str
    codes: tuple[str, ...]
    collisions: tuple[str, ...]


def read_paper(file: Path) -> Paper:
    """Read a PDF back.

    Args:
        file: the PDF.

    Returns:
        Its number of pages, their sizes in whole millimetres, the language and title it
        declares, its text in visual order, the contents of all its QR codes, and the
        letters that lie on top of another letter.
    """
    return MEMORY.recall("paper", file.read_bytes(), lambda: _read(file))


def plain_text(file: Path) -> str:
    """The text of a PDF on one line, with plain spaces."""
    return " ".join(read_paper(file).text.split()).replace("\u00a0", " ")


def _read(file: Path) -> Paper:
    with pdfplumber.open(file) as pdf:
        lines = [line for page in pdf.pages for line in visual_lines(page.chars)]
        sizes = tuple(
            (round(float(p.width) * 25.4 / 72), round(float(p.height) * 25.4 / 72)) for p in pdf.pages
        )
        collisions = tuple(fault for page in pdf.pages for fault in collisions_of(page.chars))
        language = pdf.doc.catalog.get("Lang", b"")
        title = pdf.metadata.get("Title", "")
    return Paper(
        pages=len(sizes),
        sizes=sizes,
        language=language.decode() if isinstance(language, bytes) else str(language),
        title=title,
        text="\n".join(lines),
        codes=tuple(qr_codes(file)),
        collisions=collisions,
    )


def visual_lines(characters: Sequence[dict[str, object]]) -> Iterator[str]:
    """The text of a page from left to right and from top to bottom, as the eye meets it.

    A gap wider than the type ends a line, so that two columns never run together.
    """
    rows: list[list[dict[str, object]]] = []
    for char in sorted(characters, key=middle):
        if rows and middle(char) - middle(rows[-1][-1]) < SAME_LINE:
            rows[-1].append(char)
        else:
            rows.append([char])
    for row in rows:
        yield from pieces_of(sorted(row, key=lambda char: float(char["x0"])))  # type: ignore[arg-type]


def middle(char: dict[str, object]) -> float:
    """How far down the page the middle of a character stands."""
    return (float(char["top"]) + float(char["bottom"])) / 2  # type: ignore[arg-type]


def pieces_of(row: Sequence[dict[str, object]]) -> Iterator[str]:
    """The pieces of one line; a space is added where the print shows one."""
    piece, end = "", None
    for char in row:
        start, size = float(char["x0"]), float(char["size"])  # type: ignore[arg-type]
        if end is not None and start - end > size:
            yield plain(piece).strip()
            piece = ""
        elif end is not None and start - end > size / 6:
            piece += " "
        piece += str(char["text"])
        end = float(char["x1"])  # type: ignore[arg-type]
    if piece.strip():
        yield plain(piece).strip()


def collisions_of(characters: Sequence[dict[str, object]]) -> Iterator[str]:
    """Pairs of Latin letters or digits whose bodies cover each other: words printed over words.

    A body is the middle half of a letter, so that tight lines and kerning pass.
    """
    bodies = sorted(
        (float(c["x0"]), float(c["x1"]), middle(c), float(c["size"]) / 4, str(c["text"]))  # type: ignore[arg-type]
        for c in characters
        if re.fullmatch(r"[A-Za-z0-9]", str(c["text"]))
    )
    for place, (left, right, height, half, text) in enumerate(bodies):
        for other_left, other_right, other_height, other_half, other in bodies[place + 1 :]:
            if other_left >= right:
                break
            shared = min(right, other_right) - other_left
            narrow = min(right - left, other_right - other_left)
            if shared > narrow / 4 and abs(height - other_height) < half + other_half:
                yield f"{text} en {other} op elkaar, {left:.0f} pt van links en {height:.0f} van boven"


def qr_codes(file: Path) -> Iterator[str]:
    """What each QR code of a PDF says after printing at 150 dots an inch."""
    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            picture = page.render(scale=DPI / 72, grayscale=True).to_pil()
            for code in zxingcpp.read_barcodes(
                picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
            ):
                yield code.text
