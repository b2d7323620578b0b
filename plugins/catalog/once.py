"""What was worked out before and cannot have changed: a guide that is made again reads only what is new.

A program that reads its content once asks each thing once: it keeps nothing, and so needs less memory.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from threading import Event
from typing import ParamSpec, TypeVar

MOST = 20_000
"""How many answers are kept: enough for thousands of entries in several languages."""

P = ParamSpec("P")
T = TypeVar("T")

_staying = Event()


def stay() -> None:
    """Keep answers from now on. For a program that reads the same content again and again."""
    _staying.set()


def remembered(work: Callable[P, T]) -> Callable[P, T]:
    """Let a function remember its answers, for as long as a program runs that stays.

    For work that depends on nothing but its arguments. Files that did not change come back as the very
    same parts (:func:`catalog.shaping.parts.part_in`), and are known by that.
    """
    kept = lru_cache(maxsize=MOST)(work)

    @wraps(work)
    def answer(*args: P.args, **kwargs: P.kwargs) -> T:
        return kept(*args, **kwargs) if _staying.is_set() else work(*args, **kwargs)  # type: ignore[arg-type] # lru_cache wants hashable arguments

    return answer


def once(work: Callable[P, Iterable[T]]) -> Callable[P, tuple[T, ...]]:
    """The same for a function that gives one thing after the other."""

    @remembered
    @wraps(work)
    def all_of_it(*args: P.args, **kwargs: P.kwargs) -> tuple[T, ...]:
        return tuple(work(*args, **kwargs))

    return all_of_it
