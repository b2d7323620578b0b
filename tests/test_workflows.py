"""Workflows run with the least they need, and pass linters of their form, their sense and their security."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
NAMES = [path.name for path in WORKFLOWS]
PINNED = re.compile(r"uses: (?:\./\S+|[\w./-]+@[0-9a-f]{40} # v[\d.]+)$")
MAY_WRITE = {
    "deploy.yml": {"pages", "id-token"},
    "nightly.yml": {"pages", "id-token"},
    "freshness.yml": {"issues"},
}


def read(path: Path) -> dict[Any, Any]:
    """A workflow as data; YAML reads ``on`` as true."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def permissions(workflow: dict[Any, Any]) -> Iterator[dict[str, str]]:
    """What the workflow and each of its jobs may do."""
    yield workflow["permissions"]
    yield from (job["permissions"] for job in workflow["jobs"].values() if "permissions" in job)


def run(*command: str) -> str:
    """What a linter says; empty when all is well."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name(command[0])), *command[1:]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if done.returncode == 0 else f"{done.stdout}\n{done.stderr}"


def test_a_security_linter_finds_nothing() -> None:
    """zizmor, without a network."""
    assert run("zizmor", "--offline", "--no-progress", "--config", ".github/zizmor.yml", ".github") == ""


def test_a_linter_of_actions_finds_nothing() -> None:
    """Actionlint knows expressions, contexts and jobs that need each other. What else is installed changes nothing."""
    files = [str(path.relative_to(ROOT)) for path in WORKFLOWS]
    assert run("actionlint", "-no-color", "-shellcheck=", "-pyflakes=", *files) == ""


def test_a_linter_of_actions_finds_a_mistake(tmp_path: Path) -> None:
    """A slip in an expression, which is sound YAML and has the right form."""
    text = (FOLDER / "freshness.yml").read_text(encoding="utf-8")
    slip = tmp_path / "slip.yml"
    slip.write_text(text.replace("github.token", "gihub.token"), encoding="utf-8")
    assert 'undefined variable "gihub"' in run(
        "actionlint", "-no-color", "-shellcheck=", "-pyflakes=", str(slip)
    )


def test_every_workflow_has_the_form_that_editors_know() -> None:
    """The schema of workflows."""
    files = [str(path.relative_to(ROOT)) for path in WORKFLOWS]
    assert run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *files) == ""


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_no_workflow_may_do_more_than_it_needs(path: Path) -> None:
    """Nobody's change runs with rights; only named jobs write, and only what they are for."""
    workflow = read(path)
    assert not {"pull_request_target", "workflow_run", "issue_comment", "issues"} & set(workflow[True])
    rights = [(scope, level) for held in permissions(workflow) for scope, level in held.items()]
    assert {scope for scope, level in rights if level != "read"} <= MAY_WRITE.get(path.name, set())
    if "pull_request" in workflow[True]:
        assert set(rights) == {("contents", "read")}


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_nothing_of_a_stranger_becomes_a_command(path: Path) -> None:
    """Values reach a step by its environment or by file; code of others is pinned by hash and gets no token."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if "uses:" in line:
            assert PINNED.search(line), f"{path.name}:{number}"
    steps = [step for job in read(path)["jobs"].values() for step in job.get("steps", ())]
    assert [step for step in steps if "${{" in step.get("run", "")] == []
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert all(step["with"]["fetch-depth"] == 0 for step in checkouts)


def test_only_one_step_may_write_the_list() -> None:
    """The token is not there while content is read, and the other step that has it only reads."""
    steps = read(FOLDER / "freshness.yml")["jobs"]["list"]["steps"]
    assert {step["name"]: step["run"] for step in steps if "GH_TOKEN" in step.get("env", {})} == {
        "De vorige lijst lezen": ".ci/read-list > vorige.md",
        "De lijst tonen": ".ci/show-list lijst.md",
    }
    commands = (ROOT / ".ci" / "read-list").read_text(encoding="utf-8").splitlines()
    assert [line.split()[:3] for line in commands if line.startswith("gh ")] == [["gh", "issue", "list"]]


KEPT = {
    "~/.cache/pip",
    ".cache/history",
    ".cache/photos",
    ".cache/pictures",
    ".cache/print",
    ".cache/reviews",
}
"""What runs may keep for each other: packages that pip compares with the lock, and plain data with checksums."""


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_no_program_is_kept_and_no_proposal_keeps_anything(path: Path) -> None:
    """Whoever restores it runs nothing of it; only a run of what is on main writes it."""
    workflow = read(path)
    steps = [step for job in workflow["jobs"].values() for step in job.get("steps", ())]
    caches = [step for step in steps if "actions/cache" in step.get("uses", "")]
    assert [one for one in steps if "cache" in one.get("with", {})] == []
    for step in caches:
        action = step["uses"].partition("@")[0]
        allowed = ["actions/cache/restore"]
        if "pull_request" not in workflow[True]:
            allowed.append("actions/cache/save")
        assert action in allowed
        assert set(step["with"]["path"].split()) == KEPT
        assert step["with"]["key"].endswith("-${{ github.run_id }}-${{ github.run_attempt }}")


def test_what_is_kept_holds_no_program() -> None:
    """Compiled templates are the only thing on disk that Python would run; they stay on their machine."""
    loads = re.compile(r"^\s*(?:import|from) (marshal|pickle|shelve|dill|joblib)\b", re.MULTILINE)
    found = {
        file.relative_to(ROOT).as_posix(): loads.findall(file.read_text(encoding="utf-8"))
        for file in (ROOT / "plugins").rglob("*.py")
    }
    assert {name: names for name, names in found.items() if names} == {
        "plugins/website/compiled.py": ["marshal"]
    }
    used = (ROOT / "plugins" / "website" / "generator.py").read_text(encoding="utf-8")
    assert '"templates"' in used
    assert ".cache/templates" not in KEPT


FAKE = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$LOG"
case "$1 $2" in "issue list") printf '%s' "$OPEN";; esac
"""


@pytest.mark.parametrize(
    ("number", "told"),
    [("", "issue create --title"), ("7", "issue edit 7 --title")],
    ids=["no list yet", "a list already"],
)
def test_there_is_one_list(number: str, told: str, tmp_path: Path) -> None:
    """The open one gets the new list; only without one a list is made. Words of the list stay in its file."""
    (tmp_path / "gh").write_text(FAKE, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    words = tmp_path / "lijst.md"
    words.write_text("- [ ] $(touch kwaad) `touch kwaad`\n", encoding="utf-8")
    log = tmp_path / "log"
    subprocess.run(
        ["/bin/bash", str(ROOT / ".ci" / "show-list"), str(words)],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "LOG": str(log), "OPEN": number},
        capture_output=True,
        check=True,
    )
    lines = log.read_text(encoding="utf-8").splitlines()
    assert lines[-1].startswith(told)
    assert lines[-1].endswith(f"--body-file {words}")
    assert sum("issue create" in line or "issue edit" in line for line in lines) == 1
    assert not (tmp_path / "kwaad").exists()
