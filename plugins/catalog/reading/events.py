"""The events of libyaml, with places that count from 1: a text in pieces, nothing interpreted."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import NamedTuple, Protocol

import yaml

from catalog.reading.nodes import Mark

# Without libyaml the pure parser gives the same events, only slower.
_PARSER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader

# Where these were being read, the slip is where they began; elsewhere it is where reading stopped.
_BEGUN = ("quoted scalar", "simple key", "flow", "alias", "anchor", "tag", "block scalar", "directive")


class Sort(Enum):
    """What an event tells."""

    DOCUMENT = auto()
    TEXT = auto()
    ALIAS = auto()
    LIST = auto()
    PAIRS = auto()
    END = auto()


_SORTS: Mapping[type[yaml.Event], Sort] = MappingProxyType(
    {
        yaml.ScalarEvent: Sort.TEXT,
        yaml.SequenceStartEvent: Sort.LIST,
        yaml.MappingStartEvent: Sort.PAIRS,
        yaml.SequenceEndEvent: Sort.END,
        yaml.MappingEndEvent: Sort.END,
        yaml.AliasEvent: Sort.ALIAS,
        yaml.DocumentStartEvent: Sort.DOCUMENT,
    }
)


class _Position(Protocol):
    """What the marks of both parsers have."""

    line: int
    column: int


class Event(NamedTuple):
    """One event. ``sign`` is the anchor, alias or tag as typed; ``style`` the quote around a text."""

    sort: Sort
    start: Mark
    end: Mark
    value: str = ""
    sign: str = ""
    style: str = ""


class UnreadableError(Exception):
    """The text cannot be read further; ``mark`` is where the slip most likely began."""

    def __init__(self, mark: Mark) -> None:
        super().__init__(f"{mark.line}:{mark.column}")
        self.mark = mark


def events_of(text: str) -> Iterator[Event]:
    """The events of ``text``. Raises UnreadableError where it cannot be read further."""
    parser = _PARSER(text)
    try:
        while (event := parser.get_event()) is not None:
            translated = _translate(event)
            if translated is not None:
                yield translated
    except yaml.MarkedYAMLError as fault:
        raise UnreadableError(_began(fault)) from None
    except yaml.YAMLError:
        raise UnreadableError(Mark(1, 1)) from None
    finally:
        parser.dispose()


def _translate(event: yaml.Event) -> Event | None:
    sort = _SORTS.get(type(event))
    if sort is None:
        return None
    start, end = _mark(event.start_mark), _mark(event.end_mark)
    if isinstance(event, yaml.ScalarEvent):
        return Event(sort, start, end, event.value, _sign(event.anchor, event.tag), event.style or "")
    if isinstance(event, yaml.CollectionStartEvent):
        return Event(sort, start, end, sign=_sign(event.anchor, event.tag))
    return Event(sort, start, end, sign=f"*{event.anchor}" if isinstance(event, yaml.AliasEvent) else "")


def _sign(anchor: str | None, tag: str | None) -> str:
    return f"&{anchor}" if anchor else tag or ""


def _began(fault: yaml.MarkedYAMLError) -> Mark:
    begun = fault.context is not None and any(name in fault.context for name in _BEGUN)
    return _mark((begun and fault.context_mark) or fault.problem_mark)


def _mark(mark: _Position | None) -> Mark:
    return Mark(mark.line + 1, mark.column + 1) if mark is not None else Mark(1, 1)
