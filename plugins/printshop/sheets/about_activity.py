"""What every paper about one activity says: for which ones, the facts, whom to call, what stays off."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalog.freshness import State, state_of
from catalog.kinds.activity import Activity
from catalog.kinds.service import Service
from catalog.problems import Problem
from catalog.values import Occurrence, Status
from catalog.values.schedule import occurrences
from localisation import Localizer
from printshop.contacts import Number, first_number, withheld
from printshop.editions import Issue, Sources, day_after, edition_for
from printshop.measure import TitleRoom, fit_title
from printshop.palette import Colour
from printshop.pieces import Mark, sentence
from printshop.plan import Drawn, LeftOut, Order, Shop, why_silent
from printshop.sheets.dates import FactLine, coming, holds_until, when
from printshop.trouble import title_too_long

FEATURES = {
    "rolstoel": ("wheelchair", "Wheelchair"),
    "toilet": ("toilet", "Toilet"),
    "lift": ("elevator", "Lift"),
    "parking": ("car", "Parking"),
    "bus": ("bus", "Bus"),
    "zitplaatsen": ("armchair", "Seats"),
}
"""The pictogram and the word (a msgid) of what makes a place easy to reach."""

_DAY = timedelta(days=1)
_LOOK_BACK = timedelta(days=366)


@dataclass(frozen=True)
class Fact:
    """One fact with its pictogram."""

    picto: str
    main: tuple[FactLine, ...]
    more: tuple[FactLine, ...] = ()
    dates: tuple[FactLine, ...] = ()


@dataclass(frozen=True)
class Extra:
    """A pictogram with its word."""

    picto: str
    text: str


@dataclass(frozen=True)
class Call:
    """Whom to call; ``caution``, in small print, when the number is old."""

    invite: str
    phone: str
    caution: str


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One activity in one language, with its coming dates and the size at which its title fits."""

    activity: Activity
    dates: Sequence[Occurrence]
    language: str
    title: str
    title_size: int


def each_activity(  # noqa: PLR0913 - one more than five, and it is seldom given
    sheet: str,
    noun: str,
    room: TitleRoom,
    shop: Shop,
    order: Callable[[Subject], Order | Problem],
    *,
    languages: Sequence[str] | None = None,
) -> Iterator[Drawn]:
    """An order for each coming activity in each language it speaks, and what stays off paper.

    Takes the name of the sheet and what it is called in Dutch, the room for the title, what
    makes an order, and the languages when not all of them are meant.
    """
    for activity in shop.catalog.activities:
        dates = coming(activity, shop.today, region=shop.catalog.site.facts.holiday_region)
        if not dates:
            continue
        if all(one.status is Status.CANCELLED for one in dates):
            why = f"Alles is afgelast: er komt geen {noun}."
            yield LeftOut(sheet, activity.source_language, activity.path, why)
            continue
        yield from _silent(activity, sheet, shop)
        for language in shop.catalog.languages if languages is None else languages:
            if not activity.speaks(language):
                why = f"{why_silent(activity, language)} Dus is er ook geen {noun}."
                yield LeftOut(sheet, language, activity.path, why)
                continue
            title = str(activity.say("title", language).text)
            fitted = fit_title(title, room, shop.title_widths)
            if fitted.too_many:
                yield title_too_long(sheet, activity.path, language, title, fitted.too_many)
                continue
            yield order(
                Subject(
                    activity=activity, dates=dates, language=language, title=title, title_size=fitted.size
                )
            )


def issue_of(subject: Subject, shop: Shop) -> Issue:
    """The issue of a paper about one activity: with every date that passes, it names other dates."""
    activity = subject.activity
    place = shop.catalog.service.get(activity.facts.place_service or "")
    near = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    sources = Sources(
        own=(activity,),
        beside=(*contacts_of(activity, shop), *near, *((place,) if place else ())),
        passed=passed_of(activity, shop),
    )
    edition = edition_for(shop, shop.localizers[subject.language], sources)
    return Issue(edition, holds_until(activity, subject.dates, edition))


