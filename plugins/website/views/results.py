"""What residents said, given back to them: per neighbourhood, and side by side without a ranking."""

from dataclasses import dataclass

from catalog.entry import Said
from catalog.kinds.neighbourhood import Neighbourhood
from website.book import Guidebook, Sheet
from website.views.figures import Figure, figures, subjects
from website.views.needs import AnsweredNeed, needs_here
from website.views.parts import Mark, mark
from website.views.services import SourceLine, source_line

SHEETS = ("results-a4", "results-a3")


@dataclass(frozen=True)
class PlaceFigure:
    """A figure of one neighbourhood."""

    mark: Mark
    figure: Figure


@dataclass(frozen=True)
class Subject:
    """What a figure is about, and what each neighbourhood said. ``cells`` has a place for every one of them."""

    name: Said
    told: tuple[PlaceFigure, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Theme:
    """What was learned about one theme."""

    name: Said
    points: tuple[Said, ...]


@dataclass(frozen=True)
class ResultsView:
    """The results of one neighbourhood."""

    mark: Mark
    full_name: Said
    talks: int | None
    subjects: tuple[Subject, ...]
    needs: tuple[AnsweredNeed, ...]
    likes: tuple[Said, ...]
    could_be_better: tuple[Said, ...]
    findings: tuple[Said, ...]
    sources: tuple[SourceLine, ...]
    sheets: tuple[Sheet, ...]
    all_results: str


@dataclass(frozen=True)
class AllResultsView:
    """The results of all neighbourhoods, in the order of the site."""

    places: tuple[tuple[Mark, int | None, str], ...]
    subjects: tuple[Subject, ...]
    themes: tuple[Theme, ...]
    needs: str


def has_results(place: Neighbourhood) -> bool:
    """Whether the people of a neighbourhood were heard."""
    words = place.words[place.source_language]
    return bool(place.facts.figures or words.needs or words.likes or words.could_be_better or words.findings)


def results(book: Guidebook, place: Neighbourhood) -> ResultsView:
    """The page of what one neighbourhood said."""
    return ResultsView(
        mark=mark(book, place),
        full_name=book.say(place, "full_name"),
        talks=place.facts.talks,
        subjects=_subjects(book, (place,)),
        needs=needs_here(book, place),
        likes=book.say_each(place, "likes"),
        could_be_better=book.say_each(place, "could_be_better"),
        findings=book.say_each(place, "findings"),
        sources=tuple(source_line(source) for source in place.facts.sources),
        sheets=tuple(sheet for sheet in book.sheets_of(place) if sheet.sheet in SHEETS),
        all_results=book.routes.results(book.language),
    )


def all_results(book: Guidebook) -> AllResultsView:
    """The page of what all neighbourhoods said."""
    heard = tuple(place for place in book.catalog.neighbourhoods if has_results(place))
    return AllResultsView(
        places=tuple(
            (mark(book, place), place.facts.talks, book.routes.results(book.language, place.slug))
            for place in heard
        ),
        subjects=_subjects(book, heard),
        themes=themes(book),
        needs=book.routes.needs(book.language),
    )


def themes(book: Guidebook) -> tuple[Theme, ...]:
    """The general findings, theme by theme."""
    said = book.say(book.catalog.site, "general_findings")
    return tuple(
        Theme(Said(found.theme, said.language), tuple(Said(point, said.language) for point in found.points))
        for found in said.text
    )


def _subjects(book: Guidebook, places: tuple[Neighbourhood, ...]) -> tuple[Subject, ...]:
    told = {place.slug: {one.key: one for one in figures(book, place)} for place in places}
    names = subjects(book, [one for figures_ in told.values() for one in figures_.values()])
    return tuple(
        Subject(
            name=name,
            told=tuple(
                PlaceFigure(mark(book, place), told[place.slug][key])
                for place in places
                if key in told[place.slug]
            ),
            cells=tuple(told[p.slug][key].alone if key in told[p.slug] else "" for p in places),
        )
        for key, name in names.items()
    )
