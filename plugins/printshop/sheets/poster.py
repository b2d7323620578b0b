"""``poster-a4`` and ``poster-a3``: one coming activity on a wall, perhaps with strips to tear off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from catalog.problems import Problem
from catalog.values import Status
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of, sentence
from printshop.plan import Drawn, Order, SheetKind, Shop
from printshop.sheets.about_activity import Call, Subject, call_for, each_activity, facts_of, issue_of
from printshop.sheets.poster_room import Measures, expected
from printshop.trouble import title_too_long
from printshop.variant import ALL

STREET = 620
A3 = 2**0.5
"""How much larger than A4 everything on A3 is."""

CAUTION = 12.7
"""How high a line of words on a strip of A4 is, in pt."""

_TITLES = (104, 98, 92, 86, 80, 75, 70, 65, 60, 56, 52, 48, 44, 40, 36)


@dataclass(frozen=True, kw_only=True)
class Format:
    """One kind of poster: its scale (1 is A4), how high its title may be, how many strips it has.

    ``strip`` is the room for the title on a strip; it shrinks by ``CAUTION`` when the number is old.
    """

    name: str
    scale: float
    title_height: float
    sizes: tuple[float, ...]
    measures: Measures
    strips: int = 0
    strip: TitleRoom | None = None

    @property
    def room(self) -> TitleRoom:
        """The room for the title."""
        sizes = tuple(round(size * self.scale) for size in _TITLES)
        return TitleRoom(
            width=520 * self.scale, height=self.title_height * self.scale, sizes=sizes, leading=1.1
        )

    def fit(self, sheet: Mapping[str, Any], shop: Shop) -> Fit:
        """The sizes of its facts; white space goes between them. Takes what its template takes."""
        sizes = tuple(round(size * self.scale, 1) for size in self.sizes)
        expectation = expected(sizes, self.measures, sheet, shop)
        slots = len(sheet["poster"]["rows"]) + 1
        height = 297 * self.scale
        return Fit(sizes=sizes, expected=expectation, slots=slots, air=9 * self.scale, height=height)


@dataclass(frozen=True)
class Strip:
    """What stands on each strip."""

    title: str
    title_size: int
    lines: tuple[str, ...]
    caution: str
    phone: str


def draw(form: Format, shop: Shop) -> Iterator[Drawn]:
    """A poster of each coming activity in each language it speaks."""
    yield from each_activity(form.name, "affiche", form.room, shop, partial(_order, form, shop))


def _order(form: Format, shop: Shop, subject: Subject) -> Order | Problem:
    activity, language = subject.activity, subject.language
    words = shop.localizers[language]
    neighbourhoods = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    mark = mark_of(neighbourhoods, language, shop, width=STREET)
    contact = call_for(activity, words, shop)
    strip = _strip(form, form.strip, subject, contact, shop) if form.strip else None
    if isinstance(strip, Problem):
        return strip
    poster = {
        "title": subject.title,
        "title_size": subject.title_size,
        "example": activity.facts.example,
        "rows": tuple(facts_of(activity, subject.dates, words, shop, mark)),
        "contact": contact,
        "caution": contact.caution if contact else "",
        "strips": form.strips,
        "strip": strip,
    }
    page = frame_of(activity, subject.title, language, shop, issue=issue_of(subject, shop))
    sheet = {"page": page, "mark": mark, "poster": poster}
    return Order(
        language=language,
        entry=activity,
        title=subject.title,
        context=sheet,
        fit=form.fit(sheet, shop),
        longest=(activity.path,),
    )


def _strip(
    form: Format, room: TitleRoom, subject: Subject, contact: Call | None, shop: Shop
) -> Strip | Problem:
    """The title, the next date that goes on, and the number; or how much too long the title is."""
    words = shop.localizers[subject.language]
    caution = words.gettext("Call first") if contact and contact.caution else ""
    if caution:
        room = replace(room, height=room.height - CAUTION * form.scale)
    fitted = fit_title(subject.title, room, shop.title_widths)
    if fitted.too_many:
        return title_too_long(
            form.name, subject.activity.path, subject.language, subject.title, fitted.too_many
        )
    held = next(one for one in subject.dates if one.status is not Status.CANCELLED)
    day = sentence(words.date(held.date, year=False))
    times = () if held.start is None else (words.times(held.start, held.end),)
    return Strip(subject.title, fitted.size, (day, *times), caution, contact.phone if contact else "")


_A4 = Format(
    name="poster-a4",
    scale=1,
    title_height=235,
    sizes=(25, 23.5, 22, 20.5, 19, 17.5, 16, 14.5),
    measures=Measures(foot_end=8, code=60, street=34, call=6.4),
)
_A3 = Format(
    name="poster-a3",
    scale=A3,
    title_height=235,
    sizes=_A4.sizes,
    measures=Measures(mm=A3, foot_end=12, code=86, street=48, call=9),
)
_LOW = (20, 18.5, 17, 15.5, 14, 13, 12)
_A4_STRIPS = Format(
    name="poster-a4-strips",
    scale=1,
    title_height=125,
    sizes=_LOW,
    measures=Measures(foot_end=84, code=50, street=18, call=5.6),
    strips=6,
    strip=TitleRoom(width=130, height=46, sizes=(17, 16, 15, 14, 13, 12, 11), leading=1.08),
)
_A3_STRIPS = Format(
    name="poster-a3-strips",
    scale=A3,
    title_height=125,
    sizes=_LOW,
    measures=Measures(mm=A3, foot_end=118, code=82, street=26, call=8),
    strips=8,
    strip=TitleRoom(width=188, height=46, sizes=(18, 17, 16, 15, 14, 13, 12, 11), leading=1.08),
)

POSTER_A4 = SheetKind(
    name=_A4.name,
    paper="A4",
    draw=partial(draw, _A4),
    word="Poster",
    purpose="A poster of one activity, for a window or a door.",
    variants=ALL,
)
POSTER_A3 = SheetKind(
    name=_A3.name,
    paper="A3",
    draw=partial(draw, _A3),
    always=False,
    like=_A4.name,
    word="Poster",
    purpose="A large poster of one activity, for a wall.",
    variants=ALL,
)
POSTER_A4_STRIPS = SheetKind(
    name=_A4_STRIPS.name,
    paper="A4",
    draw=partial(draw, _A4_STRIPS),
    always=False,
    like=_A4.name,
    word="Poster with strips",
    purpose="A poster with six strips at the foot to tear off.",
)
POSTER_A3_STRIPS = SheetKind(
    name=_A3_STRIPS.name,
    paper="A3",
    draw=partial(draw, _A3_STRIPS),
    always=False,
    like=_A4.name,
    word="Poster with strips",
    purpose="A large poster with eight strips at the foot to tear off.",
)
