"""What stands in a booklet: numbers, needs, services, what there is to do, and who comes to the door."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from catalog.answers import answers, serves
from catalog.kinds.activity import Activity
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from catalog.values import Status
from localisation import Localizer
from printshop.contacts import Helper, number_of
from printshop.pieces import Mark, sentence
from printshop.plan import Shop
from printshop.sheets.about_activity import Call, Extra, Fact, call_for, extras_of, facts_of
from printshop.sheets.dates import coming
from printshop.sheets.needs import HELP_PICTOGRAM, foreign
from printshop.sheets.service import Answer, HandoutCall, answers_of, call_of, checked_of, why_not
from printshop.sheets.team import reachable
from printshop.sheets.where_to_go import spoken_at

MOST_ANSWERS = 2
"""How many helpers stand below a question: more is no help."""


@dataclass(frozen=True)
class Contact:
    """A helper and the number. ``target`` is where the booklet tells more, or nothing."""

    name: str
    language: str
    phone: str
    due: bool
    summary: str = ""
    spoken: str = ""
    target: str = ""


@dataclass(frozen=True)
class Asked:
    """A need in the words of a resident, what to do, and who helps."""

    anchor: str
    path: str
    picto: str
    question: str
    intro: str
    steps: tuple[str, ...]
    bring: str
    helpers: tuple[Contact, ...]
    example: bool


@dataclass(frozen=True)
class Described:
    """A service: what it does, and the answers to what people ask about it."""

    anchor: str
    path: str
    picto: str
    name: str
    summary: str
    offers: str
    answers: tuple[Answer, ...]
    call: HandoutCall | None
    checked: str
    example: bool


@dataclass(frozen=True)
class Happening:
    """An activity that still comes."""

    anchor: str
    path: str
    title: str
    summary: str
    facts: tuple[Fact, ...]
    extras: tuple[Extra, ...]
    call: Call | None
    example: bool


@dataclass(frozen=True)
class Chapters:
    """All that stands between the cover and the back."""

    urgent: tuple[Contact, ...]
    lines: tuple[Contact, ...]
    questions: tuple[Asked, ...]
    services: tuple[Described, ...]
    happenings: tuple[Happening, ...]
    outreach: Contact | None
    team: tuple[Contact, ...]


@dataclass(frozen=True)
class Place:
    """For which neighbourhood, in which language, and from what a booklet is made."""

    neighbourhood: Neighbourhood
    mark: Mark
    words: Localizer
    shop: Shop


def chapters_of(place: Place) -> Chapters:
    """The chapters of one neighbourhood in one language; what has no translation stays out."""
    words, shop = place.words, place.shop
    shown = {
        one.slug: one
        for one in shop.catalog.services
        if one.speaks(words.language) and serves(one, place.neighbourhood) and not why_not(one, shop)
    }
    asked = [question for question in shop.catalog.questions if question.speaks(words.language)]
    helplines = shop.catalog.helplines
    outreach, team = _team(shown, words, shop)
    return Chapters(
        urgent=tuple(_contacts([one for one in helplines if one.facts.urgent], {}, words, shop)),
        lines=tuple(_contacts([one for one in helplines if not one.facts.urgent], {}, words, shop)),
        questions=tuple(_asked(one, shown, place) for one in asked),
        services=tuple(_described(one, place) for one in shown.values()),
        happenings=tuple(_happenings(place)),
        outreach=outreach,
        team=team,
    )


def contacts_of(words: Localizer, shop: Shop) -> tuple[Contact, ...]:
    """Whom to call with anything, the first that paper may show: for the cover."""
    return tuple(_contacts([shop.catalog.first_contact, *reachable(shop)], {}, words, shop))[:1]


def last_numbers(words: Localizer, shop: Shop) -> tuple[Contact, ...]:
    """The numbers of the back page: danger, where to go with anything, who comes to the door."""
    urgent = [one for one in shop.catalog.helplines if one.facts.urgent][:1]
    helpers: tuple[Helper, ...] = (*urgent, shop.catalog.first_contact, *reachable(shop))
    return tuple(_contacts({one.slug: one for one in helpers}.values(), {}, words, shop))


def _contacts(
    helpers: Iterable[Helper], shown: dict[str, Service], words: Localizer, shop: Shop
) -> Iterator[Contact]:
    """Those of ``helpers`` whose number may stand on paper."""
    for helper in helpers:
        number = number_of(helper, shop.today)
        if number is None:
            continue
        name, summary = helper.say("name", words.language), helper.say("summary", words.language)
        yield Contact(
            name=str(name.text),
            language=foreign(name.language, words),
            phone=words.phone(number.phone),
            due=number.due,
            summary=str(summary.text),
            spoken=spoken_at(helper, words, shop.catalog.languages[0]) if _asks_language(helper) else "",
            target=f"s-{helper.slug}" if helper.slug in shown else "",
        )


def _asks_language(helper: Helper) -> TypeGuard[Helpline]:
    """Whether it matters which languages one speaks there: for danger nobody asks."""
    return isinstance(helper, Helpline) and not helper.facts.urgent


def _asked(question: Question, shown: dict[str, Service], place: Place) -> Asked:
    words, shop = place.words, place.shop

    def said(field: str) -> list[str]:
        return [str(one) for one in question.say(field, words.language).text or ()]

    found = answers(shop.catalog, question, place.neighbourhood, shop.today)
    helpers = tuple(_contacts((*found.services, *found.helplines), shown, words, shop))
    fallback = tuple(_contacts([found.fallback], shown, words, shop))
    name = question.facts.pictogram
    drawing = name if name is not None and shop.pictograms.has(name) else HELP_PICTOGRAM
    bring = said("bring")
    return Asked(
        anchor=f"q-{question.slug}",
        path=question.path,
        picto=shop.pictograms.address(drawing, place.mark.colour),
        question=str(question.say("question", words.language).text),
        intro=str(question.say("intro", words.language).text),
        steps=tuple(said("steps")),
        bring=sentence(words.listing(bring)) if bring else "",
        helpers=helpers[:MOST_ANSWERS] or fallback,
        example=question.facts.example,
    )


def _described(service: Service, place: Place) -> Described:
    words, shop = place.words, place.shop
    language = words.language
    name = service.facts.pictogram
    drawing = name if name is not None and shop.pictograms.has(name) else "house-line"
    offers = [str(one) for one in service.say("offers", language).text or ()]
    return Described(
        anchor=f"s-{service.slug}",
        path=service.path,
        picto=shop.pictograms.address(drawing, place.mark.colour),
        name=str(service.say("name", language).text),
        summary=str(service.say("summary", language).text),
        offers=sentence(words.listing(offers)) if offers else "",
        answers=tuple(answers_of(service, words, shop, place.mark.colour)),
        call=call_of(service, words, shop),
        checked=checked_of(service, words),
        example=service.facts.example,
    )


def _happenings(place: Place) -> Iterator[Happening]:
    """What still comes in the neighbourhood, the soonest first."""
    words, shop = place.words, place.shop
    region = shop.catalog.site.facts.holiday_region
    dated = []
    for activity in shop.catalog.activities:
        here = place.neighbourhood in shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
        dates = coming(activity, shop.today, region=region) if here else ()
        if activity.speaks(words.language) and any(one.status is not Status.CANCELLED for one in dates):
            dated.append((activity, dates))
    for activity, dates in sorted(dated, key=lambda one: (one[1][0].date, one[0].slug)):
        yield Happening(
            anchor=f"a-{activity.slug}",
            path=activity.path,
            title=str(activity.say("title", words.language).text),
            summary=str(activity.say("summary", words.language).text),
            facts=tuple(facts_of(activity, dates, words, shop, place.mark)),
            extras=tuple(extras_of(activity, words, shop, place.mark.colour)),
            call=call_for(activity, words, shop) if _has_own_contact(activity) else None,
            example=activity.facts.example,
        )


def _has_own_contact(activity: Activity) -> bool:
    """Whether its number is another one than that on the cover."""
    return activity.facts.phone is not None or activity.facts.contact is not None


def _team(
    shown: dict[str, Service], words: Localizer, shop: Shop
) -> tuple[Contact | None, tuple[Contact, ...]]:
    """Who comes to the door, and with whom they work."""
    site = shop.catalog.site.facts
    at_the_door = shop.catalog.service.get(site.outreach or "")
    others: Sequence[Service] = [
        shop.catalog.service[slug]
        for slug in site.team
        if slug in shop.catalog.service and slug != site.outreach
    ]
    first = next(_contacts([at_the_door] if at_the_door else [], shown, words, shop), None)
    return first, tuple(_contacts(others, shown, words, shop))
