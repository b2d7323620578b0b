"""What a careful colleague would notice: each value is sound, and yet something looks wrong."""

from collections.abc import Iterator, Sequence
from datetime import date

from catalog.problems import Problem
from catalog.sense.answered import check_answered
from catalog.sense.days_off import check_days_off
from catalog.sense.letters import check_letters
from catalog.sense.needs import check_needs
from catalog.sense.numbers import check_numbers
from catalog.sense.prices import check_prices
from catalog.sense.privacy import check_privacy
from catalog.sense.times import check_times
from catalog.shaping.parts import Draft


def check_sense(drafts: Sequence[Draft], today: date | None) -> Iterator[Problem]:
    """Everything that looks wrong. Without ``today`` nothing is said about what is past or still to come."""
    yield from check_letters(drafts)
    yield from check_privacy(drafts)
    yield from check_prices(drafts)
    yield from check_numbers(drafts)
    yield from check_times(drafts, today)
    yield from check_needs(drafts, today)
    yield from check_days_off(drafts, today)
    yield from check_answered(drafts)
