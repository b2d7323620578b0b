"""``results-a4`` and ``results-a3``: what residents said, given back to them on one page to hang up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from catalog.entry import Said
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.model import AnyEntry
from catalog.responses import Need, needs_of, response_to
from catalog.values import Nearness
from drawing.shares import draw_share
from localisation import Localizer
from printshop.contacts import withheld
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.pictograms import as_address
from printshop.pieces import Mark, frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop, why_silent
from printshop.sheets.calendar import first_call
from printshop.variant import ALL

A4, A3 = "results-a4", "results-a3"
A4_FIT = Fit(sizes=(18, 17, 16, 15, 14.5, 14, 13.5, 13, 12.5, 12, 11.5, 11), target=12)
A3_FIT = Fit(sizes=(25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12), target=16)
STREET = 800
MOST_AIR = 4.0
MOST_ANSWERS = 3
"""More would fill the page; the site names them all."""

_MONTHS = 6


@dataclass(frozen=True)
class Result:
    """A figure: its picture (empty when there is no honest one), the published words, what they say."""

    picture: str
    share: str
    text: str


@dataclass(frozen=True)
class AnsweredNeed:
    """A need and the names of what answers it; without answers the sheet says that work goes on."""

    text: str
    answers: str


def draw(shop: Shop, *, name: str, fit: Fit) -> Iterator[Drawn]:
    """A poster of each neighbourhood that was heard, in each language it speaks."""
    main = shop.catalog.languages[0]
    yield from withheld([shop.catalog.first_contact], shop.today, sheet=name, language=main)
    for place in shop.catalog.neighbourhoods:
        words = place.words[main]
        if not (place.facts.figures or words.needs or words.likes or words.could_be_better):
            yield LeftOut(
                name, main, place.path, "In deze buurt is nog niets gevraagd: er komt geen affiche."
            )
            continue
        for language in shop.catalog.languages:
            if place.speaks(language):
                yield _order(place, shop.localizers[language], shop, fit=fit)
            else:
                yield LeftOut(name, language, place.path, why_silent(place, language))


def _order(place: Neighbourhood, words: Localizer, shop: Shop, *, fit: Fit) -> Order:
    language = words.language
    mark = mark_of((place,), language, shop, width=STREET)
    heading = words.gettext("What did neighbours say?")
    figures = tuple(_figures(place, mark, words))
    needs = tuple(_needs(place, words, shop))
    likes, better = _lines(place, "likes", language), _lines(place, "could_be_better", language)
    findings = _lines(place, "findings", language)
    sheet: dict[str, Any] = {
        "title": heading,
        "example": place.facts.example,
        "talks": _talks(place, words),
        "rows": [figures[i : i + 2] for i in range(0, len(figures), 2)],
        "striped": any(share.nearness is not Nearness.EXACT for share in place.facts.figures.values()),
        "needs": needs,
        "likes": likes,
        "better": better,
        "findings": findings,
        "contact": first_call(words, shop),
    }
    title = words.with_addition(heading, mark.names)
    beside = (*shop.catalog.services, *shop.catalog.actions)
    issue = issue_for(shop, words, Sources(own=(place,), beside=beside), months=_MONTHS)
    slots = len(figures) + len(needs) + len(findings) + max(len(likes), len(better)) + 6
    return Order(
        language=language,
        entry=place,
        title=title,
        context={"page": frame_of(place, title, language, shop, issue=issue), "mark": mark, "results": sheet},
        fit=Fit(sizes=fit.sizes, target=fit.target, slots=slots, air=MOST_AIR),
        longest=(place.path,),
    )


def _talks(place: Neighbourhood, words: Localizer) -> str:
    talks = place.facts.talks
    if talks is None:
        return ""
    said = words.ngettext("We talked with %(num)s neighbour.", "We talked with %(num)s neighbours.", talks)
    return said % {"num": words.number(talks)}


def _lines(place: Neighbourhood, field: str, language: str) -> tuple[str, ...]:
    return tuple(str(text) for text in place.say(field, language).text)


def _figures(place: Neighbourhood, mark: Mark, words: Localizer) -> Iterator[Result]:
    meaning = place.say("figure_words", words.language).text
    for key, share in place.facts.figures.items():
        picture = draw_share(share, place.facts.gable, colour=mark.colour.line)
        # WeasyPrint gives a background no colour of its own to follow.
        address = as_address(picture.replace("currentColor", mark.colour.line)) if picture else ""
        yield Result(address, words.share(share), str(meaning.get(key, "")))


def _needs(place: Neighbourhood, words: Localizer, shop: Shop) -> Iterator[AnsweredNeed]:
    found = needs_of(shop.catalog)
    for key in place.say("needs", place.source_language).text:
        names = _answers(found[key], place, words.language, shop)
        text = str(found[key].say(words.language, place).text)
        yield AnsweredNeed(text, words.listing(names) if names else "")


def _answers(need: Need, place: Neighbourhood, language: str, shop: Shop) -> list[str]:
    """What lasts: services and actions. Activities come and go, and a poster stays; an example promises nothing."""
    found = response_to(shop.catalog, need.key, place, shop.today)
    named: list[tuple[AnyEntry, str]] = [(one, "name") for one in found.services]
    named += [(one, "title") for one in found.actions]
    said: list[Said] = [one.say(field, language) for one, field in named if not one.facts.example]
    return [str(one.text) for one in said if one.language == language][:MOST_ANSWERS]


RESULTS_A4 = SheetKind(
    name=A4,
    paper="A4",
    draw=partial(draw, name=A4, fit=A4_FIT),
    bases=("wall-a4",),
    word="What neighbours said",
    purpose="The results of the survey, to give back to the neighbourhood.",
    variants=ALL,
)
RESULTS_A3 = SheetKind(
    name=A3,
    paper="A3",
    draw=partial(draw, name=A3, fit=A3_FIT),
    always=False,
    like=A4,
    bases=("wall-a4", "wall-a3"),
    word="What neighbours said",
    purpose="The same results on a large poster.",
    variants=ALL,
)
