"""Telephone numbers that nearly agree: one digit apart, or two for the same door."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.problems import Problem, Severity
from catalog.reading.nodes import Text
from catalog.shaping.parts import Draft, Part
from catalog.values import Phone

CODES = {
    "phone-nearly-same": "Een nummer verschilt maar één cijfer van een ander.",
    "phone-differs": "Twee bestanden over hetzelfde hebben een ander nummer.",
}

_SHORTEST = 9
"""Short numbers such as 101 and 102 differ by one digit on purpose."""


@dataclass(frozen=True)
class _Told:
    """A number, where it stands, and what it is the number of."""

    phone: Phone
    part: Part
    key: str
    names: frozenset[str]


def check_numbers(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every pair of numbers of which one is probably wrong; told at the one that is seen less often."""
    told = [number for draft in drafts for number in _numbers(draft)]
    by_digits: dict[str, list[_Told]] = {}
    for number in told:
        by_digits.setdefault(number.phone.digits, []).append(number)
    for one, other in _slips(by_digits):
        yield _nearly(*sorted((by_digits[one], by_digits[other]), key=len))
    yield from _same_door(by_digits)


def numbers_of(draft: Draft) -> object:
    """What :func:`check_numbers` sees of a draft: its numbers, and at which doors they ring."""
    return [(told.phone, told.key, told.names) for told in _numbers(draft)]


def _numbers(draft: Draft) -> Iterator[_Told]:
    for key, field in (("telefoon", "phone"), ("nummer", "number")):
        phone = getattr(draft.source.facts, field, None)
        if isinstance(phone, Phone):
            yield _Told(phone, draft.source, key, frozenset(_doors(draft.source)))


def _doors(part: Part) -> Iterator[str]:
    """What makes two entries the same door: the name, or the website."""
    for key in ("naam", "website"):
        node = part.get(key)
        if isinstance(node, Text):
            yield " ".join(str(node).casefold().removesuffix("/").split())


def _slips(digits: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs that one slip tells apart: one digit typed wrong, or two in the wrong order."""
    seen: dict[str, str] = {}
    for number in sorted(one for one in digits if len(one) >= _SHORTEST):
        # A last digit that differs is often just the next line of the same switchboard.
        for place in range(len(number) - 2):
            first, second = number[place], number[place + 1]
            gap = f"{number[:place]}?{number[place + 1 :]}"
            if gap in seen:
                yield seen[gap], number
            seen[gap] = number
            turned = f"{number[:place]}{second}{first}{number[place + 2 :]}"
            if turned in seen and turned != number:
                yield seen[turned], number
        seen[number] = number


def _nearly(doubted: Sequence[_Told], trusted: Sequence[_Told]) -> Problem:
    told, other = doubted[-1], trusted[0]
    return told.part.problem(
        "phone-nearly-same",
        f"Dit nummer lijkt erg op {other.phone.plain} in {other.part.path}. Is er één verkeerd getypt?",
        at=(told.key,),
        severity=Severity.WARNING,
        found=told.phone.plain,
        expected="een nummer dat je zelf gebeld hebt",
    )


def _same_door(by_digits: Mapping[str, Sequence[_Told]]) -> Iterator[Problem]:
    seen: dict[str, _Told] = {}
    for numbers in by_digits.values():
        for told in numbers:
            for name in sorted(told.names):
                first = seen.setdefault(name, told)
                if first.phone != told.phone and first.part.file.kind is told.part.file.kind:
                    yield told.part.problem(
                        "phone-differs",
                        f"In {first.part.path} staat een ander nummer voor dezelfde dienst: {first.phone.plain}.",
                        at=(told.key,),
                        severity=Severity.WARNING,
                        found=told.phone.plain,
                        expected="één bestand voor één dienst, of het juiste nummer in beide",
                    )
                    break
