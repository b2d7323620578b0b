"""Public holidays and school holidays, from the ``holidays`` library."""

import sys
from datetime import date
from functools import lru_cache
from importlib.util import find_spec, module_from_spec

import holidays

from catalog.problems import ValueFault
from catalog.values.text import one_text

CODES = {"region-unknown": "Van dit land kent de computer de feestdagen niet."}

# Activities are written in Dutch: in Belgium the Flemish Community sets their school holidays.
_SCHOOL_REGION = {"BE": "Flemish"}

# Any country comes with its package, which imports two hundred others. Left empty, it brings the one that is asked for.
if (_countries := find_spec("holidays.countries")) is not None:
    sys.modules.setdefault(_countries.name, module_from_spec(_countries))


def parse_region(value: object) -> str:
    """Read the country whose public holidays count, by its two letters (``BE``).

    Raises ValueFault when the library does not know it.
    """
    text = one_text(value, example="BE")
    region = text.upper()
    try:
        holidays.country_holidays(region)
    except NotImplementedError:
        raise ValueFault(
            "region-unknown",
            f"Van “{text}” ken ik de feestdagen niet.",
            found=text,
            expected="de twee letters van een land",
            example="BE",
        ) from None
    return region


def last_known_year(region: str) -> int:
    """The last year of which the holidays of ``region`` are known."""
    return holidays.country_holidays(region).end_year


@lru_cache(maxsize=256)
def public_holidays(region: str, year: int) -> frozenset[date]:
    """The public holidays of a year in ``region``, as ``parse_region`` reads it."""
    return frozenset(holidays.country_holidays(region, years=year))


@lru_cache(maxsize=256)
def school_holidays(region: str, year: int) -> frozenset[date]:
    """The days of a year on which schools are closed; none where the library does not know them.

    The library computes the Flemish ones from the decrees: the weekends within a break
    and at its end belong to it, the weekend before it does not.
    """
    part = _SCHOOL_REGION.get(region)
    if part is None:
        return frozenset()
    return frozenset(
        holidays.country_holidays(region, subdiv=part, years=year, categories=(holidays.SCHOOL,))
    )
