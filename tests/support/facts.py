"""Find phone numbers, dates, times and prices in a text, and say which ones the content holds.

The finders know nothing of the theme: they read words as a person does. What they find on a
page or on paper must be in :func:`facts_of`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

from babel.dates import get_month_names

from catalog.model import Catalog
from catalog.values import PartialDate, Phone
from catalog.values.hours import opening_rules
from catalog.values.schedule import occurrences
from support.pages import plain

PHONE = re.compile(
    r"(?<![\d.,/:-])(?!\d{1,2}[-/]\d{1,2}[-/]\d{4})(?:\+32 ?\d|0\d)(?:[ ./-]?\d){6,9}(?![\d-])"
)
NUMBERED_DATE = re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b")
TIMES = {
    "nl": re.compile(
        r"(?<![\d.,])(\d{1,2})(?:[.:](\d{2}))?(?= ?(?:uur|u\b)| (?:tot|–) \d{1,2}(?:\.\d{2})? uur)"
        r"|(?<![\d.,])(\d{1,2})[.:](\d{2})(?= ?(?:tot|–|-) ?\d{1,2}[.:]\d)"
        r"|(?<=[–-] )(\d{1,2})[.:](\d{2})(?!\d)"
    ),
    "fr": re.compile(r"(?<![\d.,])(\d{1,2}) ?h(?:eures?)?\b(?: ?(\d{2})(?!\d| ?h))?"),
    "ar": re.compile(r"(?<![\d.,:])(\d{1,2}):(\d{2})(?![\d:.])"),
}
PRICES = {
    "nl": re.compile(r"(?<![\d.,])(\d+(?:,\d{2})?) euro\b"),
    "fr": re.compile(r"(?<![\d.,])(\d+(?:,\d{2})?) euros?\b"),
    "ar": re.compile(r"(?<![\d.,])(\d+(?:[,.]\d{2})?) يورو"),
}
LOOK_BACK = timedelta(days=400)
LOOK_AHEAD = timedelta(days=460)

When = tuple[int | None, int, int]
"""Year when it is written, month, day."""


def phones_in(text: str) -> set[str]:
    """The digits of everything that looks like a Belgian phone number, as dialled in Belgium."""
    found = (re.sub(r"\D", "", match) for match in PHONE.findall(plain(text)))
    return {f"0{digits.removeprefix('32')}" if digits.startswith("32") else digits for digits in found}


def dates_in(text: str, language: str) -> set[When]:
    """Dates with the month in words (``5 december 2026``), in figures or as ISO."""
    text = plain(text).lower()
    names = {name.lower(): number for number, name in get_month_names("wide", locale=language).items()}
    worded = rf"(?<![\d.,])(\d{{1,2}})(?:er)? ({'|'.join(map(re.escape, names))})(?: (\d{{4}}))?"
    found: set[When] = {(int(y) if y else None, names[m], int(d)) for d, m, y in re.findall(worded, text)}
    found |= {(int(y), int(m), int(d)) for y, m, d in re.findall(r"\b(\d{4})-(\d{2})-(\d{2})\b", text)}
    found |= {(int(y), int(m), int(d)) for d, m, y in NUMBERED_DATE.findall(text)}
    return found | (mirrored_dates_in(text, names) if language == "ar" else set())


def mirrored_dates_in(text: str, names: dict[str, int]) -> set[When]:
    """Dates as they stand on Arabic paper: from left to right the year, the month and the day.

    Letters that are joined to one sign keep their own order, so months are known by their letters.
    """
    months = {"".join(sorted(name)): number for name, number in names.items()}
    found = re.findall(r"(?:(\d{4}) )?([\u0621-\u064a]+) (\d{1,2})(?![\d:.,])", text)
    named = ((year, months.get("".join(sorted(word))), day) for year, word, day in found)
    return {(int(year) if year else None, month, int(day)) for year, month, day in named if month}


def times_in(text: str, language: str) -> set[time]:
    """Times of day as this language writes them."""
    found = set()
    for groups in TIMES[language].findall(plain(text).lower()):
        hour, minute = next(
            (pair for pair in zip(groups[::2], groups[1::2], strict=True) if pair[0]), ("", "")
        )
        if hour and int(hour) <= 24:
            found.add(time(int(hour) % 24, int(minute or 0)))
    return found


def prices_in(text: str, language: str) -> set[Decimal]:
    """Amounts of euro."""
    return {Decimal(amount.replace(",", ".")) for amount in PRICES[language].findall(plain(text).lower())}


@dataclass
class Facts:
    """Every phone number, date, time and price that the content holds.

    ``hrefs`` and ``phones`` are the numbers to call; ``rivals`` are those that another source
    gives, and ``mentioned`` are dates in running text, which may lack their year.
    """

    hrefs: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    rivals: set[str] = field(default_factory=set)
    dates: set[date] = field(default_factory=set)
    mentioned: set[When] = field(default_factory=set)
    times: set[time] = field(default_factory=set)
    prices: set[Decimal] = field(default_factory=set)

    def add_phone(self, phone: Phone | None) -> None:
        """Add a number."""
        if phone is not None:
            self.hrefs.add(phone.href)
            self.phones.add(phone.digits)

    def knows_date(self, when: When) -> bool:
        """Whether a date found is one of the content's; one without a year may be of any year."""
        year, month, day = when
        if when in self.mentioned:
            return True
        return any((d.month, d.day) == (month, day) and year in (None, d.year) for d in self.dates)

    def foreign(self, text: str, language: str) -> list[str]:
        """What a text says that the content does not."""
        found = [f"telefoon {phone}" for phone in phones_in(text) - self.phones - self.rivals]
        found += [f"datum {when}" for when in dates_in(text, language) if not self.knows_date(when)]
        found += [f"uur {moment:%H:%M}" for moment in times_in(text, language) - self.times]
        found += [f"prijs {price}" for price in prices_in(text, language) - self.prices]
        return sorted(found)


