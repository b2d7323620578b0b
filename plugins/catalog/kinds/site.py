"""The site itself: its name, languages, publisher and team (``content/site.yml``)."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field

from catalog.entry import Entry, Facts, Line, Model, Slug, Words
from catalog.values.contact import WebValue
from catalog.values.daysoff import parse_region

Region = Annotated[str, BeforeValidator(parse_region)]


class SiteFacts(Facts):
    """What the whole guide stands on."""

    municipality: Line = Field(description="Naam van de gemeente.", examples=["Kleindorp"])
    url: WebValue = Field(description="Het adres van de site.", examples=["https://buurten.example"])
    repository: WebValue | None = Field(
        None, description="Waar de bestanden staan, op GitHub.", examples=["https://github.com/naam/gids"]
    )
    languages: tuple[str, ...] = Field(
        min_length=1, description="Talen, de eerste is de hoofdtaal.", examples=["[nl, fr]"]
    )
    publisher: Line | None = Field(
        None,
        description="Verantwoordelijke uitgever op drukwerk: rol en adres.",
        examples=["Gemeente Kleindorp, Dorpsplein 1"],
    )
    first_contact: Slug = Field(description="De dienst voor wie niet weet waarheen.", examples=["loket"])
    outreach: Slug | None = Field(
        None, description="De dienst die aan de deur komt.", examples=["opbouwwerker"]
    )
    team: tuple[Slug, ...] = Field(
        (), description="Diensten van het team.", examples=["[loket, dienst-samenleven]"]
    )
    colour_profile: Line | None = Field(
        None,
        description="Het kleurprofiel (ICC) van de drukker: een bestand in `content/`.",
        examples=["drukker/profiel.icc"],
    )
    holiday_region: Region = Field("BE", description="Land voor de feestdagen.", examples=["BE"])


class Goal(Model):
    """From what, to what."""

    from_: Line = Field(description="Van wat.", examples=["mensen die alleen zijn"])
    to: Line = Field(description="Naar wat.", examples=["mensen die elkaar kennen"])


class Finding(Model):
    """General findings of the survey on one theme."""

    theme: Line = Field(description="Over wat.", examples=["Elkaar ontmoeten"])
    points: tuple[Line, ...] = Field(description="Wat we leerden.", examples=["[Er zijn te weinig plekken.]"])


class SiteWords(Words):
    """The name of the guide and its goals."""

    name: Line = Field(description="Naam van de gids.", examples=["Goede buren"])
    tagline: Line = Field(
        description="Wat je hier vindt.",
        examples=["Zoek iets leuks om te doen. Of vind hulp dicht bij huis."],
    )
    goals: tuple[Goal, ...] = Field((), description="De doelen van het project.", examples=[""])
    figure_names: dict[str, Line] = Field(
        {},
        description="Waarover elk cijfer van de buurten gaat, met dezelfde namen als bij `cijfers`.",
        examples=["{tevreden: Tevreden over de buurt}"],
    )
    general_findings: tuple[Finding, ...] = Field(
        (), description="Resultaten over alle buurten samen.", examples=[""]
    )


@dataclass(frozen=True)
class Site(Entry[SiteFacts, SiteWords]):
    """The guide as a whole."""

    kind = "site"
    facts_model = SiteFacts
    words_model = SiteWords

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the guide, the main one first."""
        return self.facts.languages

    def edit_address(self, path: str) -> str:
        """The page on GitHub where a content file can be changed; empty when ``broncode`` is not filled in."""
        repository = self.facts.repository
        return f"{repository.rstrip('/')}/edit/main/content/{path}" if repository else ""
