"""A draft: an entry that a person must still check, and what there is to say about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from catalog.problems import ValueFault

FOLDERS = {"activity": "activities", "service": "services", "helpline": "helplines"}

Value = str | list[str] | list[dict[str, str]]


@dataclass
class Draft:
    """One entry as it comes in.

    ``facts`` are under the Dutch keys of a content file. ``lost`` is what could not be
    taken over, ``check`` what a person must look at; both in Dutch.
    """

    kind: str
    name: str
    facts: dict[str, Value] = field(default_factory=dict)
    body: str = ""
    lost: list[str] = field(default_factory=list)
    check: list[str] = field(default_factory=list)

    def put(self, key: str, value: Value | None) -> None:
        """Fill in a fact when there is something to fill in."""
        if value:
            self.facts[key] = value

    def put_read(self, key: str, value: str, read: Callable[[object], object]) -> None:
        """Fill in a fact that the guide can read; tell about one that it cannot."""
        if not value:
            return
        try:
            read(value)
        except ValueFault as fault:
            self.lost.append(f"{key}: {value} ({fault.message})")
        else:
            self.facts[key] = value

    def drop(self, what: str, value: object) -> None:
        """Tell about something that has no place in the guide."""
        if value:
            self.lost.append(f"{what}: {value}"[:200])


@dataclass(frozen=True)
class Town:
    """What drafts are matched with: the names of the neighbourhoods, by what people call them."""

    neighbourhoods: Mapping[str, str]

    def near(self, names: list[str]) -> list[str]:
        """The neighbourhoods that names mean, without the ones that mean none."""
        found = [self.neighbourhoods.get(name.casefold().strip(), "") for name in names]
        return list(dict.fromkeys(slug for slug in found if slug))
