"""Tries drafts in a copy of the guide, so that the report can say what still stands in the way."""

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from catalog import load
from catalog.problems import Problem, Severity
from intake.placing import Placed


def try_drafts(placed: Sequence[Placed], *, drafts: Path, content: Path) -> Mapping[str, list[Problem]]:
    """What the guide would say about each draft, by its path. Hints about wording can wait."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "content"
        shutil.copytree(content, copy, ignore=shutil.ignore_patterns("images"))
        for one in placed:
            target = copy / one.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                shutil.copyfile(drafts / one.path, target)
        _, problems = load(copy)
    found: dict[str, list[Problem]] = {one.path: [] for one in placed}
    for problem in problems:
        if problem.path in found and problem.severity is not Severity.HINT:
            found[problem.path].append(problem)
    return found
