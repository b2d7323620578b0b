"""``call-list-a4``: what the team still has to check by telephone. Not for residents.

The one sheet that shows numbers nobody vouches for: it is there to ask about them.
Numbers for danger are never called to check: they go to their website.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.freshness import State, state_of
from catalog.kinds.service import Helpline, Service
from localisation import Localizer
from printshop.contacts import Helper, phone_of
from printshop.editions import Sources, issue_for
from printshop.job import ANY, Fit
from printshop.pieces import frame_of, mark_of
from printshop.plan import Drawn, LeftOut, Order, SheetKind, Shop

NAME = "call-list-a4"
STREET = 270
SIZE = 12


@dataclass(frozen=True)
class Row:
    """One service or help line to check: what we know, what to ask. ``path`` is the file to change."""

    name: str
    path: str
    phone: str
    known: tuple[str, ...]
    questions: tuple[str, ...]
    website: str = ""


@dataclass(frozen=True)
class Part:
    """Rows to treat in the same way. ``calls`` says whether to call them."""

    heading: str
    hint: str
    calls: bool
    rows: tuple[Row, ...]


def draw(shop: Shop) -> Iterator[Drawn]:
    """One list, in the main language, of what is due or open."""
    site, language = shop.catalog.site, shop.catalog.languages[0]
    helpers: tuple[Helper, ...] = (*shop.catalog.services, *shop.catalog.helplines)
    open_ones = [helper for helper in helpers if state_of(helper, shop.today) is not State.CHECKED]
    if not open_ones or not shop.catalog.neighbourhoods:
        yield LeftOut(NAME, language, site.path, "Alles is nagekeken: er is niets om over te bellen.")
        return
    words = shop.localizers[language]
    title = words.gettext("Call list")
    issue = issue_for(shop, words, Sources(own=helpers, folders=("services", "helplines")), months=1)
    yield Order(
        language=language,
        entry=site,
        title=title,
        context={
            "page": frame_of(site, title, language, shop, issue=issue),
            "mark": mark_of(shop.catalog.neighbourhoods, language, shop, width=STREET),
            "list": {"title": title, "parts": tuple(_parts(open_ones, words))},
        },
        fit=Fit(sizes=(SIZE,)),
        longest=(site.path,),
        pages=ANY,
    )


def _parts(helpers: Sequence[Helper], words: Localizer) -> Iterator[Part]:
    danger = [one for one in helpers if isinstance(one, Helpline) and one.facts.urgent]
    others = [one for one in helpers if one not in danger]
    parts = (
        (
            "Call these numbers",
            "Ask the questions. Tick what you hear.",
            [one for one in others if phone_of(one)],
        ),
        ("Find the number", "We do not know the number yet.", [one for one in others if not phone_of(one)]),
        ("Do not call these numbers", "They are for danger. Look at the website.", danger),
    )
    for heading, hint, chosen in parts:
        if chosen:
            rows = tuple(_row(one, words) for one in chosen)
            yield Part(words.gettext(heading), words.gettext(hint), chosen is not danger, rows)


def _row(helper: Helper, words: Localizer) -> Row:
    phone = phone_of(helper)
    return Row(
        name=str(helper.say("name", words.language).text),
        path=helper.path,
        phone=words.phone(phone) if phone else "",
        known=tuple(_known(helper, words)),
        questions=tuple(words.gettext(question) for question in _questions(helper)),
        website=helper.facts.website or "",
    )


def _known(helper: Helper, words: Localizer) -> Iterator[str]:
    """When it was checked, its address, and what other sources say."""
    checked_on = helper.facts.checked_on
    if checked_on is None:
        yield words.gettext("Never checked")
    else:
        yield words.gettext("Last checked: {date}").format(date=words.partial_date(checked_on))
    if isinstance(helper, Service) and helper.facts.address:
        yield helper.facts.address
    for rival in helper.facts.rival_values:
        yield words.gettext("Another source: {fact} {value}").format(fact=rival.fact, value=rival.value)


def _questions(helper: Helper) -> Iterator[str]:
    """What to ask, as msgids."""
    yield "Is the number right?" if phone_of(helper) else "What is the number?"
    if isinstance(helper, Service):
        yield "Is the address right?" if helper.facts.address else "What is the address?"
        if helper.facts.opening_hours is None:
            yield "When are you open?"
    elif helper.facts.always_open is None:
        yield "When can people call?"


CALL_LIST_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=draw,
    bases=("low-band", "many-pages", "to-fill-in"),
    always=False,
    word="Call list",
    purpose="The list for the team: which numbers and addresses still need a check.",
)
