"""A real repository of the smallest guide, with a life of its own on days that a test chooses."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalog import load
from catalog.model import AnyEntry, Catalog
from history.past import History, read_history
from support.guide import SITES, TODAY

LANGUAGES = ("nl", "fr")
SOUP = "activities/soep.md"
SOUP_FR = "activities/soep.fr.md"
DESK = "services/dorpshuis.yml"


@dataclass(frozen=True)
class Kept:
    """A guide in Git. ``content`` is its folder, perhaps deep in the repository ``root``."""

    root: Path
    content: Path

    def git(self, *arguments: str, moment: str = "2026-01-01T12:00:00+01:00") -> str:
        """Run git on a chosen moment, untouched by the settings of whoever runs the test."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        who = ("-c", "user.name=team", "-c", "user.email=team@kleindorp.example")
        command = ["git", *who, *arguments]
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, check=True)
        return done.stdout.decode()

    def commit(self, day: str, hour: str = "12:00") -> None:
        """Keep everything as it is now."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change", moment=f"{day}T{hour}:00+01:00")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change words in a file, which must be there."""
        file = self.content / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def catalog(self) -> Catalog:
        """The content as it is now."""
        catalog, problems = load(self.content)
        assert catalog is not None, problems
        return catalog

    def entry(self, path: str) -> AnyEntry:
        """The entry of a main file."""
        return next(entry for entry in self.catalog().entries() if entry.path == path)

    def history(self, today: date = TODAY) -> History:
        """What git tells about it."""
        return read_history(self.content, LANGUAGES, today, cache=self.root / ".git" / "kept")


def keep_small_guide(root: Path, *, day: str = "2026-03-02", below: str = "content") -> Kept:
    """The smallest guide, kept for the first time on ``day``, in a folder of a new repository."""
    return keep_guide(root, "klein", day=day, below=below)


def keep_guide(root: Path, site: str, *, day: str, below: str = "content") -> Kept:
    """One of the guides made for tests, kept for the first time on ``day``."""
    kept = Kept(root, root / below)
    shutil.copytree(SITES / site, kept.content)
    kept.git("init", "--quiet", "--initial-branch", "main")
    kept.commit(day)
    return kept
