"""Splitting a ``.md`` file into its keys (between two ``---`` lines) and its text."""

import re
from typing import NamedTuple

from catalog.reading.nodes import Mark
from catalog.reading.slips import Slip

MAX_BODY_BYTES = 8_192
MAX_BRACKETS = 200

CODES = {
    "front-matter-missing": "Het bestand begint niet met ---.",
    "front-matter-unclosed": "De tweede regel met --- ontbreekt.",
    "front-matter-fence": "Een regel met streepjes is niet juist.",
    "body-too-long": "De tekst is te lang.",
    "body-brackets": "Er staan te veel vierkante haakjes in de tekst.",
}

_MISSING = ("front-matter-missing", "Dit bestand moet beginnen met een regel met drie streepjes: ---.")
_TOO_MUCH = (
    "front-matter-missing",
    "Haal deze regel weg. Een bestand begint met een regel met drie streepjes: ---.",
)
_WRONG = ("front-matter-fence", "Hier horen juist drie streepjes, zonder iets ervoor of erna: ---.")

_FENCE = re.compile(r"---[ \t]*")
# What phones and word processors make of three hyphens.
_ALMOST_FENCE = re.compile(r"[ \t]*(?:-{2}|-{4,}|[-–—]*[–—][-–—]*|- - -|---)[ \t]*")
_FENCE_AND_TEXT = re.compile(r"---[ \t]+\S.*")
_KEY = re.compile(r"\s*\w+\s*:")
_KEYS_GO_ON = re.compile(r"\s*$|\s*#|\s+\S|-\s|[^\s:]+(?: [^\s:]+)?\s*:(?:\s|$)|[a-z_]+:\S")


class Split(NamedTuple):
    """``keys`` keeps the line numbers of the file; ``body_line`` is the first line of ``body``."""

    keys: str
    body: str
    body_line: int
    slips: tuple[Slip, ...]


def split_front_matter(text: str) -> Split:
    """Split the text of a ``.md`` file. Never raises: a missing fence is reported and guessed."""
    lines = text.split("\n")
    slips: list[Slip] = []
    start = _opening(lines, slips)
    end, after = _closing(lines, start, slips)
    keys = "\n" * start + "\n".join(lines[start:end])
    while after < len(lines) and not lines[after].strip():
        after += 1
    body = "\n".join(lines[after:]).rstrip()
    slips.extend(_check_body(body, after + 1))
    return Split(keys, body, after + 1, tuple(slips))


def _opening(lines: list[str], slips: list[Slip]) -> int:
    """The index of the first line with keys."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    first, second = (*filled[:2], 0, 0)[:2]
    if _FENCE.fullmatch(lines[first]):
        return first + 1
    if _FENCE.fullmatch(lines[second]) and not _KEY.match(lines[first]):
        slips.append(_no_fence(_TOO_MUCH, lines, first))
        return second + 1
    if _ALMOST_FENCE.fullmatch(lines[first]):
        slips.append(_no_fence(_MISSING if first else _WRONG, lines, 0))
        return first + 1
    slips.append(_no_fence(_MISSING, lines, 0))
    return 0


def _closing(lines: list[str], start: int, slips: list[Slip]) -> tuple[int, int]:
    """The index of the line after the last key, and of the line where the text may begin."""
    for index in range(start, len(lines)):
        if _FENCE.fullmatch(lines[index]):
            return index, index + 1
        if _ALMOST_FENCE.fullmatch(lines[index]) or _FENCE_AND_TEXT.fullmatch(lines[index]):
            slips.append(_no_fence(_WRONG, lines, index))
            return index, index + 1
    end = next((index for index in range(start, len(lines)) if _text_begins(lines, index)), len(lines))
    slips.append(
        Slip(
            mark=Mark(max(end, 1), 1),
            code="front-matter-unclosed",
            message="Na de sleutels ontbreekt een regel met ---. Zet die onder deze regel.",
            found=lines[end - 1].strip()[:60],
            expected="een regel met ---",
            example="---",
        )
    )
    return end, end


def _text_begins(lines: list[str], index: int) -> bool:
    line = lines[index]
    if not line.strip():
        following = next((other for other in lines[index:] if other.strip()), "")
        return not _KEYS_GO_ON.match(following)
    return not _KEYS_GO_ON.match(line)


def _no_fence(told: tuple[str, str], lines: list[str], index: int) -> Slip:
    """A line that is not the fence that should stand there. Takes the code and the message."""
    code, message = told
    return Slip(
        mark=Mark(index + 1, 1),
        code=code,
        message=message,
        found=lines[index].strip()[:60],
        expected="---",
        example="---",
    )


def _check_body(body: str, first_line: int) -> list[Slip]:
    slips = []
    size = len(body.encode())
    if size > MAX_BODY_BYTES:
        slips.append(
            Slip(
                mark=Mark(first_line, 1),
                code="body-too-long",
                message=f"De tekst is te lang. Maak hem ongeveer {size - MAX_BODY_BYTES} tekens korter.",
                expected=f"hoogstens {MAX_BODY_BYTES} tekens",
            )
        )
    if body.count("[") > MAX_BRACKETS:
        slips.append(
            Slip(
                mark=Mark(first_line, 1),
                code="body-brackets",
                message=f"In de tekst staan te veel vierkante haakjes. Er mogen er {MAX_BRACKETS} staan.",
                found=f"{body.count('[')} keer [",
                expected=f"hoogstens {MAX_BRACKETS} keer [",
            )
        )
    return slips
