"""Activities: what there is to do, when and where."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from catalog.entry import (
    AnsweredNeeds,
    Entry,
    Facts,
    Line,
    Model,
    Photo,
    PhotoText,
    Slug,
    Source,
    Words,
    YesNo,
)
from catalog.values import Cancellation, Exceptions, Moment, Move, Occurrence, Price, Repeat, Schedule
from catalog.values.contact import MailValue, PhoneValue
from catalog.values.dates import parse_date
from catalog.values.parsed import Parsed
from catalog.values.price import parse_price
from catalog.values.schedule import (
    occurrences,
    parse_exceptions,
    parse_moment,
    parse_moments,
    parse_repeats,
)

DateValue = Annotated[date, BeforeValidator(parse_date)]
DutchNeeded = Literal["niet nodig", "een beetje", "goed"]
Accessible = Literal["rolstoel", "toilet", "lift", "parking", "bus", "zitplaatsen"]


class CancelledDate(Model):
    """One date that does not take place."""

    date: DateValue = Field(description="Welke dag niet doorgaat.", examples=["za 12/12/2026"])
    reason: Line = Field("", description="Waarom niet, in enkele woorden.", examples=["de zaal is stuk"])


class MovedDate(Model):
    """One date that takes place at another moment."""

    date: DateValue = Field(description="Welke dag verschuift.", examples=["za 12/12/2026"])
    to: Annotated[Moment, Parsed(parse_moment)] = Field(
        description="Wanneer het dan wel is.", examples=["zo 13/12/2026, 14u-17u"]
    )
    reason: Line = Field("", description="Waarom, in enkele woorden.", examples=["er is een markt"])


class ActivityFacts(Facts):
    """The facts of an activity."""

    neighbourhoods: tuple[Slug, ...] = Field(
        min_length=1, description="Voor welke buurt of buurten.", examples=["[zuid]"]
    )
    when: Annotated[tuple[Moment, ...], Parsed(parse_moments)] = Field(
        (),
        description="Eén dag of een lijst van dagen, met het uur.",
        examples=["zaterdag 5 december 2026, 14u-17u"],
    )
    every: Annotated[tuple[Repeat, ...], Parsed(parse_repeats)] = Field(
        (), description="Als het terugkomt: welke dag en welk uur.", examples=["dinsdag 9u30-11u30"]
    )
    starts: DateValue | None = Field(
        None, description="Eerste dag van de reeks.", examples=["5 januari 2027"]
    )
    ends: DateValue | None = Field(None, description="Laatste dag van de reeks.", examples=["29 juni 2027"])
    exceptions: Annotated[Exceptions, Parsed(parse_exceptions)] = Field(
        Exceptions(),
        description="Wanneer het niet is: dagen, `feestdagen`, `schoolvakanties`.",
        examples=["[feestdagen]"],
    )
    cancelled: tuple[CancelledDate, ...] = Field((), description="Dagen die niet doorgaan.", examples=[""])
    moved: tuple[MovedDate, ...] = Field((), description="Dagen die verschuiven.", examples=[""])
    place_service: Slug | None = Field(
        None,
        description="Als het bij een dienst is: de bestandsnaam van die dienst.",
        examples=["buurthuis"],
    )
    place: Line | None = Field(None, description="Naam van de plaats.", examples=["Het pleintje"])
    address: Line | None = Field(
        None, description="Straat, nummer en gemeente.", examples=["Dorpsplein 1, 9998 Kleindorp"]
    )
    price: Annotated[Price, Parsed(parse_price)] | None = Field(
        None, description="`gratis`, een bedrag, of `vrije bijdrage`.", examples=["gratis"]
    )
    signup: Literal["nodig", "niet nodig"] | None = Field(
        None, description="Moet je inschrijven?", examples=["niet nodig"]
    )
    contact: Slug | None = Field(
        None,
        description="De dienst die antwoordt op vragen. Anders het eerste contact van de site.",
        examples=["opbouwwerker"],
    )
    phone: PhoneValue | None = Field(
        None, description="Enkel als het een ander nummer is.", examples=["02 501 02 11"]
    )
    mail: MailValue | None = Field(
        None, description="Enkel als het een ander adres is.", examples=["onthaal@gemeente.example"]
    )
    accessibility: tuple[Accessible, ...] = Field(
        (),
        description="Wat er is: rolstoel, toilet, lift, parking, bus, zitplaatsen.",
        examples=["[rolstoel, toilet]"],
    )
    with_children: YesNo | None = Field(None, description="Zijn kinderen welkom?", examples=["ja"])
    dutch: DutchNeeded | None = Field(
        None,
        description="Hoeveel Nederlands je nodig hebt: `niet nodig`, `een beetje` of `goed`.",
        examples=["een beetje"],
    )
    goes_along: YesNo = Field(default=False, description="Gaan wij mee als je dat vraagt?", examples=["ja"])
    needs: AnsweredNeeds = ()
    photo: Photo = None
    sources: tuple[Source, ...] = Field((), description="Waar de feiten vandaan komen.", examples=[""])


class ActivityWords(Words):
    """The words of an activity."""

    title: Annotated[Line, Field(max_length=60)] = Field(
        description="Korte naam.", examples=["Soep op de stoep"]
    )
    summary: Line = Field(
        description="Wat je doet, in een of twee korte zinnen.",
        examples=["We koken samen soep. Breng een kom mee."],
    )
    audience: Line | None = Field(
        None, description="Voor wie het is.", examples=["Iedereen is welkom. Ook kinderen."]
    )
    bring: tuple[Line, ...] = Field((), description="Wat je meebrengt.", examples=["[een kom, een lepel]"])
    good_to_know: tuple[Line, ...] = Field(
        (), description="Andere dingen die helpen.", examples=["[Er is koffie.]"]
    )
    photo_text: PhotoText = None
    reasons: dict[str, Line] = Field(
        {},
        description="In een vertaling: de reden bij een dag (jjjj-mm-dd).",
        examples=["{2026-12-12: la salle est fermée}"],
    )


@dataclass(frozen=True)
class Activity(Entry[ActivityFacts, ActivityWords]):
    """Something to do, once or repeating."""

    kind = "activity"
    facts_model = ActivityFacts
    words_model = ActivityWords

    @cached_property
    def schedule(self) -> Schedule:
        """All its moments; ``catalog.values.schedule.occurrences`` expands them."""
        return self.schedule_of(self.facts)

    def dates(self, first: date, last: date, *, region: str) -> tuple[Occurrence, ...]:
        """Its dates from ``first`` to ``last``, both included. It remembers them, as long as it is itself remembered."""
        asked = first, last, region
        if asked not in self._dates:
            self._dates[asked] = occurrences(self.schedule, first, last, region=region)
        return self._dates[asked]

    @cached_property
    def _dates(self) -> dict[tuple[date, date, str], tuple[Occurrence, ...]]:
        return {}

    @staticmethod
    def schedule_of(facts: ActivityFacts) -> Schedule:
        """All moments that facts tell of, also before there is an entry."""
        return Schedule(
            moments=facts.when,
            repeats=facts.every,
            first=facts.starts,
            last=facts.ends,
            exceptions=facts.exceptions,
            cancelled=tuple(Cancellation(c.date, c.reason) for c in facts.cancelled),
            moved=tuple(Move(m.date, m.to, m.reason) for m in facts.moved),
        )
