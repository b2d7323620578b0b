"""Pages: longer texts, such as about, privacy and accessibility; some of them are a card on paper too."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from catalog.entry import Entry, Facts, Line, Model, Photo, PhotoText, Slug, Words, YesNo

Card = Literal["signaalkaart", "doorverwijzen", "meldpunt", "ongerust", "aan de deur", "netwerk"]


class PageFacts(Facts):
    """Where the page is linked from, and which card is made of it."""

    place_in_menu: Literal["boven", "onder", "nergens"] = Field(
        "onder", description="Waar de link staat: boven, onder of nergens.", examples=["onder"]
    )
    card: Card | None = Field(
        None, description="Welke kaart op papier bij deze pagina hoort.", examples=["signaalkaart"]
    )
    contact: Slug | None = Field(
        None, description="De dienst om te bellen. Leeg: het eerste contact.", examples=["loket"]
    )
    drawings: tuple[Line, ...] = Field(
        (),
        description="Een tekening bij elk punt van de lijsten, in dezelfde volgorde.",
        examples=["[bowl-food, smiley-sad]"],
    )
    parent: Slug | None = Field(
        None,
        description="Bij welke pagina dit hoort: de bestandsnaam. Die pagina toont dan de link.",
        examples=["vrijwilligers"],
    )
    form: YesNo = Field(
        default=False,
        description="Staat bij deze pagina het formulier voor een nieuwe activiteit, op de site en op papier?",
        examples=["ja"],
    )
    photo: Photo = None


class PointList(Model):
    """A heading with points. Without points nobody has decided yet: paper gets a line to write on."""

    heading: Line = Field(description="Wat erboven staat.", examples=["Waar let ik op?"])
    points: tuple[Line, ...] = Field(
        (),
        description="De punten. Laat ze weg als het team nog niet koos: dan komt er een lijn om op te schrijven.",
        examples=["[De brievenbus is vol.]"],
    )


class PageWords(Words):
    """Title and summary; the text itself stands below the front matter."""

    title: Annotated[Line, Field(max_length=60)] = Field(description="Titel.", examples=["Over deze gids"])
    summary: Line = Field(
        description="Een korte zin over de pagina.", examples=["Wie wij zijn en wat we doen."]
    )
    lists: tuple[PointList, ...] = Field(
        (),
        description="Lijstjes, op de pagina en op de kaart.",
        examples=["\n  - kop: Waar let ik op?\n    punten: [De brievenbus is vol.]"],
    )
    consent: Line | None = Field(
        None,
        description="Wat de persoon zelf goed vindt. Op de kaart staat er een vakje voor.",
        examples=["Ik vind het goed dat je voor mij belt."],
    )
    steps: tuple[Line, ...] = Field(
        (), description="Wat er gebeurt, stap voor stap.", examples=["[Bel samen het loket.]"]
    )
    table_talk: tuple[Line, ...] = Field(
        (),
        max_length=8,
        description="Vragen om aan tafel over te praten, hoogstens 8.",
        examples=["[Waarom woon je graag hier?]"],
    )
    photo_text: PhotoText = None


@dataclass(frozen=True)
class Page(Entry[PageFacts, PageWords]):
    """A page with a text."""

    kind = "page"
    facts_model = PageFacts
    words_model = PageWords
