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


def borrow_a_line(content: Path, dice: random.Random) -> None:
    """The same key as in another file: a number, a name or a moment that two say now."""
    path = dice.choice(texts(content))
    other = dice.choice(sorted(path.parent.iterdir()))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    borrowed = dice.choice(other.read_text(encoding="utf-8").splitlines(keepends=True))
    key, colon, _ = borrowed.partition(":")
    same = [number for number, line in enumerate(lines) if colon and line.startswith(f"{key}:")]
    place = same[0] if same else dice.randrange(len(lines))
    lines[place : place + len(same[:1])] = [borrowed]
    path.write_text("".join(lines), encoding="utf-8")


def drop_a_line(content: Path, dice: random.Random) -> None:
    """Something is said no more."""
    path = dice.choice(texts(content))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    del lines[dice.randrange(len(lines))]
    path.write_text("".join(lines), encoding="utf-8")


def link_somewhere(content: Path, dice: random.Random) -> None:
    """A link to another file, which may be there, or to nothing."""
    path = dice.choice(texts(content))
    target = dice.choice([*texts(content), content / "activities" / "nergens.md"])
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\nLees ook [dit](../{target.parent.name}/{target.name}).\n")


def change_the_site(content: Path, dice: random.Random) -> None:
    """What stands on every page."""
    path = content / "site.yml"
    text = path.read_text(encoding="utf-8")
    old, new = dice.choice(
        [("Kleindorp", "Grootdorp"), ("Grootdorp", "Kleindorp"), ("talen: [nl, fr]", "talen: [nl]")]
    )
    path.write_text(text.replace(old, new), encoding="utf-8")


CHANGES: tuple[Change, ...] = (
    change_a_word,
    change_a_day,
    add_an_activity,
    rename,
    remove,
    break_a_line,
    borrow_a_line,
    drop_a_line,
    link_somewhere,
    change_the_site,
)
