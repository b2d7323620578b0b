"""Content of somebody who means harm: for each threat one file, and what the writer of such a file is told.

``CASES`` are loaded one by one; :func:`write_hostile_guide` puts them all into one guide, with what a
text may say that *looks* like an attack and is published to the letter.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from support.guide import SITES

KLEIN = SITES / "klein"
SOUP = (KLEIN / "activities" / "soep.md").read_text(encoding="utf-8")
DESK = (KLEIN / "services" / "dorpshuis.yml").read_text(encoding="utf-8")
SITE = (KLEIN / "site.yml").read_text(encoding="utf-8")
BODY_LINE = SOUP.split("\n").index("Iedereen is welkom.") + 1
TITLE_LINE = SOUP.split("\n").index("titel: Soep op het plein") + 1
AUDIENCE_LINE = DESK.split("\n").index("voor_wie: Voor iedereen.") + 1
DESK_END = DESK.count("\n") + 1
BEYOND = "../../../../../../etc/passwd"


@dataclass(frozen=True)
class Case:
    """One hostile file. ``told`` are the place and code of the problem that must be among those found."""

    name: str
    path: str
    make: Callable[[Path], None]
    line: int
    code: str


def _written(data: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    return make


def file(name: str, path: str, data: bytes | str, line: int, code: str) -> Case:
    """A file with these bytes."""
    return Case(name, path, _written(data.encode() if isinstance(data, str) else data), line, code)


def _slug(name: str) -> str:
    return "x-" + "".join(sign if sign.isalnum() else "-" for sign in name.lower())


def body(name: str, text: str, code: str, line: int = 0) -> Case:
    """An activity with this text."""
    content = SOUP.replace("Iedereen is welkom.", text)
    return file(name, f"activities/{_slug(name)}.md", content, BODY_LINE + line, code)


def title(name: str, text: str, code: str) -> Case:
    """An activity with this title."""
    content = SOUP.replace("titel: Soep op het plein", f"titel: {text}")
    return file(name, f"activities/{_slug(name)}.md", content, TITLE_LINE, code)


def extra(name: str, line: str, code: str) -> Case:
    """A service with one more line."""
    return file(name, f"services/{_slug(name)}.yml", f"{DESK}{line}\n", DESK_END, code)


def fact(name: str, old: str, new: str, code: str) -> Case:
    """An activity with another fact."""
    content = SOUP.replace(old, new)
    place = content.split("\n").index(new.rsplit("\n", maxsplit=1)[-1]) + 1
    return file(name, f"activities/{_slug(name)}.md", content, place, code)


def link(name: str, path: str, target: str, code: str) -> Case:
    """A link to somewhere else on the disk."""

    def make(place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(target)

    return Case(name, path, make, 1, code)


def _pipe(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)


IN_FIELDS = (
    title("script in a title", "Soep <script>alert(1)</script>", "text-markup"),
    title("handler in a title", '"<img src=x onerror=alert(1)>"', "text-markup"),
    title("direction turned in a title", "Soep \u202egnp.exe", "text-hidden-character"),
    title("no width in a title", "So\u200bep", "text-hidden-character"),
    title("letters of another alphabet in a title", "Sоер op het plein", "look-alike-letters"),
    title("marks piled on a letter", "So" + "e\u0301" + "\u0301" * 9 + "p", "text-stacked-marks"),
    title("zero byte in a title", "Soep\0", "control-character"),
    title("escape sequence in a title", "Soep\x1b[31m", "control-character"),
    extra("tags in a list", "stappen: [<b>kom</b>]", "text-markup"),
    fact("script in an alternative text", "prijs: gratis", "foto: soep.jpg\nfoto_tekst: <svg onload=x>", "text-markup"),
    fact("photo outside the folder", "prijs: gratis", f"foto: {BEYOND}", "photo-name"),
    fact("photo of another host", "prijs: gratis", "foto: https://evil.example/x.jpg", "photo-name"),
    fact("place outside the folder", "plek: dorpshuis", f"plek: {BEYOND}", "name-form"),
    fact("code outside the site", "prijs: gratis", "code: ../../1", "code-form"),
)  # fmt: skip

IN_BODIES = (
    body("script in a body", "<script>alert(1)</script>", "html-in-text"),
    body("handler in a body", "Soep <img src=x onerror=alert(1)>", "html-in-text"),
    body("frame in a body", '<iframe src="https://evil.example/"></iframe>', "html-in-text"),
    body("refresh in a body", '<meta http-equiv=refresh content="0;url=//evil.example">', "html-in-text"),
    body("style in a body", "<style>*{display:none}</style>", "html-in-text"),
    body("mark of our own drawings", "<!-- drawings --> <!--qr:https://evil.example-->", "html-in-text"),
    body("picture of another host", "![x](https://evil.example/pixel.png)", "picture-in-text"),
    body("picture by reference", "![x][a]\n\n[a]: https://evil.example/pixel.png", "picture-in-text"),
    body("javascript link", "[x](javascript:alert(1))", "link-not-allowed"),
    body("javascript link in capitals", "[x](JaVaScRiPt:alert(1))", "link-not-allowed"),
    body("javascript link in disguise", "[x](java&#115;cript:alert(1))", "link-dead"),
    body("javascript by reference", "[x][a]\n\n[a]: javascript:alert(1)", "link-not-allowed", line=2),
    body("javascript between brackets", "<javascript:alert(1)>", "link-not-allowed"),
    body("data link", "[x](data:text/html,alert)", "link-not-allowed"),
    body("host without scheme", "[x](//evil.example/)", "link-not-allowed"),
    body("host behind backslashes", r"[x](\\evil.example\)", "link-not-allowed"),
    body("host behind both slashes", r"[x](/\evil.example/)", "link-not-allowed"),
    body("host behind a login", "[x](https://kleindorp.example@evil.example/)", "web-unsafe"),
    body("file outside the folder", f"[x]({BEYOND})", "link-dead"),
    body("file outside the folder in disguise", "[x](..%2f..%2f..%2fetc/passwd)", "link-dead"),
    body("link of the chassis", "[x]({static}/../../etc/passwd)", "link-dead"),
    body("direction turned in a body", "Soep \u202egnp.exe", "text-hidden-character"),
    body("zero byte in a body", "So\0ep", "control-character"),
    body("marks piled in a body", "e" + "\u0301" * 500, "text-stacked-marks"),
    body("list in a list in a list", "1. " * 2000, "body-too-deep"),
    body("quote in a quote", "> " * 2000, "body-too-deep"),
    body("a thousand brackets", "[" * 1000 + "a" + "]" * 1000, "body-brackets"),
    file("text without end", "activities/x-long.md", SOUP + "a " * 5000, BODY_LINE, "body-too-long"),
)

IN_YAML = (
    *(extra(f"key of the chassis {key}", f"{key}: ../index.html", "unknown-key")
      for key in ("save_as", "template", "url", "slug", "status", "lang")),
    extra("bomb of aliases", "steps: &a [x, *a, *a]", "yaml-special-start"),
    extra("object of Python", "steps: !!python/object/apply:os.system [id]", "yaml-special-start"),
    extra("three thousand brackets", "steps: " + "[" * 3000, "yaml-too-deep"),
    extra("twenty thousand items", "stappen: [" + "a," * 17000 + "]", "yaml-too-many"),
    extra("same key twice", "naam: Iets anders", "yaml-duplicate-key"),
    file("fifty megabytes", "services/x-huge.yml", b"x" * 50_000_000, 1, "file-too-big"),
    file("letters of old Windows", "services/x-old.yml", DESK.replace("Voor iedereen", "Vóór iedereen").encode("cp1252"), AUDIENCE_LINE, "not-utf8"),
    file("letters of two bytes", "services/x-two.yml", DESK.encode("utf-16"), 1, "not-utf8"),
)  # fmt: skip

IN_FOLDERS = (
    link("link to a file", "activities/x-link.md", "/etc/passwd", "symlink"),
    link("link to a folder", "services/x-etc", "/etc", "symlink"),
    link("link that goes round", "activities/x-round", "..", "symlink"),
    link("link to itself", "activities/x-self.md", "x-self.md", "symlink"),
    link("photo that is a link", "images/x-link.jpg", "/etc/passwd", "photo-kind"),
    Case("pipe without end", "activities/x-pipe.md", _pipe, 1, "no-file"),
    file("page of HTML", "pages/x-page.html", "<script>alert(1)</script>", 1, "wrong-extension"),
    file("page of HTML in the folder itself", "x-page.html", "<script>alert(1)</script>", 1, "stray-file"),
    file("reStructuredText", "x-page.rst", ".. include:: /etc/passwd", 1, "stray-file"),
    file("drawing among the photos", "images/x-drawing.svg", "<svg onload='alert(1)'/>", 1, "photo-kind"),
    file("capital letters", "activities/SOEP.md", SOUP, 1, "wrong-name"),
    file("letter in two parts", "activities/cafe\u0301.md", SOUP, 1, "wrong-name"),
    file("letter in one part", "activities/caf\u00e9.md", SOUP, 1, "wrong-name"),
    file("name that commands", "activities/x\n::error::x.md", SOUP, 1, "wrong-name"),
    file("name of no letters", os.fsdecode(b"activities/\xff\xfe.md"), SOUP, 1, "wrong-name"),
)

CASES = (*IN_FIELDS, *IN_BODIES, *IN_YAML, *IN_FOLDERS)

LITERAL = (
    "{{ 7*7 }} {% include 'x' %} {# x #}",
    "${7*7} #{7*7} %(x)s {0}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "'; DROP TABLE diensten; --",
    '=HYPERLINK("https://evil.example")',
    "javascript:alert(1)",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "BEGIN:VEVENT\\nSUMMARY:x",
    "]]> --> */ // `alert(1)`",
    "\\u003cscript\\u003e %3Cscript%3E",
    "$(touch x) `touch x` | rm",
    "::stop-commands::x ##[add-mask]x",
    "https://evil.example/ //evil.example",
    "+32 3 000 @SUM(A1) -1+2",
    "😀 👩🏽‍💻 🇧🇪",
    "Ω≈ç√ ð ø 田中さん",
    "مرحبا بالجيران",
)  # fmt: skip
"""Texts that run somewhere else. Here they are published, and read as they were written."""


def write_hostile_guide(content: Path) -> None:
    """Make the smallest guide, with every hostile file and every odd text in it."""
    shutil.copytree(KLEIN, content)
    for case in CASES:
        case.make(content / case.path)
    for number, (heading, summary, item) in enumerate(zip(*[iter(LITERAL)] * 3, strict=True)):
        activity = SOUP.replace("titel: Soep op het plein", f"titel: {_quoted(heading)}")
        activity = activity.replace("We koken samen soep. Breng een kom mee.", _quoted(summary))
        activity = activity.replace("- een kom", f"- {_quoted(item)}")
        activity = activity.replace("zaterdag 5 december", f"{_DAYS[number]} {number + 6} december")
        (content / "activities" / f"letter-{number}.md").write_text(activity, encoding="utf-8")
        service = DESK.replace("naam: Dorpshuis", f"naam: {_quoted(heading)}")
        service = service.replace("Je kan hier terecht met al je vragen.", _quoted(summary))
        service = service.replace("hulp met papieren", _quoted(item))
        (content / "services" / f"letter-{number}.yml").write_text(service, encoding="utf-8")


def _quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


_DAYS = ("zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag")
