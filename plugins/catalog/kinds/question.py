"""Questions: a need in the resident's words, and who answers it."""

from dataclasses import dataclass

from pydantic import Field

from catalog.entry import Entry, Facts, Line, Slug, Words, YesNo


class QuestionFacts(Facts):
    """Who answers, the best first."""

    services: tuple[Slug, ...] = Field(
        (), description="Diensten die helpen, de beste eerst.", examples=["[loket, ocmw]"]
    )
    helplines: tuple[Slug, ...] = Field((), description="Hulplijnen die helpen.", examples=["[tele-onthaal]"])
    on_sheet: YesNo = Field(
        default=True,
        description="Staat de vraag op het blad met alle vragen? Kies de vragen die het vaakst komen.",
        examples=["ja"],
    )


class QuestionWords(Words):
    """The question and the way to an answer."""

    question: Line = Field(
        description="De vraag zoals een bewoner ze zegt.", examples=["Ik heb te weinig geld"]
    )
    intro: Line = Field(
        description="Een of twee korte zinnen die geruststellen.",
        examples=["Je bent niet alleen. Er is hulp."],
    )
    steps: tuple[Line, ...] = Field(
        (), description="Wat je kan doen, stap voor stap.", examples=["[Bel het loket.]"]
    )
    bring: tuple[Line, ...] = Field((), description="Wat je meebrengt.", examples=["[je rekeningen]"])
    search_words: tuple[Line, ...] = Field(
        (), description="Andere woorden voor dezelfde vraag.", examples=["[schulden, rekening]"]
    )


@dataclass(frozen=True)
class Question(Entry[QuestionFacts, QuestionWords]):
    """A need in the resident's words."""

    kind = "question"
    facts_model = QuestionFacts
    words_model = QuestionWords
