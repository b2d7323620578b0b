"""Only a program that stays keeps what it read."""

from collections.abc import Iterator
from threading import Event

import pytest

from catalog import once
from catalog.reading.folders import ContentFile
from catalog.shaping.kindtable import BY_FOLDER
from catalog.shaping.parts import Part, part_in


@pytest.fixture(autouse=True)
def _nobody_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "_staying", Event())


def test_who_reads_once_keeps_nothing() -> None:
    """A build of thousands of entries would fill its memory with answers that nobody asks for."""
    assert _read() is not _read()


def test_who_stays_gets_the_same_part_for_the_same_bytes() -> None:
    """So that all that was worked out about it still holds."""
    once.stay()
    assert _read() is _read()


def test_an_answer_of_many_things_can_be_read_twice_whoever_asks() -> None:
    """Also when nothing is kept."""

    @once.once
    def letters(word: str) -> Iterator[str]:
        yield from word

    answer = letters("soep")
    assert [*answer] == [*answer] == ["s", "o", "e", "p"]


def _read() -> Part:
    file = ContentFile(BY_FOLDER["activities"], "soep", "", "activities/soep.md", None)  # type: ignore[arg-type] # is not opened
    return part_in(b"---\ntitel: Soep\n---\n", file, main_language="nl")[0]
