"""Every code a problem can have, with a few words for a heading: the guide and the reports read it."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from catalog import codes, loader
from catalog.checking import checks, links, names, parity, photos, profile, prose, references
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
from catalog.sense import letters, needs, numbers, prices, privacy
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
    schedule,
    shares,
    text,
    times,
    weekdays,
)

_MODULES = (
    (decoding, front_matter, yaml_reader, composing, comments, candidates, mending),
    (folders, images, loader, parts, tidying, wording, names, codes),
    (references, checks, links, parity, photos, profile, prose),
    (letters, privacy, prices, numbers, moments, needs),
    (
        text,
        dates,
        weekdays,
        daysets,
        daysoff,
        times,
        schedule,
        hours,
        opening_lines,
        opening_week,
        contact,
        photo,
        price,
        shares,
    ),
)

HEADINGS: Mapping[str, str] = MappingProxyType(
    {code: heading for module in chain(*_MODULES) for code, heading in module.CODES.items()}
)
"""The heading of each code, in the order of reading."""


def heading_of(code: str) -> str:
    """A few words for a code; the code itself when it is not ours."""
    return HEADINGS.get(code, code).removesuffix(".")
