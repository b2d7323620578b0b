"""Difficult words on a page: the first time one stands in a text, it leads to its explanation on the same page.

The finished page is read, since words stand in every kind of text: summaries, steps, whole pages. It works
without scripts: a link leads to the explanation, and another one leads back to the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from catalog.kinds.glossary import HardWord

_MAIN = re.compile(r'<main id="content"[^>]*>(?P<inside>.*)</main>', re.DOTALL)
_TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^>]*)>|[^<]+|<")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
# Inside these a second link is not possible, or a word is a name or an example.
_CLOSED = frozenset({"a", "bdi", "button", "code", "dt", "label", "nav", "pre", "script", "summary", "svg"})
_HEADING = re.compile(r"h[1-6]", re.IGNORECASE)
# Texts in another language, explanations themselves, words to search with, and lines with one fact (not the part
# that holds them all), which are
# names and addresses.
_APART = re.compile(r"\slang=|\bzb-(?:words|found|fact|note|sources)(?![\w-])")
_APOSTROPHE = "(?:'|’|&#39;)"
_SPACE = r"(?:\s|&nbsp;|\u00a0|\u202f)+"


@dataclass(frozen=True)
class Explained:
    """A word with its explanation. ``number`` makes the two ends of the link: ``w3`` and ``t3``."""

    number: int
    word: str
    meaning: str


def explained(words: Sequence[HardWord]) -> tuple[Explained, ...]:
    """The words of a glossary, numbered in its order."""
    return tuple(Explained(number, one.word, one.meaning) for number, one in enumerate(words, 1))


class Explainer:
    """Marks the difficult words of one language."""

    def __init__(self, words: Sequence[HardWord]) -> None:
        self._words = explained(words)
        forms = {form: one for one, hard in zip(self._words, words, strict=True) for form in _forms(hard)}
        self._by_form = {_plain(form): one for form, one in forms.items()}
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_form_pattern, longest_first))})(?!\w)")

    def mark(self, html: str) -> tuple[str, list[Explained]]:
        """Mark each word where it first stands in the main part of a page.

        Takes a whole page. Returns it with links, and the words to explain, in the order of the page.
        """
        main = _MAIN.search(html) if self._words else None
        if main is None or not self._pattern.search(main["inside"]):
            return html, []
        found: list[Explained] = []
        inside = "".join(self._marked(main["inside"], found))
        start, end = main.span("inside")
        return html[:start] + inside + html[end:], found

    def _marked(self, html: str, found: list[Explained]) -> Iterator[str]:
        closed: list[str] = []  # the elements around this place, from the first that may hold no link
        for token in _TOKEN.finditer(html):
            tag = token["tag"]
            if tag is None:
                yield token[0] if closed else self._linked(token[0], found)
                continue
            _step(closed, token)
            yield token[0]

    def _linked(self, text: str, found: list[Explained]) -> str:
        def link(match: re.Match[str]) -> str:
            one = self._by_form[_plain(match[0])]
            if one in found:
                return match[0]
            found.append(one)
            return (
                f'<a class="zb-word" id="t{one.number}" href="#w{one.number}" '
                f'role="doc-glossref">{match[0]}</a>'
            )

        return self._pattern.sub(link, text)


def _step(closed: list[str], token: re.Match[str]) -> None:
    """Go into an element or out of it."""
    tag = token["tag"].lower()
    if token["close"]:
        if closed and closed[-1] == tag:
            closed.pop()
    elif tag not in _VOID and not token["attributes"].endswith("/") and (closed or _holds_none(token)):
        closed.append(tag)


def _holds_none(token: re.Match[str]) -> bool:
    """Whether no word may be marked inside an element: by its kind, or by what it is for."""
    is_closed = token["tag"].lower() in _CLOSED or _HEADING.fullmatch(token["tag"])
    return bool(is_closed or _APART.search(token["attributes"]))


def _forms(hard: HardWord) -> tuple[str, ...]:
    return hard.word, *hard.also


def _plain(form: str) -> str:
    return " ".join(unescape(form).replace("’", "'").casefold().split())


def _form_pattern(form: str) -> str:
    """A word as it may stand in a page; letters such as OCMW only in capitals."""
    parts = [re.escape(part).replace("'", _APOSTROPHE) for part in form.replace("’", "'").split()]
    pattern = _SPACE.join(parts)
    return pattern if form.isupper() else f"(?i:{pattern})"
