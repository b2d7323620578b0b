"""The real guide with many more services and activities, as it may be in a few good years.

Their words are drawn from all words of the content, each as often as people use it, in no order: that
packs somewhat worse than real sentences.
"""

import random
import re
import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from support.guide import ROOT

LANGUAGES = (("nl", ""), ("fr", ".fr"))
MONTHS = ("2026-12", "2027-01")
WEEKLY = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKS = 4
HOURS = ("9u30-11u30", "10u-12u", "13u30-16u", "14u-17u", "19u-21u")
LAST_DAY = 28


@cache
def words_of(language: str) -> tuple[str, ...]:
    """The words of the real content in a language, as often as they stand there."""
    files = sorted(file for kind in ("*.md", "*.yml") for file in (ROOT / "content").rglob(kind))
    own = [file for file in files if (".fr." in file.name) == (language == "fr")]
    texts = " ".join(file.read_text(encoding="utf-8") for file in own)
    return tuple(re.findall(r"[^\W\d_]{2,}", texts))


def crowded(content: Path, *, services: int, activities: int) -> Path:
    """Copy the real content and add to it.

    Args:
        content: the folder to make.
        services: how many services it has in the end, at least.
        activities: how many dates of activities are added in each of :data:`MONTHS`: half of them weekly.

    Returns:
        The folder.
    """
    shutil.copytree(ROOT / "content", content)
    real = len([file for file in (content / "services").glob("*.yml") if file.suffixes == [".yml"]])
    write_services(content / "services", services - real)
    weekly = activities // 2 // WEEKS
    each_week = [f"elke: {WEEKLY[n % len(WEEKLY)]} {HOURS[n % len(HOURS)]}" for n in range(weekly)]
    write_activities(content / "activities", "week", each_week)
    for month in MONTHS:
        days = [f"{month}-{n % LAST_DAY + 1:02d}" for n in range(activities - weekly * WEEKS)]
        write_activities(content / "activities", month, [f"wanneer: {day} {HOURS[0]}" for day in days])
    return content


def write_services(folder: Path, count: int) -> None:
    """Add services."""
    draw = random.Random(7)  # noqa: S311 - the same words every time, no secret
    for language, suffix in LANGUAGES:
        words = words_of(language)
        for number in range(count):
            name, summary, *offers = (" ".join(draw.sample(words, size)) for size in (3, 16, 4, 4, 4))
            keys = ", ".join(draw.sample(words, 8))
            text = (
                f"naam: {name}\nsamenvatting: {summary}\nwat: [{', '.join(offers)}]\nzoekwoorden: [{keys}]\n"
            )
            (folder / f"dienst-{number}{suffix}.yml").write_text(text, encoding="utf-8")


def write_activities(folder: Path, name: str, moments: Sequence[str]) -> None:
    """Add an activity for each of the lines that say when."""
    draw = random.Random(name)  # noqa: S311 - the same
    files = sorted((ROOT / "content" / "neighbourhoods").glob("*.yml"))
    near = [file.stem for file in files if "." not in file.stem]
    for number, when in enumerate(moments):
        facts = f"{when}\nwaar: {' '.join(draw.sample(words_of('nl'), 2))}\nprijs: gratis\nbuurten: [{draw.choice(near)}]\n"
        for language, suffix in LANGUAGES:
            title, summary = (" ".join(draw.sample(words_of(language), size)) for size in (3, 10))
            own = "" if suffix else facts
            text = f"---\ntitel: {title}\nsamenvatting: {summary}\n{own}---\n"
            (folder / f"samen-{name}-{number}{suffix}.md").write_text(text, encoding="utf-8")
