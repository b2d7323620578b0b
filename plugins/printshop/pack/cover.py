"""The cover of a pack: what to take along, and what to say at the door."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.kinds.neighbourhood import Neighbourhood
from localisation import Localizer
from printshop.contacts import number_of
from printshop.editions import Sources, issue_for
from printshop.job import Fit
from printshop.pack.papers import Round, Stack
from printshop.pieces import frame_of, mark_of
from printshop.plan import Order, SheetKind, Shop
from printshop.sheets.about_activity import Call
from printshop.sheets.team import reachable, team_of

NAME = "round-cover-a4"
PAGES = range(2, 6)
"""How many it may take: a list to tick, however many papers there are, and a page for the door."""

SIZES = (16, 15.5, 15, 14.5, 14)
STREET = 270
_MONTHS = 1
_ALSO = ("Your badge", "A pen", "Your phone, with a full battery", "A bag for the papers")
_WORRIED = (
    "Is there danger now? Call {number}.",
    "Ask: may we call somebody for you?",
    "Tell the team after the round. Do not write it down.",
)
_RULES = (
    "We do not go inside, unless somebody asks us.",
    "We never ask for names or numbers.",
    "No is no. Say thank you and go on.",
)


@dataclass(frozen=True)
class Item:
    """One paper to take along: how many in which language, and where it stands in the pack."""

    name: str
    copies: str
    pages: str


@dataclass(frozen=True)
class Step:
    """One step at the door: what to do, and words to say."""

    do: str
    say: tuple[str, ...] = ()


def cover_order(round_: Round, stacks: Sequence[Stack], shop: Shop, *, pages: int) -> Order:
    """The cover of a pack, in the language of the team; ``pages`` pages come before the papers."""
    words = shop.localizers[shop.catalog.languages[0]]
    neighbourhood = shop.catalog.neighbourhood[round_.neighbourhood]
    heading = words.gettext("Pack for a round")
    mark = mark_of((neighbourhood,), words.language, shop, width=STREET)
    days = words.gettext("From {first} to {last}").format(
        first=words.date(round_.first), last=words.date(round_.last)
    )
    issue = issue_for(shop, words, Sources(beside=(neighbourhood,)), months=_MONTHS)
    cover = {
        "title": heading,
        "days": days,
        "items": tuple(_items(stacks, words, page=pages + 1)),
        "cuts": tuple(_cuts(stacks, words)),
        "also": [words.gettext(one) for one in _ALSO],
        "steps": tuple(_steps(neighbourhood, words, shop)),
        "worried": tuple(_worried(words, shop)),
        "rules": [words.gettext(one) for one in _RULES],
        "team": _team(words, shop),
    }
    title = words.with_addition(heading, mark.names)
    return Order(
        language=words.language,
        entry=neighbourhood,
        title=title,
        context={
            "page": frame_of(neighbourhood, title, words.language, shop, issue=issue),
            "mark": mark,
            "cover": cover,
        },
        fit=Fit(sizes=SIZES),
        longest=(neighbourhood.path,),
        pages=pages,
    )


def _items(stacks: Sequence[Stack], words: Localizer, *, page: int) -> Iterator[Item]:
    for stack in stacks:
        counted = [
            f"{words.number(number)} {words.locale.languages.get(one.sheet.language, one.sheet.language)}"
            for one, number in stack.copies
        ]
        last = page + len(stack.sheets) - 1
        yield Item(
            name=stack.name,
            copies=words.listing(counted),
            pages=_pages(page, last, words),
        )
        page = last + 1


def _pages(first: int, last: int, words: Localizer) -> str:
    if first == last:
        return words.gettext("page {number}").format(number=first)
    return words.gettext("page {first} to {last}").format(first=first, last=last)


def _cuts(stacks: Sequence[Stack], words: Localizer) -> Iterator[str]:
    """How to cut what lies two or four on a sheet, so that the piles lie in order."""
    how = {
        2: "{papers}: cut once. Put the right pile below the left pile.",
        4: "{papers}: cut twice. Put the piles on each other: top left, top right, bottom left, bottom right.",
    }
    for places in sorted({len(stack.layout.cells) for stack in stacks} & how.keys()):
        kinds = {
            words.gettext(stack.layout.kind.word) for stack in stacks if len(stack.layout.cells) == places
        }
        yield words.gettext(how[places]).format(papers=words.listing(sorted(kinds)))


def _steps(neighbourhood: Neighbourhood, words: Localizer, shop: Shop) -> Iterator[Step]:
    team = shop.catalog.site.say("name", words.language).text
    place = neighbourhood.say("full_name", words.language).text
    yield Step(
        words.gettext("Ring. Take a step back. Say who you are."),
        (
            words.gettext("Hello! We are from {team}. We visit everybody in {place}.").format(
                team=team, place=place
            ),
        ),
    )
    yield Step(
        words.gettext("Ask, and listen."),
        (
            words.gettext("How is it to live here?"),
            words.gettext("Do you know where to go with a question?"),
        ),
    )
    yield Step(
        words.gettext("Give the papers in the language that somebody reads."),
        (
            words.gettext("This is for you. It says who can help."),
            words.gettext("Look, this is what you can do in the neighbourhood. Will you come too?"),
        ),
    )
    yield Step(words.gettext("Say thank you. Put a stroke on the tally sheet."))
    yield Step(words.gettext("Nobody at home? Leave a card in the letterbox. Write the date on it."))


def _worried(words: Localizer, shop: Shop) -> Iterator[str]:
    urgent = [number_of(line, shop.today) for line in shop.catalog.helplines if line.facts.urgent]
    number = next((words.phone(one.phone) for one in urgent if one), "")
    for one in _WORRIED if number else _WORRIED[1:]:
        yield words.gettext(one).format(number=number)


def _team(words: Localizer, shop: Shop) -> tuple[str, Call | None]:
    """Who answers questions of the team itself."""
    return team_of(words, shop).name if reachable(shop) else "", team_of(words, shop).call


ROUND_COVER_A4 = SheetKind(
    name=NAME,
    paper="A4",
    draw=lambda _shop: iter(()),
    bases=("low-band",),
    always=False,
    word="Pack for a round",
    purpose="For the team: what to take along, and what to say at the door.",
)
"""Drawn for one round only: it says what is in that pack."""
