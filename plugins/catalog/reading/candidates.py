"""What a writer probably meant with a line that cannot be read: the usual slips, one by one."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from catalog.keys import DUTCH
from catalog.reading.comments import quoted

CODES = {
    "yaml-tab": "De regel begint met een tab.",
    "yaml-hard-space": "Er staat een harde spatie.",
    "yaml-bracket": "Een vierkant haakje is niet gesloten.",
    "yaml-quote": "Een tekst begint met een aanhalingsteken.",
    "yaml-colon": "In een tekst staat een dubbele punt.",
    "yaml-no-space": "Achter de dubbele punt ontbreekt een spatie.",
    "yaml-dash": "Een regel van een lijst begint niet goed.",
    "yaml-missing-dash": "Voor de regel ontbreekt een streepje.",
    "yaml-missing-colon": "Achter de sleutel ontbreekt een dubbele punt.",
    "yaml-indent": "De regel springt verkeerd in.",
    "yaml-continuation": "Een vervolgregel springt niet in.",
}

_PAIR = re.compile(r"(?P<head>\s*(?:-\s+)*[^\s:#'\"\[\]{}&*!|>%@`-][^:]*?:\s+)(?P<value>\S.*?)\s*")
_ITEM = re.compile(r"(?P<head>\s*(?:-\s+)+)(?P<value>\S.*?)\s*")
_NO_SPACE = re.compile(r"(?P<head>\s*(?:-\s+)*[A-Za-z_]\w*):(?P<value>[^\s:/].*)")
_NO_DASH_SPACE = re.compile(r"(?P<head>\s*)-(?P<value>[^\s-].*)")
_BULLET = re.compile(r"(?P<head>\s*)[•●▪◦‣·*–—](?:\s+|(?<=[•●▪◦‣·])|(?<=[–—]))(?P<value>[^\s*].*)")
_STARS_ROUND_KEY = re.compile(
    r"(?P<head>\s*(?:-\s+)*)(?P<stars>\*{1,3}|_{1,3})(?P<key>\w+?)\s*(?::(?P=stars)|(?P=stars):)\s*(?P<value>.*)"
)
_STARS_ROUND_VALUE = re.compile(r"(?P<stars>\*{1,3}|`)(?P<value>[^\s*`][^*`]*)(?P=stars)")
_WEB_LINK = re.compile(r"\[[^\[\]]*\]\((?:mailto:|tel:)?(?P<value>[^()\s]+)\)")
_CURLY = re.compile(r"[“”„](?P<value>[^“”„\"]+)[“”]")
_NO_COLON = re.compile(r"(?P<head>\s*(?:-\s+)*)(?P<key>\w+)(?:\s+|\s*=\s*)(?P<value>[^:\s=].*)")
_HARD_SPACES = "[\u00a0\u202f\u2007\u2009\u3000]"
_HARD_START = re.compile(rf"^[\s-]*{_HARD_SPACES}[\s-]*|:\s*{_HARD_SPACES}\s*|(?<=\w){_HARD_SPACES}+:")
_HARD_INDENT = re.compile(rf"[ -]*{_HARD_SPACES}")
_HARD_AFTER_KEY = re.compile(rf"\s*(?:-\s+)*(?P<key>\w+)\s*:{_HARD_SPACES}")
_TAB = re.compile(r"^ *\t[ \t]*")
_WHOLE_QUOTE = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_SPECIAL = tuple("@`*&!%|>[{]},?")
# A line that starts like this is a key or an item, rather than a text that goes on.
_STARTS = re.compile(r"\s*(?:-\s|[a-z0-9_-]+:(?:\s|$))")
_LINES_LOOKED_BACK = 15


class Candidate(NamedTuple):
    """A line as it was probably meant. ``whole`` when it must mend all that is wrong with the line."""

    line: str
    column: int
    code: str
    message: str
    whole: bool = False


def sign_candidates(lines: Sequence[str], index: int) -> Iterator[Candidate]:
    """The likely meanings of ``lines[index]`` when a sign in it is wrong, the likeliest first."""
    line = lines[index]
    yield from _tabs(lines, index)
    yield from _hard_spaces(line)
    yield from _bracket(line)
    yield from _markup(line)
    yield from _quotes(line)
    yield from _signs(line)


def place_candidates(lines: Sequence[str], index: int) -> Iterator[tuple[int, Candidate]]:
    """The likely meanings when a line starts at the wrong place: this line, or the one above it."""
    above = next((other for other in range(index - 1, -1, -1) if lines[other].strip()), None)
    realigned = (
        [(above, candidate) for candidate in _aligned_with(lines, above, index)] if above is not None else []
    )
    own = [(index, candidate) for candidate in (*_missing_dash(lines, above, index), *_indents(lines, index))]
    if own and own[0][1].code == "yaml-missing-dash":
        realigned = []
    # Writers indent by two, so of two lines that differ the odd one is the wrong one.
    yield from (*realigned, *own) if above is not None and _indent(lines[above]) % 2 else (*own, *realigned)
    if above is not None and lines[index].strip()[:1].isalnum():
        message = "Deze regel hoort bij de tekst erboven. Zet er spaties voor."
        line = " " * (_indent(lines[above]) + 2) + lines[index].strip()
        yield index, Candidate(line, 1, "yaml-continuation", message)


def hard_space(line: str) -> Candidate | None:
    """The line with plain spaces before and after its key, where hard ones would become part of it."""
    found = _HARD_AFTER_KEY.match(line)
    after_key = found is not None and found["key"] in DUTCH.values()
    return next(_hard_spaces(line)) if after_key or _HARD_INDENT.match(line) else None


def bullet(lines: Sequence[str], index: int) -> Candidate | None:
    """The line as an item, when it has the sign that word processors put before one and stands where items stand."""
    found = _BULLET.fullmatch(lines[index])
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    if found is None or not (above.rstrip().endswith(":") or _ITEM.fullmatch(above)):
        return None
    message = "Een lijst maak je met een streepje en een spatie."
    return Candidate(f"{found['head']}- {found['value']}", found.end("head") + 1, "yaml-dash", message)


def opens_quote(line: str) -> bool:
    """Whether the value of a line starts with a quote that does not close at its end."""
    found = _PAIR.fullmatch(line) or _ITEM.fullmatch(line)
    return found is not None and found["value"][0] in "'\"" and not _WHOLE_QUOTE.fullmatch(found["value"])


def _tabs(lines: Sequence[str], index: int) -> Iterator[Candidate]:
    line = lines[index]
    if found := _TAB.match(line):
        message = "Deze regel begint met een tab. Typ spaties."
        widths = [len(found[0].replace("\t", " " * width)) for width in (2, 4, 8)]
        for width in dict.fromkeys((*widths, 0, *_columns_above(lines, index))):
            yield Candidate(" " * width + line[found.end() :], 1, "yaml-tab", message, whole=True)
        yield Candidate(" " * widths[0] + line[found.end() :], 1, "yaml-tab", message)


def _hard_spaces(line: str) -> Iterator[Candidate]:
    if found := re.search(_HARD_SPACES, line):
        mended = _HARD_START.sub(lambda match: re.sub(_HARD_SPACES, " ", match[0]), line)
        message = "Hier staat een harde spatie, uit Word of van een website. Typ een gewone spatie."
        yield Candidate(mended, found.start() + 1, "yaml-hard-space", message)


def _bracket(line: str) -> Iterator[Candidate]:
    found = _PAIR.fullmatch(line)
    if found and found["value"].startswith("[") and "]" not in found["value"]:
        code, message = "yaml-bracket", "Aan het einde van deze lijst ontbreekt een vierkant haakje: ]."
        yield Candidate(
            f"{found['head']}{found['value'].rstrip(',')}]", len(line.rstrip()) + 1, code, message
        )


def _markup(line: str) -> Iterator[Candidate]:
    """Signs of another way of writing, which stay plain signs here: bold words, a link."""
    if found := _STARS_ROUND_KEY.fullmatch(line):
        mended = f"{found['head']}{found['key']}: {found['value']}"
        message = "Zet geen sterretjes rond een sleutel."
        yield Candidate(mended, found.end("head") + 1, "yaml-special-start", message)
    pair = _PAIR.fullmatch(line) or _ITEM.fullmatch(line)
    value = pair["value"] if pair else ""
    if pair and (found := _WEB_LINK.fullmatch(value)):
        message = "Schrijf hier enkel het adres, zonder haakjes eromheen."
        yield Candidate(pair["head"] + found["value"], pair.start("value") + 1, "yaml-special-start", message)
    if pair and (found := _STARS_ROUND_VALUE.fullmatch(value)):
        message = "Sterretjes maken hier niets vet of schuin. Laat ze weg."
        yield Candidate(pair["head"] + found["value"], pair.start("value") + 1, "yaml-special-start", message)


def _quotes(line: str) -> Iterator[Candidate]:
    for pattern in (_PAIR, _ITEM):
        found = pattern.fullmatch(line)
        reason = _reason(found["value"]) if found else None
        if found and found["value"][0] == '"' and '"' not in found["value"][1:]:
            message = "Achteraan deze tekst ontbreekt een aanhalingsteken."
            yield Candidate(
                found["head"] + quoted(found["value"][1:]), found.start("value") + 1, "yaml-quote", message
            )
        if found and reason:
            bare = _unquoted(found["value"])
            yield Candidate(found["head"] + quoted(bare), found.start("value") + 1, *reason)


def _unquoted(value: str) -> str:
    """The text without the quotes that stand around all of it, straight or curly."""
    curly = _CURLY.fullmatch(value)
    straight = value[0] == '"' and value[-1] == '"' and value.count('"') > len('""')
    return curly["value"] if curly else value[1:-1] if straight else value


def _reason(value: str) -> tuple[str, str] | None:
    if value[0] in "'\"":
        return (
            "yaml-quote",
            "Deze tekst begint met een aanhalingsteken. Zet de hele tekst tussen aanhalingstekens.",
        )
    if value.startswith(_SPECIAL) or value.startswith("- "):
        return (
            "yaml-special-start",
            f"Een tekst mag niet beginnen met {value[0]}. Zet er aanhalingstekens rond.",
        )
    if ": " in value or value.endswith(":"):
        return "yaml-colon", "In deze tekst staat een dubbele punt. Zet de tekst tussen aanhalingstekens."
    return None


def _signs(line: str) -> Iterator[Candidate]:
    if found := _NO_SPACE.fullmatch(line):
        message = "Achter de dubbele punt hoort een spatie."
        yield Candidate(f"{found['head']}: {found['value']}", found.end("head") + 1, "yaml-no-space", message)
    if found := _NO_DASH_SPACE.fullmatch(line):
        message = "Achter het streepje hoort een spatie."
        yield Candidate(f"{found['head']}- {found['value']}", found.end("head") + 1, "yaml-dash", message)
    found = _NO_COLON.fullmatch(line)
    if found and found["key"] in DUTCH.values():
        message = f"Achter “{found['key']}” hoort een dubbele punt."
        mended = f"{found['head']}{found['key']}: {found['value']}"
        yield Candidate(mended, found.end("key") + 1, "yaml-missing-colon", message)


def _missing_dash(lines: Sequence[str], above: int | None, index: int) -> Iterator[Candidate]:
    """A sentence of its own, right under the dash of the item above."""
    line = lines[index]
    item = _ITEM.fullmatch(lines[above]) if above is not None else None
    beside = item is not None and above is not None and _indent(line) == _indent(lines[above])
    if beside and line.strip()[:1].isupper() and not _STARTS.match(line):
        message = "Voor deze regel hoort een streepje, zoals bij de regel erboven."
        yield Candidate(
            f"{' ' * _indent(line)}- {line.strip()}", _indent(line) + 1, "yaml-missing-dash", message
        )


def _indents(lines: Sequence[str], index: int) -> Iterator[Candidate]:
    line = lines[index]
    if _STARTS.match(line):
        own = _indent(line)
        columns = [column for column in {0, *_columns_above(lines, index)} if column != own]
        for column in sorted(columns, key=lambda column: (abs(column - own), column)):
            yield _moved(line, column)


def _aligned_with(lines: Sequence[str], above: int, index: int) -> Iterator[Candidate]:
    """The line above, moved so that what it starts begins where this line begins."""
    line = lines[above]
    dash = _ITEM.fullmatch(line)
    if dash is None and _ITEM.fullmatch(lines[index]):
        return
    # Beside this line when both are items, else so that the first key of an item stands above the next.
    inward = dash.end("head") - _indent(line) if dash and not _ITEM.fullmatch(lines[index]) else 0
    column = _indent(lines[index]) - inward
    if _STARTS.match(line) and column >= 0 and column != _indent(line):
        yield _moved(line, column)


def _moved(line: str, column: int) -> Candidate:
    spaces = "1 spatie" if column == 1 else f"{column} spaties"
    wanted = f"Zet er juist {spaces} voor." if column else "Zet hem tegen de kant, zonder spaties ervoor."
    message = f"Deze regel springt verkeerd in. {wanted}"
    return Candidate(" " * column + line.strip(), _indent(line) + 1, "yaml-indent", message)


def _columns_above(lines: Sequence[str], index: int) -> list[int]:
    """Where the lines above start: one of these is where a line belongs."""
    above = [line for line in lines[max(0, index - _LINES_LOOKED_BACK) : index] if line.strip()]
    return sorted({column for line in above for column in _columns(line)})


def _columns(line: str) -> set[int]:
    """Where a line starts, and where the text after its dash starts."""
    dash = _ITEM.fullmatch(line)
    return {_indent(line)} | ({dash.end("head")} if dash else set())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
