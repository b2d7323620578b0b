"""Services and helplines: who helps."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from catalog.entry import AnsweredNeeds, Entry, Line, Photo, PhotoText, Slug, VerifiedFacts, Words, YesNo
from catalog.kinds.activity import Accessible
from catalog.values import OpeningHours
from catalog.values.contact import MailValue, PhoneValue, WebValue
from catalog.values.hours import parse_opening_hours
from catalog.values.parsed import Parsed

Hours = Annotated[OpeningHours, Parsed(parse_opening_hours)]


class ServiceFacts(VerifiedFacts):
    """The facts of a service. What nobody knows stays out and shows as "nog na te kijken"."""

    neighbourhoods: tuple[Slug, ...] = Field(
        (),
        description="Voor welke buurten. `alle` is alle buurten. Leeg: nog niet bekend.",
        examples=["[alle]"],
    )
    phone: PhoneValue | None = Field(None, description="Vast nummer of gsm.", examples=["02 501 02 11"])
    mail: MailValue | None = Field(
        None,
        description="Een adres van de dienst, niet van een persoon.",
        examples=["loket@gemeente.example"],
    )
    website: WebValue | None = Field(
        None, description="Adres dat begint met https://.", examples=["https://www.gemeente.example"]
    )
    address: Line | None = Field(
        None, description="Straat, nummer en gemeente.", examples=["Dorpsplein 1, 9998 Kleindorp"]
    )
    opening_hours: Hours | None = Field(
        None,
        description="Dagen met dezelfde uren samen.",
        examples=["[ma-vr 9:00-12:00, di 13:30-16:00, feestdagen gesloten]"],
    )
    walk_in: YesNo | None = Field(None, description="Mag je binnenlopen zonder afspraak?", examples=["ja"])
    goes_along: YesNo = Field(default=False, description="Gaan zij mee als je dat vraagt?", examples=["ja"])
    languages: tuple[Line, ...] = Field(
        (), description="Talen die men er spreekt (nl, fr, ar).", examples=["[nl, fr]"]
    )
    accessibility: tuple[Accessible, ...] = Field(
        (),
        description="Wat er is: rolstoel, toilet, lift, parking, bus, zitplaatsen.",
        examples=["[rolstoel, toilet]"],
    )
    needs: AnsweredNeeds = ()
    photo: Photo = None


class ServiceWords(Words):
    """The words of a service, in the order a reader needs them."""

    name: Line = Field(description="Naam van de dienst.", examples=["Loket"])
    summary: Line = Field(
        description="Wat de dienst doet, in een of twee korte zinnen.",
        examples=["Je kan hier terecht met al je vragen."],
    )
    offers: tuple[Line, ...] = Field(
        (), description="Wat je er kan doen of krijgen.", examples=["[hulp met papieren]"]
    )
    audience: Line | None = Field(None, description="Voor wie.", examples=["Voor iedereen."])
    conditions: tuple[Line, ...] = Field(
        (), description="Wanneer je er terecht kan.", examples=["[Je woont in Kleindorp.]"]
    )
    steps: tuple[Line, ...] = Field(
        (),
        description="Hoe je het doet, stap voor stap.",
        examples=["[Bel eerst., Vertel wat je nodig hebt.]"],
    )
    bring: tuple[Line, ...] = Field((), description="Wat je meebrengt.", examples=["[je identiteitskaart]"])
    opening_hours_note: Line | None = Field(
        None, description="Uitleg bij de uren.", examples=["In de zomer korter open."]
    )
    photo_text: PhotoText = None
    search_words: tuple[Line, ...] = Field(
        (), description="Andere woorden waarmee mensen dit zoeken.", examples=["[leefloon, steun]"]
    )


@dataclass(frozen=True)
class Service(Entry[ServiceFacts, ServiceWords]):
    """An organisation or desk that helps."""

    kind = "service"
    facts_model = ServiceFacts
    words_model = ServiceWords


class HelplineFacts(VerifiedFacts):
    """The facts of a helpline. It belongs to the languages it speaks."""

    number: PhoneValue | None = Field(None, description="Het nummer.", examples=["106"])
    website: WebValue | None = Field(
        None, description="Adres dat begint met https://.", examples=["https://www.1712.be"]
    )
    languages: tuple[Line, ...] = Field(
        (), description="Talen die men er spreekt (nl, fr).", examples=["[nl]"]
    )
    urgent: YesNo = Field(default=False, description="Is dit voor gevaar, nu meteen?", examples=["ja"])
    free: YesNo | None = Field(None, description="Kost bellen niets?", examples=["ja"])
    anonymous: YesNo | None = Field(None, description="Hoef je geen naam te zeggen?", examples=["ja"])
    always_open: YesNo | None = Field(None, description="Dag en nacht open?", examples=["ja"])


class HelplineWords(Words):
    """The words of a helpline."""

    name: Line = Field(description="Naam van de hulplijn.", examples=["Tele-Onthaal"])
    summary: Line = Field(description="Waarvoor je belt.", examples=["Praten als je zorgen hebt."])


@dataclass(frozen=True)
class Helpline(Entry[HelplineFacts, HelplineWords]):
    """A telephone line (or chat) for the whole country or a language."""

    kind = "helpline"
    facts_model = HelplineFacts
    words_model = HelplineWords
