"""Mending a line in memory, so that reading can go on and find the faults below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.reading.candidates import Candidate, candidates, hard_space, opens_quote
from catalog.reading.comments import quoted
from catalog.reading.composing import BoundError, compose
from catalog.reading.events import UnreadableError
from catalog.reading.nodes import Mark
from catalog.reading.slips import Slip

CODES = {
    "yaml-unreadable": "Deze regel is niet te lezen.",
}

# Each try reads the file again; a hostile file must not take longer than a long one.
MAX_TRIES = 300
_QUOTES_LOOKED_AT = 8
_NEVER = Mark(1_000_000, 1)


@dataclass
class Mender:
    """Mends the lines of one file, in place. A mend counts only when reading then gets further."""

    lines: list[str]
    tries: int = 0

    def mend_hard_spaces(self) -> Iterator[Slip]:
        """Mend hard spaces after keys beforehand: they need not stop the reading, only change its meaning."""
        for index, line in enumerate(self.lines):
            if (candidate := hard_space(line)) is not None:
                yield self._apply(index, candidate)

    def mend(self, broken: Mark) -> Slip | None:
        """Mend what makes reading stop at ``broken``; None when there is no way on."""
        for index in self._suspects(broken):
            for candidate in candidates(self.lines, index):
                if candidate.line != self.lines[index] and self._helps(
                    index, candidate.line, broken, whole=candidate.whole
                ):
                    return self._apply(index, candidate)
        return self._mend_long_text(broken) or self._leave_out(broken)

    def _suspects(self, broken: Mark) -> Iterator[int]:
        """The lines where the slip may be: opened quotes above, the line itself, the one above."""
        last = min(broken.line, len(self.lines)) - 1
        quotes = [index for index in range(last + 1) if opens_quote(self.lines[index])]
        yield from quotes[-_QUOTES_LOOKED_AT:]
        yield last
        yield from (index for index in range(last - 1, -1, -1) if self.lines[index].strip())

    def _helps(self, index: int, line: str, broken: Mark, *, whole: bool = False) -> bool:
        after = self._stops_at([*self.lines[:index], line, *self.lines[index + 1 :]])
        if after is None:
            return False
        if whole:
            return after.line > broken.line
        if opens_quote(self.lines[index]) and index + 1 < broken.line:
            # The quote had swallowed the lines down to here; now these show their own slip.
            return after.line >= broken.line and after != broken
        grown = max(0, len(line) - len(self.lines[index])) if index + 1 == broken.line else 0
        return after > Mark(broken.line, broken.column + grown)

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
        if not self.lines[index].strip() or not self._helps(index, "", broken):
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
