"""Which pages there are, where each stands, and which template shows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from website.book import AnyEntry, Guidebook
from website.links import resolver
from website.markdown_text import MarkdownText
from website.views.activity import activity
from website.views.agenda import activities, agenda, past
from website.views.help import help_index, question
from website.views.home import home
from website.views.neighbourhoods import neighbourhood, neighbourhoods
from website.views.numbers import numbers
from website.views.pages import not_found, page
from website.views.print_corner import print_corner
from website.views.project import project
from website.views.services import service, services

LONGEST_TITLE = 60
NOT_FOUND = "404.html"


@dataclass(frozen=True)
class PagePlan:
    """One page before it is made.

    ``key`` is the same for a page in every language, so that they find each other.
    ``title`` is what the browser shows. ``section`` is the part of the menu it is in.
    """

    key: str
    path: str
    template: str
    language: str
    section: str
    title: str
    description: str
    view: Callable[[], Any]
    entry: AnyEntry | None = None


def plan(book: Guidebook, markdown: MarkdownText) -> Iterator[PagePlan]:
    """Every page of the guide in one language, the fixed ones first."""
    return chain(_fixed(book), _agendas(book), _entries(book, markdown))


def _fixed(book: Guidebook) -> Iterator[PagePlan]:
    routes, language, gettext = book.routes, book.language, book.words.gettext
    name = book.say(book.catalog.site, "name").text
    tagline = book.say(book.catalog.site, "tagline").text
    pages = (
        ("home", "home", routes.home(language), name, home),
        (
            "neighbourhoods",
            "neighbourhoods",
            routes.index("neighbourhood", language),
            gettext("Choose your neighbourhood"),
            neighbourhoods,
        ),
        (
            "questions",
            "help",
            routes.index("question", language),
            gettext("Where do I find help?"),
            help_index,
        ),
        ("services", "help", routes.index("service", language), gettext("All services"), services),
        ("activities", "agenda", routes.index("activity", language), gettext("All activities"), activities),
        ("past", "agenda", routes.past(language), gettext("This is over"), past),
        ("numbers", "numbers", routes.numbers(language), gettext("Important numbers"), numbers),
        ("project", "project", routes.project(language), gettext("Why do we do this?"), project),
        ("print_corner", "print", routes.print_corner(language), gettext("Print corner"), print_corner),
    )
    for template, section, path, title, view in pages:
        yield PagePlan(
            template, path, f"{template}.html", language, section, title, tagline, partial(view, book)
        )
    if language == book.source_language:
        title = gettext("We do not find this page")
        yield PagePlan(
            "404", NOT_FOUND, "not_found.html", language, "", title, tagline, partial(not_found, book)
        )


def _agendas(book: Guidebook) -> Iterator[PagePlan]:
    heading = book.words.gettext("What is there to do?")
    for place in (None, *book.catalog.neighbourhoods):
        slug = place.slug if place else None
        name = book.say(place, "name").text if place else ""
        for month in (None, *book.diary.months(slug)):
            number = f"{month:%Y-%m}" if month else None
            title = book.words.month(month) if month else heading
            yield PagePlan(
                key=f"agenda/{slug or ''}/{number or ''}",
                path=book.routes.agenda(book.language, slug, number),
                template="agenda.html",
                language=book.language,
                section="agenda",
                title=_title(title, name),
                description=f"{heading} {name}".strip(),
                view=partial(agenda, book, place, month),
            )


def _entries(book: Guidebook, markdown: MarkdownText) -> Iterator[PagePlan]:
    catalog = book.catalog
    body = partial(_body, book, markdown)
    for n in catalog.neighbourhoods:
        yield _entry(book, n, "neighbourhood", "neighbourhoods", "full_name", partial(neighbourhood, book, n))
    for a in catalog.activities:
        near = [book.say(n, "name").text for n in catalog.neighbourhoods_of(a.facts.neighbourhoods)]
        yield _entry(
            book,
            a,
            "activity",
            "agenda",
            "title",
            lambda a=a: activity(book, a, body=body(a)),  # type: ignore[misc]
            near=near[0] if len(near) == 1 else "",
        )
    for q in catalog.questions:
        yield _entry(book, q, "question", "help", "question", partial(question, book, q))
    for s in catalog.services:
        yield _entry(book, s, "service", "help", "name", partial(service, book, s))
    for p in catalog.pages:
        yield _entry(
            book,
            p,
            "page",
            p.slug,
            "title",
            lambda p=p: page(book, p, body=body(p)),  # type: ignore[misc]
        )


def _entry(
    book: Guidebook,
    entry: AnyEntry,
    template: str,
    section: str,
    heading: str,
    view: Callable[[], Any],
    *,
    near: str = "",
) -> PagePlan:
    description = "intro" if template == "question" else "summary"
    return PagePlan(
        key=f"{entry.kind}/{entry.slug}",
        path=book.path(entry),
        template=f"{template}.html",
        language=book.language,
        section=section,
        title=_title(book.say(entry, heading).text, near),
        description=book.say(entry, description).text,
        view=view,
        entry=entry,
    )


def _title(heading: str, near: str) -> str:
    whole = f"{heading} · {near}" if near else heading
    return whole if len(whole) <= LONGEST_TITLE else heading


def _body(book: Guidebook, markdown: MarkdownText, entry: AnyEntry) -> Any:
    root = book.routes.relative(book.path(entry), "")
    return markdown.html(entry.body(book.language).text, path=entry.path, resolve=resolver(book, root=root))
