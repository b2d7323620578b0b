"""Who does what where: which services answer each question in each neighbourhood, and where nobody does."""

from dataclasses import dataclass

from catalog.checking.references import EVERYWHERE
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from catalog.model import Catalog


@dataclass(frozen=True)
class Cell:
    """A neighbourhood in a row: the services that are only for some neighbourhoods, this one included.

    It is a ``gap`` when no service and no help line answers the question there.
    """

    neighbourhood: Neighbourhood
    services: tuple[Service, ...]
    gap: bool


@dataclass(frozen=True)
class Row:
    """One question: who answers it everywhere, whose neighbourhoods nobody knows yet, and each neighbourhood."""

    question: Question
    everywhere: tuple[Service, ...]
    unknown: tuple[Service, ...]
    helplines: tuple[Helpline, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Matrix:
    """All questions, and the services that no question leads to."""

    rows: tuple[Row, ...]
    unasked: tuple[Service, ...]


def matrix_of(catalog: Catalog) -> Matrix:
    """The matrix of a guide, in the order of its questions."""
    asked = {slug for question in catalog.questions for slug in question.facts.services}
    return Matrix(
        rows=tuple(_row(catalog, question) for question in catalog.questions),
        unasked=tuple(service for service in catalog.services if service.slug not in asked),
    )


def _row(catalog: Catalog, question: Question) -> Row:
    named = tuple(catalog.service[slug] for slug in question.facts.services if slug in catalog.service)
    helplines = tuple(catalog.helpline[slug] for slug in question.facts.helplines if slug in catalog.helpline)
    every = {place.slug for place in catalog.neighbourhoods}
    everywhere = tuple(
        one
        for one in named
        if EVERYWHERE in one.facts.neighbourhoods or every <= set(one.facts.neighbourhoods)
    )
    unknown = tuple(one for one in named if not one.facts.neighbourhoods)
    cells = []
    for place in catalog.neighbourhoods:
        here = tuple(one for one in named if one not in everywhere and place.slug in one.facts.neighbourhoods)
        cells.append(Cell(place, here, gap=not (everywhere or helplines or here)))
    return Row(question, everywhere, unknown, helplines, tuple(cells))
