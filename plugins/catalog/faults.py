"""Every code a problem can have, with a few words for a heading: the guide and the reports read it."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from catalog import codes, loader, shelf
from catalog.checking import bodies, checks, links, names, parity, photos, profile, prose, references, signals
from catalog.reading import (
    candidates,
    comments,
    composing,
    decoding,
    folders,
    front_matter,
    images,
    mending,
    yaml_reader,
)
from catalog.sense import answered, days_off, letters, needs, numbers, prices, privacy
from catalog.sense import times as moments
from catalog.shaping import parts, tidying, wording
from catalog.values import (
    contact,
    dates,
    daysets,
    daysoff,
    hours,
    opening_lines,
    opening_week,
    photo,
    price,
    quarters,
    schedule,
    several,
    shares,
    text,
    times,
    weekdays,
)

_MODULES = (
    (decoding, front_matter, yaml_reader, composing, comments, candidates, mending),
    (folders, images, shelf, loader, parts, tidying, wording, names, codes),
    (references, checks, bodies, links, parity, photos, profile, prose, signals),
    (letters, privacy, prices, numbers, moments, needs, answered, days_off),
    (
        text,
        dates,
        weekdays,
        daysets,
        daysoff,
        times,
        schedule,
        several,
        hours,
        opening_lines,
        opening_week,
        contact,
        photo,
        price,
        quarters,
        shares,
    ),
)

LATER: Mapping[str, str] = MappingProxyType(
    {
        "translation-outdated": "Een vertaling is ouder dan de tekst.",
        "photo-too-heavy": "De foto is te zwaar.",
        "photo-too-large": "De foto heeft te veel beeldpunten.",
        "photo-unreadable": "De foto kan niet geopend worden.",
        "photo-with-place": "In de foto zit de plaats waar ze gemaakt is.",
        "print-failed": "Een blad kon niet gemaakt worden.",
        "print-no-letters": "Sommige tekens kunnen niet op papier.",
        "print-words-astray": "Woorden staan niet op hun plaats op een blad.",
        "print-too-full": "Er staat te veel op een blad.",
        "print-small-type": "De letters op een blad zijn klein.",
        "print-title-too-long": "De titel is te lang voor een blad.",
    }
)
"""Codes of faults that only show where other packages work: in the history, in photos, on paper."""

HEADINGS: Mapping[str, str] = MappingProxyType(
    {code: heading for module in chain(*_MODULES) for code, heading in module.CODES.items()} | dict(LATER)
)
"""The heading of each code, in the order of reading."""


def heading_of(code: str) -> str:
    """A few words for a code; the code itself when it is not ours."""
    return HEADINGS.get(code, code).removesuffix(".")
