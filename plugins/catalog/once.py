"""What was worked out before and cannot have changed: a guide that is made again reads only what is new."""

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

MOST = 20_000
"""How many answers are kept: enough for thousands of entries in several languages."""

P = ParamSpec("P")
T = TypeVar("T")


def once(work: Callable[P, Iterable[T]]) -> Callable[P, tuple[T, ...]]:
    """Let a function remember its answers, for as long as the program runs.

    For work that depends on nothing but its arguments. Files that did not change come back as the very
    same parts (:func:`catalog.shaping.parts.part_in`), and are known by that.
    """

    @lru_cache(maxsize=MOST)
    @wraps(work)
    def all_of_it(*args: P.args, **kwargs: P.kwargs) -> tuple[T, ...]:
        return tuple(work(*args, **kwargs))

    return all_of_it  # type: ignore[return-value] # lru_cache tells nothing of its parameters
