"""Neighbourhoods: their mark, and what their residents told."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from catalog.entry import Entry, Facts, Line, Source, Words
from catalog.values import Share
from catalog.values.parsed import Parsed
from catalog.values.shares import parse_share

Colour = Literal["paars", "rood", "geel", "groen", "blauw", "oranje"]
Gable = Literal["trapgevel", "puntgevel", "klokgevel", "lijstgevel", "tuitgevel"]


class NeighbourhoodFacts(Facts):
    """The mark of a neighbourhood and the figures of its survey."""

    colour: Colour = Field(
        description="Kleur: paars, rood, geel, groen, blauw of oranje.", examples=["paars"]
    )
    gable: Gable = Field(
        description="Gevel: trapgevel, puntgevel, klokgevel, lijstgevel of tuitgevel.", examples=["trapgevel"]
    )
    talks: int | None = Field(None, ge=1, description="Met hoeveel bewoners is gepraat.", examples=["61"])
    figures: dict[str, Annotated[Share, Parsed(parse_share)]] = Field(
        {}, description="Cijfers zoals ze gepubliceerd zijn.", examples=["{tevreden: 1 op 2}"]
    )
    sources: tuple[Source, ...] = Field((), description="Waar de cijfers vandaan komen.", examples=[""])


class NeighbourhoodWords(Words):
    """The words of a neighbourhood."""

    name: Line = Field(description="Korte naam.", examples=["Noord"])
    full_name: Line = Field(description="Hele naam.", examples=["Kleindorp Noord"])
    summary: Line = Field(description="Een of twee korte zinnen.", examples=["De straten rond het plein."])
    figure_words: dict[str, Line] = Field(
        {}, description="Wat elk cijfer betekent.", examples=["{tevreden: is tevreden}"]
    )
    needs: dict[str, Line] = Field(
        {},
        description="Wat bewoners het vaakst vragen. Geef elke nood een korte naam: buurten met dezelfde "
        "nood gebruiken dezelfde naam.",
        examples=["{ontmoetingsplek: Een plek om elkaar te zien}"],
    )
    likes: tuple[Line, ...] = Field(
        (), description="Wat bewoners fijn vinden.", examples=["[Het is rustig.]"]
    )
    could_be_better: tuple[Line, ...] = Field(
        (), description="Wat beter kan.", examples=["[Er ligt veel afval.]"]
    )
    findings: tuple[Line, ...] = Field(
        (), description="Andere resultaten.", examples=["[Veel bewoners weten niet waar ze hulp vinden.]"]
    )


@dataclass(frozen=True)
class Neighbourhood(Entry[NeighbourhoodFacts, NeighbourhoodWords]):
    """One neighbourhood of the guide."""

    kind = "neighbourhood"
    facts_model = NeighbourhoodFacts
    words_model = NeighbourhoodWords
