"""What every kind of content shares: a slug, facts stated once, words per language."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Any, ClassVar, Generic, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from catalog.keys import dutch
from catalog.values import PartialDate
from catalog.values.dates import parse_partial_date
from catalog.values.parsed import Parsed
from catalog.values.photo import parse_photo
from catalog.values.text import parse_line, parse_yes_no

Line = Annotated[str, BeforeValidator(parse_line)]
"""One line of plain text: no markup, no control or direction characters, bounded."""

YesNo = Annotated[bool, BeforeValidator(parse_yes_no)]
Checked = Annotated[PartialDate, Parsed(parse_partial_date)]
Photo = Annotated[
    Annotated[str, BeforeValidator(parse_photo)] | None,
    Field(description="Naam van een foto in de map `images`.", examples=["soep.jpg"]),
]
PhotoText = Annotated[
    Line | None,
    Field(
        description="Wat er op de foto te zien is, voor wie ze niet ziet.",
        examples=["Vier buren roeren in een grote pot soep."],
    ),
]
AnsweredNeeds = Annotated[
    tuple[Line, ...],
    Field(
        description="Aan welke noden dit iets doet: de korte namen bij `noden` van een buurt.",
        examples=["[ontmoetingsplek]"],
    ),
]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class Model(BaseModel):
    """Base of all content models: frozen, strict about keys, spoken to in Dutch."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=dutch,
        validate_by_name=False,
        arbitrary_types_allowed=True,
    )


class Words(Model):
    """What a translation file may hold. Kinds add their own words."""

    may_be_hard: Line | None = Field(
        None,
        description="Waarom deze tekst moeilijk mag zijn. Enkel nodig als `check` zegt dat hij te moeilijk is.",
        examples=["de wet vraagt deze woorden"],
    )


class Facts(Model):
    """What only the main file may hold. Kinds add their own facts."""

    code: str | None = Field(
        None,
        pattern=r"^[1-9]\d{5}$",
        description="Zes cijfers voor het korte adres. Enkel nodig als `check` erom vraagt.",
        examples=["482193"],
    )
    old_names: tuple[Slug, ...] = Field(
        (),
        description="Vroegere bestandsnamen, de eerste naam eerst. Oude links en codes blijven zo werken.",
        examples=["[soep-op-straat]"],
    )
    example: YesNo = Field(
        default=False,
        description="Is dit een voorbeeld? Dan komt het nooit op de echte site.",
        examples=["ja"],
    )
    pictogram: Line | None = Field(
        None, description="Naam van een tekening uit `print/pictograms/`.", examples=["coffee"]
    )
    order: int = Field(
        100, ge=0, le=999, description="Plaats in een lijst: een kleiner getal staat hoger.", examples=["10"]
    )


class Source(Model):
    """Where facts come from: which ones, from where, published when."""

    facts: tuple[Line, ...] = Field(
        (), description="Welke feiten uit deze bron komen.", examples=["[telefoon, mail]"]
    )
    where_from: Line = Field(description="Webadres of naam van de bron.", examples=["folder van de gemeente"])
    published: Line | None = Field(
        None, description="Wanneer de bron dit schreef, zoals ze het zelf zegt.", examples=["2022-2023"]
    )


class RivalValue(Model):
    """Another value for a fact, found in another source."""

    fact: Line = Field(description="Over welk feit bronnen verschillen.", examples=["adres"])
    value: Line = Field(description="Wat de andere bron zegt.", examples=["Dorpsplein 3"])
    where_from: Line = Field(description="Welke bron dat is.", examples=["een krant"])
    published: Checked | None = Field(
        None, description="Wanneer die bron dit schreef.", examples=["2020-09-30"]
    )


class VerifiedFacts(Facts):
    """Facts that a person must check from time to time: services and helplines."""

    sources: tuple[Source, ...] = Field(
        (),
        description="Waar elk feit vandaan komt.",
        examples=["\n  - waar: folder van de gemeente\n    datum: 2023"],
    )
    checked_on: Checked | None = Field(
        None,
        description="Wanneer een persoon dit het laatst nakeek. Een maand of jaar mag.",
        examples=["mei 2026"],
    )
    checked_by: Line | None = Field(
        None, description="Welke rol dit nakeek. Geen naam.", examples=["onthaal loket"]
    )
    rival_values: tuple[RivalValue, ...] = Field(
        (), description="Wat een andere bron zegt, als bronnen verschillen.", examples=[""]
    )


F_co = TypeVar("F_co", bound=Facts, covariant=True)
W_co = TypeVar("W_co", bound=Words, covariant=True)


@dataclass(frozen=True)
class Said:
    """A text (or list of texts) and the language it is in, which may differ from the one asked for."""

    text: Any
    language: str

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True)
class Entry(Generic[F_co, W_co]):
    """One piece of content. ``words`` always holds the site's first language.

    ``code`` is the six-digit short code. ``path`` is relative to the content folder.
    ``bodies`` holds Markdown per language, for the kinds written in ``.md``. ``outdated``
    says of each translation that is older than its source since when.
    """

    kind: ClassVar[str]
    facts_model: ClassVar[type[Facts]]
    words_model: ClassVar[type[Words]]

    slug: str
    path: str
    source_language: str
    code: str
    facts: F_co
    words: Mapping[str, W_co]
    bodies: Mapping[str, str]
    outdated: Mapping[str, date] = field(default_factory=dict)

    def say(self, field: str, language: str) -> Said:
        """The words of ``field`` in ``language``, or in the source language where they are missing."""
        own = self.words.get(language)
        text = getattr(own, field) if own is not None else None
        if text:
            return Said(text, language)
        return Said(getattr(self.words[self.source_language], field), self.source_language)

    def body(self, language: str) -> Said:
        """The Markdown text in ``language``, or in the source language where it is missing."""
        if self.bodies.get(language):
            return Said(self.bodies[language], language)
        return Said(self.bodies.get(self.source_language, ""), self.source_language)

    def speaks(self, language: str) -> bool:
        """Whether the entry has words of its own in ``language``."""
        return language in self.words

    def without_languages(self, languages: Collection[str]) -> Self:
        """The same entry without its translations in some languages."""
        return replace(
            self,
            words={language: words for language, words in self.words.items() if language not in languages},
            bodies={language: body for language, body in self.bodies.items() if language not in languages},
        )
