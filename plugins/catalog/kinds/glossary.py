"""The glossary: difficult words that have to stay, and what they mean."""

from dataclasses import dataclass

from pydantic import Field

from catalog.entry import Entry, Facts, Line, Model, Words


class HardWord(Model):
    """One difficult word with its explanation."""

    word: Line = Field(description="Het moeilijke woord, zoals het in de teksten staat.", examples=["OCMW"])
    also: tuple[Line, ...] = Field(
        (), description="Andere vormen van hetzelfde woord.", examples=["[leefloners]"]
    )
    meaning: Line = Field(
        description="Wat het is, in een of twee korte zinnen.",
        examples=["Een dienst van de gemeente. Het OCMW helpt mensen met weinig geld."],
    )


class GlossaryFacts(Facts):
    """A glossary states no facts of its own."""


class GlossaryWords(Words):
    """The words of one language. Another language has other difficult words."""

    hard_words: tuple[HardWord, ...] = Field(
        (),
        description="De moeilijke woorden, elk met een uitleg.",
        examples=["\n  - woord: OCMW\n    uitleg: Een dienst van de gemeente."],
    )


@dataclass(frozen=True)
class Glossary(Entry[GlossaryFacts, GlossaryWords]):
    """All difficult words of the guide."""

    kind = "glossary"
    facts_model = GlossaryFacts
    words_model = GlossaryWords
