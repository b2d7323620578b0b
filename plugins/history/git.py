"""What git knows of a folder: its versions, what changed in each, and what was in the files."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from history.asking import NoHistoryError, ask, head_around


@dataclass(frozen=True)
class Change:
    """One file in one version. ``before`` is its earlier name, ``blob`` is empty when it was taken away."""

    path: str
    before: str
    blob: str


@dataclass(frozen=True)
class Version:
    """One commit, seen from the one before it on the same line. ``moment`` is in seconds since 1970."""

    commit: str
    moment: int
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Repository:
    """The part of a repository below one folder, at its last commit."""

    folder: Path
    head: str

    @classmethod
    def around(cls, folder: Path) -> "Repository":
        """The repository that ``folder`` is in.

        Raises ``NoHistoryError`` without git, without a repository, without a commit, or
        when the repository holds only its last commits.
        """
        return cls(folder, head_around(folder))

    def log(self) -> bytes:
        """All versions of the folder as git tells them, the newest first, for :func:`versions_in`."""
        return ask(
            self.folder,
            "log",
            *("-z", "--raw", "--no-abbrev", "--find-renames", "--relative", "--no-ext-diff"),
            # A merge counts on the day on which it reached this line, with all that it brought.
            *("--first-parent", "-m", "--format=%x01%H %ct"),
            *(self.head, "--", "."),
        )

    def uncommitted(self) -> list[str]:
        """The files that differ from the last commit, new ones too."""
        changed = ask(
            self.folder,
            *("diff", "-z", "--name-only", "--relative", "--no-renames", "--no-ext-diff", self.head),
            # Without it git compares the whole repository, and leaves out the rest afterwards.
            *("--", "."),
        )
        added = ask(self.folder, "ls-files", "-z", "--others", "--exclude-standard")
        return sorted({os.fsdecode(name) for name in (changed + added).split(b"\0") if name})

    def base_with(self, name: str) -> str:
        """The last commit that this line and another one share.

        Takes the other as people name it: ``main``, ``HEAD^1``, a hash. Raises ``NoHistoryError`` when there is none.
        """
        try:
            said = ask(self.folder, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}")
            return (
                ask(self.folder, "merge-base", said.decode("ascii").strip(), self.head)
                .decode("ascii")
                .strip()
            )
        except NoHistoryError as fault:
            raise NoHistoryError(f"Git kent hier geen “{name}”. Kies bijvoorbeeld: main.") from fault

    def changed_since(self, commit: str) -> tuple[list[str], list[str]]:
        """All files of the whole repository that differ from a commit, also those not committed yet.

        Returns those below the folder, seen from it, and the others, seen from the root.
        """
        prefix = os.fsdecode(ask(self.folder, "rev-parse", "--show-prefix")).rstrip("\n")
        differing = ask(
            self.folder, "diff", "-z", "--name-only", "--no-renames", "--no-ext-diff", commit, "--", ":/"
        )
        added = ask(
            self.folder, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ":/"
        )
        names = sorted({os.fsdecode(name) for name in (differing + added).split(b"\0") if name})
        own = [name.removeprefix(prefix) for name in names if name.startswith(prefix)]
        return own, [name for name in names if not name.startswith(prefix)]

    def files_of(self, commit: str) -> dict[str, str]:
        """The blob of each ordinary file below the folder in one version."""
        found = {}
        for line in ask(self.folder, "ls-tree", "-r", "-z", commit).split(b"\0"):
            facts, _, path = line.partition(b"\t")
            if facts.startswith(b"100"):  # neither a link nor another repository
                found[os.fsdecode(path)] = facts.split()[2].decode("ascii")
        return found

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """What is in each blob; one that is not there is left out."""
        wanted = sorted(set(blobs))
        if not wanted:
            return {}
        said = ask(self.folder, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())
        found, at = {}, 0
        for blob in wanted:
            end = said.index(b"\n", at)
            header = said[at:end].split()
            at = end + 1
            if header[1] == b"blob":
                size = int(header[2])
                found[blob] = said[at : at + size]
                at += size + 1
        return found


def versions_in(log: bytes) -> list[Version]:
    """The versions that :meth:`Repository.log` told, the newest first."""
    pieces = iter(log.split(b"\0"))
    found: list[tuple[str, int, list[Change]]] = []
    for piece in pieces:
        told = piece.lstrip(b"\n")
        if told.startswith(b"\x01"):
            commit, moment = told[1:].split()
            found.append((commit.decode("ascii"), int(moment), []))
        elif told.startswith(b":"):
            _, _, _, blob, status = told.decode("ascii").split()
            before = os.fsdecode(next(pieces))
            path = os.fsdecode(next(pieces)) if status.startswith("R") else before
            found[-1][2].append(Change(path, before, "" if status == "D" else blob))
    return [Version(commit, moment, tuple(changes)) for commit, moment, changes in found]
