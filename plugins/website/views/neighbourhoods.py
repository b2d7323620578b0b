"""The page of a neighbourhood: what happens there, who helps, what its people said."""

from dataclasses import dataclass

from catalog.answers import answers
from catalog.entry import Said
from catalog.kinds.action import Action
from catalog.kinds.neighbourhood import Neighbourhood
from website.book import Guidebook, Sheet
from website.links import anchor
from website.views.events import Soon, soon
from website.views.figures import Figure, figures
from website.views.home import QuestionTile, question_tiles
from website.views.needs import AnsweredNeed, NeedLink, need_links, needs_here
from website.views.parts import CalendarLinks, Mark, ServiceCard, calendar_links, mark, service_card

NEXT_DATES = 4
MOST_QUESTIONS = 6


@dataclass(frozen=True)
class ActionLine:
    """Something the project does. ``state`` is the Dutch word of the content; templates translate it."""

    slug: str
    title: Said
    summary: Said
    pictogram: str
    state: str
    path: str
    who: tuple[tuple[Said, str], ...]
    marks: tuple[Mark, ...]
    everywhere: bool
    goals: tuple[int, ...]
    needs: tuple[NeedLink, ...]
    example: bool


@dataclass(frozen=True)
class NeighbourhoodView:
    """What the page of a neighbourhood shows."""

    mark: Mark
    full_name: Said
    summary: Said
    agenda: str
    calendar: CalendarLinks | None
    help: str
    services_index: str
    soon: Soon
    questions: tuple[QuestionTile, ...]
    services: tuple[ServiceCard, ...]
    outreach: ServiceCard | None
    talks: int | None
    figures: tuple[Figure, ...]
    needs: tuple[AnsweredNeed, ...]
    likes: tuple[Said, ...]
    could_be_better: tuple[Said, ...]
    findings: tuple[Said, ...]
    results: str
    actions: tuple[ActionLine, ...]
    sheets: tuple[Sheet, ...]
    example: bool

    @property
    def has_results(self) -> bool:
        """Whether the people of the neighbourhood were heard."""
        return bool(self.figures or self.needs or self.likes or self.could_be_better or self.findings)


@dataclass(frozen=True)
class NeighbourhoodsView:
    """The choice of a neighbourhood."""

    neighbourhoods: tuple[tuple[Mark, Said, Said], ...]


def neighbourhoods(book: Guidebook) -> NeighbourhoodsView:
    """Every neighbourhood with its mark, whole name and summary."""
    return NeighbourhoodsView(
        tuple(
            (mark(book, n), book.say(n, "full_name"), book.say(n, "summary"))
            for n in book.catalog.neighbourhoods
        )
    )


def neighbourhood(book: Guidebook, entry: Neighbourhood) -> NeighbourhoodView:
    """The page of one neighbourhood."""
    catalog, routes = book.catalog, book.routes
    outreach = book.outreach
    return NeighbourhoodView(
        mark=mark(book, entry),
        full_name=book.say(entry, "full_name"),
        summary=book.say(entry, "summary"),
        agenda=routes.agenda(book.language, entry.slug),
        calendar=calendar_links(book, entry),
        help=routes.index("question", book.language),
        services_index=routes.index("service", book.language),
        soon=soon(book, book.diary.of(entry.slug), NEXT_DATES, a_week=0),
        questions=question_tiles(
            book,
            tuple(q for q in catalog.questions if answers(catalog, q, entry, book.today).services)[
                :MOST_QUESTIONS
            ],
        ),
        services=tuple(
            service_card(book, s)
            for s in catalog.services
            if entry.slug in s.facts.neighbourhoods and s is not outreach
        ),
        outreach=service_card(book, outreach) if outreach else None,
        talks=entry.facts.talks,
        figures=figures(book, entry),
        needs=needs_here(book, entry),
        likes=book.say_each(entry, "likes"),
        could_be_better=book.say_each(entry, "could_be_better"),
        findings=book.say_each(entry, "findings"),
        results=book.routes.results(book.language, entry.slug),
        actions=tuple(action_line(book, a) for a in catalog.actions if _happens_in(a, entry.slug)),
        sheets=book.sheets_of(entry),
        example=entry.facts.example,
    )


def action_line(book: Guidebook, action: Action) -> ActionLine:
    """An action in a list."""
    services = [book.catalog.service[slug] for slug in action.facts.who if slug in book.catalog.service]
    where = tuple(mark(book, n) for n in book.catalog.neighbourhoods_of(action.facts.neighbourhoods))
    return ActionLine(
        slug=action.slug,
        title=book.say(action, "title"),
        summary=book.say(action, "summary"),
        pictogram=book.pictogram(action, "handshake"),
        state=action.facts.state,
        path=anchor(book.routes.project(book.language), action),
        who=tuple((book.say(s, "name"), book.path(s)) for s in services),
        marks=where,
        everywhere=len(where) > 1 and len(where) == len(book.catalog.neighbourhoods),
        goals=action.facts.goals,
        needs=need_links(book, action.facts.needs),
        example=action.facts.example,
    )


def _happens_in(action: Action, slug: str) -> bool:
    return slug in action.facts.neighbourhoods or "alle" in action.facts.neighbourhoods