def passed_of(activity: Activity, shop: Shop) -> tuple[date, ...]:
    """The day on which the last of its dates became past; nothing when none did."""
    region = shop.catalog.site.facts.holiday_region
    past = occurrences(activity.schedule, shop.today - _LOOK_BACK, shop.today - _DAY, region=region)
    return tuple(day_after(one.date) for one in past[-1:])


def _silent(activity: Activity, sheet: str, shop: Shop) -> Iterator[LeftOut]:
    """The number that stays off, and whether no number is left."""
    main = shop.catalog.languages[0]
    yield from withheld(contacts_of(activity, shop)[:1], shop.today, sheet=sheet, language=main)
    if number_for(activity, shop) is None:
        why = "Er staat geen telefoonnummer op: geen enkel is nagekeken."
        yield LeftOut(sheet, main, activity.path, why)


def facts_of(
    activity: Activity, dates: Sequence[Occurrence], words: Localizer, shop: Shop, mark: Mark
) -> Iterator[Fact]:
    """When, where and what it costs, each with its pictogram."""

    def picto(name: str) -> str:
        return shop.pictograms.address(name, mark.colour)

    moments = when(activity, dates, words)
    yield Fact(picto("calendar-heart"), moments.main, moments.more, moments.dates)
    place, address = _where(activity, words.language, shop)
    if place:
        yield Fact(picto("map-pin"), (FactLine(place),), (FactLine(address),) if address else ())
    signup = {
        "nodig": words.gettext("Sign up first."),
        "niet nodig": words.gettext("You do not have to sign up."),
    }.get(activity.facts.signup or "", "")
    if activity.facts.price is not None:
        price = sentence(words.price(activity.facts.price))
        yield Fact(picto("hand-coins"), (FactLine(price, beside=signup),))
    elif signup:
        yield Fact(picto("note-pencil"), (FactLine(signup),))


def _where(activity: Activity, language: str, shop: Shop) -> tuple[str, str]:
    """Name and address of the place; an address that sources disagree on stays off paper."""
    facts = activity.facts
    service = shop.catalog.service.get(facts.place_service or "")
    if service is None:
        return facts.place or "", facts.address or ""
    disputed = any(rival.fact == "adres" for rival in service.facts.rival_values)
    unsure = disputed and state_of(service, shop.today) is State.OPEN
    address = facts.address or ("" if unsure else service.facts.address)
    return facts.place or str(service.say("name", language).text), address or ""


def extras_of(activity: Activity, words: Localizer, shop: Shop, colour: Colour) -> Iterator[Extra]:
    """What makes it easy to come."""
    if activity.facts.with_children:
        yield Extra(shop.pictograms.address("baby-carriage", colour), words.gettext("Children welcome"))
    if activity.facts.goes_along:
        yield Extra(shop.pictograms.address("handshake", colour), words.gettext("We go with you"))
    for feature in activity.facts.accessibility:
        name, msgid = FEATURES[feature]
        yield Extra(shop.pictograms.address(name, colour), words.gettext(msgid))


def contacts_of(activity: Activity, shop: Shop) -> list[Service]:
    """Who answers questions: the contact of the activity, else the first contact of the site."""
    slugs = (activity.facts.contact, shop.catalog.site.facts.first_contact)
    return [shop.catalog.service[slug] for slug in slugs if slug and slug in shop.catalog.service]


def number_for(activity: Activity, shop: Shop) -> Number | None:
    """The number that a paper shows: the activity's own, else the first contact that can be vouched for."""
    if activity.facts.phone is not None:
        return Number(activity.facts.phone)
    return first_number(contacts_of(activity, shop), shop.today)


def call_for(activity: Activity, words: Localizer, shop: Shop) -> Call | None:
    """Whom to call about an activity, or None when nobody can vouch for a number."""
    number = number_for(activity, shop)
    if number is None:
        return None
    if not number.due:
        return Call(words.gettext("Questions? Call"), words.phone(number.phone), "")
    caution = words.gettext("We have not checked the phone number for more than half a year.")
    return Call(words.gettext("Questions? Call first"), words.phone(number.phone), caution)
