"""Signals: how often the team heard something in a quarter, per theme and neighbourhood. Never about persons."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from catalog.entry import Entry, Facts, Line, Source, Words
from catalog.values.parsed import Parsed
from catalog.values.quarters import Quarter, parse_count, parse_quarter

Count = Annotated[int, Parsed(parse_count)]


class SignalsFacts(Facts):
    """The counts of one quarter."""

    quarter: Annotated[Quarter, Parsed(parse_quarter)] = Field(
        description="Over welk kwartaal dit gaat.", examples=["3e kwartaal 2026"]
    )
    counts: dict[str, dict[str, Count]] = Field(
        description="Per thema en per buurt: hoe vaak het team dit hoorde. Minder dan 5 laat je weg.",
        examples=["{eenzaam: {noord: 12, zuid: 8}}"],
    )
    sources: tuple[Source, ...] = Field((), description="Waar de aantallen vandaan komen.", examples=[""])


class SignalsWords(Words):
    """What each theme is about."""

    title: Line = Field(description="Korte naam.", examples=["Signalen van de zomer"])
    themes: dict[str, Line] = Field(
        description="Wat elk thema betekent, met dezelfde namen als bij `tellingen`.",
        examples=["{eenzaam: Mensen voelen zich alleen}"],
    )


@dataclass(frozen=True)
class Signals(Entry[SignalsFacts, SignalsWords]):
    """The bundled signals of one quarter."""

    kind = "signals"
    facts_model = SignalsFacts
    words_model = SignalsWords

    def count(self, theme: str, neighbourhood: str) -> int | None:
        """How often; None when it is not told."""
        told: Mapping[str, int] = self.facts.counts.get(theme, {})
        return told.get(neighbourhood)
