"""What an entry says, fact by fact, in the words of the guide: for somebody who checks a change."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from catalog.kinds.activity import Activity
from catalog.model import AnyEntry
from catalog.values import (
    Exceptions,
    Moment,
    OpeningHours,
    PartialDate,
    Phone,
    Price,
    Repeat,
    Share,
    Status,
)
from catalog.values.schedule import occurrences
from history.compare import UNSEEN
from localisation import Localizer

_FIRST_DAYS = 3
_FAR = timedelta(days=366)


def told(entry: AnyEntry, words: Localizer, today: date) -> dict[str, str]:
    """Each thing the entry says under the key a writer knows, in order; what says nothing is left out."""
    main = entry.source_language
    lines = dict(_facts(entry, words))
    if isinstance(entry, Activity) and entry.facts.every:
        lines["eerste dagen"] = _first_days(entry, words, today)
    # What it is called comes first, translations come last.
    lines = dict(_words(entry, main, words)) | lines
    for language in sorted(entry.words.keys() - {main}):
        lines.update((f"{label} ({language})", text) for label, text in _words(entry, language, words))
    return {label: text for label, text in lines.items() if text}


def name_of(entry: AnyEntry) -> str:
    """What people call an entry."""
    own = entry.words[entry.source_language]
    names = (getattr(own, field, "") for field in ("title", "full_name", "question", "name"))
    return next((str(name) for name in names if name), "Moeilijke woorden")


def _facts(entry: AnyEntry, words: Localizer) -> Iterator[tuple[str, str]]:
    for name, info in type(entry.facts).model_fields.items():
        value = getattr(entry.facts, name)
        if name not in UNSEEN and value != info.default:
            yield _label(info.alias or name), _said(value, words)


def _words(entry: AnyEntry, language: str, words: Localizer) -> Iterator[tuple[str, str]]:
    own = entry.words[language]
    for name, info in type(own).model_fields.items():
        value = getattr(own, name)
        if value != info.default:
            yield _label(info.alias or name), _said(value, words)
    body = entry.bodies.get(language, "")
    yield "tekst", body


def _first_days(entry: Activity, words: Localizer, today: date) -> str:
    days = occurrences(entry.schedule, today, today + _FAR)
    going = [one for one in days if one.status is not Status.CANCELLED]
    return "; ".join(words.moment(one) for one in going[:_FIRST_DAYS])


def _label(key: str) -> str:
    return key.replace("_", " ")


def _said(value: object, words: Localizer) -> str:
    """A value in plain words; empty when it says nothing."""
    say = _SAYERS.get(type(value))
    if say is not None:
        return say(value, words)
    if isinstance(value, BaseModel):
        own = type(value).model_fields
        return _joined((_said(getattr(value, name), words) for name in own), ", ")
    if isinstance(value, Mapping):
        return _joined((f"{key}: {_said(one, words)}" for key, one in value.items()), "; ")
    if isinstance(value, tuple):
        return _joined((_said(one, words) for one in value), "; ")
    return "" if value is None else str(value)


def _repeat(value: Repeat, words: Localizer) -> str:
    days = words.repeat(value)
    return words.with_addition(days, words.times(value.start, value.end)) if value.start else days


def _pauses(value: Exceptions, words: Localizer) -> str:
    names = [words.date(day) for day in sorted(value.dates)]
    names += ["feestdagen"] if value.holidays else []
    names += ["schoolvakanties"] if value.school_holidays else []
    return "; ".join(names)


def _joined(texts: Iterable[str], sign: str) -> str:
    return sign.join(text for text in texts if text)


_SAYERS: Mapping[type, Callable[[Any, Localizer], str]] = MappingProxyType(
    {
        bool: lambda value, _: "ja" if value else "nee",
        date: lambda value, words: words.date(value),
        Moment: lambda value, words: words.moment(value),
        Repeat: _repeat,
        Exceptions: _pauses,
        Price: lambda value, words: words.price(value),
        Phone: lambda value, words: " ".join(words.phone(value).split()),
        OpeningHours: lambda value, words: _joined(map(" ".join, words.hours(value)), "; "),
        PartialDate: lambda value, words: words.partial_date(value),
        Share: lambda value, words: words.share(value),
    }
)
