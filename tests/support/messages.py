"""The pages about messages: each from the smallest content that shows it, so that they never tell anything else."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from catalog.excerpt import visible
from catalog.faults import HEADINGS, heading_of
from catalog.markdown import code, plain
from catalog.problems import KEPT, Problem, Severity
from support.message_words import GOOD, why

PAGES = Path(__file__).parents[2] / "docs" / "meldingen"
_AROUND = 2
_WIDEST = 100
_NOTE = "<!-- Gemaakt uit tests/problems. Verander dit bestand niet met de hand. -->"
_WEIGHT = {
    Severity.ERROR: "Dit is een **fout**. Wat een fout heeft, komt niet in de gids.",
    Severity.WARNING: "Dit is een **waarschuwing**. De rest komt wel in de gids.",
    Severity.HINT: "Dit is een **tip**. Alles komt in de gids. Het kan nog beter.",
}
_KEPT_WEIGHT = "Dit is een **fout**. De rest komt toch al in de gids, maar los ze op."


def page(problem: Problem, content: Path) -> str:
    """The page about the code of a problem: why it matters, what is wrong, and how it should be."""
    weight = _KEPT_WEIGHT if problem.code in KEPT else _WEIGHT[problem.severity]
    parts = [
        *_head(problem.code),
        weight,
        "",
        f"> {plain(problem.message)}",
        "",
        "## Zo is het niet goed",
        "",
    ]
    parts += _bad(problem, content)
    parts += ["## Zo is het goed", "", *_good(problem), *_foot()]
    return "\n".join(parts)


def index() -> str:
    """All pages, in the order in which files are read."""
    parts = [_NOTE, "", "# Alle meldingen", ""]
    parts += ["Staat er een melding bij je bestand? Zoek de woorden tussen haakjes in deze lijst.", ""]
    parts += ["| melding | wat er scheelt |", "|---|---|"]
    parts += [f"| [{one}]({one}.md) | {plain(heading_of(one))} |" for one in sorted(HEADINGS)]
    return "\n".join([*parts, ""])


def _head(code_: str) -> list[str]:
    return [_NOTE, "", f"# {plain(heading_of(code_))}", "", f"Melding: `{code_}`", "", why(code_), ""]


def _foot() -> Sequence[str]:
    return ("[Alle meldingen](README.md)", "")


def _bad(problem: Problem, content: Path) -> list[str]:
    """The lines around the place, as they stand in the file."""
    where = f"In `content/{problem.path}`, regel {problem.line}:"
    file = content / problem.path
    if not file.is_file() or file.suffix not in {".md", ".yml"}:
        found = [f"Wat er staat: {code(problem.found)}", ""] if problem.found else []
        return [f"In `content/`: {code(problem.path)}", "", *found]
    lines = file.read_bytes().decode("utf-8", errors="replace").splitlines()
    first = max(0, problem.line - 1 - _AROUND)
    shown = [_cut(line) for line in lines[first : problem.line + _AROUND]]
    return [
        where,
        "",
        *_block(shown),
        *([f"Wat er staat: {code(_cut(problem.found))}", ""] if problem.found else []),
    ]


def _good(problem: Problem) -> list[str]:
    example = GOOD.get(problem.code) or problem.example
    expected = [f"Verwacht: {plain(problem.expected.removesuffix('.'))}.", ""] if problem.expected else []
    return [*_block(example.split("\n")), *expected]


def _block(lines: Sequence[str]) -> list[str]:
    return ["````yaml", *(visible(line).rstrip() for line in lines), "````", ""]


def _cut(line: str) -> str:
    return line if len(line) <= _WIDEST else f"{line[:_WIDEST]}…"


def all_pages(shown: Mapping[str, tuple[Problem, Path]]) -> dict[str, str]:
    """The content of every page by its name, from what the folder of each code shows."""
    pages = {f"{one}.md": page(*shown[one]) for one in shown}
    return {**pages, "README.md": index()}
