"""What a search looks through: one small file of data per language, read by the browser."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from catalog.entry import Said
from catalog.kinds.activity import Activity
from catalog.kinds.page import Page
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from website.book import AnyEntry, Guidebook
from website.links import anchor
from website.views.events import place_name

KINDS = ("question", "service", "activity", "helpline", "page")
"""The groups of results, in the order in which readers see them."""

SHAPES = {
    "question": ("question", "question", "intro"),
    "service": ("service", "name", "summary"),
    "activity": ("activity", "title", "summary"),
    "helpline": ("helpline", "name", "summary"),
    "page": ("page", "title", "summary"),
    "neighbourhood": ("page", "full_name", "summary"),
}
"""Per kind of entry: its group, and which words are the title and the line below it."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


SEARCHED = "search/"
"""Where the files stand that a search looks through."""


class Found(NamedTuple):
    """One thing to find. ``keys`` are other words for it; ``more`` are the rest of its words, each once.

    ``language`` is that of title and line, empty when it is the language of the page.
    """

    kind: str
    path: str
    title: str
    line: str
    keys: str = ""
    more: str = ""
    language: str = ""


@dataclass(frozen=True)
class SearchIndex:
    """The file of one language and what is in it. Its name changes with that, so that a browser may keep it."""

    path: str
    content: bytes
    rows: tuple[Found, ...]


def search_index(book: Guidebook) -> SearchIndex:
    """Everything that can be found in one language, as a file."""
    rows = everything(book)
    filled = [{key: value for key, value in row._asdict().items() if value} for row in rows]
    content = json.dumps(filled, ensure_ascii=False, separators=(",", ":")).encode()
    digest = hashlib.blake2b(content, digest_size=4).hexdigest()
    return SearchIndex(f"search/{book.language}.{digest}.json", content, rows)


def everything(book: Guidebook) -> tuple[Found, ...]:
    """Everything that can be found in one language, group by group. What is over is left out."""
    catalog = book.catalog
    going_on = (activity for activity in catalog.activities if not book.diary.is_past(activity))
    return (
        *(_found(book, question, _of_question(book, question)) for question in catalog.questions),
        *(_found(book, service, _of_service(book, service)) for service in catalog.services),
        *(_found(book, activity, _of_activity(book, activity)) for activity in going_on),
        *(_found(book, line, _digits(line)) for line in catalog.helplines),
        *(_found(book, page, _of_page(book, page)) for page in catalog.pages),
        *(_found(book, neighbourhood, ()) for neighbourhood in catalog.neighbourhoods),
    )


def _of_question(book: Guidebook, entry: Question) -> Iterator[str]:
    yield from _texts(book, entry, "steps", "bring")
    for slug in entry.facts.services:
        if slug in book.catalog.service:
            yield book.say(book.catalog.service[slug], "name").text


def _of_service(book: Guidebook, entry: Service) -> Iterator[str]:
    yield from _texts(book, entry, "offers", "audience", "steps")
    yield entry.facts.address or ""
    yield from _near(book, entry)


def _of_activity(book: Guidebook, entry: Activity) -> Iterator[str]:
    yield from _texts(book, entry, "audience", "good_to_know")
    yield entry.body(book.language).text
    if where := place_name(book, entry):
        yield where.text
    yield from _near(book, entry)


def _of_page(book: Guidebook, entry: Page) -> Iterator[str]:
    yield entry.body(book.language).text
    for one in book.say(entry, "lists").text:
        yield from (one.heading, *one.points)
    yield from _texts(book, entry, "steps", "table_talk")


def _digits(entry: Helpline) -> Iterator[str]:
    if entry.facts.number:
        yield entry.facts.number.digits


def _found(book: Guidebook, entry: AnyEntry, texts: Iterable[str]) -> Found:
    kind, *fields = SHAPES[entry.kind]
    title, line = (book.say(entry, field) for field in fields)
    keys = _texts(book, entry, "search_words")
    known = set(words_of((title.text, line.text, *keys)))
    rest = words_of((*texts, *_in_source(book, entry, fields[0])))
    return Found(
        kind=kind,
        path=_address(book, entry),
        title=title.text,
        line=line.text,
        keys=", ".join(keys),
        more=" ".join(word for word in rest if word not in known),
        language="" if title.language == book.language else title.language,
    )


def _address(book: Guidebook, entry: AnyEntry) -> str:
    """A help line has no page of its own, but a place among the numbers."""
    if isinstance(entry, Helpline):
        return anchor(book.routes.numbers(book.language), entry)
    return book.path(entry)


def _in_source(book: Guidebook, entry: AnyEntry, title: str) -> Iterator[str]:
    """The Dutch name and search words, for who reads another language but heard the Dutch word."""
    if book.language != book.source_language:
        yield entry.say(title, book.source_language).text
        yield from _plain(entry, "search_words", book.source_language)


def _near(book: Guidebook, entry: Service | Activity) -> Iterator[str]:
    return (book.say(n, "name").text for n in book.catalog.neighbourhoods_of(entry.facts.neighbourhoods))


def _texts(book: Guidebook, entry: AnyEntry, *fields: str) -> tuple[str, ...]:
    return tuple(text for field in fields for text in _plain(entry, field, book.language))


def _plain(entry: AnyEntry, field: str, language: str) -> tuple[str, ...]:
    if field not in entry.words_model.model_fields:
        return ()
    said: Said = entry.say(field, language)
    return (said.text,) if isinstance(said.text, str) else tuple(said.text or ())


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The words of some texts, in small letters, each once, in order."""
    return tuple(dict.fromkeys(map(str.lower, _WORD.findall("\n".join(texts)))))
