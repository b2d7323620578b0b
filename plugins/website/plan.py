"""Which pages there are, where each stands, and which template shows it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain

from catalog.kinds.neighbourhood import Neighbourhood
from catalog.model import E
from website.book import AnyEntry, Guidebook
from website.links import FilePages
from website.markdown_text import Body, MarkdownText, may_link
from website.network import network
from website.page_plan import PagePlan, title_of
from website.search_index import SearchIndex
from website.views.activity import activity
from website.views.agenda import activities, agenda, past
from website.views.changes import changes
from website.views.embed import embed, embedded
from website.views.filters import PICTOGRAMS, filter_name
from website.views.help import help_index, question
from website.views.home import home
from website.views.neighbourhoods import neighbourhood, neighbourhoods
from website.views.numbers import numbers
from website.views.offline import offline
from website.views.pages import not_found, page
from website.views.print_corner import print_corner
from website.views.project import project
from website.views.report import report
from website.views.search import search
from website.views.services import service, services
from website.views.walk_in import walk_in
from website.views.words import words

NOT_FOUND = "404.html"

SHAPES = {
    "neighbourhood": ("neighbourhoods", "full_name", "summary"),
    "activity": ("agenda", "title", "summary"),
    "question": ("help", "question", "intro"),
    "service": ("help", "name", "summary"),
    "page": ("", "title", "summary"),
}
"""Per kind of entry: the part of the menu, and which words are the title and the description."""


def plan(
    book: Guidebook, markdown: MarkdownText, index: Callable[[], SearchIndex], name: str | None = None
) -> Iterator[PagePlan]:
    """Every page of the guide in one language, the fixed ones first. ``index`` makes what a search looks through.

    With ``name`` there are pages only of the entries that have that name.
    """
    return chain(
        _fixed(book),
        _changes(book),
        _words(book),
        _lost(book),
        [_offline(book)],
        [_search(book, index)],
        [_report(book, index)],
        _agendas(book),
        _embedded(book),
        network(book),
        _entries(book, markdown, name),
    )


def _offline(book: Guidebook) -> PagePlan:
    title = book.words.gettext("There is no internet now")
    return PagePlan(
        key="offline",
        path=book.routes.offline(book.language),
        template="offline.html",
        language=book.language,
        section="",
        title=title,
        description=title,
        view=partial(offline, book),
        indexed=False,
    )


def _fixed(book: Guidebook) -> Iterator[PagePlan]:
    for template, section, path, title, view in _table(book):
        yield PagePlan(
            key=template,
            path=path,
            template=f"{template}.html",
            language=book.language,
            section=section,
            title=title,
            description=book.say(book.catalog.site, "tagline").text,
            view=partial(view, book),
            scripts=("filter",) if view is activities else (),
        )


def _table(book: Guidebook) -> tuple[tuple[str, str, str, str, Callable[[Guidebook], object]], ...]:
    """The pages that every guide has: template, part of the menu, address, title and view."""
    routes, language, gettext = book.routes, book.language, book.words.gettext
    name = book.say(book.catalog.site, "name").text
    return (
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
        ("walk_in", "help", routes.walk_in(language), gettext("Where can I just walk in?"), walk_in),
        ("past", "agenda", routes.past(language), gettext("This is over"), past),
        ("numbers", "numbers", routes.numbers(language), gettext("Important numbers"), numbers),
        ("project", "project", routes.project(language), gettext("Why do we do this?"), project),
        ("print_corner", "print", routes.print_corner(language), gettext("Print corner"), print_corner),
        ("embed", "print", routes.embed(language), gettext("On your own website"), embed),
    )


def _changes(book: Guidebook) -> Iterator[PagePlan]:
    """What is new, when somebody knows what was there before."""
    if book.past.first_day() is not None:
        title = book.words.gettext("What is new?")
        tagline = book.say(book.catalog.site, "tagline").text
        path = book.routes.changes(book.language)
        view = partial(changes, book)
        yield PagePlan("changes", path, "changes.html", book.language, "changes", title, tagline, view)


def _words(book: Guidebook) -> Iterator[PagePlan]:
    """The difficult words, in a language that explains any."""
    if book.catalog.hard_words(book.language):
        path, title = book.routes.words(book.language), book.words.gettext("Difficult words")
        tagline = book.say(book.catalog.site, "tagline").text
        yield PagePlan(
            "words", path, "words.html", book.language, "words", title, tagline, partial(words, book)
        )


def _lost(book: Guidebook) -> Iterator[PagePlan]:
    """One page for every address that does not exist, in the main language."""
    if book.language == book.source_language:
        title = book.words.gettext("We do not find this page")
        tagline = book.say(book.catalog.site, "tagline").text
        view = partial(not_found, book)
        yield PagePlan(
            "404", NOT_FOUND, "not_found.html", book.language, "", title, tagline, view, indexed=False
        )


def _search(book: Guidebook, index: Callable[[], SearchIndex]) -> PagePlan:
    heading = book.words.gettext("Search")
    return PagePlan(
        key="search",
        path=book.routes.search(book.language),
        template="search.html",
        language=book.language,
        section="help",
        title=heading,
        description=f"{heading}. {book.say(book.catalog.site, 'tagline').text}",
        view=lambda: search(book, index()),
        scripts=("search",),
    )


def _report(book: Guidebook, index: Callable[[], SearchIndex]) -> PagePlan:
    title = book.words.gettext("Tell us")
    return PagePlan(
        key="report",
        path=book.routes.report(book.language),
        template="report.html",
        language=book.language,
        section="report",
        title=title,
        description=book.words.gettext("Tell of an activity, or of a mistake in this guide."),
        view=lambda: report(book, index()),
        scripts=("meld",),
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
                title=title_of(title, name),
                description=f"{heading} {name}".strip(),
                view=partial(agenda, book, place, month),
                scripts=("filter",),
            )
        for wish in PICTOGRAMS:
            yield _filtered(book, place, wish)


def _filtered(book: Guidebook, place: Neighbourhood | None, wish: str) -> PagePlan:
    slug = place.slug if place else None
    heading = book.words.gettext("To do: {what}").format(what=filter_name(book, wish))
    name = book.say(place, "name").text if place else ""
    return PagePlan(
        key=f"agenda/{slug or ''}/{wish}",
        path=book.routes.filtered(book.language, wish, slug),
        template="agenda.html",
        language=book.language,
        section="agenda",
        title=title_of(heading, name),
        description=f"{heading} {name}".strip(),
        view=partial(agenda, book, place, None, wish),
        scripts=("filter",),
    )


def _embedded(book: Guidebook) -> Iterator[PagePlan]:
    heading = book.words.gettext("What is there to do?")
    for place in (None, *book.catalog.neighbourhoods):
        yield PagePlan(
            key=f"embedded/{place.slug if place else ''}",
            path=book.routes.embedded(book.language, place.slug if place else None),
            template="embedded.html",
            language=book.language,
            section="",
            title=title_of(
                book.say(book.catalog.site, "name").text, book.say(place, "name").text if place else heading
            ),
            description=heading,
            view=partial(embedded, book, place),
            indexed=False,
        )


def _entries(book: Guidebook, markdown: MarkdownText, name: str | None) -> Iterator[PagePlan]:
    catalog = book.catalog
    body = partial(_body, book, markdown, FilePages(book))
    for place in _named(catalog.neighbourhoods, name):
        yield _entry(book, place, partial(neighbourhood, book, place))
    for event in _named(catalog.activities, name):
        near = [book.say(n, "name").text for n in catalog.neighbourhoods_of(event.facts.neighbourhoods)]
        view = partial(_with_body, activity, book, event, body)
        yield _entry(book, event, view, near=near[0] if len(near) == 1 else "")
    for need in _named(catalog.questions, name):
        yield _entry(book, need, partial(question, book, need))
    for helper in _named(catalog.services, name):
        yield _entry(book, helper, partial(service, book, helper))
    for text in _named(catalog.pages, name):
        yield _entry(book, text, partial(_with_body, page, book, text, body))


def _named(entries: Sequence[E], name: str | None) -> Sequence[E]:
    return entries if name is None else [entry for entry in entries if entry.slug == name]


def _entry(book: Guidebook, entry: AnyEntry, view: Callable[[], object], *, near: str = "") -> PagePlan:
    section, heading, description = SHAPES[entry.kind]
    return PagePlan(
        key=f"{entry.kind}/{entry.slug}",
        path=book.path(entry),
        template=f"{entry.kind}.html",
        language=book.language,
        section=section or entry.slug,
        title=title_of(book.say(entry, heading).text, near),
        description=book.say(entry, description).text,
        view=view,
        entry=entry,
    )


def _with_body(
    view: Callable[..., object], book: Guidebook, entry: AnyEntry, body: Callable[[AnyEntry], Body]
) -> object:
    return view(book, entry, body=body(entry))


def _body(book: Guidebook, markdown: MarkdownText, pages: FilePages, entry: AnyEntry) -> Body:
    root = book.routes.relative(book.path(entry), "")
    text = entry.body(book.language).text
    around = f"{entry.path} {root} {pages.mark}" if may_link(text) else ""
    return Body(text, around, partial(markdown.html, text, path=entry.path, resolve=pages.resolver(root)))
