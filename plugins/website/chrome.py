"""What stands around every page: menu, languages, urgent numbers, foot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from catalog.entry import Said
from website.book import AnyEntry, Guidebook
from website.page_plan import PagePlan
from website.plan import NOT_FOUND
from website.street import STREET_WIDTH, House, street
from website.views.events import Day, day
from website.views.parts import Call, ServiceCard, call, mark, service_card

SIGN_HOUSES = 3
SIGN_WIDTH = 130
"""The little street beside the name of the guide."""

OLD_AFTER = timedelta(days=45)
"""After this long without a new build a page warns its reader. The site is made anew every night."""


@dataclass(frozen=True)
class MenuItem:
    """A link in the menu or the foot."""

    text: Said
    path: str
    section: str
    pictogram: str = ""


@dataclass(frozen=True)
class UrgentNumber:
    """A number in the bar at the foot."""

    name: Said
    call: Call
    urgent: bool


@dataclass(frozen=True)
class Frame:
    """What is the same on every page of a language.

    ``report`` is where to tell of a mistake; ``meet`` is whom to ask when nothing is planned. ``old_from`` is when the page has become too old to trust.
    """

    language: str
    direction: str
    name: Said
    municipality: str
    home: str
    menu: tuple[MenuItem, ...]
    foot: tuple[MenuItem, ...]
    street: tuple[House, ...]
    sign: tuple[House, ...]
    sign_width: int
    urgent: tuple[UrgentNumber, ...]
    numbers: str
    report: str
    meet: ServiceCard
    publisher: str
    updated: Day | None
    news: str
    old_from: str
    manifest: str


@dataclass(frozen=True)
class LanguageLink:
    """This page in another language, under the name that its speakers use."""

    language: str
    name: str
    path: str
    address: str
    current: bool


@dataclass(frozen=True)
class Head:
    """What differs from page to page.

    ``translation`` is ``own`` (Dutch), ``translated``, ``outdated`` (shown with a warning),
    ``lapsed`` (outdated for so long that the Dutch stands there) or ``missing``. ``data`` is what the page says of itself to machines, as JSON-LD.
    """

    root: str
    title: str
    description: str
    canonical: str
    section: str
    languages: tuple[LanguageLink, ...]
    indexed: bool
    translation: str
    translation_word: Said
    source: LanguageLink
    edit: str
    preview: str
    data: Markup


def frame(book: Guidebook) -> Frame:
    """What stands around every page of a language."""
    site = book.catalog.site
    marks = tuple(mark(book, n) for n in book.catalog.neighbourhoods)
    sign = street(marks[:SIGN_HOUSES], width=SIGN_WIDTH)
    return Frame(
        language=book.language,
        direction=book.words.direction,
        name=book.say(site, "name"),
        municipality=site.facts.municipality,
        home=book.routes.home(book.language),
        menu=_menu(book),
        foot=_foot(book),
        street=street(marks, width=STREET_WIDTH),
        sign=sign,
        sign_width=sign[-1].x + sign[-1].width if sign else 1,
        urgent=_urgent(book),
        numbers=book.routes.numbers(book.language),
        report=book.routes.report(book.language),
        meet=service_card(book, book.outreach or book.first_contact),
        publisher=site.facts.publisher or "",
        updated=day(book, changed) if (changed := book.past.last_change()) else None,
        news=news if (news := book.routes.news(book.language)) in book.feeds else "",
        manifest=book.routes.manifest(book.language),
        old_from=f"{book.today + OLD_AFTER}T00:00",
    )


def head(book: Guidebook, plan: PagePlan, paths: Mapping[str, str]) -> Head:
    """The head of one page. ``paths`` are the addresses of the page per language."""
    routes = book.routes
    lost = plan.path == NOT_FOUND
    if lost:  # one page for all languages: the others are offered their front page
        paths = {language: routes.home(language) for language in book.catalog.languages}
    links = {
        language: LanguageLink(
            language, book.localizers[language].name, path, routes.absolute(path), language == plan.language
        )
        for language, path in paths.items()
    }
    return Head(
        root=routes.rooted("") if lost else routes.relative(plan.path, ""),
        title=plan.title,
        description=plan.description,
        canonical=routes.absolute(plan.path),
        section=plan.section,
        languages=tuple(links.values()),
        indexed=plan.indexed,
        translation=_translation(book, plan.entry),
        translation_word=Said(
            book.localizers[book.source_language].gettext("Translation"), book.source_language
        ),
        source=links[book.source_language],
        edit=_edit(book, plan.entry),
        preview=_preview(book, plan.entry),
        data=_data(book, plan.entry),
    )


def _translation(book: Guidebook, entry: AnyEntry | None) -> str:
    if book.language == book.source_language:
        return "own"
    if entry is None:
        return "translated"
    if book.language in entry.outdated:
        return "outdated" if entry.speaks(book.language) else "lapsed"
    return "translated" if entry.speaks(book.language) else "missing"


def _data(book: Guidebook, entry: AnyEntry | None) -> Markup:
    if entry is None:
        return Markup()
    # Already escaped for a script element, where HTML's own escapes would not be read back.
    return Markup(book.linked_data.get((entry.kind, entry.slug, book.language), ""))  # noqa: S704


def _preview(book: Guidebook, entry: AnyEntry | None) -> str:
    """The whole address of the picture that chats show: of the entry, else of the guide."""
    wanted = [(book.language, one.kind, one.slug) for one in (entry, book.catalog.site) if one]
    path = next((book.previews[key] for key in wanted if key in book.previews), "")
    return book.routes.absolute(path) if path else ""


def _edit(book: Guidebook, entry: AnyEntry | None) -> str:
    return book.catalog.site.edit_address(entry.path) if entry else ""


def _menu(book: Guidebook) -> tuple[MenuItem, ...]:
    routes, language = book.routes, book.language
    items = (
        ("To do", routes.agenda(language), "agenda", "calendar-heart"),
        ("Help", routes.index("question", language), "help", "hand-heart"),
        ("Neighbourhoods", routes.index("neighbourhood", language), "neighbourhoods", "house-line"),
        ("Numbers", routes.numbers(language), "numbers", "phone-call"),
    )
    return tuple(_item(book, *item) for item in items)


def _foot(book: Guidebook) -> tuple[MenuItem, ...]:
    routes, language = book.routes, book.language
    items = (
        ("Everything from A to Z", routes.search(language), "search", ""),
        ("All activities", routes.index("activity", language), "activities", ""),
        ("All services", routes.index("service", language), "services", ""),
        *((("What is new?", routes.changes(language), "changes", ""),) if book.past.first_day() else ()),
        ("Why do we do this?", routes.project(language), "project", ""),
        ("Print corner", routes.print_corner(language), "print", ""),
    )
    own = tuple(_item(book, *item) for item in items)
    if book.catalog.hard_words(language):
        own += (_item(book, "Difficult words", routes.words(language), "words", ""),)
    return _pages(book, "boven") + own + _pages(book, "onder")


def _item(book: Guidebook, text: str, path: str, section: str, pictogram: str) -> MenuItem:
    return MenuItem(Said(book.words.gettext(text), book.language), path, section, pictogram)


def _pages(book: Guidebook, place: str) -> tuple[MenuItem, ...]:
    return tuple(
        MenuItem(book.say(page, "title"), book.path(page), page.slug, book.pictogram(page, "info"))
        for page in book.catalog.pages
        if page.facts.place_in_menu == place and not page.facts.parent
    )


def _urgent(book: Guidebook) -> tuple[UrgentNumber, ...]:
    found = []
    for helpline in book.catalog.helplines:
        number = call(book, helpline.facts.number)
        if helpline.facts.urgent and number:
            found.append(UrgentNumber(book.say(helpline, "name"), number, urgent=True))
    contact = book.first_contact
    desk = call(book, contact.facts.phone)
    if desk:
        found.append(UrgentNumber(book.say(contact, "name"), desk, urgent=False))
    return tuple(found)
