"""``paper-form-a4``: the questions of the form on the site, for who writes by hand. In the same order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalog.kinds.service import Service
from faces.meld import QUESTIONS, Question
from localisation import Localizer
from printshop.contacts import number_of, withheld
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.pieces import frame_of, mark_of_everywhere
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop
from printshop.sheets.about_activity import Call

NAME = "paper-form-a4"
SIZES = (14, 13.5, 13, 12.5, 12)
STREET = 270
_MONTHS = 12
_PAIRS = (("waar", "adres"), ("buurten", "prijs"), ("inschrijven", "telefoon"))
"""Questions with short answers, which share a row."""


@dataclass(frozen=True)
class Asked:
    """One question on paper: what to tick, what to fill in, and how many lines to write on."""

    key: str
    ask: str
    hint: str
    ticks: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True)
class Desk:
    """Where the paper goes; a text in another language than the sheet says which."""

    name: str
    language: str
    address: str
    call: Call | None


def draw(shop: Shop) -> Iterator[Drawn]:
    """A sheet of the whole guide in each language."""
    main, contact = shop.catalog.languages[0], shop.catalog.first_contact
    if not shop.catalog.neighbourhoods:
        yield LeftOut(NAME, main, shop.catalog.site.path, "Er is geen buurt om aan te kruisen.")
        return
    yield from withheld([contact], shop.today, sheet=NAME, language=main)
    for language in shop.catalog.languages:
        yield _order(shop.localizers[language], shop)


def _order(words: Localizer, shop: Shop) -> Order:
    site, language = shop.catalog.site, words.language
    title = words.gettext("A new activity")
    sources = Sources(beside=(shop.catalog.first_contact, *shop.catalog.neighbourhoods))
    return Order(
        language=language,
        entry=site,
        title=title,
        context={
            "page": frame_of(
                site, title, language, shop, issue=issue_for(shop, words, sources, months=_MONTHS)
            ),
            "mark": mark_of_everywhere(title, shop, width=STREET, seed=NAME),
            "form": {"title": title, "rows": tuple(_rows(words, shop)), "desk": _desk(words, shop)},
        },
        fit=Fit(sizes=SIZES, slots=8, air=6.0),
        longest=(site.path,),
    )


def _rows(words: Localizer, shop: Shop) -> Iterator[tuple[Asked, ...]]:
    """The questions in their order, those with short answers two to a row."""
    ticks, blanks, lines = _ticks(words, shop), _blanks(words), {"samenvatting": 2, "tekst": 3}
    asked = {
        question.key: _asked(question, words, ticks, blanks, lines.get(question.key, 0))
        for question in QUESTIONS
    }
    second = {right for _, right in _PAIRS}
    beside = dict(_PAIRS)
    for key, one in asked.items():
        if key not in second:
            yield (one, asked[beside[key]]) if key in beside else (one,)


def _asked(
    question: Question,
    words: Localizer,
    ticks: Mapping[str, tuple[str, ...]],
    blanks: Mapping[str, tuple[str, ...]],
    lines: int,
) -> Asked:
    key = question.key
    written = lines or (0 if key in ticks or key in blanks else 1)
    hint = words.gettext(question.hint) if question.hint else ""
    return Asked(key, words.gettext(question.ask), hint, ticks.get(key, ()), blanks.get(key, ()), written)


def _ticks(words: Localizer, shop: Shop) -> Mapping[str, tuple[str, ...]]:
    places = shop.catalog.neighbourhoods
    return {
        "wanneer": (words.gettext("Once"), words.gettext("Every week")),
        "buurten": tuple(str(place.say("name", words.language).text) for place in places),
        "prijs": (words.gettext("free"), words.gettext("voluntary contribution")),
        "inschrijven": (words.gettext("Yes"), words.gettext("No")),
    }


def _blanks(words: Localizer) -> Mapping[str, tuple[str, ...]]:
    return {
        "wanneer": (
            words.gettext("Day of the week:"),
            words.gettext("Date:"),
            words.gettext("From what time?"),
            words.gettext("Until what time?"),
        ),
        "prijs": (words.gettext("How many euros?"),),
    }


def _desk(words: Localizer, shop: Shop) -> Desk:
    contact: Service = shop.catalog.first_contact
    name = contact.say("name", words.language)
    number = number_of(contact, shop.today)
    call = None
    if number is not None:
        caution = words.gettext("We have not checked the phone number for more than half a year.")
        call = Call(
            words.gettext("You can call us."), words.phone(number.phone), caution if number.due else ""
        )
    other = "" if name.language == words.language else name.language
    return Desk(str(name.text), other, contact.facts.address or "", call)


PAPER_FORM_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    bases=("low-band", "to-fill-in"),
    word="Form",
    purpose="For who writes by hand: everything the guide must know of a new activity.",
)
