"""The house rules that a machine can check: who imports whom, how long things are, what docs promise."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"

MAY_IMPORT = {
    "catalog": set(),
    "localisation": {"catalog"},
    "history": {"catalog"},
    "guide": {"catalog", "history", "localisation", "plainlanguage"},
    "plainlanguage": set(),
    "drawing": {"catalog"},
    "faces": {"catalog"},
    "website": {"catalog", "drawing", "faces", "localisation"},
    "feeds": {"catalog", "localisation"},
    "intake": {"catalog"},
    "printshop": {"catalog", "drawing", "faces", "localisation"},
    "photos": {"catalog"},
    "tooling": {"catalog", "faces", "guide", "intake", "history", "localisation", "photos", "printshop"},
}
"""Our packages, and which of the others each may import. What else they need travels in Pelican's context;
only the names of its types may be imported, under ``TYPE_CHECKING``."""

OUTSIDE = {
    "catalog": {"yaml", "pydantic", "pydantic_core", "phonenumbers", "opening_hours", "holidays"},
    "localisation": {"babel"},
    "plainlanguage": set(),
    "drawing": set(),
    "faces": {"yaml", "pydantic"},
}
"""Packages of others that the pure packages may import; the rest may import what requirements.in names."""

ONLY_IN = {
    "pelican": {"guide", "website", "feeds", "printshop", "photos", "tooling"},
    "invoke": {"tooling"},
    "watchfiles": {"tooling"},
}
CLOCK = {"now", "today", "utcnow", "localtime", "gmtime"}
MODULES = sorted(PLUGINS.rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "tests").rglob("*.py")), *sorted(ROOT.glob("*.py"))]
MAX_FILE, MAX_FUNCTION = 400, 40


def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a file imports when it runs, also inside functions."""
    tree = tree_of(path)
    for_types = {
        node
        for guard in ast.walk(tree)
        if isinstance(guard, ast.If) and ast.unparse(guard.test) == "TYPE_CHECKING"
        for statement in guard.body
        for node in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            yield node.lineno, node.module or ""


def package_of(path: Path) -> str:
    """The package of ours that a file belongs to."""
    return path.relative_to(PLUGINS).parts[0]


def shown(path: Path, line: int, what: str) -> str:
    """A fault as a place that an editor opens."""
    return f"{path.relative_to(ROOT).as_posix()}:{line} {what}"


def tracked_files() -> list[Path]:
    """Every file of the project, as Git knows it."""
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    names = listed.stdout.decode().split("\0")
    return [ROOT / name for name in sorted(set(names)) if name and (ROOT / name).is_file()]


def test_packages_import_only_what_stands_below_them() -> None:
    """The arrows of the house: tasks, tooling, Pelican, plugins, pure packages."""
    faults = [
        shown(path, line, f"imports {name}")
        for path in MODULES
        for line, name in imports_of(path)
        if (top := name.partition(".")[0]) in MAY_IMPORT
        and top not in MAY_IMPORT[package_of(path)] | {package_of(path)}
    ]
    assert faults == []


def test_every_package_has_its_place_in_the_house() -> None:
    """A new package states what it may import."""
    found = {package_of(path) for path in MODULES}
    assert found <= MAY_IMPORT.keys()


def test_the_tools_know_of_the_guide_only_the_day_and_the_content() -> None:
    """Everything else goes through Pelican; printing on demand needs the addresses too."""
    names = {name for path in (PLUGINS / "tooling").glob("*.py") for _, name in imports_of(path)}
    assert {name for name in names if name.startswith("guide")} == {
        "guide.clock",
        "guide.generator",
        "guide.reading",
    }


def test_pure_packages_import_nothing_heavy() -> None:
    """The catalog runs without Pelican, Jinja and WeasyPrint."""
    faults = [
        shown(path, line, f"imports {name}")
        for path in MODULES
        if package_of(path) in OUTSIDE
        for line, name in imports_of(path)
        if (top := name.partition(".")[0]) not in sys.stdlib_module_names | MAY_IMPORT.keys()
        and top not in OUTSIDE[package_of(path)]
    ]
    assert faults == []


def test_engines_stay_in_their_own_corner() -> None:
    """Each engine is imported only by the packages that own it."""
    faults = [
        shown(path, line, f"imports {name}")
        for path in MODULES
        for line, name in imports_of(path)
        if (top := name.partition(".")[0]) in ONLY_IN and package_of(path) not in ONLY_IN[top]
    ]
    assert faults == []


def test_only_a_printing_process_loads_weasyprint() -> None:
    """One module makes PDFs of papers with drawings, and two look at what it laid out."""
    found = {
        path for path in MODULES for _, name in imports_of(path) if name.partition(".")[0] == "weasyprint"
    }
    names = [path.relative_to(PLUGINS / "printshop").as_posix() for path in sorted(found)]
    assert names == ["drawings.py", "fullness.py", "layout_check.py", "paper.py", "worker.py"]


def test_tasks_file_imports_only_the_tools() -> None:
    """A bare Python must be able to read it."""
    tops = {name.partition(".")[0] for _, name in imports_of(ROOT / "tasks.py")}
    assert tops - sys.stdlib_module_names == {"tooling"}


@pytest.mark.parametrize("name", ["bootstrap", "machine", "doctor"])
def test_the_first_steps_need_only_the_standard_library(name: str) -> None:
    """They run before anything is installed."""
    tops = {top.partition(".")[0] for _, top in imports_of(PLUGINS / "tooling" / f"{name}.py")}
    assert tops - sys.stdlib_module_names <= {"tooling"}


def test_only_one_module_reads_the_clock() -> None:
    """Everybody else is told what day it is."""
    faults = [
        shown(path, node.lineno, "reads the clock")
        for path in MODULES
        if path != PLUGINS / "guide" / "clock.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and reads_clock(node.func)
    ]
    assert faults == []


def reads_clock(function: ast.Attribute) -> bool:
    """Whether a call asks for the moment: ``date.today()``, ``datetime.now()``, ``time.time()``."""
    owner = (
        function.value.attr
        if isinstance(function.value, ast.Attribute)
        else getattr(function.value, "id", "")
    )
    return (owner in {"date", "datetime"} and function.attr in CLOCK) or (
        owner == "time" and function.attr in {"time", "localtime", "gmtime", "strftime"}
    )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_and_functions_stay_short(path: Path) -> None:
    """A file has one subject, a function one thing to do."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MAX_FILE, f"{lines} lines"
    long = [
        shown(path, node.lineno, f"{node.name} has {length} lines")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > MAX_FUNCTION
    ]
    assert long == []


FORBIDDEN = re.compile(
    "|".join(
        (
            r"/" + r"work/\w",
            r"(?<![\w.}])/" + r"tmp/\w",
            r"pypi" + r"\.org",
            r"python" + r"hosted\.org",
            r"npm" + r"js\.(org|com)",
            r"deb" + r"\.debian\.org",
            r"\bissue " + r"#\d",
            r"\b(this|previous|next|our) session\b",
        )
    ),
    re.IGNORECASE,
)
BINARY = {".ttf", ".png", ".jpg", ".webp", ".pdf", ".ico"}


def test_no_file_tells_how_or_where_it_was_made() -> None:
    """No paths of a machine, no package hosts, no notes about the work itself."""
    faults = [
        shown(path, number, found.group())
        for path in tracked_files()
        if path.suffix not in BINARY
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        )
        if (found := FORBIDDEN.search(line))
    ]
    assert faults == []


SOFTWARE = ("plugins", "theme", "print", "docs/schema", "docs/sjablonen", ".github/ISSUE_TEMPLATE")
LOCAL = re.compile(r"^gemeente: (.+)$|^telefoon: (.+)$|(\w+(?:straat|steenweg|plein|laan))\b", re.MULTILINE)


def test_the_software_knows_no_municipality() -> None:
    """Its name, streets and numbers stand in content alone: another one only replaces ``content/``."""
    files = [ROOT / "content" / "site.yml", *sorted((ROOT / "content" / "services").glob("*.yml"))]
    found = (LOCAL.findall(path.read_text(encoding="utf-8")) for path in files)
    words = {word.casefold() for groups in found for group in groups for word in group if word}
    assert len(words) > 10
    own = re.compile("|".join(map(re.escape, sorted(words))), re.IGNORECASE)
    faults = [
        shown(path, 1, named.group())
        for path in tracked_files()
        if path.relative_to(ROOT).as_posix().startswith(SOFTWARE) and path.suffix not in BINARY
        if (named := own.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert faults == []


DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
TASK_IN_DOCS = re.compile(r"(?:python3 tasks\.py|invoke) ([a-z][a-z-]*)")
SHOWN_AS_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def test_every_task_in_the_docs_exists_and_every_task_is_documented() -> None:
    """Docs and tasks do not drift apart."""
    from tooling.commands import NAMESPACE  # noqa: PLC0415 - the other tests here need nothing installed

    named = {task for path in DOCS for task in TASK_IN_DOCS.findall(path.read_text(encoding="utf-8"))}
    assert named == set(NAMESPACE.task_names)


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_in_the_docs_lead_somewhere(path: Path) -> None:
    """A link to another file of the project points at a file that is there."""
    targets = LINK.findall(SHOWN_AS_CODE.sub("", path.read_text(encoding="utf-8")))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_locks_agree_and_name_no_place() -> None:
    """The lock for tests holds the versions of the lock the guide runs on, and neither names an index or a path."""
    pins = {}
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"https?:|file:|--index|--find-links|# via", text)
        pins[name] = set(re.findall(r"^([a-z0-9-]+==[^ \\;]+)", text, re.MULTILINE))
    assert pins["requirements.txt"] < pins["requirements-dev.txt"]


IMPORT_NAMES = {
    "pillow": "PIL",
    "pillow-heif": "pillow_heif",
    "pyyaml": "yaml",
    "opening-hours-py": "opening_hours",
    "fonttools": "fontTools",
    "zxing-cpp": "zxingcpp",
    "recurring-ical-events": "recurring_ical_events",
    "axe-playwright-python": "axe_playwright_python",
}


def asked_for(name: str) -> set[str]:
    """What the packages in a list of wishes are called in code."""
    wanted = re.findall(r"^([a-z0-9-]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    return {IMPORT_NAMES.get(package, package) for package in wanted}


def test_everything_imported_is_asked_for_by_name() -> None:
    """A package that we import stands in the list itself, not only behind another one."""
    known = asked_for("requirements.in") | MAY_IMPORT.keys() | sys.stdlib_module_names
    known |= {"pydantic_core"}  # the other half of pydantic
    helpers = {path.stem for path in (ROOT / "tests").rglob("*")}
    in_tests = known | asked_for("requirements-dev.in") | helpers
    faults = [
        shown(path, line, f"imports {name}")
        for path in SOURCES
        for line, name in imports_of(path)
        if name.partition(".")[0] not in (in_tests if "tests" in path.parts else known | {"pelicanconf"})
    ]
    assert faults == []
