"""Actions: what the project does about a need."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from catalog.entry import AnsweredNeeds, Entry, Facts, Line, Slug, Source, Words


class ActionFacts(Facts):
    """Who does it, where, and how far it is."""

    neighbourhoods: tuple[Slug, ...] = Field(
        (), description="In welke buurten. `alle` is alle buurten.", examples=["[alle]"]
    )
    state: Literal["gepland", "in opbouw", "loopt", "klaar"] = Field(
        description="Hoe ver het staat.", examples=["loopt"]
    )
    who: tuple[Slug, ...] = Field((), description="Diensten die het doen.", examples=["[opbouwwerker]"])
    goals: tuple[int, ...] = Field(
        (), description="Nummers van de doelen uit `site.yml`.", examples=["[1, 3]"]
    )
    needs: AnsweredNeeds = ()
    sources: tuple[Source, ...] = Field((), description="Waar dit vandaan komt.", examples=[""])


class ActionWords(Words):
    """What the action is, in easy words."""

    title: Line = Field(description="Korte naam.", examples=["Iemand komt aan je deur"])
    summary: Line = Field(
        description="Wat er gebeurt, in enkele korte zinnen.",
        examples=["Een opbouwwerker gaat van deur tot deur."],
    )


@dataclass(frozen=True)
class Action(Entry[ActionFacts, ActionWords]):
    """Something the project does."""

    kind = "action"
    facts_model = ActionFacts
    words_model = ActionWords
