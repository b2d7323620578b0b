"""The lines of an iCalendar file (RFC 5545): escaped, folded, and safe against text that looks like lines."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

LONGEST = 75
"""Octets in a line; what is longer goes on in a next line that starts with a space."""

_LINE_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NOT_IN_PARAMETERS = re.compile(r'[\x00-\x1f\x7f-\x9f";:,]')


def text(words: str) -> str:
    """A text as the value of a property: what has a meaning in the format loses it."""
    words = _LINE_BREAKS.sub("\n", words)
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")


def line(name: str, value: str, parameters: Mapping[str, str] | None = None) -> str:
    """One property, without the end of its line.

    Takes its name, its value (a text already passed through :func:`text`) and its
    parameters. A control character can never end the line: it is left out.
    """
    property_ = _property(name, *parameters.items()) if parameters else name
    return f"{property_}:{_CONTROLS.sub('', value)}"


@lru_cache(maxsize=1024)
def _property(name: str, *parameters: tuple[str, str]) -> str:
    """The name of a property with its parameters: hardly any two calendars have other ones."""
    return name + "".join(f";{key}={_NOT_IN_PARAMETERS.sub('', said)}" for key, said in parameters)


def folded(lines: Iterable[str]) -> bytes:
    """The lines as the bytes of a file."""
    return b"".join(map(_fold, lines))


def _fold(one: str) -> bytes:
    """One line with its end."""
    line_ = one.encode()
    if len(line_) <= LONGEST:
        return line_ + b"\r\n"
    pieces = []
    while len(line_) > LONGEST:
        cut = LONGEST
        while line_[cut] & 0xC0 == 0x80:  # noqa: PLR2004 - the second or a later byte of a letter in UTF-8
            cut -= 1
        pieces.append(line_[:cut])
        line_ = b" " + line_[cut:]
    return b"\r\n".join([*pieces, line_]) + b"\r\n"
