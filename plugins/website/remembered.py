"""What stands on many pages is worded once in each language."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from website.book import AnyEntry, Guidebook

Thing = TypeVar("Thing", bound=AnyEntry)
View = TypeVar("View")


def remembered(make: Callable[[Guidebook, Thing], View]) -> Callable[[Guidebook, Thing], View]:
    """Let a view of an entry be made once. The book keeps it, for as long as there is that book.

    An entry is known by being the same object: what a page tells of the past is another entry of the same name.
    """

    @wraps(make)
    def once(book: Guidebook, thing: Thing) -> View:
        key = make, id(thing)
        if key not in book.memory:
            # The entry is kept as well, so that no other can get its number.
            book.memory[key] = thing, make(book, thing)
        view: View = book.memory[key][1]
        return view

    return once
