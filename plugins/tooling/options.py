"""What one build may choose, and all that its outcome depends on.

Only the standard library, and little of it: a build in which nothing changed needs no more.
"""

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

from history.asking import head_of
from tooling import stamp
from tooling.home import ROOT

READ = (ROOT / "theme", ROOT / "print", ROOT / "plugins")
"""The folders of the project that make a site what it is, beside its content."""

_FILES = tuple(ROOT / name for name in ("pelicanconf.py", "publishconf.py", "requirements.txt"))


class BuildOptions(NamedTuple):
    """What one build may choose. Folders are absolute; ``today`` is the day the site is made for."""

    today: date
    content: Path = ROOT / "content"
    output: Path = ROOT / "output"
    publish: bool = False
    print_: bool = True

    def settings(self, output: Path) -> dict[str, object]:
        """The same as settings of Pelican, for a site made in ``output``."""
        return {
            "PATH": str(self.content),
            "OUTPUT_PATH": str(output),
            "TODAY": self.today.isoformat(),
            "PUBLISH": self.publish,
            "PRINT": self.print_,
        }

    @property
    def settings_file(self) -> Path:
        """The settings of the public site, or of every other one."""
        return ROOT / ("publishconf.py" if self.publish else "pelicanconf.py")

    def fingerprint(self, python: Path) -> str:
        """One hash over everything that a build with these options depends on.

        Takes the Python that builds. Raises ``OSError`` when a file of the project is not there.
        """
        # A commit changes no file, and yet the days on which things changed.
        return stamp.fingerprint((self.content,), (), (self.basis(python), head_of(self.content)))

    def basis(self, python: Path) -> str:
        """The same without the content and its history: what every single file of the site depends on."""
        chosen = self.settings(self.output)
        settings = (f"{key}={chosen[key]}" for key in sorted(chosen))
        told = (*settings, os.environ.get("SOURCE_DATE_EPOCH", ""))
        # A link in .venv says nothing of the Python it leads to.
        return stamp.fingerprint(READ, (*_FILES, python.resolve()), told)
