"""Which numbers paper may show: a number on paper cannot be corrected later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from catalog.freshness import State, state_of
from catalog.kinds.service import Helpline, Service
from catalog.values import Phone
from printshop.plan import LeftOut

Helper = Service | Helpline


@dataclass(frozen=True)
class Number:
    """A number that may be printed; ``due`` means nobody checked it for long."""

    phone: Phone
    due: bool = False
    helper: Helper | None = None


def number_of(helper: Helper, today: date) -> Number | None:
    """The number of a service or helpline, unless it has none or nobody can vouch for it."""
    phone = phone_of(helper)
    state = state_of(helper, today)
    if phone is None or state is State.OPEN:
        return None
    return Number(phone, state is State.DUE, helper)


def first_number(helpers: Iterable[Helper], today: date) -> Number | None:
    """The number of the first of ``helpers`` that may be printed."""
    return next((number for helper in helpers if (number := number_of(helper, today))), None)


def withheld(helpers: Iterable[Helper], today: date, *, sheet: str, language: str) -> Iterator[LeftOut]:
    """The numbers that exist but stay off paper because they are open."""
    for helper in helpers:
        phone = phone_of(helper)
        if phone is not None and number_of(helper, today) is None:
            yield LeftOut(
                sheet,
                language,
                helper.path,
                f"Het nummer {phone.plain} staat niet op papier: het is nog na te kijken.",
            )


def phone_of(helper: Helper) -> Phone | None:
    """The number that the content gives, whoever checked it."""
    return helper.facts.phone if isinstance(helper, Service) else helper.facts.number
