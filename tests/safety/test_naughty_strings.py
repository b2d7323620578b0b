"""The big list of naughty strings: each is published to the letter, or refused on its line."""

import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from support.corpora import corpus
from support.guide import TODAY, build, run_task
from support.hostile import DESK, KLEIN, SOUP
from support.pages import plain

from catalog.problems import keeping_out
from catalog.reading.folders import ContentFile, Finder
from catalog.shaping.parts import part_in

FILES = [file for file in Finder(KLEIN, ["nl", "fr"], []).find() if not file.language]
LINE = re.compile(r"(?P<head>\s*(?:- )?(?:(?P<key>[a-z_]+): )?)(?P<text>[A-Z“’a-z].*)")
NAUGHTY_PER_SERVICE = 20


@dataclass(frozen=True)
class Field:
    """A line of a sound file that holds words, and what stands before them."""

    file: ContentFile
    index: int
    head: str

    def filled(self, text: str) -> bytes:
        """The file with this text there."""
        lines = self.file.absolute.read_text(encoding="utf-8").split("\n")
        lines[self.index] = self.head + quoted(text)
        return "\n".join(lines).encode("utf-8", "surrogatepass")


def quoted(text: str) -> str:
    """A text that YAML reads as it is."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def fields() -> Iterator[Field]:
    """Every line with words of every file of the smallest guide."""
    for file in FILES:
        key = ""
        for index, line in enumerate(file.absolute.read_text(encoding="utf-8").split("\n")):
            key = line.partition(":")[0] if line[:1].strip(" -") else key
            found = LINE.fullmatch(line)
            if found and key in file.kind.words and (found["key"] or line.strip().startswith("- ")):
                yield Field(file, index, found["head"])


FIELDS = list(fields())


def naughty() -> list[str]:
    """All strings of the list."""
    told: list[str] = json.loads((corpus("blns") / "blns.json").read_text(encoding="utf-8"))
    return told


def meant(text: str) -> str:
    """What a text says, whichever way its accents are written."""
    return unicodedata.normalize("NFC", text.strip())


def leaves(value: object) -> Iterator[str]:
    """Every text in the words of an entry."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner)


def is_sound(field: Field, text: str) -> bool:
    """Whether a text is accepted there; the test fails when it is neither kept to the letter nor told on its line."""
    part, problems = part_in(field.filled(text), field.file, main_language="nl")
    if problems:
        assert {problem.line for problem in problems} == {field.index + 1}, (field, text, problems)
        assert all(problem.message and problem.expected for problem in problems)
        return not list(keeping_out(problems))
    assert part.words is not None
    assert meant(text) in set(leaves(part.words.model_dump())), (field, text)
    return True


def test_every_string_is_kept_or_refused_in_a_summary() -> None:
    """All of them, in the field that stands on most pages."""
    field = next(one for one in FIELDS if one.head == "samenvatting: ")
    accepted = [is_sound(field, text) for text in naughty()]
    assert 200 < sum(accepted) < len(accepted)


@pytest.mark.parametrize("field", FIELDS, ids=[f"{one.file.path}:{one.index + 1}" for one in FIELDS])
def test_a_choice_of_strings_is_kept_or_refused_in_every_field(field: Field) -> None:
    """Every fortieth, another one for each field."""
    for text in naughty()[field.index :: 40]:
        is_sound(field, text)


@pytest.mark.long
def test_every_string_is_kept_or_refused_in_every_field() -> None:
    """The whole list, everywhere."""
    for field in FIELDS:
        for text in naughty():
            is_sound(field, text)


def accepted_strings() -> list[str]:
    """The strings that a summary may hold."""
    field = next(one for one in FIELDS if one.head == "samenvatting: ")
    return [text for text in naughty() if is_sound(field, text)]


def test_what_is_accepted_is_published_to_the_letter(tmp_path: Path) -> None:
    """A guide with all accepted strings in it says each of them, and nothing has to be mended in its pages."""
    (tmp_path / "content").mkdir()
    for path in sorted(KLEIN.rglob("*.*")):
        place = tmp_path / "content" / path.relative_to(KLEIN)
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(path.read_bytes())
    strings = accepted_strings()
    for start in range(0, len(strings), NAUGHTY_PER_SERVICE):
        items = "\n".join(f"  - {quoted(text)}" for text in strings[start : start + NAUGHTY_PER_SERVICE])
        service = DESK.replace("  - hulp met papieren", items)
        (tmp_path / "content" / "services" / f"naughty-{start}.yml").write_text(service, encoding="utf-8")
    guide = build(tmp_path / "content", tmp_path / "output", "--no-print")
    pages = [page for path, page in guide.pages.items() if "/naughty-" in path]
    said = "\n".join(page.text for page in pages)
    assert [text for text in strings if plain(meant(text)).strip() not in said] == []
    assert [page.path for page in pages if page.faults] == []


@pytest.mark.long
def test_what_is_accepted_is_printed_to_the_letter(tmp_path: Path) -> None:
    """Each on a flyer of its own; what our fonts cannot print is not printed at all."""
    content = shutil.copytree(KLEIN, tmp_path / "content")
    strings = accepted_strings()
    for number, text in enumerate(strings):
        flyer = SOUP.replace("We koken samen soep. Breng een kom mee.", quoted(text))
        (content / "activities" / f"naughty-{number}.md").write_text(flyer, encoding="utf-8")
    place = ["--content", str(content), "--output", str(tmp_path / "papers"), "--today", TODAY.isoformat()]
    run_task(["print", *place, "--sheet", "flyer-a5", "--language", "nl"])
    printed = {}
    for path in (tmp_path / "papers").glob("flyer-a5-naughty-*-nl.pdf"):
        with PdfDocument(path) as document:
            words = "".join(page.get_textpage().get_text_range() for page in document)
            printed[int(path.stem.split("-")[3])] = "".join(plain(words).split())
    assert len(printed) > 100
    wrong = [strings[number] for number, said in printed.items() if bare(strings[number]) not in said]
    assert [text for text in wrong if text.isascii()] == []


def bare(text: str) -> str:
    """A text without spaces, which paper breaks lines at."""
    return "".join(plain(meant(text)).split())
