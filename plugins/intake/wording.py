"""Makes text of strangers fit to stand in a content file."""

import html
import re
import unicodedata

from catalog.problems import ValueFault
from catalog.values.text import LONGEST, one_text

LONGEST_TITLE = 60
LONGEST_BODY = 6000
MOST_SUMMARY = 160

_TAG = re.compile(r"<(?:[A-Za-z/!?][^<>]*)>")
_BREAKS = re.compile(r"<(?:br|/?p|/?div|/?li|/?tr|/?td|/?h[1-6])\b[^<>]*>", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_PERSONAL = re.compile(r"[\w.+-]+@[\w-]+\.\w|(?<!\d)(?:\+|0)\d[\d ./-]{6,}\d")


def block(text: object) -> str:
    """Several lines of plain text: no HTML, no signs that cannot be seen, bounded."""
    if not isinstance(text, str):
        return ""
    plain = html.unescape(_TAG.sub("", _BREAKS.sub("\n", text[: 4 * LONGEST_BODY])))
    plain = unicodedata.normalize("NFC", plain).replace("\r\n", "\n").replace("<", "‹")
    kept = "".join(c for c in plain if c == "\n" or (c == "\t" or _is_seen(c)))
    lines = [" ".join(part.split()) for part in kept.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()[:LONGEST_BODY].strip()


def line(text: object, *, longest: int = LONGEST) -> str:
    """One line that the guide accepts; empty when nothing is left of the text."""
    words = " ".join(block(text).split())
    if len(words) > longest:
        words = words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    try:
        return one_text(words)
    except ValueFault:
        return ""


def title(text: object) -> str:
    """A line short enough for a title."""
    return line(text, longest=LONGEST_TITLE)


def summary(text: object) -> str:
    """The first sentence or two of the first paragraph."""
    found = ""
    for sentence in _SENTENCE.findall(block(text).partition("\n")[0]):
        longer = f"{found} {sentence.strip()}".strip()
        if found and len(longer) > MOST_SUMMARY:
            break
        found = longer
    return line(found)


def seems_personal(text: str) -> bool:
    """Whether a number or mail address stands in a text: it may be one of a person."""
    return bool(_PERSONAL.search(text))


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
