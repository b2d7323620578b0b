"""Judges how easy texts are, and remembers on disk what it said of each."""

import sys
from collections.abc import Iterable
from pathlib import Path

import plainlanguage
from catalog.once import remembered
from guide.kept import Kept, code_in, key_of
from plainlanguage import review
from plainlanguage.findings import Finding, Level


class Reviewer:
    """What :func:`plainlanguage.review` does; a text that did not change since an earlier run is not measured."""

    def __init__(self, file: Path) -> None:
        code = code_in([Path(plainlanguage.__file__).parent])
        self._kept = Kept(file, f"{code} {sys.version}")

    def __call__(self, text: str, language: str, known: Iterable[str] = ()) -> tuple[Finding, ...]:
        """Everything in a text that could be easier."""
        words = tuple(known)
        key = key_of(text, language, *words)
        rows = self._kept.get(key)
        if rows is None:
            found = review(text, language, words)
            rows = [[one.start, one.end, one.rule, one.level, one.message, one.suggestion] for one in found]
            self._kept.put(key, rows)
        return tuple(
            Finding(
                start=start, end=end, rule=rule, level=Level(level), message=message, suggestion=suggestion
            )
            for start, end, rule, level, message, suggestion in rows
        )

    def save(self) -> None:
        """Keep what was said for the next run."""
        self._kept.save()


@remembered
def reviewer_for(content: Path, cache: Path) -> Reviewer:
    """The reviewer of a content folder: the same one as before, in a program that stays."""
    return Reviewer(cache / f"{key_of(str(content))}.json")
