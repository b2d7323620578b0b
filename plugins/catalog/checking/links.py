"""Links in the text of an entry: to files that exist, to safe places, and nowhere else."""

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from catalog.once import once
from catalog.problems import Problem, Severity, ValueFault
from catalog.reading.nodes import Mark
from catalog.shaping.parts import Draft, Part
from catalog.values.contact import parse_web
from catalog.values.text import closest, did_you_mean

CODES = {
    "link-dead": "Een link gaat naar een bestand dat er niet is.",
    "link-not-https": "Een link is niet veilig.",
    "link-not-allowed": "Deze link kan niet.",
    "picture-in-text": "Een beeld in de tekst komt niet op de site.",
}

SAFE = ("mailto:", "tel:", "#")
_LINK = re.compile(
    r"\]\(\s*<?([^)\s>]+)|^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)|<([A-Za-z][A-Za-z0-9+.-]*:[^>\s]*)>"
)
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")
_CODE = re.compile(r"`[^`]*`")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[\\/]")


class Target(NamedTuple):
    """Where one link points, and where it stands in the file."""

    address: str
    mark: Mark


def check_links(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every link in a text that leads nowhere or somewhere unsafe."""
    files = {draft.source.path for draft in drafts}
    files |= {part.path for draft in drafts for part in draft.translations.values()}
    for draft in drafts:
        for part in draft.parts():
            for target in _targets_in(part):
                yield from _judge(target, part, files)


def links_of(draft: Draft) -> object:
    """What :func:`check_links` sees of a draft: where its links point."""
    return [target.address for part in draft.parts() for target in _targets_in(part)]


def check_pictures(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every picture in a text, which no page shows."""
    for draft in drafts:
        for part in draft.parts():
            for number, line in text_lines(part) if "![" in part.body else ():
                yield from _pictures(line, number, part)


@once
def _targets_in(part: Part) -> Iterator[Target]:
    for number, line in text_lines(part) if "]" in part.body or "<" in part.body else ():
        yield from _targets(line, number)


def text_lines(part: Part) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers; examples to copy are blank."""
    for number, line in enumerate(part.body.split("\n"), start=part.body_line):
        if not line.startswith(("    ", "\t")):
            yield number, _CODE.sub(lambda code: " " * len(code[0]), line)


def _pictures(line: str, number: int, part: Part) -> Iterator[Problem]:
    for found in _PICTURE.finditer(line):
        yield part.problem(
            "picture-in-text",
            "Dit beeld komt niet op de site. Beelden in de tekst kunnen niet. "
            "Eén foto kan wel: in de map images, met een regel foto bovenaan.",
            at=Mark(number, found.start() + 1),
            severity=Severity.WARNING,
            found=found[0],
            expected="een tekst zonder beelden",
            example="foto: soep.jpg",
        )


def _targets(line: str, number: int) -> Iterator[Target]:
    for found in _LINK.finditer(_PICTURE.sub(lambda picture: " " * len(picture[0]), line)):
        group = found.lastindex or 0
        yield Target(found[group], Mark(number, found.start(group) + 1))


def _judge(target: Target, part: Part, files: Collection[str]) -> Iterator[Problem]:
    address = target.address
    if address.startswith("https://"):
        yield from _trust(target, part)
    elif address.startswith(SAFE):
        return
    elif address.startswith("http://"):
        safe = f"https://{address.removeprefix('http://')}"
        yield part.problem(
            "link-not-https",
            "Deze link is niet veilig. Een veilige link begint met https://.",
            at=target.mark,
            found=address,
            expected="een adres dat begint met https://",
            example=safe,
            instead=safe,
        )
    elif _SCHEME.match(address):
        yield part.problem(
            "link-not-allowed",
            "Deze link kan niet. Link naar een bestand van de gids, naar https://, of met mailto: of tel:.",
            at=target.mark,
            found=address,
            expected="een link naar een bestand of naar https://",
            example="../services/loket.yml",
        )
    else:
        yield from _look_up(target, part, files)


def _trust(target: Target, part: Part) -> Iterator[Problem]:
    """An address must be one that people can read the name of the site from."""
    try:
        parse_web(target.address)
    except ValueFault as fault:
        yield part.problem(
            fault.code,
            fault.message,
            at=target.mark,
            found=fault.found,
            expected=fault.expected,
            example=fault.example,
        )


def _look_up(target: Target, part: Part, files: Collection[str]) -> Iterator[Problem]:
    folder = posixpath.dirname(part.path)
    file = posixpath.normpath(posixpath.join(folder, target.address.partition("#")[0]))
    if file in files:
        return
    guess = closest(file, files)
    meant = posixpath.relpath(guess, folder or ".") if guess else ""
    yield part.problem(
        "link-dead",
        f"Het bestand “{target.address}” bestaat niet.{did_you_mean(meant)}",
        at=target.mark,
        found=target.address,
        expected="een link naar een bestand van de gids",
        example=meant,
        instead=meant,
    )
