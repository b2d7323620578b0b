"""What a build does with each kind of fault: real builds of the smallest guide, in a copy of the project."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "tests" / "sites" / "klein"
FOLDERS = ("plugins", "theme", "print")
FILES = ("pelicanconf.py", "publishconf.py", "requirements.txt")
RUN = "import sys; sys.path.insert(0, 'plugins'); from tooling.commands import run; run(sys.argv[1:])"
ENVIRONMENT = {**os.environ, "PYTHONUTF8": "1"}


@dataclass(frozen=True)
class Project:
    """A copy of the project that a test may break."""

    root: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a task as a user would, apart from making ``.venv``."""
        return subprocess.run(
            [sys.executable, "-c", RUN, *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env=ENVIRONMENT,
        )

    def build(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Build as on a fixed day, without paper unless asked."""
        return self.run("build", "--today", "2026-11-24", *(arguments or ("--no-print",)))

    def edit(self, name: str, old: str, new: str) -> None:
        """Change one place in a file."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def output(self) -> dict[str, tuple[str, int]]:
        """Hash and moment of change of every file of the site."""
        folder = self.root / "output"
        files = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return {
            path.relative_to(folder).as_posix(): (
                hashlib.sha256(path.read_bytes()).hexdigest(),
                path.stat().st_mtime_ns,
            )
            for path in files
        }

    def hashes(self) -> dict[str, str]:
        """Hash of every file of the site."""
        return {name: digest for name, (digest, _) in self.output().items()}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The project with the smallest guide as its content."""
    return copy_project(tmp_path)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same, with a good site in place; nobody changes it."""
    project = copy_project(tmp_path_factory.mktemp("good"))
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture
def built(good: Project, tmp_path: Path) -> Project:
    """A copy of that, to break."""
    return Project(shutil.copytree(good.root, tmp_path / "built"))


def copy_project(folder: Path) -> Project:
    """A copy of what builds a guide, compiled modules too: compiling them takes longer than a build."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(CONTENT, folder / "content")
    return Project(folder)


FAULTS = {
    "a template that cannot be read": (
        "theme/templates/home.html",
        "{%",
        "{%% kapot",
        "theme/templates/home.html",
    ),
    "a template that asks for what is not there": (
        "theme/templates/document.html",
        "<body",
        "{{ bestaat_niet.titel }}<body",
        "theme/templates/document.html",
    ),
    "a plugin that does not exist": ("pelicanconf.py", '"website"', '"websiet"', "websiet"),
    "a plugin that does not start": (
        "plugins/website/__init__.py",
        "def register",
        "1 / 0\n\n\ndef register",
        "website",
    ),
    "a word without a translation": (
        "theme/translations/fr.po",
        'msgid "agenda"',
        'msgid "agendas"',
        "fr.po",
    ),
    "a site file that cannot be used": ("content/site.yml", "https://", "", "site.yml"),
}


@pytest.mark.parametrize(("file", "old", "new", "named"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_in_the_guide_itself_leaves_the_last_site(
    built: Project, file: str, old: str, new: str, named: str
) -> None:
    """Exit code 1, one plain sentence that names the place, and every byte and date as it was."""
    before = built.output()
    built.edit(file, old, new)
    done = built.build()
    assert done.returncode == 1, done.stdout
    assert named in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert built.output() == before


def test_details_of_a_fault_are_there_for_who_asks(project: Project) -> None:
    """``--debug`` shows the whole story."""
    project.edit("theme/templates/home.html", "{%", "{%% kapot")
    assert "Traceback" in project.build("--no-print", "--debug").stderr


def test_a_faulty_entry_is_left_out_and_told_loudly(built: Project) -> None:
    """The rest of the site goes on; the page that was there is gone."""
    before = built.hashes()
    built.edit("content/activities/soep.md", "wanneer:", "waneer:")
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert "activities/soep.md" in done.stdout
    assert "wanneer" in done.stdout
    assert "activiteiten/soep/index.html" in before
    assert "activiteiten/soep/index.html" not in built.hashes()


def test_a_hard_text_fails_the_check_and_stays_on_the_site(built: Project) -> None:
    """A resident is better off with a hard text than with none."""
    long = " ".join(["We koken samen soep"] * 6)
    built.edit("content/activities/soep.md", "samenvatting: ", f"samenvatting: {long} ")
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert "te lang: 2" in done.stdout
    assert "NIET op de site" not in done.stdout
    assert "activiteiten/soep/index.html" in built.hashes()
    assert built.run("check").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["bouw"], "'bouw' ken ik niet. Kies uit: build, check"),
        (["build", "--today", "5 december"], "'5 december' is geen datum"),
        (["build", "--output", "theme"], "staan bestanden van de gids zelf"),
        (["build", "--content", "weg"], "Er is geen map"),
        (["check", "--format", "xml"], "'xml' ken ik niet. Kies uit: text, github, json."),
    ],
)
def test_a_wrong_command_is_answered_in_one_sentence(
    project: Project, arguments: list[str], sentence: str
) -> None:
    """In Dutch, with exit code 1 and without a traceback."""
    done = project.run(*arguments)
    assert done.returncode == 1
    assert sentence in done.stdout + done.stderr
    assert len((done.stdout + done.stderr).strip().splitlines()) == 1


def test_check_tells_of_a_faulty_entry_with_its_exit_code(project: Project) -> None:
    """So that a pull request turns red."""
    assert project.run("check").returncode == 0
    project.edit("content/activities/soep.md", "wanneer:", "waneer:")
    assert project.run("check", "--format", "github").returncode == 1


def test_nothing_changed_is_seen_without_building(built: Project) -> None:
    """And what there was to say is said again."""
    built.edit("content/activities/soep.md", "wanneer:", "waneer:")
    first, before = built.build(), built.output()
    again = built.build()
    assert "Niets veranderd" in again.stdout
    assert first.stdout.splitlines()[:-1] == again.stdout.splitlines()[:-1]
    assert built.output() == before


def test_a_page_that_somebody_removed_comes_back(built: Project) -> None:
    """The output is looked at, not only what goes in."""
    before = built.hashes()
    (built.root / "output" / "index.html").unlink()
    assert "Niets veranderd" not in built.build().stdout
    assert built.hashes() == before


def test_only_what_changed_gets_another_date(built: Project) -> None:
    """A site that is copied to a server sends only new pages."""
    before = built.output()
    built.edit("content/pages/privacy.md", "gebruikt geen", "zet geen")
    assert built.build().returncode == 0
    after = built.output()
    same = [name for name in after if after[name] == before.get(name)]
    assert "activiteiten/soep/index.html" in same
    assert after["privacy/index.html"] != before["privacy/index.html"]
