"""One file, read: its pairs with their places, and the models when they could be filled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Unpack

from catalog.entry import Facts, Words
from catalog.once import remembered
from catalog.problems import Problem
from catalog.reading.decoding import MAX_BYTES, decode
from catalog.reading.folders import ContentFile
from catalog.reading.front_matter import split_front_matter
from catalog.reading.nodes import Items, Mark, Node, Pairs, Text
from catalog.reading.slips import Details, Slip, as_problems, mended
from catalog.reading.yaml_reader import read_yaml
from catalog.shaping.filling import Loc, node_at, shape
from catalog.shaping.kindtable import Kind
from catalog.shaping.tidying import Tidier

CODES = {
    "fact-in-translation": "In een vertaling staat een feit.",
    "file-empty": "Het bestand is leeg.",
}


@dataclass(frozen=True, eq=False)
class Part:
    """What one file says. ``facts`` and ``words`` are None when they could not be filled.

    The same bytes in the same file give the same part, which stands for itself.
    """

    file: ContentFile
    language: str
    is_source: bool
    pairs: Pairs
    facts: Facts | None
    words: Words | None
    body: str = ""
    body_line: int = 1
    text: str = ""

    @property
    def path(self) -> str:
        """Where the file stands in the content folder."""
        return self.file.path

    def texts(self, key: str) -> Iterator[Text]:
        """The texts under a key: one, or those of a list."""
        node = self.pairs.get(key)
        for item in node if isinstance(node, Items) else [node]:
            if isinstance(item, Text):
                yield item

    def get(self, key: str) -> Node | None:
        """What stands under a key, as typed."""
        return self.pairs.get(key)

    def problem(
        self, code: str, message: str, *, at: Loc | Mark = (), instead: str = "", **details: Unpack[Details]
    ) -> Problem:
        """A problem of this file, at a place or at what stands under a path of keys.

        With ``instead``, what was meant in place of ``found``, its example is the whole line as it should be.
        """
        mark = at if isinstance(at, Mark) else node_at(self.pairs, at)[1]
        line = mended(self.text, mark, details.get("found", ""), instead)
        if line:
            details["example"] = line
        return Problem(
            path=self.path, line=mark.line, column=mark.column, code=code, message=message, **details
        )


@dataclass(frozen=True, eq=False)
class Draft:
    """One entry before the checks: its main file and its translations."""

    kind: Kind
    slug: str
    source: Part
    translations: Mapping[str, Part] = field(default_factory=dict)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Where its files stand, in the same order."""
        return tuple(part.path for part in self.parts())

    def parts(self) -> Iterator[Part]:
        """The main file, then the translations."""
        yield self.source
        yield from self.translations.values()


def read_part(file: ContentFile, *, main_language: str) -> tuple[Part, Sequence[Problem]]:
    """Read one file. Returns what it says and everything that is wrong with it alone."""
    with file.absolute.open("rb") as stream:
        return part_in(stream.read(MAX_BYTES + 1), file, main_language=main_language)


@remembered
def part_in(content: bytes, file: ContentFile, *, main_language: str) -> tuple[Part, Sequence[Problem]]:
    """The same for bytes that stand in the file now, or once did."""
    decoded = decode(content)
    slips = list(decoded.slips)
    text, body, body_line = decoded.text, "", 1
    if file.kind.suffix == ".md" and text:
        split = split_front_matter(text)
        text, body, body_line = split.keys, split.body, split.body_line
        slips.extend(split.slips)
    reading = read_yaml(text, path=file.path)
    if not reading.pairs and not reading.problems and not slips:
        slips.append(_empty(file.kind))
    language = file.language or main_language
    is_source = language == main_language
    tidier = Tidier(file.kind.dutch)
    pairs = tidier.tidy(reading.pairs, {**file.kind.facts, **file.kind.words})
    facts, words, shape_slips = _models(file, pairs, is_source=is_source, readable=bool(reading.pairs))
    if any(problem.code == "yaml-unreadable" for problem in reading.problems):
        # A line was skipped: what seems to be missing may well stand in it.
        shape_slips = [slip for slip in shape_slips if slip.code != "missing-field"]
    own = as_problems((*slips, *tidier.slips, *shape_slips), path=file.path, text=decoded.text)
    part = Part(file, language, is_source, pairs, facts, words, body, body_line, decoded.text)
    return part, (*own, *reading.problems)


def _models(
    file: ContentFile, pairs: Pairs, *, is_source: bool, readable: bool
) -> tuple[Facts | None, Words | None, list[Slip]]:
    kind = file.kind
    if not readable:
        # Nothing was read: the reason is told already, and a list of missing keys would hide it.
        return None, None, []
    own = _only(pairs, kind.words)
    words, slips = shape(own, kind.entry.words_model)
    if not is_source:
        return None, words, [*slips, *_facts_in_translation(pairs, file)]
    facts, fact_slips = shape(_only(pairs, kind.facts), kind.entry.facts_model)
    return facts, words, [*slips, *fact_slips]


def _empty(kind: Kind) -> Slip:
    return Slip(
        mark=Mark(1, 1),
        code="file-empty",
        message=f"In dit bestand staat niets. Hier hoort {kind.dutch}. Of haal het bestand weg.",
        expected="sleutels met hun waarde",
        example="titel: Soep op de stoep",
    )


def _only(pairs: Pairs, keys: Mapping[str, object]) -> Pairs:
    chosen = Pairs(pairs.mark)
    chosen.update((key, value) for key, value in pairs.items() if key in keys)
    chosen.key_marks.update(pairs.key_marks)
    return chosen


def _facts_in_translation(pairs: Pairs, file: ContentFile) -> Iterator[Slip]:
    for key in pairs:
        if key in file.kind.facts:
            yield Slip(
                mark=pairs.key_marks[key],
                code="fact-in-translation",
                message=f"“{key}” is een feit. Feiten staan enkel in {file.slug}{file.kind.suffix}. Haal deze regel hier weg.",
                found=key,
                expected="enkel woorden in een vertaling",
            )
