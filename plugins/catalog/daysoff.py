"""Public holidays and school holidays, from the ``holidays`` library."""

from datetime import date
from functools import lru_cache

import holidays

FIRST_YEAR, LAST_YEAR = 1901, 2100

# Activities are written in Dutch: in Belgium the Flemish Community sets their school holidays.
_SCHOOL_REGION = {"BE": "Flemish"}


@lru_cache(maxsize=256)
def public_holidays(region: str, year: int) -> frozenset[date]:
    """The public holidays of a year in ``region`` (an ISO country code)."""
    return frozenset(holidays.country_holidays(region, years=year))


@lru_cache(maxsize=256)
def school_holidays(region: str, year: int) -> frozenset[date]:
    """The days of a year on which schools are closed; none where the library does not know them.

    The library computes the Flemish ones from the decrees, weekends within a break
    included, the weekend before it not.
    """
    part = _SCHOOL_REGION.get(region)
    if part is None:
        return frozenset()
    return frozenset(
        holidays.country_holidays(region, subdiv=part, years=year, categories=(holidays.SCHOOL,))
    )
