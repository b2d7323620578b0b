"""Mending a line in memory, so that reading can go on and find the faults below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.reading.candidates import (
    Candidate,
    bullet,
    hard_space,
    opens_quote,
    place_candidates,
    sign_candidates,
)
from catalog.reading.comments import quoted
from catalog.reading.composing import BoundError, compose
from catalog.reading.events import UnreadableError
from catalog.reading.nodes import Mark
from catalog.reading.slips import Slip

CODES = {
    "yaml-unreadable": "Deze regel is niet te lezen.",
}

# Each try reads the file again; a hostile file must not take longer than a long one.
MAX_TRIES = 500
_QUOTES_LOOKED_AT = 8
_LINES_LOOKED_AT = 3
# Of these there are several; the right one lets reading get furthest.
_COMPARED = frozenset({"yaml-tab", "yaml-indent"})
_NEVER = Mark(1_000_000, 1)


@dataclass
class Mender:
    """Mends the lines of one file, in place. A mend counts only when reading then gets further."""

    lines: list[str]
    tries: int = 0

    def mend_beforehand(self) -> Iterator[Slip]:
        """Mend what need not stop the reading and only changes its meaning: hard spaces after keys, bullets."""
        for index, line in enumerate(self.lines):
            if line.isascii() and "*" not in line:  # no other plain sign is a bullet, nor a hard space
                continue
            candidate = hard_space(line) or bullet(self.lines, index)
            if candidate is not None:
                yield self._apply(index, candidate)

    def mend(self, broken: Mark) -> Slip | None:
        """Mend what makes reading stop at ``broken``; None when there is no way on."""
        best: tuple[int, Candidate] | None = None
        furthest = broken
        for index, candidate in self._likely(broken):
            if best is not None and candidate.code != best[1].code:
                break
            reached = self._reaches(index, candidate.line, broken, whole=candidate.whole)
            if reached is not None and reached > furthest:
                best, furthest = (index, candidate), reached
            if best is not None and best[1].code not in _COMPARED:
                break
        return (
            self._apply(*best)
            if best is not None
            else self._mend_long_text(broken) or self._leave_out(broken)
        )

    def _likely(self, broken: Mark) -> Iterator[tuple[int, Candidate]]:
        """What was probably meant, the likeliest first: signs in or above the line, then its place."""
        last = min(broken.line, len(self.lines)) - 1
        for index in self._suspects(last):
            for candidate in sign_candidates(self.lines, index):
                if candidate.line != self.lines[index]:
                    yield index, candidate
        yield from place_candidates(self.lines, last)

    def _suspects(self, last: int) -> Iterator[int]:
        """The lines where a sign may be wrong: opened quotes above, the line itself, the ones above."""
        quotes = [index for index in range(last + 1) if opens_quote(self.lines[index])]
        yield from quotes[-_QUOTES_LOOKED_AT:]
        yield last
        above = [index for index in range(last - 1, -1, -1) if self.lines[index].strip()]
        yield from above[:_LINES_LOOKED_AT]

    def _reaches(self, index: int, line: str, broken: Mark, *, whole: bool = False) -> Mark | None:
        """How far reading gets with another line; None when that is no further than it was."""
        after = self._stops_at([*self.lines[:index], line, *self.lines[index + 1 :]])
        if after is None or (whole and after.line <= broken.line):
            return None
        if opens_quote(self.lines[index]) and index + 1 < broken.line:
            # The quote had swallowed the lines down to here; now these show their own slip.
            return Mark(broken.line + 1, 1) if after.line >= broken.line and after != broken else None
        grown = max(0, len(line) - len(self.lines[index])) if index + 1 == broken.line else 0
        return after if after > Mark(broken.line, broken.column + grown) else None

    def _stops_at(self, lines: list[str]) -> Mark | None:
        """Where reading stops; far away when it does not, None when we tried enough."""
        self.tries += 1
        if self.tries > MAX_TRIES:
            return None
        try:
            compose("\n".join(lines))
        except UnreadableError as fault:
            return fault.mark
        except BoundError:
            return _NEVER
        return _NEVER

    def _apply(self, index: int, candidate: Candidate) -> Slip:
        before, self.lines[index] = self.lines[index], candidate.line
        return Slip(
            mark=Mark(index + 1, candidate.column),
            code=candidate.code,
            message=candidate.message,
            found=before.strip(),
            expected="de regel zoals in het voorbeeld",
            example=candidate.line.rstrip(),
        )

    def _mend_long_text(self, broken: Mark) -> Slip | None:
        """Put quotes around a text that goes on over more lines and holds a colon."""
        last = min(broken.line, len(self.lines)) - 1
        first = next((index for index in range(last, -1, -1) if self.lines[index][:1].strip()), last)
        head, separator, value = self.lines[first].partition(": ")
        if first == last or not separator:
            return None
        end = last
        while end + 1 < len(self.lines) and self.lines[end + 1][:1] == " ":
            end += 1
        text = " ".join([value.strip(), *(line.strip() for line in self.lines[first + 1 : end + 1])])
        if ": " not in text:
            return None
        mended = f"{head}: {quoted(text)}"
        blank = [""] * (end - first)
        after = self._stops_at([*self.lines[:first], mended, *blank, *self.lines[end + 1 :]])
        if after is None or after.line <= broken.line:
            return None
        self.lines[first + 1 : end + 1] = blank
        message = "In deze lange tekst staat een dubbele punt. Zet de hele tekst tussen aanhalingstekens."
        return self._apply(first, Candidate(mended, len(head) + 3, "yaml-colon", message))

    def _leave_out(self, broken: Mark) -> Slip | None:
        """Last resort: read on without the line."""
        index = min(broken.line, len(self.lines)) - 1
        if not self.lines[index].strip() or self._reaches(index, "", broken) is None:
            return None
        slip = unreadable(self.lines, broken)
        self.lines[index] = ""
        return slip


def unreadable(lines: list[str], mark: Mark) -> Slip:
    """The slip for a line that nobody can make sense of."""
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    return Slip(
        mark=mark,
        code="yaml-unreadable",
        message="Deze regel kan ik niet lezen. Kijk hem na, en ook de regel erboven.",
        found=line.strip()[:60],
        expected="sleutel: waarde",
        example="titel: Soep op de stoep",
    )
