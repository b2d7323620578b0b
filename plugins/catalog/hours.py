"""Opening hours, from how people write them to an OSM expression."""

from catalog.text import texts_of
from catalog.values import OpeningHours, OpeningRule

EXAMPLE = "ma-vr 9:00-12:00"


def parse_opening_hours(value: object) -> OpeningHours:
    """Read opening hours."""
    return OpeningHours(texts_of(value, example=EXAMPLE))


def opening_rules(hours: OpeningHours) -> tuple[OpeningRule, ...]:
    """The rules."""
    return ()
