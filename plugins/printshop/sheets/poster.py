"""``poster-a4`` and ``poster-a3``: one coming activity on a wall, perhaps with strips to tear off."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalog.values import Status
from printshop.job import Fit
from printshop.measure import TitleRoom, fit_title
from printshop.pieces import frame_of, mark_of, sentence
from printshop.plan import Drawn, Order, SheetKind, Shop
from printshop.sheets.about_activity import Call, Subject, call_for, each_activity, facts_of, issue_of

STRIPS = 8
STREET = 620
A3 = 2**0.5
"""How much larger than A4 everything on A3 is."""

_TITLES = (104, 98, 92, 86, 80, 75, 70, 65, 60, 56, 52, 48, 44, 40, 36)
_STRIP_ROOM = TitleRoom(width=136, height=29, sizes=(13, 12, 11), leading=1.08)


@dataclass(frozen=True, kw_only=True)
class Format:
    """One kind of poster: its scale (1 is A4), how high its title may be, and whether it has strips."""

    name: str
    scale: float
    title_height: float
    sizes: tuple[float, ...]
    strips: bool = False

    @property
    def room(self) -> TitleRoom:
        """The room for the title."""
        sizes = tuple(round(size * self.scale) for size in _TITLES)
        return TitleRoom(
            width=520 * self.scale, height=self.title_height * self.scale, sizes=sizes, leading=1.1
        )

    @property
    def fit(self) -> Fit:
        """The sizes of its facts; white space goes between them."""
        sizes = tuple(round(size * self.scale, 1) for size in self.sizes)
        return Fit(sizes=sizes, slots=4, air=9 * self.scale)


@dataclass(frozen=True)
class Strip:
    """What stands on each strip."""

    title: str
    title_size: int
    lines: tuple[str, ...]
    phone: str


def draw(form: Format, shop: Shop) -> Iterator[Drawn]:
    """A poster of each coming activity in each language it speaks."""
    yield from each_activity(form.name, "affiche", form.room, shop, partial(_order, form, shop))


def _order(form: Format, shop: Shop, subject: Subject) -> Order:
    activity, language = subject.activity, subject.language
    words = shop.localizers[language]
    neighbourhoods = shop.catalog.neighbourhoods_of(activity.facts.neighbourhoods)
    mark = mark_of(neighbourhoods, language, shop, width=STREET)
    contact = call_for(activity, words, shop)
    poster = {
        "title": subject.title,
        "title_size": subject.title_size,
        "example": activity.facts.example,
        "rows": tuple(facts_of(activity, subject.dates, words, shop, mark)),
        "contact": contact,
        "caution": _caution(form, contact),
        "strips": STRIPS if form.strips else 0,
        "strip": _strip(form, shop, subject, contact) if form.strips else None,
    }
    issue = issue_of(subject, shop)
    return Order(
        language=language,
        entry=activity,
        title=subject.title,
        context={
            "page": frame_of(activity, subject.title, language, shop, issue=issue),
            "mark": mark,
            "poster": poster,
        },
        fit=form.fit,
        longest=(activity.path,),
    )


def _caution(form: Format, contact: Call | None) -> str:
    """The caution about an old number; a star leads to it from the strips."""
    if contact is None or not contact.caution:
        return ""
    return f"* {contact.caution}" if form.strips else contact.caution


def _strip(form: Format, shop: Shop, subject: Subject, contact: Call | None) -> Strip:
    """The title, the next date that goes on, and the number."""
    words = shop.localizers[subject.language]
    fitted = fit_title(subject.title, _STRIP_ROOM, shop.title_widths)
    held = next(one for one in subject.dates if one.status is not Status.CANCELLED)
    day = sentence(words.date(held.date, year=False))
    times = () if held.start is None else (words.times(held.start, held.end),)
    phone = contact.phone if contact else ""
    kept = subject.title[: len(subject.title) - fitted.too_many].rstrip()
    title = subject.title if not fitted.too_many else f"{kept}…"
    return Strip(title, round(fitted.size * form.scale), (day, *times), phone)


_A4 = Format(name="poster-a4", scale=1, title_height=235, sizes=(25, 23.5, 22, 20.5, 19, 17.5, 16, 14.5))
_A3 = Format(name="poster-a3", scale=A3, title_height=235, sizes=_A4.sizes)
_LOW = (20, 18.5, 17, 15.5, 14, 13, 12)
_A4_STRIPS = Format(name="poster-a4-strips", scale=1, title_height=125, sizes=_LOW, strips=True)
_A3_STRIPS = Format(name="poster-a3-strips", scale=A3, title_height=125, sizes=_LOW, strips=True)

POSTER_A4 = SheetKind(
    name=_A4.name,
    paper="A4",
    draw=partial(draw, _A4),
    word="Poster",
    purpose="A poster of one activity, for a window or a door.",
)
POSTER_A3 = SheetKind(
    name=_A3.name,
    paper="A3",
    draw=partial(draw, _A3),
    always=False,
    like=_A4.name,
    word="Poster",
    purpose="A large poster of one activity, for a wall.",
)
POSTER_A4_STRIPS = SheetKind(
    name=_A4_STRIPS.name,
    paper="A4",
    draw=partial(draw, _A4_STRIPS),
    always=False,
    like=_A4.name,
    word="Poster with strips",
    purpose="A poster with eight strips at the foot to tear off.",
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
