"""From a bare Python to the guide's own packages, and what is said when that cannot be."""

import ast
from pathlib import Path

import pytest

from tooling import bootstrap, doctor, machine

ROOT = Path(__file__).parents[2]


def test_an_old_python_can_read_the_tasks_file_to_be_told_so() -> None:
    """The sentence about the version must not be hidden by a syntax error."""
    source = (ROOT / "tasks.py").read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 6))


@pytest.mark.parametrize(
    ("arguments", "lock"),
    [
        (["build", "--publish"], "requirements.txt"),
        (["check"], "requirements.txt"),
        ([], "requirements.txt"),
        (["test", "-k", "soep"], "requirements-dev.txt"),
        (["lint"], "requirements-dev.txt"),
    ],
)
def test_only_maintainers_install_the_tools_for_tests(arguments: list[str], lock: str) -> None:
    """A volunteer who builds the site waits for no more than that needs."""
    assert bootstrap.lock_for(arguments) == lock


def test_a_lock_that_changed_is_installed_again(tmp_path: Path) -> None:
    """The stamp holds the hash of the lock, nothing else."""
    lock = tmp_path / "requirements.txt"
    lock.write_text("a==1")
    bootstrap.stamp_of(lock.name, tmp_path).write_text(bootstrap.digest_of(lock))
    assert bootstrap.is_installed(tmp_path, lock.name, tmp_path)
    lock.write_text("a==2")
    assert not bootstrap.is_installed(tmp_path, lock.name, tmp_path)


def test_without_python3_venv_the_exact_command_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Debian splits it off; a bare machine does not have it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr(bootstrap, "may_install", lambda: False)
    monkeypatch.setattr(bootstrap, "package_manager", lambda: "apt")
    with pytest.raises(SystemExit, match="apt-get install --yes python3-venv"):
        bootstrap.make_venv(tmp_path)


def test_without_pango_the_exact_command_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing may be installed, and what can still be done without it."""
    monkeypatch.setattr(machine, "missing_print_libraries", lambda: ("Pango",))
    monkeypatch.setattr(machine, "may_install", lambda: False)
    monkeypatch.setattr(machine, "package_manager", lambda: "dnf")
    assert not machine.ensure_print_libraries()
    told = capsys.readouterr().out
    assert "sudo dnf install pango" in told
    assert "--no-print" in told


def test_every_system_has_a_command_for_everything() -> None:
    """No kind of machine is forgotten in one of the tables."""
    tables = (machine.PRINT_COMMANDS, machine.BROWSER_COMMANDS, machine.VENV_COMMANDS, machine.GIT_COMMANDS)
    assert {frozenset(table) for table in tables} == {
        frozenset({"apt", "dnf", "pacman", "apk", "brew", "msys2"})
    }


def test_a_chosen_browser_goes_before_others(tmp_path: Path) -> None:
    """``CHROMIUM`` points at a program; a name that is no program counts as none."""
    browser = tmp_path / "browser"
    browser.touch(mode=0o755)
    assert machine.find_browser({"CHROMIUM": str(browser)}) == str(browser)
    assert machine.find_browser({"CHROMIUM": str(tmp_path / "weg")}) is None


def test_the_doctor_says_what_is_missing_and_how_to_mend_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty folder lacks fonts: that is an error, with a command beside it."""
    monkeypatch.setattr(machine, "missing_print_libraries", lambda: ())
    assert doctor.run(tmp_path) == 1
    assert "Doe dit: git checkout print" in capsys.readouterr().out


def test_the_doctor_is_content_with_a_whole_project(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A browser is for tests only, so its absence is no error."""
    monkeypatch.setattr(machine, "missing_print_libraries", lambda: ())
    monkeypatch.setattr(machine, "find_browser", lambda _environment: None)
    assert doctor.run(ROOT) == 0
    assert "Alles wat nodig is, is er." in capsys.readouterr().out