def facts_of(catalog: Catalog, content: Path, today: date) -> Facts:
    """Every fact of the content.

    Args:
        catalog: the entries.
        content: the folder they came from: facts may also stand in its running texts.
        today: the day the guide is made for, which is a date on paper too.
    """
    facts = Facts(dates={today})
    for helpline in catalog.helplines:
        facts.add_phone(helpline.facts.number)
    for entry in (*catalog.services, *catalog.helplines):
        facts.rivals |= {phone for rival in entry.facts.rival_values for phone in phones_in(rival.value)}
        checked = [entry.facts.checked_on, *(rival.published for rival in entry.facts.rival_values)]
        facts.dates |= set(days_of(checked))
    for service in catalog.services:
        facts.add_phone(service.facts.phone)
        if service.facts.opening_hours:
            facts.times |= {
                t for r in opening_rules(service.facts.opening_hours) for span in r.spans for t in span
            }
    add_activities(facts, catalog, today)
    add_texts(facts, catalog, content)
    return facts


def add_activities(facts: Facts, catalog: Catalog, today: date) -> None:
    """Add every date, time and price of the activities around today."""
    for activity in catalog.activities:
        facts.add_phone(activity.facts.phone)
        if activity.facts.price and activity.facts.price.amount is not None:
            facts.prices.add(activity.facts.price.amount)
        region = catalog.site.facts.holiday_region
        for o in occurrences(activity.schedule, today - LOOK_BACK, today + LOOK_AHEAD, region=region):
            facts.dates |= {day for day in (o.date, o.original) if day}
            facts.times |= {moment for moment in (o.start, o.end) if moment}
        schedule = activity.schedule
        facts.dates |= {day for day in (schedule.first, schedule.last) if day} | set(
            schedule.exceptions.dates
        )
        facts.dates |= {m.date for m in schedule.moments} | {c.date for c in schedule.cancelled}
        facts.times |= {t for r in schedule.repeats for t in (r.start, r.end) if t}


def add_texts(facts: Facts, catalog: Catalog, content: Path) -> None:
    """Add what the writers say in running text, such as opening hours in the summer."""
    for file in sorted(content.rglob("*.*")):
        if file.suffix not in (".md", ".yml"):
            continue
        named = file.name.split(".")[-2]
        language = named if named in catalog.languages else catalog.languages[0]
        text = file.read_text(encoding="utf-8")
        facts.times |= times_in(text, language)
        facts.prices |= prices_in(text, language)
        facts.mentioned |= dates_in(text, language)


def days_of(dates: list[PartialDate | None]) -> Iterator[date]:
    """The dates that are known to the day."""
    for when in dates:
        if when is not None and when.month and when.day:
            yield date(when.year, when.month, when.day)
