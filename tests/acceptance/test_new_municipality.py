"""The guide for a new municipality, followed to the letter: every command run, every file written as it stands there.

Only the address of GitHub leads to a repository on this machine, and ``.venv`` is the one of the tests.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from support.guide import ROOT
from support.papers import Paper, read_paper

GUIDE = ROOT / "docs" / "nieuwe-gemeente.md"
GITHUB = "https://github.com/mijn-gemeente/gids.git"
FLYER = "output/print/nl/flyer-a5/soep-op-het-plein.pdf"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"bestand `([^`]+)`[^`]*\Z")


@dataclass
class Followed:
    """What came of following the guide. ``runs`` are the commands with their exit code and what they said."""

    folder: Path
    runs: list[tuple[str, int, str]] = field(default_factory=list)
    promised: list[tuple[str, str]] = field(default_factory=list)


def steps(text: str) -> Iterator[tuple[str, str, str]]:
    """Every block of a text: its kind, the file that the words before it name, and what stands in it."""
    end = 0
    for block in _BLOCK.finditer(text):
        named = _FILE.search(text[end : block.start()])
        yield block["kind"], named[1] if named else "", block["text"]
        end = block.end()


def git(folder: Path, *arguments: str) -> str:
    """Run git with the settings of nobody."""
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment(), check=True, capture_output=True, text=True)
    return done.stdout


def template_at(folder: Path) -> Path:
    """What *Use this template* makes: all our files in a new repository, without their past."""
    work = folder / "work"
    for name in filter(None, git(ROOT, "ls-files", "-z").split("\0")):
        if (ROOT / name).is_file():
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, work / name)
    git(work, "init", "--quiet", "--initial-branch", "main")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "Begin")
    git(folder, "clone", "--quiet", "--bare", str(work), "gids.git")
    return folder / "gids.git"


def environment(leads_to: str = "") -> Mapping[str, str]:
    """The settings of nobody; the address of GitHub leads to ``leads_to``."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
    settings = {"user.name": "team", "user.email": "team@kleindorp.example"}
    settings |= {f"url.{leads_to}.insteadOf": GITHUB} if leads_to else {}
    told = {
        name: value
        for number, pair in enumerate(settings.items())
        for name, value in zip((f"GIT_CONFIG_KEY_{number}", f"GIT_CONFIG_VALUE_{number}"), pair, strict=True)
    }
    count = {"GIT_CONFIG_COUNT": str(len(settings)), "GIT_CONFIG_GLOBAL": os.devnull}
    return {**clean, **told, **count, "GIT_CONFIG_NOSYSTEM": "1"}


def follow(folder: Path) -> Followed:
    """Do everything that the guide says, in its order."""
    settings = environment(str(template_at(folder)))
    done = Followed(folder)
    for kind, file, text in steps(GUIDE.read_text(encoding="utf-8")):
        if kind == "sh":
            run(done, text, settings)
        elif kind == "text":
            done.promised.append((done.runs[-1][2], text))
        else:
            path = done.folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return done


def run(done: Followed, commands: str, settings: Mapping[str, str]) -> None:
    """Run a block of commands, in the folder where the last one left us."""
    shell = ["bash", "-e", "-c", commands]
    finished = subprocess.run(
        shell, cwd=done.folder, env=settings, capture_output=True, text=True, check=False
    )
    done.runs.append((commands.strip(), finished.returncode, finished.stdout + finished.stderr))
    if "cd gids" in commands:
        done.folder /= "gids"
        (done.folder / ".venv").symlink_to(ROOT / ".venv")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """A guide that somebody made by reading."""
    if not (ROOT / ".venv").exists():
        pytest.skip("there is no .venv to lend")
    return follow(tmp_path_factory.mktemp("gemeente"))


@pytest.fixture(scope="module")
def flyer(followed: Followed) -> Paper:
    """The first flyer, read back."""
    return read_paper(followed.folder / FLYER)


def test_every_command_does_what_the_guide_says(followed: Followed) -> None:
    """Only the first check fails: a mistake was made on purpose."""
    failed = [(command, said) for command, code, said in followed.runs if code != 0]
    assert [command for command, _ in failed] == ["python3 tasks.py check"]
    assert len(followed.runs) == len(re.findall(r"^```sh$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_guide_shows_what_the_computer_says(followed: Followed) -> None:
    """The mistake with its place and its remedy, and that there are none after mending."""
    assert len(followed.promised) == 2
    for said, promised in followed.promised:
        for line in promised.splitlines():
            assert line in said


def test_nothing_of_another_municipality_is_left(followed: Followed) -> None:
    """The software knows no place: the new site speaks only of its own."""
    pages = list((followed.folder / "output").rglob("*.html"))
    assert len(pages) > 20
    assert [page for page in pages if "Willebroek" in page.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    "fact", ["Soep op het plein", "14 tot 17 uur", "Dorpshuis", "Dorpsplein 1", "gratis", "02 555 00 71"]
)
def test_the_first_flyer_tells_every_fact(flyer: Paper, fact: str) -> None:
    """As it was written in the files, once."""
    assert fact.casefold() in " ".join(flyer.text.split()).casefold()


def test_the_code_on_the_first_flyer_leads_to_the_new_site(flyer: Paper, followed: Followed) -> None:
    """And the page behind it exists."""
    address = next(code for code in flyer.codes if code.startswith("HTTPS://MIJN-GEMEENTE.GITHUB.IO/gids/"))
    assert (followed.folder / "output" / address.rpartition("/")[2] / "index.html").is_file()


def test_the_new_texts_arrive_on_github(followed: Followed) -> None:
    """What was pushed is what stands on the computer."""
    there = git(followed.folder.parent / "gids.git", "ls-tree", "-r", "--name-only", "main", "content")
    assert there.split() == sorted(
        path.relative_to(followed.folder).as_posix() for path in (followed.folder / "content").rglob("*.*")
    )
