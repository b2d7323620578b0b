"""Pages: longer texts, such as about, privacy and accessibility."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from catalog.entry import Entry, Facts, Line, Photo, PhotoText, Words


class PageFacts(Facts):
    """Where the page is linked from."""

    place_in_menu: Literal["boven", "onder", "nergens"] = Field(
        "onder", description="Waar de link staat: boven, onder of nergens.", examples=["onder"]
    )
    photo: Photo = None


class PageWords(Words):
    """Title and summary; the text itself stands below the front matter."""

    title: Annotated[Line, Field(max_length=60)] = Field(description="Titel.", examples=["Over deze gids"])
    summary: Line = Field(
        description="Een korte zin over de pagina.", examples=["Wie wij zijn en wat we doen."]
    )
    photo_text: PhotoText = None


@dataclass(frozen=True)
class Page(Entry[PageFacts, PageWords]):
    """A page with a text."""

    kind = "page"
    facts_model = PageFacts
    words_model = PageWords
