"""All blocks for the screen in one small file, those for paper in another, each named after what is in it."""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_ZERO = re.compile(r"(?<![\w.])0(?=\.\d)")
_RAW = re.compile(r"--p-([\w-]+):([^;}]+);?")
_USED = re.compile(r"var\(--p-([\w-]+)\)")
_AROUND = re.compile(r"\s*([{};,>])\s*|(:) ")


@dataclass(frozen=True)
class Stylesheet:
    """The text of the stylesheet and the path it is written to."""

    path: str
    text: str


def bundle(folder: Path, name: str, *, unused: Collection[str] = ()) -> Stylesheet:
    """Join every ``.css`` below ``folder`` under a name, sorted by path, so that numbered folders give the order.

    ``unused`` are the colours that no neighbourhood of this guide has: their rules stay out.
    """
    source = "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.css")))
    text = resolved(squeeze(source))
    for colour in unused:
        text = re.sub(rf"\.nb--{colour}\{{[^}}]*\}}", "", text)
    digest = hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
    return Stylesheet(f"theme/{name}.{digest}.css", text)


def resolved(css: str) -> str:
    """Put the raw colours of the palette (``--p-``) where their names stand: nothing ever changes them."""
    raw = dict(_RAW.findall(css))
    return _RAW.sub("", _USED.sub(lambda used: raw[used[1]], css))


def squeeze(css: str) -> str:
    """Leave out comments, spaces and zeros that mean nothing."""
    lean = _AROUND.sub(r"\1\2", _SPACE.sub(" ", _COMMENT.sub("", css)))
    return _ZERO.sub("", lean).replace(";}", "}").strip()
