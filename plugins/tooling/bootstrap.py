"""From a bare Python to the guide's own ``.venv``.

Only the standard library: this runs before anything is installed. The outer Python makes
``.venv`` and steps into it; the inner one compares the lock with what it installed last.
"""

import hashlib
import importlib
import importlib.util
import os
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from tooling.home import is_inside, venv_python
from tooling.machine import VENV_COMMANDS, install_with_apt, may_install, package_manager

RUNTIME_LOCK = "requirements.txt"
DEVELOPMENT_LOCK = "requirements-dev.txt"
"""Holds the runtime lock too, so one installation serves both."""

DEVELOPMENT_TASKS = ("test", "lint", "format", "pictures")


def lock_for(arguments: Sequence[str]) -> str:
    """The lock that the tasks named in ``arguments`` need."""
    return DEVELOPMENT_LOCK if any(task in arguments for task in DEVELOPMENT_TASKS) else RUNTIME_LOCK


def digest_of(lock: Path) -> str:
    """The hash of a lock: what an installation is remembered by.

    Not the version of Python: two Pythons on one machine would rebuild ``.venv`` in turns.
    """
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def stamp_of(lock: str, site_packages: Path) -> Path:
    """Where the hash of an installed lock is kept: beside the packages, so a new Python starts anew."""
    return site_packages / f".installed-{Path(lock).stem}"


def is_installed(root: Path, lock: str, site_packages: Path) -> bool:
    """Whether ``lock`` as it is now was installed completely."""
    stamp = stamp_of(lock, site_packages)
    return stamp.is_file() and stamp.read_text() == digest_of(root / lock)


def install(root: Path, lock: str, site_packages: Path) -> None:
    """Install every package of ``lock`` into the running ``.venv``, each checked against its hash.

    Raises ``SystemExit`` with a plain sentence when that fails.
    """
    print(f"Even geduld: ik installeer wat de gids nodig heeft ({lock}) …", flush=True)
    for old in site_packages.glob(".installed-*"):
        old.unlink()
    # Python compiles a file when it is first used. To compile them all takes half of the time to install.
    chosen = ["--no-deps", "--no-compile"]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", *chosen]
    done = subprocess.run([*pip, "--require-hashes", "--requirement", str(root / lock)], check=False)
    if done.returncode != 0:
        raise SystemExit("Het installeren is niet gelukt. Is er internet? Probeer daarna opnieuw.")
    # The larger lock holds the smaller one at the same versions.
    locks = {lock, RUNTIME_LOCK} if lock == DEVELOPMENT_LOCK else {lock}
    for name in sorted(locks):
        stamp_of(name, site_packages).write_text(digest_of(root / name))
    importlib.invalidate_caches()


def make_venv(root: Path) -> None:
    """Make an empty ``.venv``. Raises ``SystemExit`` with the command to run when Python cannot."""
    if not _can_make_venv() and may_install() and install_with_apt("python3-venv"):
        importlib.invalidate_caches()
    if not _can_make_venv():
        command = VENV_COMMANDS[package_manager()]
        raise SystemExit(f"Python kan hier geen eigen map (.venv) maken. Doe eerst dit:\n\n    {command}\n")
    print("Even geduld: ik maak een eigen map voor de gids (.venv) …", flush=True)
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", str(root / ".venv")], check=False)
    if done.returncode != 0:
        raise SystemExit(
            "De map .venv maken is niet gelukt. Kijk wat er ontbreekt met: python3 tasks.py doctor"
        )


def _can_make_venv() -> bool:
    """Whether this Python brings all it needs for that: Debian splits a part off."""
    return all(importlib.util.find_spec(module) is not None for module in ("venv", "ensurepip"))


def step_into(python: Path, arguments: Sequence[str]) -> None:
    """Go on in another Python; does not return."""
    command = [str(python), *arguments]
    sys.stdout.flush()
    if sys.platform == "win32":  # execv there gives the prompt back while the program still runs
        raise SystemExit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)  # noqa: S606 - the Python of .venv


def has_pip() -> bool:
    """Whether the running Python can install: a half-made ``.venv`` cannot."""
    return importlib.util.find_spec("pip") is not None


def enter(root: Path, arguments: Sequence[str]) -> None:
    """Make sure the rest runs in an up-to-date ``.venv``; may replace this process.

    Takes the folder of the project and what follows ``tasks.py`` on the command line.
    """
    python = venv_python(root)
    if not is_inside(root):
        if not python.exists():
            make_venv(root)
        step_into(python, [str(root / "tasks.py"), *arguments])
    site_packages = Path(sysconfig.get_path("purelib"))
    lock = lock_for(arguments)
    if is_installed(root, lock, site_packages):
        return
    if not has_pip():
        subprocess.run(
            [sys.executable, "-m", "ensurepip", "--upgrade"], check=False, stdout=subprocess.DEVNULL
        )
    install(root, lock, site_packages)
