"""Pelican without its readers of pages, which our settings keep off.

To import them means to import docutils, Pillow and Pygments: a quarter of what a build imports. Where they would
stand, Pelican finds one that knows no kind of file. Whatever else it would ask of them is then no attribute, so
a guide that turns them on fails at once.
"""

import sys
from types import ModuleType

_READERS = "pelican.readers"


class Readers:
    """What the generators of Pelican ask before they look for files to read."""

    extensions: tuple[str, ...] = ()
    disabled_extensions: tuple[str, ...] = ()

    def __init__(self, _settings: object, _cache_name: str) -> None:
        """Take what Pelican gives its own."""

    def save_cache(self) -> None:
        """Nothing was read, so there is nothing to keep."""


def leave_out_readers() -> None:
    """Make the import of Pelican that follows do without its readers; one that came before has them already."""
    stand_in = ModuleType(_READERS, __doc__)
    vars(stand_in)["Readers"] = Readers
    sys.modules.setdefault(_READERS, stand_in)
