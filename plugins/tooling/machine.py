"""What this machine has and lacks: Pango for paper, a browser for tests.

Only the standard library: a bare Python asks these questions before ``.venv`` exists.
"""

import ctypes
import ctypes.util
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_BROWSERS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


@dataclass(frozen=True)
class Library:
    """A system library: its name for people, and the names a linker may know it by."""

    name: str
    sonames: tuple[str, ...]
    short: str


PRINT_LIBRARIES = (
    Library("Pango", ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"), "pango-1.0"),
    Library(
        "PangoFT2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"), "pangoft2-1.0"
    ),
    Library("Fontconfig", ("libfontconfig.so.1", "libfontconfig.dylib", "libfontconfig-1.dll"), "fontconfig"),
    # Without it fonts are cut down by a slower library, and PDFs take three times as long.
    Library(
        "HarfBuzz subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib", "libharfbuzz-subset-0.dll"),
        "harfbuzz-subset",
    ),
)

APT_PRINT = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig"

PRINT_COMMANDS = {
    "apt": f"sudo apt-get update && sudo apt-get install --yes {APT_PRINT}",
    "dnf": "sudo dnf install pango harfbuzz fontconfig",
    "pacman": "sudo pacman -S pango harfbuzz fontconfig",
    "apk": "sudo apk add so:libgobject-2.0.so.0 so:libpango-1.0.so.0 so:libpangoft2-1.0.so.0"
    " so:libharfbuzz.so.0 so:libharfbuzz-subset.so.0 so:libfontconfig.so.1 fontconfig",
    "brew": "brew install pango",
    "msys2": "pacman -S mingw-w64-x86_64-pango   (in het venster van MSYS2; zet daarna"
    r" WEASYPRINT_DLL_DIRECTORIES op C:\msys64\mingw64\bin)",
}

FONTS_COMMAND = "git checkout print"

BROWSER_COMMANDS = {
    "apt": "sudo apt-get update && sudo apt-get install --yes chromium",
    "dnf": "sudo dnf install chromium",
    "pacman": "sudo pacman -S chromium",
    "apk": "sudo apk add chromium",
    "brew": "brew install --cask chromium",
    "msys2": "winget install Hibbiki.Chromium",
}

GIT_COMMANDS = {
    "apt": "sudo apt-get update && sudo apt-get install --yes git",
    "dnf": "sudo dnf install git",
    "pacman": "sudo pacman -S git",
    "apk": "sudo apk add git",
    "brew": "brew install git",
    "msys2": "winget install Git.Git",
}

VENV_COMMANDS = {
    "apt": "sudo apt-get update && sudo apt-get install --yes python3-venv",
    "dnf": "sudo dnf install python3",
    "pacman": "sudo pacman -S python",
    "apk": "sudo apk add python3",
    "brew": "brew install python",
    "msys2": "winget install Python.Python.3.13",
}


def is_loadable(library: Library) -> bool:
    """Whether the linker finds ``library``: by its exact name first, which starts no other program."""
    if any(_loads(soname) for soname in library.sonames):
        return True
    found = ctypes.util.find_library(library.short)
    return found is not None and _loads(found)


def _loads(soname: str) -> bool:
    """Whether a library is there and whole: what the linker lists may be gone, or of another machine."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_print_libraries() -> tuple[str, ...]:
    """Names of the system libraries that paper needs and this machine lacks."""
    return tuple(library.name for library in PRINT_LIBRARIES if not is_loadable(library))


def find_browser(environment: Mapping[str, str]) -> str | None:
    """The path of a Chromium-like browser, or None. ``CHROMIUM`` in the environment goes first."""
    chosen = environment.get("CHROMIUM")
    if chosen:
        return shutil.which(chosen)
    found = (shutil.which(name) for name in BROWSERS)
    on_mac = (path for path in MAC_BROWSERS if Path(path).is_file())
    return next((path for path in (*found, *on_mac) if path), None)


def package_manager() -> str:
    """Which of the keys of the command tables fits this machine."""
    if sys.platform == "win32":
        return "msys2"
    if platform.system() == "Darwin":
        return "brew"
    for name, program in (("apt", "apt-get"), ("dnf", "dnf"), ("pacman", "pacman"), ("apk", "apk")):
        if shutil.which(program):
            return name
    return "apt"


def may_install() -> bool:
    """Whether packages can be installed without asking: root, on a machine with ``apt-get``."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None


def install_with_apt(packages: str) -> bool:
    """Install ``packages`` (names with spaces between), as root. Returns whether that worked."""
    print(f"Even geduld: ik installeer {packages} …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "--quiet"]
    install = ["apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *packages.split()]
    for command in (update, install):
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            return False
    return True


def ensure_print_libraries() -> bool:
    """Look for what paper needs; install it where that is allowed, else say how. Returns whether it is there."""
    missing = missing_print_libraries()
    if missing and may_install() and install_with_apt(APT_PRINT):
        missing = missing_print_libraries()
    if missing:
        print(f"Om te drukken ontbreekt op deze computer: {', '.join(missing)}.")
        print(f"Doe dit, en probeer dan opnieuw:\n\n    {PRINT_COMMANDS[package_manager()]}\n")
        print("Of bouw enkel de site, zonder drukwerk: python3 tasks.py build --no-print")
    return not missing


def missing_fonts(print_folder: Path) -> tuple[str, ...]:
    """Names of the fonts that the style sheets ask for and that are not there; the list itself when that is gone."""
    faces = print_folder / "css" / "fonts.css"
    if not faces.is_file():
        return (faces.name,)
    asked = re.findall(r"url\(\.\./fonts/([^)]+)\)", faces.read_text(encoding="utf-8"))
    return tuple(name for name in asked if not (print_folder / "fonts" / name).is_file())


def ensure_fonts(print_folder: Path) -> bool:
    """Look for the fonts of paper; say how to get them back. Returns whether they are there."""
    missing = missing_fonts(print_folder)
    if missing:
        print(f"Om te drukken ontbreken lettertypes: {', '.join(missing)}.")
        print(f"Doe dit, en probeer dan opnieuw:\n\n    {FONTS_COMMAND}\n")
        print("Of bouw enkel de site, zonder drukwerk: python3 tasks.py build --no-print")
    return not missing


def ensure_browser() -> str | None:
    """The path of a browser for the tests; installed where that is allowed. Says how when there is none."""
    browser = find_browser(os.environ)
    if browser is None and may_install() and install_with_apt("chromium"):
        browser = find_browser(os.environ)
    if browser is None:
        print("Er is geen Chromium op deze computer: de proeven in een browser kunnen niet lopen.")
        print(f"Zo komt die er:\n\n    {BROWSER_COMMANDS[package_manager()]}\n")
    return browser
