"""What people do to content, at random: each takes the folder and dice."""

import random
from collections.abc import Callable
from pathlib import Path

from support.guide import SITES

Change = Callable[[Path, random.Random], None]


def texts(content: Path) -> list[Path]:
    """The files of entries, in order."""
    return sorted(path for path in content.rglob("*.*") if path.parent != content)


def change_a_word(content: Path, dice: random.Random) -> None:
    """Another text in some file."""
    path = dice.choice(texts(content))
    words = path.read_text(encoding="utf-8").split(" ")
    words.insert(dice.randrange(len(words)), dice.choice(["nu", "graag", "veel"]))
    path.write_text(" ".join(words), encoding="utf-8")


def change_a_day(content: Path, dice: random.Random) -> None:
    """A fact that stands on many pages."""
    path = content / "activities" / "soep.md"
    if path.is_file():
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        day = f"wanneer: {dice.randrange(1, 29)}/12/2026, 14u-17u\n"
        lines = [day if line.startswith("wanneer:") else line for line in lines]
        path.write_text("".join(lines), encoding="utf-8")


def add_an_activity(content: Path, dice: random.Random) -> None:
    """A new file."""
    source = (SITES / "klein" / "activities" / "soep.md").read_text(encoding="utf-8")
    name = f"nieuw-{dice.randrange(100)}"
    text = source.replace("Soep op het plein", name)
    (content / "activities" / f"{name}.md").write_text(text, encoding="utf-8")


def rename(content: Path, dice: random.Random) -> None:
    """Another name is another address."""
    path = dice.choice(texts(content))
    path.rename(path.with_name(f"anders-{path.name}"))


def remove(content: Path, dice: random.Random) -> None:
    """A file that is gone."""
    dice.choice([path for path in texts(content) if path.parent.name != "services"]).unlink()


def break_a_line(content: Path, dice: random.Random) -> None:
    """A slip that keeps an entry out."""
    path = dice.choice(texts(content))
    path.write_text(f"{path.read_text(encoding='utf-8')}\nkleur: [", encoding="utf-8")


CHANGES: tuple[Change, ...] = (
    change_a_word,
    change_a_day,
    add_an_activity,
    rename,
    remove,
    break_a_line,
)
