"""A slip on any line of any sound file is told on that line."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from catalog.reading import events
from catalog.reading.folders import ContentFile, Finder
from catalog.reading.yaml_reader import read_yaml
from catalog.shaping.parts import read_part

SOUND = Path(__file__).parents[1] / "problems" / "_sound"
FILES = Finder(SOUND, ["nl", "fr"], []).find()
PAIR = re.compile(r"(\s*(?:- )?\w+): (\w.*)")
TEXT = re.compile(r"(\s*(?:- |(?:- )?\w+: ))([A-Z].*)")

# Each changes one line, or leaves it when it does not fit.
SLIPS: dict[str, Callable[[str], str]] = {
    "no space after the colon": lambda line: PAIR.sub(r"\1:\2", line),
    "no colon after the key": lambda line: PAIR.sub(r"\1 \2", line) if not line.startswith("  t") else line,
    "a tab": lambda line: re.sub(r"^ *", "\t", line),
    "a hard space after the colon": lambda line: PAIR.sub("\\1:\u00a0\\2", line),
    "one space too many": lambda line: f" {line}" if line[:1].strip() else line,
    "a colon in the text": lambda line: TEXT.sub(r"\1Opgelet: \2", line),
    "a quote that opens": lambda line: TEXT.sub(r"\1't \2", line),
    "a quote inside": lambda line: TEXT.sub(r'\1"Soep" \2', line),
    "a sign at the start": lambda line: TEXT.sub(r"\1@ \2", line),
    "a comment": lambda line: TEXT.sub(r"\1\2 #3", line),
    "a dash without space": lambda line: re.sub(r"^( *)- ", r"\1-", line),
    "a capital key": lambda line: re.sub(r"^[a-z]", lambda found: found[0].upper(), line),
}


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_slip_is_told_on_its_line(file: ContentFile, slip: str, tmp_path: Path) -> None:
    """Whatever stands around it."""
    lines = file.absolute.read_text(encoding="utf-8").split("\n")
    last = lines.index("---", 1) if file.kind.suffix == ".md" else len(lines)
    for index, line in enumerate(lines[:last]):
        wrong = SLIPS[slip](line)
        if not line.strip("-") or wrong == line:
            continue
        changed = tmp_path / "changed"
        changed.write_text("\n".join([*lines[:index], wrong, *lines[index + 1 :]]), encoding="utf-8")
        _, problems = read_part(
            ContentFile(file.kind, file.slug, file.language, file.path, changed), main_language="nl"
        )
        assert index + 1 in {problem.line for problem in problems}, (wrong, problems)
        assert len(problems) <= 3, (wrong, problems)


@pytest.mark.parametrize("slip", SLIPS)
def test_without_libyaml_the_same_is_told(slip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python without the fast parser judges no file otherwise."""
    text = (
        SLIPS[slip]("samenvatting: Een dienst.") + "\nnaam: Dienst\nwat:\n" + SLIPS[slip]("  - Brood") + "\n"
    )
    fast = read_yaml(text, path="x.yml")
    monkeypatch.setattr(events, "_PARSER", yaml.BaseLoader)
    assert read_yaml(text, path="x.yml") == fast
