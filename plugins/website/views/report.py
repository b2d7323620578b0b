"""Where people tell of an activity that is not in the guide yet, or of a mistake in it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from catalog.values import Repeat
from faces.meld import QUESTIONS, SENTENCES, Question, limits
from localisation import Localizer
from website.book import Guidebook, Sheet, name_in
from website.search_index import SearchIndex
from website.views.parts import Mark, mark

PAPER_FORM = "paper-form-a4"
"""The sheet with the same questions."""


@dataclass(frozen=True)
class ReportView:
    """The form, and who takes what people tell without it.

    ``guide`` is what the script must know, as JSON; ``letter`` the address of a mail that asks the same
    questions, ``sheets`` the paper that does, when it was printed. ``weekdays`` are numbered from Monday = 0.
    """

    guide: str
    questions: Mapping[str, Question]
    weekdays: tuple[str, ...]
    neighbourhoods: tuple[tuple[str, Mark], ...]
    folder: str
    mail: str
    letter: str
    index: str
    sheets: tuple[Sheet, ...]


def report(book: Guidebook, index: SearchIndex) -> ReportView:
    """The page with the form. The ``index`` of everything tells which names are taken."""
    folder, mail = _folder(book), _mail(book)
    return ReportView(
        guide=json.dumps(_guide(book, folder, mail), ensure_ascii=False, separators=(",", ":")),
        questions={question.key: question for question in QUESTIONS},
        weekdays=tuple(book.words.weekday(day) for day in range(7)),
        neighbourhoods=tuple((place.slug, mark(book, place)) for place in book.catalog.neighbourhoods),
        folder=folder,
        mail=mail,
        letter=_letter(book, mail),
        index=index.path,
        sheets=book.sheets_named(PAPER_FORM),
    )


def _guide(book: Guidebook, folder: str, mail: str) -> Mapping[str, object]:
    return {
        "limits": limits(),
        "words": _words(book.words),
        # Arabic in Belgium is read with the digits that stand on every clock and telephone here.
        "language": f"{book.language}-u-nu-latn",
        "folder": folder,
        "mail": mail,
        "note": _note(book),
    }


def _note(book: Guidebook) -> str:
    """What a file says to volunteers when it was not written in the main language; they read Dutch."""
    if book.language == book.source_language:
        return ""
    return f"Dit is geschreven in het {name_in(book.language, 'nl')}. Vertaal het eerst."


def _words(words: Localizer) -> Mapping[str, object]:
    an_hour = 14
    return {
        "faults": {code: words.gettext(sentence) for code, sentence in SENTENCES.items()},
        "weekdays": [words.weekday(day) for day in range(7)],
        "every": [words.repeat(Repeat((day,))) for day in range(7)],
        "first": words.gettext("for the first time on {date}"),
        "span": words.gettext("{start} to {end} o'clock"),
        "inSpan": [words.pgettext("in a span of hours", text) for text in ("{hour}", "{hour}:{minute}")],
        "hours": [
            words.ngettext("{hour} o'clock", "{hour} o'clock", an_hour),
            words.gettext("{hour}:{minute} o'clock"),
        ],
        "copied": words.gettext("Copied."),
    }


def _folder(book: Guidebook) -> str:
    """Where GitHub makes a new activity; empty for a guide that is not kept there."""
    repository = book.catalog.site.facts.repository
    return f"{repository.rstrip('/')}/new/main/content/activities" if repository else ""


def _mail(book: Guidebook) -> str:
    """The mail address of the team: of who comes to the door, else of the first one that has any."""
    return next(_mails(book), "")


def _mails(book: Guidebook) -> Iterator[str]:
    team = [book.catalog.service[slug] for slug in book.catalog.site.facts.team]
    for service in (*filter(None, [book.outreach]), book.first_contact, *team):
        if service.facts.mail:
            yield service.facts.mail


def _letter(book: Guidebook, mail: str) -> str:
    if not mail:
        return ""
    asked = "\r\n\r\n".join(f"{book.words.gettext(question.ask)}\r\n" for question in QUESTIONS)
    subject = book.words.gettext("A new activity")
    return f"mailto:{mail}?subject={quote(subject)}&body={quote(asked)}"
