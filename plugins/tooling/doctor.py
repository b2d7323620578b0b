"""Looks what is missing on this machine and how to mend it: ``python3 tasks.py doctor``.

Only the standard library: it must run where nothing else does.
"""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tooling import bootstrap, machine
from tooling.home import venv_python

FREE_MEGABYTES = 500
"""What ``.venv``, the cache and two sites need together, roughly."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. ``mend`` is what to do, empty when all is well."""

    name: str
    found: str
    mend: str = ""
    needed: bool = True


def run(root: Path) -> int:
    """Print every finding. Returns 1 when something that is needed is missing."""
    findings = list(examine(root))
    for finding in findings:
        mark = "✔" if not finding.mend else ("✘" if finding.needed else "–")
        print(f"{mark} {finding.name}: {finding.found}")
        if finding.mend:
            print(f"    Doe dit: {finding.mend}")
    broken = [finding for finding in findings if finding.mend and finding.needed]
    print("\nEr ontbreekt iets. Zie hierboven." if broken else "\nAlles wat nodig is, is er.")
    return 1 if broken else 0


def examine(root: Path) -> Iterator[Finding]:
    """Look at everything the guide needs on this machine, one thing after another."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding("Python", version)
    yield _venv(root)
    yield _packages(root)
    yield _print_libraries()
    yield _fonts(root)
    yield _space(root)
    yield _git()
    yield _browser()


def _venv(root: Path) -> Finding:
    if venv_python(root).exists():
        return Finding("Eigen map (.venv)", "aanwezig")
    if importlib.util.find_spec("ensurepip") is None:
        command = machine.VENV_COMMANDS[machine.package_manager()]
        return Finding("Eigen map (.venv)", "Python kan ze hier niet maken", command)
    return Finding("Eigen map (.venv)", "nog niet gemaakt; de eerste opdracht maakt ze")


def _packages(root: Path) -> Finding:
    stamps = [p.parent for p in (root / ".venv").glob("**/site-packages/.installed-requirements")]
    if any(bootstrap.is_installed(root, bootstrap.RUNTIME_LOCK, folder) for folder in stamps):
        return Finding("Python-pakketten", "zoals in requirements.txt")
    return Finding("Python-pakketten", "nog niet geïnstalleerd; de eerste opdracht doet dat")


def _print_libraries() -> Finding:
    missing = machine.missing_print_libraries()
    if not missing:
        return Finding("Drukken (Pango)", "aanwezig")
    command = machine.PRINT_COMMANDS[machine.package_manager()]
    return Finding("Drukken (Pango)", f"{', '.join(missing)} ontbreekt", command)


def _fonts(root: Path) -> Finding:
    missing = machine.missing_fonts(root / "print")
    if missing:
        return Finding("Lettertypes", f"{', '.join(missing)} ontbreekt", machine.FONTS_COMMAND)
    return Finding("Lettertypes", "aanwezig")


def _space(root: Path) -> Finding:
    free = shutil.disk_usage(root).free // 1_000_000
    if free >= FREE_MEGABYTES:
        return Finding("Plaats op de schijf", f"{free} MB vrij")
    return Finding(
        "Plaats op de schijf",
        f"maar {free} MB vrij",
        f"Maak {FREE_MEGABYTES} MB vrij. De map .cache mag weg.",
    )


def _git() -> Finding:
    if shutil.which("git"):
        return Finding("Git", "aanwezig", needed=False)
    command = machine.GIT_COMMANDS[machine.package_manager()]
    return Finding(
        "Git",
        "ontbreekt; nodig om wijzigingen te delen en te weten van wanneer ze zijn",
        command,
        needed=False,
    )


def _browser() -> Finding:
    browser = machine.find_browser(os.environ)
    if browser:
        return Finding("Browser voor de proeven", browser, needed=False)
    command = machine.BROWSER_COMMANDS[machine.package_manager()]
    return Finding("Browser voor de proeven", "geen Chromium; enkel nodig voor `test`", command, needed=False)
