"""What a person should check again, by neighbourhood: for a terminal, for an issue on GitHub, or as a call list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from catalog import Desk
from catalog.aging import EVERYWHERE, Aged, Why, aged
from catalog.kinds.activity import Activity
from catalog.kinds.service import Helpline, Service
from catalog.markdown import code, plain
from catalog.model import Catalog
from guide.generator import UnusableContentError
from guide.reading import read_dated
from localisation import Localizer, load_localizers
from printshop.contacts import phone_of
from tooling.faults import BuildFault
from tooling.home import ROOT
from tooling.ticks import row, ticked_in

MOST_CHARACTERS = 60_000
"""GitHub refuses an issue of more than 65 536 characters."""

_ALL, _SEVERAL = "Voor alle buurten", "Voor meer dan één buurt"
_HOW = (
    "Bel of ga langs. Klopt alles? Open dan het bestand met **aanpassen** en zet bij `nagekeken_op` de dag van"
    " vandaag. Is er iets anders? Pas het meteen aan. Een vinkje is enkel voor jullie zelf: zo bel je niet dubbel."
    " Het blijft staan tot het bestand aangepast is. Wil je iets zeggen? Doe het onder de lijst, als reactie."
)


@dataclass(frozen=True)
class Line:
    """One entry to look at, in words. ``since`` stays the same until somebody looked."""

    name: str
    path: str
    call: str
    why: str
    link: str
    since: str

    @property
    def key(self) -> str:
        """What tells this line from every other one, next month too."""
        return f"{self.path} {self.since}"


@dataclass(frozen=True)
class Stale:
    """What to look at on a day: lines under the name of a neighbourhood, in the order of the guide."""

    day: str
    groups: Mapping[str, Sequence[Line]]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(len(lines) for lines in self.groups.values())


def stale_of(content: Path, today: date, neighbourhood: str = "") -> Stale:
    """Everything to look at, or what concerns one neighbourhood.

    Raises ``BuildFault`` for an unknown neighbourhood, ``UnusableContentError`` without a sound ``site.yml``.
    """
    reading = read_dated(
        Desk(content), theme=ROOT / "theme", print_folder=ROOT / "print", today=today, cache=ROOT / ".cache"
    )
    catalog = reading.catalog
    if catalog is None:
        raise UnusableContentError(reading.problems)
    known = [one.slug for one in catalog.neighbourhoods]
    if neighbourhood and neighbourhood not in known:
        raise BuildFault(f"De buurt '{neighbourhood}' ken ik niet. Kies uit: {', '.join(known)}.")
    words = load_localizers(catalog.languages[:1], ROOT / "theme" / "translations")[catalog.languages[0]]
    found = aged(catalog, today, lambda activity: next(iter(reading.history.days(activity)), None))
    wanted = {neighbourhood, EVERYWHERE} if neighbourhood else None
    chosen = [one for one in found if wanted is None or wanted & set(one.neighbourhoods)]
    return Stale(words.date(today, weekday=False), _grouped(chosen, catalog, words))


def of_neighbourhood(catalog: Catalog, neighbourhood: str) -> Catalog:
    """The catalog with only the services of one neighbourhood, or of all; the first contact always stays."""
    keep = {neighbourhood, EVERYWHERE}
    first = catalog.site.facts.first_contact

    def serves(slug: str, neighbourhoods: Sequence[str]) -> bool:
        return slug == first or not neighbourhoods or bool(keep & set(neighbourhoods))

    chosen = tuple(one for one in catalog.services if serves(one.slug, one.facts.neighbourhoods))
    return replace(catalog, services=chosen)


def as_text(stale: Stale) -> str:
    """The list for a terminal."""
    if not stale.count:
        return f"Alles is nagekeken op {stale.day}."
    blocks = [f"Na te kijken op {stale.day}: {_counted(stale.count)}."]
    for heading, lines in stale.groups.items():
        blocks.append(f"{heading}\n{'=' * len(heading)}")
        blocks += [
            "\n".join(f"    {text}" if at else text for at, text in enumerate(_told(one))) for one in lines
        ]
    return "\n\n".join(blocks)


def as_markdown(stale: Stale, previous: str = "") -> str:
    """The list for an issue, with boxes to tick; never longer than an issue may be.

    What is ticked in the ``previous`` list stays ticked, as long as nobody brought its file up to date.
    """
    if not stale.count:
        return f"Alles is nagekeken op {stale.day}. Er is niets te doen.\n"
    parts = [f"Dit was na te kijken op {stale.day}: {_counted(stale.count)}.\n\n{_HOW}\n"]
    size = sum(map(len, parts))
    ticked = ticked_in(previous)
    told = 0
    for heading, lines in stale.groups.items():
        parts.append(f"\n### {plain(heading)}\n\n")
        for line in lines:
            item = row(line.key, _item(line), ticked=line.key in ticked)
            size += len(item) + len(heading)
            if size > MOST_CHARACTERS:
                return "".join(
                    [*parts, f"\n… en nog {stale.count - told}. Alles staat in `python3 tasks.py stale`.\n"]
                )
            parts.append(item)
            told += 1
    return "".join(parts)


def _grouped(found: Iterable[Aged], catalog: Catalog, words: Localizer) -> dict[str, list[Line]]:
    """Each entry once: under its neighbourhood, or under all when it serves several."""
    names = {one.slug: str(one.say("full_name", words.language).text) for one in catalog.neighbourhoods}
    groups: dict[str, list[Line]] = {heading: [] for heading in (*names.values(), _SEVERAL, _ALL)}
    for one in found:
        own = one.neighbourhoods
        alone = names.get(own[0], _ALL) if len(own) == 1 else _SEVERAL
        groups[_ALL if EVERYWHERE in own else alone].append(_line(one, catalog, words))
    return {heading: lines for heading, lines in groups.items() if lines}


def _line(one: Aged, catalog: Catalog, words: Localizer) -> Line:
    entry = one.entry
    name = entry.say("title" if isinstance(entry, Activity) else "name", words.language)
    return Line(
        name=str(name.text),
        path=f"content/{entry.path}",
        call=_call(one, catalog, words),
        why=_why(one, words),
        link=catalog.site.edit_address(entry.path),
        since=_since(one),
    )


def _since(one: Aged) -> str:
    """When somebody last looked; for an activity, the day that it is asked about."""
    if isinstance(one.entry, Activity):
        return str(one.day)
    checked = one.entry.facts.checked_on
    return str(checked.latest) if checked else "nooit"


def _call(one: Aged, catalog: Catalog, words: Localizer) -> str:
    """The number to ask at. A number for danger is never called to check it."""
    entry = one.entry
    if isinstance(entry, Helpline) and entry.facts.urgent:
        return "Bel dit nummer niet: het is voor gevaar. Kijk op de website."
    if isinstance(entry, Activity):
        contact = catalog.service.get(entry.facts.contact or catalog.site.facts.first_contact)
        phone = entry.facts.phone or (phone_of(contact) if contact else None)
    else:
        phone = phone_of(entry)
    return " ".join(words.phone(phone).split()) if phone else "Het nummer kennen we nog niet."


def _why(one: Aged, words: Localizer) -> str:
    day = words.date(one.day, weekday=False) if one.day else ""
    checked, rivals = ("", "") if isinstance(one.entry, Activity) else _known(one.entry, words)
    return {
        Why.NEVER: f"Nog nooit nagekeken. {rivals}".strip(),
        Why.DISPUTED: f"Nagekeken: {checked}. {rivals}",
        Why.DUE: f"Te lang geleden nagekeken: {checked}. {rivals}".strip(),
        Why.UNCHANGED: f"Komt altijd terug, en er veranderde niets sinds {day}. Gaat dit nog door?",
        Why.ENDING: f"Stopt op {day}. Gaat het daarna verder?",
        Why.SOON: f"Nog goed. Vanaf {day} staat er “bel eerst even” bij.",
    }[one.why]


def _known(entry: Service | Helpline, words: Localizer) -> tuple[str, str]:
    """When it was last checked, and what other sources say."""
    facts = entry.facts
    checked = words.partial_date(facts.checked_on) if facts.checked_on else ""
    rivals = "; ".join(f"{rival.fact} {rival.value}" for rival in facts.rival_values)
    return checked, f"Een andere bron zegt: {rivals}." if rivals else ""


def _told(line: Line) -> Iterator[str]:
    yield from (line.name, line.call, line.why, line.path)
    if line.link:
        yield line.link


def _item(line: Line) -> str:
    where = f"[aanpassen]({line.link})" if line.link else code(line.path)
    return f"**{plain(line.name)}** · {plain(line.call)} · {plain(line.why)} · {where}"


def _counted(number: int) -> str:
    return "1 bestand" if number == 1 else f"{number} bestanden"
